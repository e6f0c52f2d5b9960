/** Reads the names of the cohort that a size is the size of: `neratinib (n=117)`, `fasting and exercise (FE; n = 11)`, `56 patients received ILF and 58 ELF`. */
import type { Draft } from "../../extractors/extractor.ts";
import { closingBracket, openingBracket, type Token } from "../../language/index.ts";
import type { DraftPlace } from "../text/place.ts";
import { labelAfter, labelBefore } from "./label.ts";
import { letteredAt } from "./lettered.ts";

export interface Name {
  readonly words: readonly string[];
  readonly label: string;
}

export interface Named extends Name {
  readonly draft: Draft;
  /** How sure the form alone makes it: a bracket names an arm, a verb's object only beside another. */
  readonly sure: boolean;
  /** What else the cohort is called there. */
  readonly aliases: readonly Name[];
}

type Range = readonly [number, number];

/** The name beside a size, or `null`. */
export function nameOf(draft: Draft, place: DraftPlace): Named | null {
  const { tokens, text } = place.reading;
  const { from, to, sentence } = place;
  const nameIn = ([first, end]: Range): Name => {
    const slice = tokens.slice(first, end);
    return { words: slice.map((token) => token.folded), label: text.slice(slice[0]!.start, slice.at(-1)!.end) };
  };
  const name = (range: Range | null, sure: boolean, aliases: readonly Range[] = []): Named | null =>
    range && { draft, ...nameIn(range), sure, aliases: aliases.map(nameIn) };
  const isEquals = tokens[from]?.folded === "n" || tokens[from + 1]?.text === "=";
  const opened = openingBracket(tokens, from, Math.max(sentence.from, from - 29));
  // `(SB3, n = 1; TRZ, n = 2)`: the bracket lists names of its own.
  const listed =
    opened >= 0 && isEquals && isList(tokens, opened, sentence.to) ? listedName(tokens, opened, from) : null;
  if (listed) return name(listed, true);
  if (opened >= 0 && (isEquals || isHead(tokens[opened - 1]))) {
    const within = [...pieces(tokens, opened + 1, from), ...pieces(tokens, to, closing(tokens, to, sentence.to))];
    const range = nameBefore(tokens, opened, sentence.from);
    const before = range && !isPredicate(tokens, range) ? range : null;
    const aliases = within.filter((range) => isAlias(tokens, range));
    const isTail = before !== null && aliases.length > 0 && isListed(tokens, before);
    const own = before && !isTail ? [before] : [];
    const [first, ...more] = [...own, ...aliases, ...(before && isTail && before[1] - before[0] > 2 ? [before] : [])];
    if (first) return name(first, true, more);
  }
  // `SB3, n = 186`, `placebo: n = 40`
  if (isEquals && /^[,:]$/.test(tokens[from - 1]?.text ?? "")) {
    const before = nameBefore(tokens, from - 1, sentence.from);
    if (before) return name(before, true);
  }
  const next = tokens[to]?.folded ?? "";
  const after = tokens[to + 1]?.folded ?? "";
  // `127 patients in the weekly arm`, `43 in group B`, `11 from the intervention group`
  if (/^(?:in|to|on|from)$/.test(next)) {
    const range = labelAfter(tokens, to + 1, sentence.to);
    const isArm = range && tokens.slice(to + 1, range[1] + 1).some(isHead);
    if (isArm) return name(range, true);
    // `44 to receive A and B (A group)`
    if (after !== "receive") return null;
    const group = groupNamed(tokens, to, sentence.to);
    return group ? name(group, true) : name(labelAfter(tokens, to + 2, sentence.to), false);
  }
  // `56 patients received ILF`, `131 patients were treated with X`, `40 assigned to X`
  const verbAt = find(tokens, to, Math.min(to + 6, sentence.to), ({ folded }) =>
    /^(?:received|receiving|receive|given|allocated)$/.test(folded),
  );
  if (verbAt >= 0 && !/^(?:to|with)$/.test(tokens[verbAt + 1]?.folded ?? ""))
    return name(onlyOne(tokens, labelAfter(tokens, verbAt + 1, sentence.to), sentence.to), false);
  const withAt = find(
    tokens,
    to,
    Math.min(to + 5, sentence.to - 1),
    ({ lexeme: { classes } }, i) =>
      (classes.has("treating") || classes.has("randomisation")) && /^(?:with|to)$/.test(tokens[i + 1]!.folded),
  );
  if (withAt >= 0) {
    const skip = tokens[withAt + 2]?.folded === "receive" ? 3 : 2;
    return name(onlyOne(tokens, labelAfter(tokens, withAt + skip, sentence.to), sentence.to), false);
  }
  // `administered to 127 patients`: the subject of the sentence.
  if (/^(?:administered|given)$/.test(tokens[from - 2]?.folded ?? "") && tokens[from - 1]?.folded === "to")
    return name(labelBefore(tokens, from - 3, sentence.from), false);
  return name(bareName(draft, tokens, place), false);
}

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && (token.lexeme.classes.has("armHead") || token.folded === "placebo");

