/** Counts with a percentage that are of none of the numbers told: whether they are of one number together. */
import { describe, expect, it } from "vitest";
import { auditTexts, type Run } from "../../src/index.ts";
import { isShare, pageOf, type Share } from "../../src/rule/index.ts";

function unfitIn(text: string) {
  const run: Run = auditTexts([{ path: "page.md", text }], { keepClaims: true });
  const claims = (run.claims ?? []).map(({ claim }) => claim);
  const counted = claims.filter((claim) => claim.kind === "cohort-size" || isShare(claim));
  const share = (count: number): Share => counted.filter(isShare).find(({ value }) => value.count === count)!;
  return { unfit: pageOf(counted).unfit, share };
}

const opening = "We treated 60 women with zinc. Pain was seen in 15 (25%) and fever in 18 (30%).";

describe("unfit shares of a page", () => {
  it("tell of a number that the page does not print where two are of one", () => {
    const { unfit, share } = unfitIn(`${opening} Rash was seen in 18 (36%) and cough in 14 women (28%).`);
    expect(unfit.besides(share(14))).toBe(1);
    expect(unfit.shareNumber(share(14))).toBe(true);
  });

  it("tell of none where one stands alone, or two are of different numbers", () => {
    const alone = unfitIn(`${opening} Rash was seen in 14 women (28%).`);
    expect(alone.unfit.besides(alone.share(14))).toBe(0);
    expect(alone.unfit.shareNumber(alone.share(14))).toBe(false);
    const two = unfitIn(`${opening} Rash was seen in 14 women (28%), and cough in 41 (93.2%).`);
    expect(two.unfit.shareNumber(two.share(14))).toBe(false);
  });
});
