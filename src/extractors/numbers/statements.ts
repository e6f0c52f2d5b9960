/** Puts bounds, labels, estimates and measures together: what the extractors of intervals and ranges turn into claims. */
import type { Measure } from "../../claims/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";
import { isClose, isTime, readUnit } from "./cursor.ts";
import { type Estimate, estimateBehind, findEstimate, findEstimates, holds, isNamedRatio } from "./estimate.ts";
import type { Label } from "./label.ts";
import { findMeasure } from "./measure.ts";
import { type Bounds, type SentenceBounds, scanBounds } from "./scan.ts";

/** Bounds that are known to be a confidence interval or a range, with what they are bounds of. Indices are those of `tokens`. */
export interface Statement {
  /** The tokens of the sentence. */
  readonly tokens: readonly Token[];
  readonly label: Label;
  /** The label stands with the bounds, not with others of the sentence. */
  readonly labelled: boolean;
  readonly bounds: Bounds;
  readonly estimate: Estimate | null;
  readonly unit: string;
  readonly measure: Measure;
  /** `median` or `mean` where the words before the middle say so. */
  readonly statistic: "median" | "mean" | "other";
  /** First and last token (exclusive) of the whole statement. */
  readonly from: number;
  readonly to: number;
}

const statements = new WeakMap<ProseReading, readonly Statement[]>();

/** What a table says of a cell: the labels that header and row label announce, and their words. */
export interface Context {
  readonly labels: readonly Label[];
  readonly words: readonly Token[];
  /** The unit that the label gives to numbers without one. */
  readonly unit: string;
}

const noContext: Context = { labels: [], words: [], unit: "" };

/** All statements of a prose, in order. */
export function readStatements(reading: ProseReading, context: Context = noContext): readonly Statement[] {
  const known = statements.get(reading);
  if (known) return known;
  const found = scanBounds(reading).flatMap((sentence) => readSentence(sentence, context));
  statements.set(reading, found);
  return found;
}

function readSentence(scanned: SentenceBounds, context: Context): Statement[] {
  const { tokens, bounds } = scanned;
  const found: Statement[] = [];
  for (const [index, current] of bounds.entries()) {
    const stop = lastEnd(bounds, index) - 1;
    const estimate = estimateOf(scanned, index, stop);
    const label = current.label ?? adoptedLabel(scanned, index, estimate, context.labels);
    if (!label) continue;
    const previous = found.at(-1);
    const elided = previous && isElided(tokens, previous, current, label, estimate) ? previous : null;
    const unit = unitOf(tokens, current, estimate) || context.unit || (elided?.unit ?? "");
    const cueEnd = Math.min(estimate?.from ?? current.from, current.from);
    const words =
      findMeasure(tokens, stop, cueEnd, unit) ?? findMeasure(tokens, estimate?.to ?? current.from, current.from, unit);
    const inherited = previous && previous.label.kind === label.kind && previous.unit === unit ? previous : null;
    const said =
      words ??
      inherited?.measure ??
      findMeasure(tokens, -1, cueEnd, unit) ??
      findMeasure(context.words, -1, context.words.length, unit) ??
      (unit === "%" ? "proportion" : "other");
    // `45% and 54.5%, respectively (95% CI -21.4 to 2.5%)`: no share is negative.
    const isGap =
      !estimate && (current.pair.lower.value?.negative ?? false) && (said === "proportion" || said === "survival");
    const measure = isGap ? "difference" : said;
    found.push({
      tokens,
      label,
      labelled: current.label !== null,
      bounds: current,
      estimate,
      unit,
      measure: label.credible && measure === "proportion" ? "other" : measure,
      statistic:
        statisticOf(tokens, stop, cueEnd) ??
        inherited?.statistic ??
        statisticOf(context.words, -1, context.words.length) ??
        "other",
      from: estimate && current.from - estimate.to < 12 ? Math.min(estimate.from, current.from) : current.from,
      to: current.to,
    });
  }
  return found;
}

function lastEnd(bounds: readonly Bounds[], index: number): number {
  const current = bounds[index]!;
  const previous = bounds[index - current.member - 1];
  return previous?.to ?? 0;
}

