/** Finds noun phrases that may name a group by where they stand and how they are built, whatever their words: `of MM carriers`, `in the exon 11 mutants`. */
import type { ProseReading, Token } from "../../language/index.ts";
import { has, isOutcome, setOf } from "../text/words.ts";
import { cues, isVerbOf } from "./cues.ts";
import { labelKey } from "./label.ts";
import { generic } from "./phrases.ts";
import type { Mention } from "./registry.ts";

/** A phrase that may name a group, and the word that leads to it. */
export interface OpenGroup extends Mention {
  /** Folded; `^` for the beginning of a clause. */
  readonly lead: string;
  readonly head: Token;
}

const longest = 9;

/** Words in front of a noun that tell nothing of whom. */
const isDeterminer = ({ folded, lexeme: { classes } }: Token): boolean =>
  classes.has("determiner") || classes.has("only") || folded === "non";

export function openGroupsIn({ tokens, text }: ProseReading, from: number, to: number): OpenGroup[] {
  const found: OpenGroup[] = [];
  for (let i = from; i < to; i++) {
    const lead = leadAt(tokens, i, from);
    if (lead === null) continue;
    if (isDefinition(tokens, lead === "^" ? i : i + 1)) continue;
    const group = groupAt(tokens, text, lead === "^" ? i : i + 1, to, lead);
    if (group) {
      found.push(group);
      i = Math.max(i, group.to - 2);
    }
  }
  return found;
}

/** `interstitial lung disease (ILD)`: an abbreviation of what was named. */
const isDefinition = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "(" && tokens[at + 1]?.text === ")" && has(tokens[at], "acronym");

function leadAt(tokens: readonly Token[], at: number, from: number): string | null {
  const { folded } = tokens[at]!;
  if (cues.nameLead.has(folded)) return folded;
  const before = tokens[at - 1];
  const isClause = !before || at === from || /^[,;:]$/.test(before.text) || cues.clauseLead.has(before.folded);
  return isClause ? "^" : null;
}

function groupAt(tokens: readonly Token[], text: string, at: number, to: number, lead: string): OpenGroup | null {
  let start = at;
  while (start < to && isDeterminer(tokens[start]!)) if (cues.everybody.has(tokens[start++]!.folded)) return null;
  let end = start;
  let hasNoun = false;
  for (; end < to && end - start < longest; end++) {
    const token = tokens[end]!;
    if (!belongs(tokens, end, start, hasNoun) && !(end === start && isLength(tokens, end, lead))) break;
    if (token.kind === "word") hasNoun = true;
  }
  while (end > start && !/[\p{L}\p{N}]/u.test(tokens[end - 1]!.folded)) end--;
  if (!hasNoun || end === start) return null;
  const head = tokens.slice(start, end).findLast(({ kind }) => kind === "word")!;
  if (lead === "^" && !isPredicated(tokens[end])) return null;
  const own = tokens.slice(start, end);
  const telling = own.filter(({ kind, lexeme: { classes } }) => kind === "word" && !isGeneric(classes));
  if (
    telling.every(({ folded }) => (generic.has(folded) && folded !== "treated") || folded === "cases") ||
    telling.every(({ folded }) => isOutcome(folded)) ||
    own.every(isVerb)
  )
    return null;
  if (!isLength(tokens, start, lead) && unitClasses.some((name) => head.lexeme.classes.has(name))) return null;
  const isNegated = lead === "without" || lead === "not" || lead === "non" || tokens[at - 2]?.folded === "not";
  const words = [...(isNegated ? ["not"] : []), ...own.map(({ folded }) => folded)];
  const first = isNegated && lead !== "^" ? at - 1 : start;
  const label = text.slice(tokens[first]!.start, tokens[end - 1]!.end);
  return { cohort: { key: labelKey(words), label }, from: start, to: end, lead, head };
}

/** `receiving 48 weeks of treatment`: how long, or how much, tells one group from the other. */
function isLength(tokens: readonly Token[], at: number, lead: string): boolean {
  const isUnit = ["timeUnit", "doseUnit"].some((name) => tokens[at + 1]?.lexeme.classes.has(name));
  return tokens[at]!.kind === "number" && cues.givenLead.has(lead) && isUnit;
}

/** A verb or a mark behind: the phrase is the subject of its clause. */
function isPredicated(token: Token | undefined): boolean {
  if (!token) return false;
  return token.lexeme.classes.has("auxiliary") || cues.predicate.has(token.folded) || /^[:(,]$/.test(token.text);
}

/** `reduced`, `conducted`: a verb alone. */
const isVerb = ({ lexeme: { classes } }: Token): boolean => classes.has("past");

const unitClasses = ["timeUnit", "doseUnit", "statistic"];

function belongs(tokens: readonly Token[], at: number, start: number, hasNoun: boolean): boolean {
  const {
    kind,
    folded,
    text,
    lexeme: { classes },
  } = tokens[at]!;
  if (kind === "number") return at > start && tokens[at + 1]?.text !== "%" && tokens[at - 1]!.kind !== "number";
  if (kind === "punct") return at > start && /^[-/+–&'’]$/.test(text);
  if (kind === "mention") return false;
  if (folded === "plus" || folded === "alone") return hasNoun;
  if (classes.has("function")) return false;
  // A participle behind a noun begins a clause: `patients treated with`, `the drug showed`; so does an adverb: `men still had`.
  return !(
    hasNoun &&
    !/-/.test(folded) &&
    tokens[at - 1]!.kind === "word" &&
    folded.length > 3 &&
    (/(?:ed|ing)$/.test(folded) || isVerbOf(tokens, at) || classes.has("adverb") || adverbs.has(folded))
  );
}

const adverbs = setOf("still also even often again already once later twice more less significantly");

const genericClasses = [
  "subject",
  "armHead",
  "rate",
  "population",
  "studyHead",
  "adverb",
  "significance",
  "comparative",
];
const isGeneric = (classes: ReadonlySet<string>): boolean => genericClasses.some((name) => classes.has(name));
