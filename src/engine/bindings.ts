/** Says of the claims of a finding what they were bound to, and why. */
import type { AnyClaim, CohortFrom } from "../claims/index.ts";
import { ownText } from "../document/index.ts";
import { type Binding, type Operand, reliabilityOf } from "../rule/index.ts";
import type { ShowClaim } from "./locate.ts";

/** Of more operands than this, as of a long list, the rest is not told. */
const mostOperands = 12;

/** Each operand's division or denominator first, then its cohort. */
export function bindingsOf(operands: readonly Operand[], show: ShowClaim): readonly Binding[] {
  return operands.slice(0, mostOperands).flatMap(({ claim, label }) => {
    const about = { label, quote: ownText(claim.quote) };
    const found = [divisionOf(claim, show), denominatorOf(claim), cohortOf(claim)];
    return found.flatMap((binding) => (binding ? [{ ...about, ...binding }] : []));
  });
}

type Bound = Omit<Binding, "label" | "quote">;
const nothing = { how: null, reliability: null, alternatives: [], evidence: [] } as const;

function divisionOf(claim: AnyClaim, show: ShowClaim): Bound | null {
  if (claim.kind !== "partition") return null;
  const why = "by words and places alone";
  return { ...nothing, of: "division", to: show(claim), why, reliability: reliabilityOf(claim) };
}

function denominatorOf(claim: AnyClaim): Bound | null {
  if (claim.kind !== "proportion" && claim.kind !== "response") return null;
  const { denominator, denominatorFrom, alternatives, count } = claim.value;
  const others = alternatives.map(({ n }) => `${n}`);
  const bound = { ...nothing, of: "denominator", alternatives: others } as const;
  if (denominator === null || denominatorFrom === null) {
    if (count === null && others.length === 0) return null;
    return { ...bound, to: null, why: others.length > 0 ? "several could be meant" : "none is stated" };
  }
  const { how, why } = denominatorFrom;
  return {
    ...bound,
    to: `${denominator}`,
    how,
    why: ownText(why) || "printed with it",
    reliability: reliabilityOf(claim),
  };
}

function cohortOf({ subject: { cohort, cohortFrom } }: AnyClaim): Bound | null {
  if (!cohortFrom) return null;
  const to = cohort ? ownText(cohort.label) : null;
  const bound = { ...nothing, of: "cohort", to } as const;
  if (cohortFrom.key !== (cohort?.key ?? null)) return { ...bound, why: "the one that its denominator is of" };
  return { ...bound, why: whyOf(cohortFrom), evidence: cohortFrom.groups.flatMap(({ evidence }) => evidence) };
}

const whyOf = ({ groups }: CohortFrom): string =>
  groups.length > 1 ? "an arm and a subgroup of it, each by the weight of evidence" : "by the weight of evidence";
