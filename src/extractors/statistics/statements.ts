/** Puts bounds, names, estimates and measures together: what the extractors of intervals and ranges turn into claims. */
import type { Measure } from "../../claims/index.ts";
import { type Bounds, holds, isNumber, signedAround } from "../../forms/index.ts";
import type { ProseReading, Scene, Token } from "../../language/index.ts";
import { adoptedLabel } from "./adopted.ts";
import { type Candidate, candidatesIn, type Label, type SentenceCandidates } from "./candidates.ts";
import { type Estimate, findEstimate, findEstimates } from "./estimate.ts";
import { findMeasure } from "./measure.ts";
import { isElided, statisticBefore, statisticOfList, unitOf } from "./spoken.ts";

/** Bounds that are known to be a confidence interval or a range, with what they are bounds of. */
export interface Statement {
  readonly label: Label;
  readonly candidate: Candidate;
  readonly estimate: Estimate | null;
  readonly unit: string;
  readonly measure: Measure;
  /** `median` or `mean` where the words before the middle say so. */
  readonly statistic: "median" | "mean" | "other";
  /** The sentence tells of a time before something, which is counted down. */
  readonly countsDown: boolean;
  /** Offsets of estimate and bounds in the prose. */
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<ProseReading, readonly Statement[]>();

/** All statements of a prose, in order; read once, whoever asks. */
export function readStatements(reading: ProseReading): readonly Statement[] {
  let found = known.get(reading);
  if (!found) {
    found = readScenes(reading.scenes);
    known.set(reading, found);
  }
  return found;
}

function readScenes(scenes: readonly Scene[]): Statement[] {
  const found: Statement[] = [];
  let earlier: Candidate | null = null;
  for (const scene of scenes)
    for (const statement of readScene(scene, earlier)) {
      found.push(statement);
      if (statement.label.kind === "ci" && statement.candidate.label) earlier = statement.candidate;
    }
  return found;
}

function readScene(scene: Scene, earlier: Candidate | null): Statement[] {
  const read = candidatesIn(scene);
  if (read.candidates.length === 0) return [];
  const sentence = { ...read, candidates: read.candidates.map((candidate) => withSign(read, candidate)) };
  const { units, candidates } = sentence;
  const estimates = new Map<Candidate, Estimate | null>();
  for (const candidate of candidates) {
    const before = candidates[candidate.index - candidate.member - 1];
    const shared = before && isRightBehind(units, before, candidate) ? estimates.get(before) : null;
    const isHeld = shared && holds(candidate.bounds, shared.value);
    const twin = before && { candidate: before, estimate: estimates.get(before) ?? null };
    estimates.set(candidate, isHeld ? shared : estimateOf(sentence, candidate, stopOf(before), twin ?? null));
  }
  const around = {
    sentence,
    unitOf: (other: Candidate) => unitOf(units, other, estimates.get(other) ?? null),
    earlier,
  };
  const found: Statement[] = [];
  for (const [candidate, estimate] of estimates) {
    const stop = stopOf(candidates[candidate.index - candidate.member - 1]);
    const label = candidate.label ?? adoptedLabel({ ...around, last: found.at(-1) ?? null }, candidate, estimate);
    if (label) found.push(statementOf(sentence, { candidate, stop, estimate, label }, found.at(-1) ?? null));
  }
  return found;
}

/** A dash set apart before bounds is a sign where it puts the number before them in their middle. */
function withSign(sentence: SentenceCandidates, candidate: Candidate): Candidate {
  const { bounds, index, member } = candidate;
  if (!bounds.isDashed || !bounds.lower.value) return candidate;
  const negative: Bounds = { ...bounds, lower: { ...bounds.lower, value: { ...bounds.lower.value, negative: true } } };
  const before = sentence.candidates[index - member - 1];
  const estimate = estimateOf(sentence, { ...candidate, bounds: negative }, stopOf(before), null);
  const signed = estimate && signedAround(bounds, estimate.value);
  return signed ? { ...candidate, bounds: signed } : candidate;
}

/** The last unit of the bounds before. */
const stopOf = (before: Candidate | undefined): number => (before?.to ?? 0) - 1;

/** `12 months (IQR 8-16; range 3-50)`: nothing but punctuation stands between, so both are about one estimate. */
function isRightBehind(units: readonly Token[], before: Candidate, { at }: Candidate): boolean {
  return units.slice(before.to, at).every(({ kind }) => kind === "punct");
}

function estimateOf(
  { units, told, candidates }: SentenceCandidates,
  candidate: Candidate,
  stop: number,
  twin: Twin | null,
): Estimate | null {
  const { at, bounds, estimate, isCued, label, list, member, index } = candidate;
  const next = candidates[index - member + list.length];
  if (isCued) return null;
  if (estimate)
    return { ...estimate, start: candidate.mention.start, from: at, to: at, isAdjacent: true, isHeld: true };
  const stretch = { units, before: at, stop, told };
  if (list.length > 1) return findEstimates(stretch, list)[member] ?? null;
  const isRange = label !== null && label.kind !== "ci";
  const found = findEstimate(stretch, bounds, { mayBeGap: !isRange, isPaired: isPaired(units, candidate, next) });
  // Words stand between a middle and its range only where it is called one.
  if (!found || !isRange || found.isAdjacent) return found;
  const isMiddle = statisticBefore(units, stop, found.from) ?? statisticBefore(units, found.to - 1, at);
  return isMiddle || (twin && isSecond(units, twin, candidate, found)) ? found : null;
}

/** `39% (95% CI 35-43%) v 35% (95% CI 32-38%)`: both values have an interval, so that neither is that of their difference. */
function isPaired(units: readonly Token[], { label, to }: Candidate, next: Candidate | undefined): boolean {
  if (!label || label.kind !== next?.label?.kind) return false;
  const between = units.slice(to, next.at);
  const joint = between.findIndex(({ lexeme: { classes } }) => classes.has("versus"));
  return joint >= 0 && joint <= nearest && between.length <= joint + nearest && between.slice(joint).some(isNumber);
}

/** So few units stand between an interval, the word that sets its value against another, and the interval of that. */
const nearest = 5;

/** Bounds before others, with their estimate. */
interface Twin {
  readonly candidate: Candidate;
  readonly estimate: Estimate | null;
}

/** `57 years in arm A (range 22-83) and 59 in arm B (range 25-80)`: written like the first. */
function isSecond(
  units: readonly Token[],
  { candidate, estimate }: Twin,
  { label, at }: Candidate,
  found: Estimate,
): boolean {
  if (!estimate || estimate.isAdjacent || candidate.label?.kind !== label?.kind) return false;
  const between = units.slice(candidate.to, found.from);
  const isJoined =
    between.length <= 3 && between.some(({ lexeme: { classes } }) => classes.has("and") || classes.has("versus"));
  return isJoined && at - found.to <= candidate.at - estimate.to + 1;
}

interface Read {
  readonly candidate: Candidate;
  readonly stop: number;
  readonly estimate: Estimate | null;
  readonly label: Label;
}

function statementOf({ units, told }: SentenceCandidates, read: Read, previous: Statement | null): Statement {
  const { candidate, stop, estimate, label } = read;
  const { at, bounds } = candidate;
  const elided = previous && isElided(units, previous, read) ? previous : null;
  // `OR, 2.4; 95% CI, 1.8%-3.2%`: a named ratio has no unit.
  const isPlain = estimate?.unit === "" && bounds.unit === "%" && told.ratios.has(estimate.start);
  const unit = isPlain ? "" : unitOf(units, candidate, estimate) || (elided?.unit ?? "");
  const cueEnd = Math.min(estimate?.from ?? at, at);
  const inherited = previous?.label.kind === label.kind && previous.unit === unit ? previous : null;
  const said =
    findMeasure(units, stop, cueEnd, unit) ??
    findMeasure(units, (estimate?.to ?? at) - 1, at, unit) ??
    inherited?.measure ??
    findMeasure(units, -1, cueEnd, unit) ??
    (unit === "%" ? "proportion" : "other");
  return {
    label,
    candidate,
    estimate,
    unit,
    measure: measureOf(
      isRate(units, candidate.to) && /^[HOR]R$/.test(said) ? "other" : isFold(units, estimate) ? "ratio" : said,
      bounds.lower.value?.negative === true && !estimate,
      label,
    ),
    statistic:
      statisticBefore(units, stop, cueEnd) ??
      statisticBefore(units, cueEnd, at) ??
      inherited?.statistic ??
      statisticOfList(units, stop, cueEnd) ??
      "other",
    countsDown: told.countsDown,
    start: startOf(units, candidate, estimate),
    end: bounds.end,
  };
}

/** `9.6-fold (95% CI 4.4-21)` */
function isFold(units: readonly Token[], estimate: Estimate | null): boolean {
  return estimate !== null && units.slice(estimate.from, estimate.to + 2).some(({ folded }) => folded === "fold");
}

/** `51 (95% CI 46 to 126) per 100 person-years`: a rate, whatever `HR` (high-risk) stood before it. */
function isRate(units: readonly Token[], to: number): boolean {
  const behind = units.slice(to, to + 8);
  const per = behind.findIndex(({ folded }) => /^(?:per\b|\/)/.test(folded));
  return (
    per >= 0 &&
    per <= 1 &&
    behind
      .slice(per)
      .some(({ folded }) => /\b(?:person|patient|wom[ae]n|child|life)[\s-]?(?:years?|months?)/.test(folded))
  );
}

/** `45% and 54.5%, respectively (95% CI -21.4 to 2.5%)`: no share is negative; a credible interval follows no sampling method. */
function measureOf(said: Measure, isGap: boolean, { confidence, isRatio }: Label): Measure {
  if (isRatio) return /^[HOR]R$/.test(said) ? said : "ratio";
  if (isGap && (said === "proportion" || said === "survival")) return "difference";
  return said === "proportion" && confidence?.isCredible ? "other" : said;
}

/** The estimate where it stands near; else the name, or the bounds of a list behind its first. */
function startOf(
  units: readonly Token[],
  { at, bounds, member, mention }: Candidate,
  estimate: Estimate | null,
): number {
  const own =
    member > 0 ? bounds.start : (mention.units.find(({ lexeme }) => !lexeme.classes.has("open")) ?? mention).start;
  if (!estimate || estimate.from >= at || at - estimate.to >= 12) return own;
  return Math.min(own, units[estimate.from]!.start);
}
