/** How often the statements of real text hold that a rule compares, as `npm run calibrate -- --relations` has counted it. */
import type { AnyClaim } from "../claims/index.ts";
import table from "./measured.json" with { type: "json" };

/** What became of comparisons: the numbers agree, agree but for a habit of rounding, disagree, or could not be compared. */
export interface Counts {
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly unsettled: number;
}

/** The comparisons of a rule, all of them and by how the claim compared was read or bound. */
export interface Measured extends Counts {
  readonly kinds: ReadonlyMap<string, Counts>;
}

/** What is kept of the counts: those that are 0 are left out. */
export interface MeasuredTable {
  /** How many documents they were counted in. */
  readonly documents: number;
  readonly rules: Readonly<Record<string, MeasuredEntry>>;
}
interface MeasuredEntry extends Partial<Counts> {
  readonly kinds?: Readonly<Record<string, Partial<Counts>>>;
}

const measured: MeasuredTable = table;
const none: Counts = { held: 0, rounding: 0, failed: 0, unsettled: 0 };
const byRule: ReadonlyMap<string, Measured> = new Map(
  Object.entries(measured.rules).map(([rule, { kinds = {}, ...counts }]) => {
    const own = Object.entries(kinds).map(([kind, counted]) => [kind, { ...none, ...counted }] as const);
    return [rule, { ...none, ...counts, kinds: new Map(own) }];
  }),
);

export const measuredDocuments: number = measured.documents;

/** What was counted for a rule; `null` for one that was not measured, such as a plugin's. */
export const measuredOf = (rule: string): Measured | null => byRule.get(rule) ?? null;

/** What was counted for the claims of a form, by rule. */
export function measuredOfForm(form: string): ReadonlyMap<string, Counts> {
  const found = new Map<string, Counts>();
  for (const [rule, { kinds }] of byRule) {
    const counts = kinds.get(`form ${form}`);
    if (counts) found.set(rule, counts);
  }
  return found;
}

/** How many statements were compared. */
export const judgedOf = ({ held, rounding, failed }: Counts): number => held + rounding + failed;

/** Of fewer comparisons no share is told. */
export const fewestJudged = 50;

/** The share of the comparisons whose numbers agree, rounding allowed; `null` where there were too few. */
export function shareHeld(counts: Counts): number | null {
  const judged = judgedOf(counts);
  if (judged < fewestJudged) return null;
  const share = Math.round((1000 * (judged - counts.failed)) / judged) / 1000;
  // Where some fail, it is never said that all hold.
  return counts.failed > 0 ? Math.min(share, 0.999) : share;
}

/** The reliabilities by which divisions are counted apart. */
const steps = [0, 0.5, 0.7, 0.9, 1] as const;

/** How a claim was read or bound, as far as comparisons are counted by it: a share by where its denominator is from, others by their form. */
export function kindOf(claim: AnyClaim): string {
  if (claim.kind === "partition") {
    const above = steps.slice(1, -1).findIndex((step) => claim.value.reliability < step);
    const at = above < 0 ? steps.length - 2 : above;
    return `reliability ${steps[at]} to ${steps[at + 1]}`;
  }
  if (claim.kind === "proportion" || claim.kind === "response") {
    const how = claim.value.denominatorFrom?.how ?? "printed";
    if (how !== "printed") return `denominator from ${how}`;
  }
  return `form ${claim.form}`;
}

/** Of statements of real text that are read and bound like one, the share that hold, from 0 to 1, and what was counted. */
export interface Confidence {
  readonly share: number;
  /** `null`: weighed evidence gives the share, which was fitted and not counted. */
  readonly counted: {
    /** `null`: all that the rule compares. */
    readonly kind: string | null;
    readonly compared: number;
  } | null;
}

/**
 * The confidence in the first operand of a comparison. A division carries its own; other claims have that of their kind under the rule, or of
 * the rule where too few of the kind were compared. `usesDenominator` says that the comparison rests on the denominator, whose own
 * reliability then counts where it has one.
 */
export function confidenceOf(rule: string, claim: AnyClaim, usesDenominator: boolean): Confidence | null {
  const own = reliabilityOf(claim);
  if (own !== null && (claim.kind === "partition" || usesDenominator)) return { share: own, counted: null };
  const all = measuredOf(rule);
  const kind = kindOf(claim);
  return shareOf(all?.kinds.get(kind), kind) ?? shareOf(all, null);
}

function shareOf(counts: Counts | null | undefined, kind: string | null): Confidence | null {
  const share = counts ? shareHeld(counts) : null;
  return share === null ? null : { share, counted: { kind, compared: judgedOf(counts!) } };
}

/** How surely a claim is bound, where weighed evidence has bound it. */
export function reliabilityOf({ kind, value }: AnyClaim): number | null {
  if (kind === "partition") return value.reliability;
  if (kind !== "proportion" && kind !== "response") return null;
  const from = value.denominatorFrom;
  return from && "reliability" in from && typeof from.reliability === "number" ? from.reliability : null;
}
