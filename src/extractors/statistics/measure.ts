/** What an estimate measures, from the nearest telling words before it in its clause. */
import type { Measure } from "../../claims/index.ts";
import { asKind, type Duration, isNumber, isTime, ratioNamed } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";

interface Cue {
  readonly measure: Measure;
  readonly at: number;
}

/** Classes of words by the measure that they name; the first that holds is taken. */
const named: readonly (readonly [name: string, measure: Measure])[] = [
  ["gapWord", "difference"],
  ["median", "median"],
  ["mean", "mean"],
  ["curve", "survival"],
  ["changeWord", "change"],
  ["slopeWord", "coefficient"],
  ["indexWord", "index"],
  ["accuracyWord", "index"],
  ["derivedWord", "other"],
  ["shareWord", "proportion"],
];
const ratioOf: ReadonlyMap<string, Measure> = new Map([
  ["hazard", "HR"],
  ["hazards", "HR"],
  ["odds", "OR"],
  ["risk", "RR"],
  ["risks", "RR"],
  ["rate", "RR"],
]);

/** The measure that the word at `at` names, or `null`. */
function cueAt(units: readonly Token[], at: number, unit: string): Measure | null {
  const { kind, folded, lexeme, mention } = units[at]!;
  const duration = asKind(mention, "duration")?.value;
  if (duration) return unit === "%" && isTimePoint(duration) ? "survival" : null;
  if (kind !== "word") return null;
  const before = units[at - 1]?.folded ?? "";
  if (lexeme.classes.has("ratioWord")) return ratioOf.get(before) ?? "ratio";
  // Of percentages, `RR` is a response rate.
  const ratio = ratioNamed(units[at]!);
  if (ratio && unit !== "%") return ratio;
  if (ratio === "RR") return "proportion";
  if (ratio === "OR") return null;
  if (ratio) return ratio;
  // An excess relative risk has its middle at 0.
  if (/^risks?$/.test(folded) && before === "relative")
    return units[at - 2]?.folded === "excess" ? "other" : unit === "" ? "RR" : "ratio";
  // `random-effect` is no effect.
  if (folded.includes("-") && lexeme.form !== folded) return null;
  if (isAccuracy(units, at)) return "accuracy";
  return named.find(([name]) => lexeme.classes.has(name))?.[1] ?? null;
}

/** `sensitivity` is also one to insulin, and an analysis: it is a test's where the sentence speaks of tests. */
function isAccuracy(units: readonly Token[], at: number): boolean {
  const { folded, lexeme } = units[at]!;
  if (folded === "predictive") return /^values?$/.test(units[at + 1]?.folded ?? "");
  if (!lexeme.classes.has("accuracyWord")) return false;
  if (!folded.startsWith("sensitiv")) return true;
  const near = units.slice(Math.max(0, at - reach), at + reach);
  return near.some((unit) => unit.lexeme.classes.has("accuracyWord") && !unit.folded.startsWith("sensitiv"));
}

/** How many words to both sides are looked at. */
const reach = 30;

/** `1-year`, `at 12 months`: the share is one of a survival curve. */
const isTimePoint = ({ unit }: Duration): boolean => /^(?:day|week|month|year)$/.test(unit);

/** The measure of an estimate with unit `unit`, from the words between `stop` (exclusive) and `from`; `null` if none tells. */
export function findMeasure(units: readonly Token[], stop: number, from: number, unit: string): Measure | null {
  if (isNumberNeeded(units, stop, from)) return "other";
  const cues: Cue[] = [];
  for (let at = from - 1; at > stop && at >= from - 45 && cues.length < 4; at--) {
    at = bracketBefore(units, at, stop) ?? at;
    const measure = cueAt(units, at, unit);
    // A ratio has no unit: `HR of 18 beats/minute` is a heart rate.
    if (measure && (unit === "" || unit === "%" || !/^[HOR]R$/.test(measure))) cues.push({ measure, at });
  }
  if (cues.length === 0) return null;
  if (unit === "%") return ofShare(units, cues);
  return isTime(unit) ? ofTime(cues) : ofPlain(cues);
}

/** `the number needed to treat was 22`: no ratio, whatever the sentence spoke of before. */
function isNumberNeeded(units: readonly Token[], stop: number, from: number): boolean {
  const near = units.slice(Math.max(stop + 1, from - 15, 0), from);
  return near.some(({ folded }, at) => folded === "needed" && near[at - 1]?.folded === "number");
}

/** The opening of a bracket that closes at `close` and holds more than an abbreviation: its words tell of something else. */
function bracketBefore(units: readonly Token[], close: number, stop: number): number | null {
  if (!units[close]!.lexeme.classes.has("close")) return null;
  for (let at = close - 1; at > stop && at > close - 30; at--) {
    const { classes } = units[at]!.lexeme;
    if (classes.has("close")) return null;
    if (classes.has("open")) return close - at > 5 || units.slice(at, close).some(isNumber) ? at : null;
  }
  return null;
}

function ofTime(cues: readonly Cue[]): Measure {
  const own = cues.find(({ measure }) => measure === "difference" || measure === "mean" || measure === "median");
  return own?.measure ?? (cues[0]!.measure === "survival" ? "median" : "other");
}

/** Of a percentage: a ratio's name before it belongs to another number, and `rate` tells less than what it is the rate of. */
function ofShare(units: readonly Token[], cues: readonly Cue[]): Measure | null {
  const [nearest, next] = cues.filter(({ measure }) => !/^[HOR]R$/.test(measure));
  if (!nearest) return null;
  if (nearest.measure === "median") return "other";
  if (nearest.measure !== "proportion" || !next || next.measure === "proportion") return nearest.measure;
  const isVague = units[nearest.at]!.lexeme.classes.has("vagueShare");
  return nearest.at - next.at <= (isVague ? 6 : 3) && next.measure !== "median" ? next.measure : "proportion";
}

/** Of a plain number: the end point before it (`for overall survival, 0.9`) leaves open which ratio it is. */
function ofPlain(cues: readonly Cue[]): Measure | null {
  const told = cues.filter(({ measure }) => measure !== "survival" && measure !== "proportion");
  const [nearest] = told;
  // `hazard ratio for an increase of`: what a ratio is of says nothing of its scale.
  const ratio =
    /^(?:change|index|coefficient|other)$/.test(nearest?.measure ?? "") &&
    told.find(({ measure }) => /^(?:[HOR]R|ratio)$/.test(measure));
  return (ratio || nearest)?.measure ?? null;
}
