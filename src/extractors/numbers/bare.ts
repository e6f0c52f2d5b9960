/** Bounds without a label before them: in brackets, behind an estimate like one before, or told by a word or a plus. */
import type { Token } from "../../language/index.ts";
import { isClose, isFigure, isMark, isOpen, isTime, isWord, type Read, readNumber, readUnit } from "./cursor.ts";
import { type Label, readLabel } from "./label.ts";
import { type Pair, readPair } from "./pair.ts";

/** Bounds as found; `cued` as in `Bounds`. */
export interface Bare {
  readonly label: Label | null;
  readonly pair: Pair;
  readonly cued: boolean;
}

/** `(15-180 months)`, `[0.79-1.30]`, `(0.3-0.9; 95% CI)`, also with more behind a comma: `(0.79-1.30), p=`. */
export function readBracket(tokens: readonly Token[], at: number): Read<Bare> | null {
  const pair = readPair(tokens, at + 1);
  if (!pair || pair.value.separator === "and" || pair.value.separator === "/") return null;
  let { to } = pair;
  let label: Read<Label> | null = null;
  if (isMark(tokens[to], ",;")) label = readLabel(tokens, to + 1);
  if (label && isClose(tokens[label.to])) to = label.to;
  else label = null;
  const goesOn = isMark(tokens[to], ",;") && (/^p$/.test(tokens[to + 1]?.folded ?? "") || namesRatio(tokens, to + 1));
  if (!isClose(tokens[to]) && !goesOn) return null;
  return { value: { label: label?.value ?? null, pair: pair.value, cued: false }, to: pair.to };
}

/** `15.0 months (10.8-19.6; hazard ratio 0.78, ...)`: what compares the groups goes on in one bracket. */
function namesRatio(tokens: readonly Token[], at: number): boolean {
  if (/^(?:a|A)?(?:HR|OR|RR)$/.test(tokens[at]?.text ?? "")) return true;
  return /^(?:hazards?|odds|risk|rate)$/.test(tokens[at]?.folded ?? "") && tokens[at + 1]?.folded === "ratio";
}

/** `... 95% CI 2.79-4.40 vs 1.1 months, 0.95-1.68`: the second pair of two written alike. */
export function readAfterEstimate(
  tokens: readonly Token[],
  at: number,
  previous: { readonly pair: Pair; readonly to: number } | null,
): Read<Bare> | null {
  if (!previous || at - previous.to > 16 || !isMark(tokens[at], ",;")) return null;
  const before = readUnit(tokens, at - 1) ? at - 2 : at - 1;
  const pair = readNumber(tokens, before) && readPair(tokens, at + 1);
  if (!pair || pair.value.separator !== previous.pair.separator || pair.value.separator === ",") return null;
  return { value: { label: null, pair: pair.value, cued: false }, to: pair.to };
}

const people = new Set("patients women men males females children subjects adults boys girls volunteers".split(" "));
const leading = new Set("from between for of was time period duration ranged were".split(" "));

/** Ranges that need no label: `aged 18-70 years`, `women (54-93 years)`, `followed for 3 to 22 months`. */
export function readCued(tokens: readonly Token[], at: number): Read<Bare> | null {
  if (isFigure(tokens[at])) return readCensored(tokens, at);
  if (tokens[at]!.kind !== "word") return null;
  const word = tokens[at]!.folded;
  let start = at + 1;
  if (/^(?:aged|followed|follow-up|followup)$/.test(word)) {
    while (isWord(tokens[start], leading) && start < at + 4) start++;
    if (isMark(tokens[start], ":,")) start++;
  } else if (!people.has(word) || !isOpen(tokens[start++])) return null;
  const pair = readPair(tokens, start);
  if (!pair || !/^(?:-|to|and)$/.test(pair.value.separator) || !isTime(pair.value.unit)) return null;
  if (people.has(word) && (pair.value.unit !== "years" || !isClose(tokens[pair.to]))) return null;
  const label: Label = { kind: "range", level: null, oneSided: false, credible: false, from: at };
  return { value: { label, pair: pair.value, cued: true }, to: pair.to };
}

/** `1.6+ to 44.2+ months`: only durations that still ran carry a plus. */
function readCensored(tokens: readonly Token[], at: number): Read<Bare> | null {
  const pair = isMark(tokens[at + 1], "+") && !tokens[at + 1]!.spaced ? readPair(tokens, at) : null;
  if (!pair || !isTime(pair.value.unit) || !/^(?:-|to)$/.test(pair.value.separator)) return null;
  const label: Label = { kind: "range", level: null, oneSided: false, credible: false, from: at };
  return { value: { label, pair: pair.value, cued: true }, to: pair.to };
}
