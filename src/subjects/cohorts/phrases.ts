/** Finds subgroups that a text describes instead of naming: `patients with brain metastases`, `stage IV patients`. */
import { closingBracket, type ProseReading, type Token } from "../../language/index.ts";
import { isOutcome, people, setOf } from "../text/words.ts";
import { isVerbOf } from "./cues.ts";
import { labelKey } from "./label.ts";
import type { Mention } from "./registry.ts";
import { type Relative, relativeBehind } from "./relatives.ts";

/** A description, and where its noun stands. */
export interface Phrase extends Mention {
  readonly nounAt: number;
  /** Its words say no more than the title. */
  readonly isWhole: boolean;
}

/** Words in front of the noun that tell no subgroup from the whole. */
export const generic = setOf(
  "significantly slightly numerically evaluable assessable treated eligible enrolled consecutive remaining other all such most many some few more fewer additional new first these those our total randomized randomised registered adult adults recruited included analyzed analysed analyzable study trial screened accrued selected entire whole cancer tumor tumour case consenting last next same any respective response-evaluable efficacy-evaluable single less least no not participating feasible evaluation efficacy available data",
);
const stops = setOf(
  "of in on at to for from by with who whom which that were was are is be been had has have the a an this each both either and as than not versus vs v compared per only among among between during after before while whereas when if we were achieved including were had respectively overall than",
);
/** What may follow `who` or `with` without belonging to the description. */
const leading = setOf(
  "received receiving had have has were are was achieved reached treated given assigned to the a an experienced developed randomized randomised underwent at initially with for by on as",
);
const tailStops = setOf(
  "was were had has have is are achieved responded experienced developed did showed than versus vs v compared respectively and but while whereas who which that were received receiving after before during completed died obtained remained underwent survived required improved on we",
);
const inner = setOf("in of the a an or at to for");

export function phrasesIn(
  reading: ProseReading,
  from: number,
  to: number,
  isWhole: (words: readonly string[]) => boolean,
): Phrase[] {
  const { tokens, text } = reading;
  const found: Phrase[] = [];
  for (let i = from; i < to; i++) {
    const noun = tokens[i]!.folded;
    if (
      noun === "without" &&
      /^[)%]$/.test(tokens[i - 1]?.text ?? "") &&
      !tokens.slice(i, i + 4).some(({ folded }) => folded === "an" || folded === "any")
    ) {
      const range = behind(tokens, i + 1, to);
      const words = range ? wordsOf(tokens.slice(range[0], range[1])) : [];
      if (range && !words.some(isOutcome)) {
        const label = labelOf(text, tokens, i, range[1], null);
        found.push({
          cohort: { key: labelKey(["without", ...words]), label },
          from: i,
          to: range[1],
          nounAt: i,
          isWhole: false,
        });
        i = range[1] - 1;
      }
      continue;
    }
    if (!people.has(noun) && noun !== "those") continue;
    const start = modifiersFrom(tokens, i, from);
    const relative = relativeBehind(tokens, i) ?? behindBracket(tokens, i, from);
    const range = relative && behind(tokens, relative.from, to);
    const isWithout = range !== null && relative!.isNegated;
    const names = /^(?:smoker|responder|non-?responder)s?$/.test(noun);
    if (names && tokens[start - 1]?.kind === "number") continue;
    const first0 = firstTelling(tokens, start, i);
    const before = first0 < i ? tokens.slice(first0, i) : [];
    const words = [
      ...before.filter(({ folded }) => !generic.has(folded)).map(({ folded }) => folded),
      ...(names ? [noun] : []),
      ...(isWithout ? ["without"] : []),
      ...(range ? wordsOf(tokens.slice(range[0], range[1])) : []),
    ].filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length === 0 || words.every((word) => generic.has(word))) continue;
    // `those with ≥20% decline from baseline`: what a threshold tells is no event.
    const isEvent =
      words.some(isOutcome) &&
      !words.some(isThreshold) &&
      !(range && start - from <= 2) &&
      !names &&
      !relative?.isGiven;
    if (isEvent || /^(?:proportion|percentage|number|fraction|majority)s?$/.test(tokens[start - 2]?.folded ?? ""))
      continue;
    const first = before.length > 0 ? first0 : names ? i : isWithout ? i + 1 : (range?.[0] ?? i);
    const end = range ? range[1] : i + 1;
    const label = labelOf(text, tokens, first, end, before.length > 0 || isWithout ? null : range);
    found.push({ cohort: { key: labelKey(words), label }, from: start, to: end, nounAt: i, isWhole: isWhole(words) });
    i = end - 1;
  }
  // What describes the whole study tells a subgroup only where another is set against it.
  return new Set(found.map(({ cohort }) => cohort.key)).size > 1 ? found : found.filter((phrase) => !phrase.isWhole);
}

