/** Collects arms that a text sets against each other: `randomised to A or B`, `A versus B`, `higher with A (20%) than with B`. */
import type { Cohort } from "../../claims/index.ts";
import type { ProseReading, Token, TokenRange } from "../../language/index.ts";
import { isOutcome, people, setOf } from "../text/words.ts";
import { labelAfter, labelBefore, labelKey } from "./label.ts";
import type { CohortRegistry } from "./registry.ts";

type Range = readonly [number, number];

const assigning = setOf("randomized randomised randomly assigned allocated randomization randomisation");
const leading = setOf("receive either between");
const against = setOf("versus vs v than");
const prepositions = setOf("with for in on among between by of after under receiving from");
const small = setOf("a an the either of cycles courses weeks or and");

/** The pairs, in the order of the text. */
export function registerPairs(reading: ProseReading, registry: CohortRegistry): (readonly Cohort[])[] {
  const pairs: (readonly Cohort[])[] = [];
  for (const sentence of reading.sentences) {
    let assigned = -1;
    for (let i = sentence.from; i < sentence.to; i++) {
      const { folded } = reading.tokens[i]!;
      if (assigning.has(folded)) assigned = i;
      else if (assigned >= 0 && (leading.has(folded) || isTo(reading.tokens, i, assigned))) {
        const next = reading.tokens[i + 1]?.folded ?? "";
        if (leading.has(next)) continue;
        const pair = add(reading, registry, alternatives(reading.tokens, i + 1, sentence));
        if (!pair) continue;
        assigned = -1;
        pairs.push(pair);
      } else if (against.has(folded)) note(pairs, add(reading, registry, sides(reading.tokens, i, sentence)));
      else if (folded === "and") add(reading, registry, abbreviated(reading.tokens, i, sentence));
      else if (folded === "compared" && /^(?:with|to)$/.test(reading.tokens[i + 1]?.folded ?? ""))
        note(pairs, add(reading, registry, sides(reading.tokens, i, sentence)));
    }
  }
  return pairs;
}

function note(pairs: (readonly Cohort[])[], pair: readonly Cohort[] | null): void {
  if (pair) pairs.push(pair);
}

/** `patients who received CAF and CAFTH ... respectively`: two abbreviations in one place of the sentence. */
function abbreviated(tokens: readonly Token[], at: number, sentence: TokenRange): Range[] {
  const isShort = (token: Token | undefined) =>
    token?.kind === "word" && /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(token.text);
  const lead = tokens[at - 2]?.folded ?? "";
  if (!isShort(tokens[at - 1]) || !isShort(tokens[at + 1]) || !(prepositions.has(lead) || lead === "received"))
    return [];
  const isRow = tokens.slice(at + 2, Math.min(sentence.to, at + 30)).some(({ folded }) => folded === "respectively");
  return isRow || /^(?:arms|groups|regimens|patients)$/.test(tokens[at + 2]?.folded ?? "")
    ? [
        [at - 1, at],
        [at + 1, at + 2],
      ]
    : [];
}

const isTo = (tokens: readonly Token[], at: number, assigned: number): boolean =>
  tokens[at]!.folded === "to" && at - assigned <= 12 && tokens[at + 1]?.folded !== "receive";

/** `A (500 mg daily) or B`: what stands on both sides of `or` or `and`, brackets aside; `A, B, or C`. */
function alternatives(tokens: readonly Token[], at: number, sentence: TokenRange): Range[] {
  const first = nameFrom(tokens, at, sentence.to);
  if (!first) return [];
  const list = listFrom(tokens, first, sentence.to);
  if (list) return list;
  let i = skipBracket(tokens, first[1], sentence.to);
  for (let steps = 0; i < sentence.to && steps < 14; steps++, i = skipBracket(tokens, i + 1, sentence.to)) {
    const { folded, text } = tokens[i]!;
    if (text === ";" || text === ".") return [];
    if (folded !== "or" && folded !== "and" && !against.has(folded)) continue;
    if (folded === "and" && steps > 3) continue;
    const second = nameFrom(tokens, tokens[i + 1]?.folded === "to" ? i + 2 : i + 1, sentence.to);
    return second ? [first, second] : [];
  }
  return [];
}

