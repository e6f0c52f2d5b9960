/** Figures told twice with another digit: which pairs are found, and that they are not looked for in vain. */
import { expect, test } from "vitest";
import { toldFigure } from "../../src/claims/told-figure.ts";
import { auditTexts } from "../../src/index.ts";

/** The pairs found: the figure told again, and that of the first place. */
function pairsIn(text: string): readonly string[] {
  const claims = auditTexts([{ path: "a.md", text }], { keepClaims: true }).claims!.map(({ claim }) => claim);
  const told = claims.flatMap((claim) => (claim.kind === "told-figure" ? [claim] : []));
  const byId = new Map(told.map((claim) => [claim.id, claim]));
  return told.flatMap((claim) => {
    const first = byId.get(claim.value.first ?? "");
    return first ? [`${toldFigure.show(claim.value)} for ${toldFigure.show(first.value)}`] : [];
  });
}

test.each([
  [
    "two digits exchanged between headline and text",
    "# Zinc cures warts in 76.4% of children\n\nWarts were cured in 74.6% of the children on zinc.\n",
    ["74.6% for 76.4%"],
  ],
  [
    "a unit that the head of the column tells in short",
    "| Group | Time to first bloom (mo) |\n| --- | --- |\n| Zinc | 38.1 |\n| Iron | 21.1 |\n\nThe time to first bloom was 31.8 months with zinc and 21.1 months with iron.\n",
    ["31.8 month for 38.1 month"],
  ],
  [
    "a figure that is told again rightly",
    "# Zinc cures warts in 76.4% of children\n\nWarts were cured in 74.6% on zinc. In summary, warts were cured in 74.6% of children.\n\nWarts: 76.4% of children\n",
    [],
  ],
  ["another unit", "# Zinc keeps 76.4% of children well\n\nThe children on zinc weighed 74.6 kg.\n", []],
  ["more than a slip", "# Zinc cures warts in 76.4% of children\n\nWarts were cured in 81.9% of the children.\n", []],
  [
    "items of one list",
    "## Warts cured in children\n\n- warts cured in children on zinc: 76.4%\n- warts cured in children on iron: 74.6%\n",
    [],
  ],
  ["nothing in common", "# Warts vanish in 76.4%\n\nRash came back, said 74.6% of parents.\n", []],
  [
    "a reference",
    "Warts were cured in 76.4% of children.\n\nA trial of warts cured in children. Arch Zinc. 2001;74.6:1-9. doi:10.5555/74.6\n",
    [],
  ],
])("%s", (_, text, pairs) => {
  expect(pairsIn(text)).toEqual(pairs);
});
