/** What an estimate measures, from the nearest telling word before it in its clause. */
import type { Measure } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { isClose, isDash, isOpen, isTime } from "./cursor.ts";

const survival =
  /^(?:survival|surviving|pfs|os|dfs|efs|rfs|mfs|lfs|ffs|ttp|dss|css|bcrfs|kaplan|kaplan-meier|actuarial|cumulative|probability|probabilities|freedom|free|local|locoregional|failure-free|progression-free|event-free|disease-free|relapse-free|recurrence-free|metastasis-free|leukemia-free|survivors|recurrence|relapse|mortality|alive|landmark|duration|dor|pfs2|estimates?|estimated)$/;
const proportion =
  /^(?:orrs?|rrs?|responses?|responders?|responded|responding|proportions?|dcr|cbr|pcr|crs?|rates?|remissions?|percentage|percent|achieved|success)$/;
const difference = /^(?:differences?|difference-in-differences|md|smd|wmd|ard|arr|rd)$/;
/** Shares that no count of subjects gives, and measures of their own. */
const other =
  /^(?:reduc(?:tion|tions|ed|ing)|decreas(?:e|es|ed)|increas(?:e|es|ed)|chang(?:e|es|ed)|improve(?:ment|ments|d)|declin(?:e|ed)|gain|efficacy|effectiveness|ve|heritability|prevalences?|incidences?|pooled|weighted|standardi[sz]ed|excess|attributable|heterogeneity|auc|aucs|auroc|c-index|c-statistic|kappa|coefficients?|β|beta|correlations?|slope|icc|score|scores|index|accuracy|concordance|agreement|relative|variance|sensitivity|specificity|cost|costs|icer|nnt|nnh|dor|likelihood|bias|log10|fold|effect|rmst)$/;

/** Words that make the share one of a survival curve: `1-year`, `at 12 months`. */
const timePoint = /^(?:years?|yr|months?|mo|weeks?|days?)$/;

const ratioOf = new Map<string, Measure>([
  ["hazard", "HR"],
  ["hazards", "HR"],
  ["odds", "OR"],
  ["risk", "RR"],
  ["rate", "RR"],
  ["risks", "RR"],
]);

/** The measure that the word at `at` names, or `null`. Abbreviations of ratios must be in capitals: `or` is no odds ratio. */
function cueAt(tokens: readonly Token[], at: number, unit: string): Measure | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const { text, folded } = token;
  if (/^ratios?$/.test(folded)) return ratioOf.get(tokens[at - 1]?.folded ?? "") ?? "other";
  if (/^(?:a|A|adj|s|cs|u|m)?HRs?$|^HR(?:adj|a|OS|PFS|DFS|EFS)$/.test(text)) return "HR";
  if (/^(?:a|A|adj|u|c|m)?ORs?$/.test(text)) return unit === "%" ? null : "OR";
  if (/^(?:a|A|adj|I)?RRs?$/.test(text)) return unit === "%" ? "proportion" : "RR";
  if (/^risks?$/.test(folded) && tokens[at - 1]?.folded === "relative") return unit === "" ? "RR" : "other";
  if (difference.test(folded) && (folded.length > 4 || /^[A-Z]+$/.test(text))) return "difference";
  if (folded === "median" || folded === "medians") return "median";
  if (folded === "mean" || folded === "means" || folded === "average") return "mean";
  if (unit === "%" && timePoint.test(folded) && isTimePoint(tokens, at)) return "survival";
  if (survival.test(folded)) return "survival";
  if (other.test(folded)) return "other";
  return proportion.test(folded) ? "proportion" : null;
}

function isTimePoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "number" || (isDash(before) && tokens[at - 2]?.kind === "number");
}

/** The measure of an estimate with unit `unit`, from the words between token `stop` (exclusive) and `from`; `null` if none tells. */
export function findMeasure(tokens: readonly Token[], stop: number, from: number, unit: string): Measure | null {
  const cues: Cue[] = [];
  for (let i = from - 1; i > stop && i >= from - 45 && cues.length < 4; i--) {
    const open = isClose(tokens[i]) ? bracketBefore(tokens, i, stop) : null;
    if (open !== null) {
      i = open;
      continue;
    }
    const measure = cueAt(tokens, i, unit);
    // A ratio has no unit: `HR of 18 beats/minute` is a heart rate.
    if (measure && (unit === "" || unit === "%" || !/^[HOR]R$/.test(measure))) cues.push({ measure, at: i });
  }
  if (cues.length === 0) return null;
  if (isTime(unit)) return ofTime(cues);
  return unit === "%" ? ofShare(tokens, cues) : ofPlain(cues);
}

/** The opening of a bracket that holds more than an abbreviation: its words tell of something else. */
function bracketBefore(tokens: readonly Token[], close: number, stop: number): number | null {
  for (let i = close - 1; i > stop && i > close - 30; i--) {
    if (isClose(tokens[i])) return null;
    if (isOpen(tokens[i])) return close - i > 5 ? i : null;
  }
  return null;
}

interface Cue {
  readonly measure: Measure;
  readonly at: number;
}

function ofTime(cues: readonly Cue[]): Measure {
  const named = cues.find(({ measure }) => measure === "difference" || measure === "mean" || measure === "median");
  return named?.measure ?? (cues[0]!.measure === "survival" ? "median" : "other");
}

/** Of a percentage: a ratio's name before it belongs to another number, and `rate` tells less than what it is the rate of. */
function ofShare(tokens: readonly Token[], cues: readonly Cue[]): Measure | null {
  const [nearest, next] = cues.filter(({ measure }) => !/^[HOR]R$/.test(measure));
  if (!nearest) return null;
  if (nearest.measure === "median") return "other";
  if (nearest.measure !== "proportion" || !next || next.measure === "proportion") return nearest.measure;
  const isVague = /^(?:rates?|percent|percentage|proportions?|achieved)$/.test(tokens[nearest.at]!.folded);
  return nearest.at - next.at <= (isVague ? 6 : 3) && next.measure !== "median" ? next.measure : "proportion";
}

/** Of a plain number: the end point before it (`for overall survival, 0.9`) leaves open which ratio it is. */
function ofPlain(cues: readonly Cue[]): Measure | null {
  return cues.find(({ measure }) => measure !== "survival" && measure !== "proportion")?.measure ?? null;
}
