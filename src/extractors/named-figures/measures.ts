/** The names of measures in a sentence: survival, response and other outcomes, with the time they are told at. */
import { type Token, wordFact } from "../../language/index.ts";

export interface Named {
  readonly measure: string;
  readonly time: string | null;
  readonly statistic: "share" | "median" | "mean";
  /** Tokens from its first word to its last. */
  readonly from: number;
  readonly to: number;
}

/** So many words before its noun may belong to a name. */
const mostWords = 3;
const units = ["day", "week", "month", "year"] as const;

export function measuresIn(tokens: readonly Token[]): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const head = headOf(tokens[at]!);
    if (!head) continue;
    const from = startOf(tokens, at, head);
    const measure = head.name ?? nameOf(tokens.slice(from, at + 1), head);
    const to = tokens[at + 1]?.lexeme.classes.has("rate") ? at + 2 : at + 1;
    const [time, statistic, first] = before(tokens, from);
    found.push({ measure, time: time ?? timeBehind(tokens, to), statistic, from: first, to });
  }
  return found;
}

interface Head {
  /** Of an abbreviation that says all. */
  readonly name: string | null;
  readonly isSurvival: boolean;
}

const headOf = wordFact(({ text, folded, lexeme }): Head | null => {
  const { classes } = lexeme;
  if (classes.has("category") && !classes.has("ambiguousCategory")) return { name: lexeme.lemma, isSurvival: false };
  const isShort = /^[A-Z]{2,5}$/.test(text);
  if (isShort && classes.has("survival")) return { name: text, isSurvival: true };
  if (folded === "survival") return { name: null, isSurvival: true };
  return classes.has("outcomeRate") ? { name: null, isSurvival: false } : null;
});

/** Where the words begin that belong to the name: adjectives, not what leads to it. */
function startOf(tokens: readonly Token[], at: number, { name }: Head): number {
  if (name !== null) return at;
  let from = at;
  while (from > 0 && at - from < mostWords && isPartOfName(tokens[from - 1]!)) from--;
  return from;
}

/** Any open-class word before a noun tells what it is of (`antibody response`, `local recurrence`); then it is another measure. */
const isPartOfName = ({ kind, lexeme: { classes } }: Token): boolean =>
  kind === "word" &&
  (classes.has("content") || classes.has("measureKind")) &&
  !["median", "mean", "timeUnit", "be", "auxiliary"].some((name) => classes.has(name));

/** `progression-free survival` is `PFS`, `objective response` `ORR`. */
function nameOf(words: readonly Token[], { isSurvival }: Head): string {
  const folded = words.map((word) => word.folded);
  if (isSurvival && words.length > 1 && words.slice(0, -1).every(isOfSurvival)) {
    const initials = folded.flatMap((word) => word.split("-")).map((word) => word[0]!.toUpperCase());
    return initials.join("");
  }
  const noun = words.at(-1)!.lexeme.lemma;
  if (noun !== "response") return folded.join(" ");
  const kinds = words.slice(0, -1).map(({ lexeme: { classes } }) => classes);
  if (kinds.every((classes) => classes.has("objectiveWord"))) return "ORR";
  return kinds.length === 1 && kinds[0]!.has("completeWord") ? "CR" : folded.join(" ");
}

/** `overall`, `disease free`, `failure-free`. */
const isOfSurvival = ({ folded, lexeme }: Token): boolean =>
  lexeme.classes.has("measureKind") || /-(?:free|specific)$/.test(folded);

/** What stands before a name: `median`, `3-year`. */
function before(
  tokens: readonly Token[],
  from: number,
): readonly [time: string | null, Named["statistic"], first: number] {
  let time: string | null = null;
  let statistic: Named["statistic"] = "share";
  let first = from;
  for (let at = from - 1; at >= 0 && at >= from - 6; at--) {
    const token = tokens[at]!;
    const { classes } = token.lexeme;
    if (classes.has("median") || classes.has("mean")) statistic = classes.has("median") ? "median" : "mean";
    else if (time === null && unitOf(token) && tokens[at - 1]?.value) {
      time = `${tokens[at - 1]!.value!.digits} ${unitOf(token)}`;
      at--;
    } else if (time === null && unitOf(token) && tokens[at - 1]?.folded === "-" && tokens[at - 2]?.value) {
      time = `${tokens[at - 2]!.value!.digits} ${unitOf(token)}`;
      at -= 2;
    } else if (token.folded !== "the" && token.folded !== "estimated" && token.folded !== "actuarial") break;
    first = Math.max(0, at);
  }
  return [time, statistic, first];
}

/** `at 3 years`, `at day 28`, right behind a name. */
function timeBehind(tokens: readonly Token[], to: number): string | null {
  const [lead, first, second] = tokens.slice(to, to + 3);
  if (!lead || !first || !second || !/^(?:at|by|after)$/.test(lead.folded)) return null;
  if (first.value && unitOf(second)) return `${first.value.digits} ${unitOf(second)}`;
  return unitOf(first) && second.value ? `${second.value.digits} ${unitOf(first)}` : null;
}

const unitOf = ({ lexeme: { classes } }: Token): string | null =>
  units.find((unit) => classes.has(`${unit}Unit`)) ?? null;
