/** The words that say what two bounds are: a confidence interval with its level, a range, an interquartile range. */
import type { Printed } from "../../document/index.ts";
import { toNumber } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isClose, isDash, isMark, isOpen, type Read, readNumber } from "./cursor.ts";
import { readPair } from "./pair.ts";

export interface Label {
  readonly kind: "ci" | "range" | "iqr";
  readonly level: Printed | null;
  readonly oneSided: boolean;
  /** A Bayesian interval, for which no sampling method can be asked. */
  readonly credible: boolean;
  /** Index of the first token, the level included. */
  readonly from: number;
}

const interval = /^(?:intervals?|limits?|bounds?|ranges?)$/;
const short = /^(?:cis?|c\.i\.?|ci95|95ci)$/;

/** First letters of all words that a label can begin with; most tokens are none, and need no closer look. */
const initials = new Set("cirqheb");

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "word")
    return initials.has(token.folded[0]!) || token.folded === "minimum-maximum" || token.folded === "min-max";
  return (
    token.kind === "number" && (isMark(tokens[at + 1], "%") || /^(?:percent|95ci)$/.test(tokens[at + 1]?.folded ?? ""))
  );
}

/** The label that begins at `at`, with a level before or behind it and its own abbreviation in brackets. */
export function readLabel(tokens: readonly Token[], at: number): Read<Label> | null {
  if (!mayBegin(tokens, at)) return null;
  const level = readLevel(tokens, at);
  let start = level?.to ?? at;
  if (level && (isMark(tokens[start], ",") || isDash(tokens[start]))) start++;
  let oneSided = false;
  // `95% two-sided exact CI`.
  for (
    let k = 0;
    level && k < 3 && tokens[start]?.kind === "word" && qualifier.test(tokens[start]!.folded);
    k++, start++
  )
    oneSided ||= /^(?:one|1)-?(?:sided|tailed)$/.test(tokens[start]!.folded);
  const core = readConfidence(tokens, start, level !== null) ?? (level ? null : readRange(tokens, at));
  if (!core) return null;
  let to = skipAbbreviation(tokens, core.to);
  let printed = level?.value ?? null;
  if (core.value.kind === "ci" && printed === null) {
    const behind = readLevelBehind(tokens, to);
    if (behind) [printed, to] = [behind.value, behind.to];
    else if (/95/.test(tokens[start]!.folded)) printed = { digits: "95", scale: 0, negative: false };
    if (tokens[to - 1]?.folded === "ci95" && isMark(tokens[to], "%")) to++;
  }
  const before = tokens[at - 1]?.folded ?? "";
  oneSided ||= /^(?:one|1)-?(?:sided|tailed)$/.test(before);
  return { value: { ...core.value, level: printed, oneSided, from: at }, to };
}

const qualifier =
  /^(?:two-?sided|two-?tailed|2-?sided|one-?sided|one-?tailed|1-?sided|exact|binomial|wilson|wald|score|clopper-?pearson|bootstrap(?:ped)?|repeated|adjusted|asymptotic|profile|likelihood|bayesian|posterior|highest|density|simultaneous)$/;

/** `95%`, `97.5 %`, `95 percent` where a level may stand; 50 to 100. */
function readLevel(tokens: readonly Token[], at: number): Read<Printed> | null {
  const number = readNumber(tokens, at);
  if (!number || tokens[at]!.inWords) return null;
  const percent = isMark(tokens[number.to], "%") || tokens[number.to]?.folded === "percent";
  const value = toNumber(number.value);
  return percent && value > 50 && value < 100 ? { value: number.value, to: number.to + 1 } : null;
}

/** `CI 95%: 12-49`, `CI (95%)`, `CI, 95%, 1.2-3.4`: a level only where bounds can follow it, or a bracket holds it. */
function readLevelBehind(tokens: readonly Token[], at: number): Read<Printed> | null {
  const bracket = isOpen(tokens[at]);
  const level = readLevel(tokens, bracket || isMark(tokens[at], ",") ? at + 1 : at);
  if (!level) return null;
  if (bracket) return isClose(tokens[level.to]) ? { value: level.value, to: level.to + 1 } : null;
  let next = level.to;
  while (isMark(tokens[next], ",:;=") || isOpen(tokens[next])) next++;
  return readPair(tokens, next) ? level : null;
}

function readConfidence(
  tokens: readonly Token[],
  at: number,
  levelled: boolean,
): Read<Pick<Label, "kind" | "credible">> | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = token.folded;
  if (short.test(word) && /^[CI0-9.s]+$/i.test(token.text)) {
    // `CI` alone must be upper case; `ci` may be anything.
    if (!levelled && !/^(?:CIs?|C\.I\.?|CI95|95CI)$/.test(token.text)) return null;
    return { value: { kind: "ci", credible: false }, to: at + 1 };
  }
  // A letter l read for I, and the Romance order of words.
  const romance = /^ICs?$/.test(token.text) && readLevel(tokens, at + 1) !== null;
  if (romance || (levelled && /^(?:Cl|CL|IC|CLs|ICs)$/.test(token.text)))
    return { value: { kind: "ci", credible: false }, to: at + 1 };
  if (/^(?:cris?|crls?|hdis?|hpds?)$/.test(word) && levelled)
    return { value: { kind: "ci", credible: true }, to: at + 1 };
  if (/^confidence-?(?:intervals?|limits?)$/.test(word)) return { value: { kind: "ci", credible: false }, to: at + 1 };
  const credible = /^(?:credib(?:le|ility)|bayesian)$/.test(word);
  if (!credible && !/^(?:confidence|conf|conficence|confident)\.?$/.test(word)) return null;
  let next = at + 1;
  if (isMark(tokens[next], ".") || isDash(tokens[next])) next++;
  if (tokens[next]?.folded === "credible") next++;
  return interval.test(tokens[next]?.folded ?? "") ? { value: { kind: "ci", credible }, to: next + 1 } : null;
}

/** `range`, `IQR`, `interquartile range, IQR`, `25th-75th percentiles`, `ranging`, `ranged`. */
function readRange(tokens: readonly Token[], at: number): Read<Pick<Label, "kind" | "credible">> | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = token.folded;
  if (/^(?:iqrs?|interquartiles?|inter-quartiles?|quartiles|q1-q3)$/.test(word)) {
    const to = /^ranges?$/.test(tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1;
    const again = isMark(tokens[to], ",") && /^iqrs?$/.test(tokens[to + 1]?.folded ?? "") ? to + 2 : to;
    return { value: { kind: "iqr", credible: false }, to: again };
  }
  if (/^(?:ranges?|ranging|ranged|min-max|minimum-maximum|extremes)$/.test(word))
    return { value: { kind: "range", credible: false }, to: at + 1 };
  return null;
}

/** `[CI]`, `(95% CI)`, `(CIs)`, `[IQR]` behind the words they shorten. */
function skipAbbreviation(tokens: readonly Token[], at: number): number {
  if (!isOpen(tokens[at])) return at;
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (isClose(token)) return tokens[i - 1]?.kind === "word" ? i + 1 : at;
    const part = token?.kind === "word" || (isMark(token, "%") && tokens[i - 1]?.kind === "number");
    if (!part && !readLevel(tokens, i)) return at;
  }
  return at;
}