/** `5/95 patients (5%) with bilateral disease`: what tells those who are the whole of a fraction may stand behind its percentage. */
function behindBracket(tokens: readonly Token[], nounAt: number, from: number): Relative | null {
  const isFraction = tokens[nounAt - 1]?.kind === "number" && /^(?:\/|of)$/.test(tokens[nounAt - 2]?.folded ?? "");
  if (!isFraction || nounAt - 3 < from || tokens[nounAt + 1]?.text !== "(") return null;
  const closed = closingBracket(tokens, nounAt + 2, Math.min(tokens.length, nounAt + 16));
  return closed < 0 ? null : relativeBehind(tokens, closed);
}

const isThreshold = (word: string): boolean => /^[≥≤<>]/.test(word);

/** A sign of comparison belongs to its number: `≥10% decline` and `<10% decline` are two groups. */
function wordsOf(tokens: readonly Token[]): string[] {
  const isSign = (token: Token | undefined) => token !== undefined && /^[≥≤<>]$/.test(token.text);
  return tokens.flatMap((token, i) =>
    isSign(token) ? [] : [isSign(tokens[i - 1]) ? `${tokens[i - 1]!.text}${token.folded}` : token.folded],
  );
}

function labelOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  range: readonly [number, number] | null,
): string {
  const [first, last] = range ?? [from, to];
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
}

/** Past the words that every patient of the study shares. */
function firstTelling(tokens: readonly Token[], from: number, to: number): number {
  let first = from;
  while (first < to && (generic.has(tokens[first]!.folded) || tokens[first]!.kind !== "word")) first++;
  return first;
}

/** Back from the noun over the words that describe it; numbers, brackets and small words end them. */
function modifiersFrom(tokens: readonly Token[], nounAt: number, from: number): number {
  let start = nounAt;
  let last = nounAt - 1;
  // `never- or light- (≤10 pack years) smokers`
  if (tokens[last]?.text === ")") while (last > from && nounAt - last < 9 && tokens[last]!.text !== "(") last--;
  if (tokens[last]?.text === "(") last--;
  for (let i = last; i >= from && last - i <= 7; i--) {
    const { kind, folded, text } = tokens[i]!;
    if (kind === "word" && !stops.has(folded)) start = i;
    else if (kind === "punct" && /^[-/+–]$/.test(text)) continue;
    else if (isJoined(tokens, i, from)) continue;
    else break;
  }
  return start;
}

/** `EGFR-mutant or ALK-positive patients`, `stage I and II patients`: the joined words are of one form. */
function isJoined(tokens: readonly Token[], at: number, from: number): boolean {
  const { folded } = tokens[at]!;
  if (at <= from || (folded !== "or" && folded !== "and")) return false;
  const [left, right] = [tokens[at - 1]!.text, tokens[at + 1]!.text];
  return (/^[IV]+[ABC]?$/.test(left) && /^[IV]+[ABC]?$/.test(right)) || (/-/.test(left) && /-/.test(right));
}

function behind(tokens: readonly Token[], at: number, to: number): readonly [number, number] | null {
  let from = at;
  while (from < to && leading.has(tokens[from]!.folded)) from++;
  let end = from;
  for (; end < to && end - from < 9; end++) {
    const { kind, folded, text } = tokens[end]!;
    if (kind === "punct" && !/^[-/+–≥≤<>%]$/.test(text)) break;
    if (tailStops.has(folded) || (end > from && (folded === "with" || isVerbOf(tokens, end)))) break;
  }
  while (end > from && (inner.has(tokens[end - 1]!.folded) || tokens[end - 1]!.kind === "punct")) end--;
  return end > from ? [from, end] : null;
}