/** Where the bracket closes that a token stands in; the token itself where it does not. */
function closing(tokens: readonly Token[], at: number, to: number): number {
  const closed = closingBracket(tokens, at, Math.min(to, at + 30));
  return closed < 0 ? at : closed;
}

/** Several sizes stand in one bracket. */
function isList(tokens: readonly Token[], opened: number, to: number): boolean {
  let sizes = 0;
  for (let i = opened + 1, end = closing(tokens, opened + 1, to); i < end; i++)
    if (tokens[i]!.folded === "n" && tokens[i + 1]?.text === "=") sizes++;
  return sizes > 1;
}

/** The words directly before a size of a list: `SB3, n = 1`, `grade 4: n = 1` names none. */
function listedName(tokens: readonly Token[], opened: number, at: number): Range | null {
  const mark = tokens[at - 1]?.text;
  return mark === "," || mark === ":" ? labelBefore(tokens, at - 1, opened + 1) : null;
}

/** `was rare (n = 1)`, `who had not (n = 4)`, `patients experienced fever (n = 3)`: what is said of subjects is no name of them. */
function isPredicate(tokens: readonly Token[], [from, to]: Range): boolean {
  const before = tokens[from - 1]?.lexeme.classes;
  const first = tokens[from]!;
  if (tokens.slice(from, to).some(({ folded }) => folded === "not")) return true;
  return (
    before !== undefined &&
    (before.has("be") || (/ed$/.test(first.folded) && (before.has("people") || before.has("relative"))))
  );
}

/** `assigned to A (n = 4) or B`: where a choice follows, the number is of all that could be assigned. */
function onlyOne(tokens: readonly Token[], range: Range | null, to: number): Range | null {
  if (!range) return null;
  let at = range[1];
  if (/^[([]$/.test(tokens[at]?.text ?? "")) at = closing(tokens, at + 1, to) + 1;
  return /^(?:or|versus|vs)$/.test(tokens[at]?.folded ?? "") ? null : range;
}

/** `carboplatin and paclitaxel (CP, n = 4)`: the last of several drugs is not what all of them are called. */
const isListed = (tokens: readonly Token[], [from]: Range): boolean =>
  tokens[from - 1]?.folded === "and" || tokens[from]!.folded === "plus";

/** What commas and semicolons part. */
function pieces(tokens: readonly Token[], from: number, to: number): readonly Range[] {
  const found: Range[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !/^[,;:]$/.test(tokens[i]!.text)) continue;
    if (i > start) found.push([start, i]);
    start = i + 1;
  }
  return found;
}

/** Another name is an abbreviation, a letter with its head, or a word for a group of a study: `FE`, `group A`, `control group`, `cases`. */
function isAlias(tokens: readonly Token[], [from, to]: Range): boolean {
  const own = tokens.slice(from, to);
  if (own.length > 4 || own.some(({ kind, text }) => kind === "number" || text === "%")) return false;
  const last = own.at(-1)!;
  if (letteredAt(tokens, from, to)) return true;
  if (own.length > 1 && isHead(last)) return true;
  if (own.length > 1 && own.every(isPart)) return true;
  const isWord = own.length === 1 && last.kind === "word";
  return (
    isWord &&
    (/^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(last.text) ||
      ["controlWord", "people"].some((name) => last.lexeme.classes.has(name)))
  );
}

/** Of `BV/CP`, `F+A`. */
const isPart = ({ text }: Token, i: number): boolean => (i % 2 === 0 ? /^\p{Lu}{1,5}\d?$/u : /^[/+-]$/).test(text);

/** `in the low-dose arm`, `group A`, `fasting + exercise`, `patients with asthma`: the phrase that ends before a token. */
function nameBefore(tokens: readonly Token[], at: number, stop: number): Range | null {
  if (at - 2 >= stop && letteredAt(tokens, at - 2, at)) return [at - 2, at];
  return labelBefore(tokens, at, stop);
}

/** Where the first fitting token of a range stands, or -1. */
function find(
  tokens: readonly Token[],
  from: number,
  to: number,
  isFitting: (token: Token, at: number) => boolean,
): number {
  for (let i = from; i < to; i++) if (isFitting(tokens[i]!, i)) return i;
  return -1;
}

/** `(selumetinib group)` behind what a group was given. */
function groupNamed(tokens: readonly Token[], from: number, stop: number): Range | null {
  for (let i = from; i < Math.min(stop, from + 25); i++) {
    if (tokens[i]!.kind === "number" && tokens[i - 1]?.folded === "and") return null;
    const isEnd = /^(?:group|arm)$/.test(tokens[i]!.folded) && tokens[i + 1]?.text === ")";
    if (isEnd) return labelBefore(tokens, i, from);
  }
  return null;
}

/** `and 58 ELF`: a number in front of a name alone, as the second of a pair. */
function bareName(draft: Draft, tokens: readonly Token[], { from, to, sentence }: DraftPlace): Range | null {
  if (draft.kind !== "cohort-size" || tokens[from - 1]?.folded !== "and" || to - from > 1) return null;
  const token = tokens[to];
  return token && to < sentence.to && /^\p{Lu}/u.test(token.text) ? labelAfter(tokens, to, sentence.to) : null;
}