function estimateOf(scanned: SentenceBounds, index: number, stop: number): Estimate | null {
  const { tokens } = scanned;
  const current = scanned.bounds[index]!;
  if (current.cued) return null;
  if (current.leading !== null) return estimateBehind(tokens, current.leading, current.pair);
  if (current.members === 1) {
    const mayBeDifference = current.label === null || current.label.kind === "ci";
    return findEstimate(tokens, current.from, stop, current.pair, mayBeDifference);
  }
  const list = scanned.bounds.slice(index - current.member, index - current.member + current.members);
  const pairs = list.map((bounds) => bounds.pair);
  return findEstimates(tokens, list[0]!.from, stop, pairs)[current.member] ?? null;
}

/** `72 years (range 51-88) in arm A and 70 (range 53-86) in arm B`: what the first says of itself holds for the second. */
function isElided(
  tokens: readonly Token[],
  previous: Statement,
  current: Bounds,
  label: Label,
  estimate: Estimate | null,
): boolean {
  if (
    !estimate?.adjacent ||
    label.kind === "ci" ||
    previous.label.kind !== label.kind ||
    previous.statistic === "other"
  )
    return false;
  const between = tokens.slice(previous.to, estimate.from);
  const joint = between.findLastIndex(({ folded }) => /^(?:and|vs|versus|compared|or)$/.test(folded));
  if (joint < 0 || between.length > 12 || between.slice(joint).some(({ kind }) => kind === "number")) return false;
  const behind = tokens[isClose(tokens[current.to]) ? current.to + 1 : current.to];
  return !behind || /^(?:in|for|with|and|on|among|at|respectively|[.,;)])$/.test(behind.folded);
}

/** The unit of the estimate, of the bounds, or of time behind their bracket (`12 [IQR 8-16] months`). */
function unitOf(tokens: readonly Token[], bounds: Bounds, estimate: Estimate | null): string {
  const own = estimate?.unit || bounds.pair.unit;
  const behind = own === "" && isClose(tokens[bounds.to]) ? readUnit(tokens, bounds.to + 1)?.value : undefined;
  return behind && isTime(behind) ? behind : own;
}

/**
 * The label of bounds that have none: announced before them (`median (range) was 54 (23-78)`), of other bounds of the sentence
 * written alike, or a range when a median stands before. Only right behind an estimate that they hold.
 */
function adoptedLabel(
  { tokens, bounds, announces }: SentenceBounds,
  index: number,
  estimate: Estimate | null,
  context: readonly Label[],
): Label | null {
  const current = bounds[index]!;
  const { pair, announced, previous } = current;
  if (!estimate?.adjacent || !holds(pair, estimate.value) || current.from - estimate.to > 1)
    return context.length === 1 && !estimate && bounds.length === 1 ? context[0]! : null;
  if (context.length === 1) return context[0]!;
  if (!pair.lower.value || !pair.upper.value) return null;
  if (announced) return announced;
  const other = previous ?? bounds.slice(index + 1, index + 20).find((one) => one.label !== null);
  if (other) return isAlike(other, current, estimate) ? other.label : null;
  if (announces || estimate.unit === "%" || pair.unit === "%") return null;
  const plain = { level: null, oneSided: false, credible: false, from: current.from };
  if (estimate.unit === "" && isNamedRatio(tokens, estimate.from)) return { ...plain, kind: "ci" };
  const isMedian = statisticOf(tokens, -1, estimate.from) === "median";
  return isMedian || sharesTime(tokens, current, estimate) ? { ...plain, kind: "range" } : null;
}

/** `37 (32-92) months`, `53 months (15-180 months)`: one unit of time for the middle and its bounds. */
function sharesTime(tokens: readonly Token[], { pair, to }: Bounds, estimate: Estimate): boolean {
  if (estimate.unit !== "") return isTime(estimate.unit) && estimate.unit === pair.unit;
  const behind = isClose(tokens[to]) ? readUnit(tokens, to + 1) : null;
  return pair.unit === "" && behind !== null && isTime(behind.value);
}

function isAlike(labelled: Bounds, bare: Bounds, estimate: Estimate): boolean {
  const isShare = (unit: string): boolean => unit === "%";
  if (labelled.pair.unit && estimate.unit && isShare(labelled.pair.unit) !== isShare(estimate.unit)) return false;
  return labelled.pair.separator === bare.pair.separator;
}

/** `median` or `mean` within the words before the middle, not behind another number's bracket. */
function statisticOf(tokens: readonly Token[], stop: number, from: number): "median" | "mean" | null {
  for (let i = from - 1; i > stop && i > from - 16; i--) {
    const word = tokens[i]!.folded;
    if (word === "median" || word === "medians") return "median";
    if (word === "mean" || word === "average") return "mean";
  }
  return null;
}
