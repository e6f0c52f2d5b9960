import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

/** The cohort of each share of a page, with the number that it is of. */
function sharesOf(text: string): readonly string[] {
  const { claims = [] } = auditTexts([{ path: "page.md", text }], { keepClaims: true });
  return claims.flatMap(({ claim }) =>
    claim.kind === "proportion" || claim.kind === "response"
      ? [`${claim.subject.cohort?.label ?? "-"} ${claim.value.denominator ?? "?"}`]
      : [],
  );
}

const asthma = "# Zinc in asthma\n\n";

describe("cohorts of sections", () => {
  it("are those that headings name with their sizes", () => {
    const page = `${asthma}## Adults (N = 60)\n\nFever was seen in 12 (20%).\n\n## Children (N = 40)\n\nFever was seen in 12 (30%).\n`;
    expect(sharesOf(page)).toEqual(["Adults 60", "Children 40"]);
  });

  it("hold under the headings within", () => {
    const page = `${asthma}## Adults (N = 60)\n\n### Safety\n\nFever was seen in 12 (20%).\n\n## Children (N = 40)\n\nThey had zinc.\n`;
    expect(sharesOf(page)).toEqual(["Adults 60"]);
  });

  it("end where another section begins", () => {
    const page = `${asthma}## Adults (N = 60)\n\nThey had zinc.\n\n## Discussion\n\nFever was seen in 12 (30%).\n`;
    expect(sharesOf(page)).toEqual(["- 60"]);
  });

  it("are those that labels and lead-ins name", () => {
    const label = `${asthma}Of 100 patients, all had zinc.\n\n**Adults (n = 60).** Fever was rare, with 12 (20%).\n`;
    expect(sharesOf(label)).toEqual(["Adults 60"]);
    const list = `${asthma}Adults (n = 60):\n\n- Fever: 12 (20%)\n\nChildren (n = 40):\n\n- Fever: 12 (30%)\n`;
    expect(sharesOf(list)).toEqual(["Adults 60", "Children 40"]);
  });

  it("are none where a sentence names its own, or a heading several", () => {
    const own = `${asthma}We compared zinc (n = 60) with placebo (n = 40).\n\n## Zinc (n = 60)\n\nFever was seen in 30% with placebo.\n`;
    expect(sharesOf(own)).toEqual(["placebo 40"]);
    const two = `${asthma}## Zinc (n = 60) and placebo (n = 40)\n\nFever was rare, with 12 (20%).\n`;
    expect(sharesOf(two)[0]).toMatch(/^-/);
  });

  it("are none of the whole page", () => {
    expect(sharesOf("# Zinc in adults (n = 60)\n\nFever was rare, with 12 (20%).\n")[0]).toMatch(/^-/);
  });
});