/** Three or more, told by commas and closed by `or` or `and`. */
function listFrom(tokens: readonly Token[], first: Range, to: number): Range[] | null {
  const found = [first];
  for (let i = skipBracket(tokens, first[1], to); i < to && found.length < 6; ) {
    const isComma = tokens[i]!.text === ",";
    const next = tokens[isComma ? i + 1 : i];
    const isLast = next?.folded === "or" || next?.folded === "and";
    if (!isComma && !isLast) return null;
    const name = nameFrom(tokens, i + (isComma && isLast ? 2 : 1), to);
    if (!name || name[0] - i > 4) return null;
    found.push(name);
    if (isLast) return found.length > 2 ? found : null;
    i = skipBracket(tokens, name[1], to);
  }
  return null;
}

/** What stands before and behind a word of comparison, on equal terms. */
function sides(tokens: readonly Token[], at: number, sentence: TokenRange): Range[] {
  let end = at;
  if (tokens[end - 1]?.text === ")") end = bracketStart(tokens, end - 1, sentence.from);
  if (/^(?:as|,)$/.test(tokens[end - 1]?.folded ?? "")) end--;
  const first = labelBefore(tokens, end, sentence.from);
  const opening = first && tokens[first[0] - 1]?.folded;
  let next = at + (tokens[at]!.folded === "compared" ? 2 : 1);
  const isLed = prepositions.has(tokens[next]?.folded ?? "");
  if (isLed) next++;
  const second = nameFrom(tokens, next, sentence.to);
  if (!first || !second) return [];
  const isSame = isLed ? opening === tokens[next - 1]?.folded || isArticleBefore(tokens, first[0], next) : true;
  return tokens[at]!.folded === "than" && !isLed ? [] : isSame ? [first, second] : [];
}

const isArticleBefore = (tokens: readonly Token[], first: number, next: number): boolean =>
  /^(?:the|a|an|patients|women)$/.test(tokens[first - 1]?.folded ?? "") &&
  tokens.slice(Math.max(0, first - 4), first).some((token) => token.folded === tokens[next - 1]!.folded);

function nameFrom(tokens: readonly Token[], at: number, stop: number): Range | null {
  let from = at;
  while (from < stop && (small.has(tokens[from]!.folded) || isCycles(tokens, from))) from++;
  return labelAfter(tokens, from, stop);
}

/** `four 3-weekly cycles of`: how often, not what. */
function isCycles(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) if (/^(?:cycles|courses)$/.test(tokens[i + 1]?.folded ?? "")) return true;
  return false;
}

function skipBracket(tokens: readonly Token[], at: number, stop: number): number {
  let i = at;
  while (i < stop && /^[([]$/.test(tokens[i]!.text)) {
    let depth = 0;
    for (; i < stop; i++) {
      if (/^[([]$/.test(tokens[i]!.text)) depth++;
      else if (/^[)\]]$/.test(tokens[i]!.text) && --depth === 0) break;
    }
    i++;
  }
  return i;
}

function bracketStart(tokens: readonly Token[], at: number, stop: number): number {
  for (let i = at; i >= stop && at - i < 40; i--) if (/^[([]$/.test(tokens[i]!.text)) return i;
  return at;
}

function add(
  { tokens, text }: ProseReading,
  registry: CohortRegistry,
  ranges: readonly Range[],
): readonly Cohort[] | null {
  if (ranges.length < 2) return null;
  const names = ranges.map(([from, to]) => {
    const slice = tokens.slice(from, to);
    const words = slice.map(({ folded }) => folded);
    return { words, label: text.slice(slice[0]!.start, slice.at(-1)!.end) };
  });
  if (names.some(({ words }) => !isName(words))) return null;
  if (new Set(names.map(({ words }) => labelKey(words))).size < names.length) return null;
  return names.map(({ words, label }) => registry.add(words, label));
}

/** Outcomes, numbers and words for anyone name no arm. */
function isName(words: readonly string[]): boolean {
  if (words.at(-1) === "other" || words.every((word) => /^[^\p{L}]/u.test(word) || units.has(word))) return false;
  // `adenocarcinoma versus other cancers`: told by the one before it.
  const telling = words
    .filter((word, i) => !(i === 0 && word === "other"))
    .filter((word) => /\p{L}/u.test(word) && !people.has(word));
  return telling.length > 0 && words.length <= 7 && !telling.some((word) => isOutcome(word) || vague.has(word));
}

const units = setOf("mg m g kg ml of the and day days weeks gy");
const vague = setOf(
  "without none neither when if cancer carcinoma those other others it they we this that groups arms both either historical controls expected usual similar better worse higher lower more less significantly them one two three no not placebo-controlled active-controlled controlled evaluate determine assess compare comparing investigate undergo follow",
);
