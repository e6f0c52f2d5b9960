/** Recognition: how many annotated statements are read with the right values, and how many claims answer to none. */
import type { AnyClaim } from "../../src/claims/index.ts";
import type { Agreement } from "./agreement.ts";
import { type Alignment, isRight, kindsOf, type Pair } from "./align.ts";
import { compare } from "./compare.ts";
import { repeatsDose } from "./compare-dose.ts";
import { type ItemType, itemTypes, type TrialItem } from "./gold.ts";
import { overlaps } from "./tool.ts";

export interface Recognition {
  readonly type: ItemType;
  readonly annotated: number;
  /** Right with latitude for differences between annotators; strictly right. */
  readonly right: number;
  readonly strict: number;
  /** Read at the place, but with a value missing or another. */
  readonly partial: number;
  readonly misses: readonly Pair[];
  readonly claims: number;
  readonly spurious: readonly Spurious[];
  readonly spuriousStrict: number;
}

export interface Spurious {
  readonly alignment: Alignment;
  readonly claim: AnyClaim;
}

const registryNumber =
  /^(NCT|ISRCTN|ACTRN|ChiCTR|UMIN|JapicCTI|jRCT|DRKS|NTR|NL|CTRI|KCT|PACTR|IRCT|TCTR|SLCTR|RBR)[\s-]?\S*\d{3}|\d{4}-\d{6}-\d{2}/i;

/** Protocol numbers were annotated by a few only: not asked for, and not spurious either. */
export function isAskedFor({ item }: Pair): boolean {
  return item.t !== "trial" || registryNumber.test((item as TrialItem).id);
}

export function measureRecognition(alignments: readonly Alignment[]): Recognition[] {
  return itemTypes.map((type) => {
    const pairs = alignments.flatMap((alignment) => alignment.pairs).filter((pair) => pair.item.t === type);
    const asked = pairs.filter(isAskedFor);
    const mine = alignments.flatMap((alignment) => claimsOf(alignment, type).map((claim) => ({ alignment, claim })));
    const exact = new Set(pairs.filter(({ agreement }) => agreement === "exact").map(({ claim }) => claim));
    return {
      type,
      annotated: asked.length,
      right: asked.filter(({ agreement }) => isRight(agreement)).length,
      strict: asked.filter(({ agreement }) => agreement === "exact").length,
      partial: asked.filter(({ agreement }) => agreement === "partial").length,
      misses: asked.filter(({ agreement }) => !isRight(agreement)),
      claims: mine.length,
      spurious: mine.filter(({ alignment, claim }) => !answers(alignment, claim)),
      spuriousStrict: mine.filter(({ claim }) => !exact.has(claim)).length,
    };
  });
}

function claimsOf({ claims }: Alignment, type: ItemType): AnyClaim[] {
  return claims.filter((claim) => kindsOf[type].includes(claim.kind));
}

/** Whether a claim agrees at least in part with an annotation where it stands, or repeats one annotated elsewhere. */
function answers({ pairs }: Alignment, claim: AnyClaim): boolean {
  return pairs.some(({ item }) => {
    const isThere = item.places.some((place) => overlaps(place, claim.span));
    const agreement = compare(item, claim);
    if (repeats(item, claim, agreement)) return true;
    return isThere && (agreement !== "none" || isProportionOf(item, claim));
  });
}

/** Sizes, ids and doses are named again in the text without being annotated each time. */
function repeats(item: Pair["item"], claim: AnyClaim, agreement: Agreement): boolean {
  if (claim.kind === "dose") return item.t === "dose" && repeatsDose(item, claim.value);
  return agreement === "exact" && (claim.kind === "trial-id" || (claim.kind === "cohort-size" && item.t === "N"));
}

/** A proportion that was annotated only as the estimate of its interval; a schedule annotated with its dose. */
function isProportionOf(item: Pair["item"], claim: AnyClaim): boolean {
  if (item.t === "dose" && claim.kind === "dose") return claim.value.amounts.length === 0;
  if (item.t !== "ci" || item.of !== "proportion") return false;
  return claim.kind === "proportion" || claim.kind === "response";
}
