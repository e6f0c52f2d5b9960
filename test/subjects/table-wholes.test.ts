import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

/** The denominators of the shares of a page, and what is said of them. */
function read(text: string): { readonly wholes: readonly (number | null)[]; readonly findings: readonly string[] } {
  const run = auditTexts([{ path: "page.md", text }], { keepClaims: true });
  const wholes = run.claims!.flatMap(({ claim }) => (claim.kind === "proportion" ? [claim.value.denominator] : []));
  return { wholes, findings: run.findings.map(({ rule, message }) => `${rule}: ${message}`) };
}

const rows = (head: string, ...lines: readonly string[]): string =>
  [head, head.replace(/[^|]+/g, "---"), ...lines].join("\n");

describe("shares of a table whose header tells no number of subjects", () => {
  it("are of a number told on the page that nearly all of a column fit", () => {
    const page = `Data of 120 adults.\n\n${rows("| Trait | No. (%) |", "| Women | 66 (55) |", "| Gout | 54 (45) |", "| Asthma | 24 (20) |", "| Smokers | 42 (53) |")}\n`;
    expect(read(page)).toEqual({
      wholes: [120, 120, 120, 120],
      findings: ["count-percentage-mismatch: 42/120 is 35%, not 53%."],
    });
  });

  it("are of a row of 100%", () => {
    const page = rows(
      "| Event | n (%) |",
      "| Any | 83 (100) |",
      "| Cough | 22 (27) |",
      "| Rash | 44 (53) |",
      "| Fever | 37 (54) |",
    );
    expect(read(page).findings).toEqual(["count-percentage-mismatch: 37/83 is 44.58%, not 54%."]);
  });

  it("are of none where few tell of it", () => {
    const page = `Data of 120 adults.\n\n${rows("| Trait | No. (%) |", "| Women | 66 (55) |", "| Gout | 2 (2) |", "| Asthma | 24 (28) |")}\n`;
    expect(read(page).wholes).toEqual([null, null, null]);
  });

  it("are of another number where two of them are, as those with data", () => {
    const page = `Data of 38 adults.\n\n${rows("| Trait | n (%) |", "| Women | 19 (50.0) |", "| Gout | 31 (81.6) |", "| Old | 17 (44.7) |", "| Grade A | 23 (60.5) |", "| Partial | 27 (73.0) |", "| Biopsy | 8 (21.6) |")}\n`;
    expect(read(page)).toEqual({ wholes: [38, 38, 38, 38, null, null], findings: [] });
  });

  it("are of no number told where another fits more of them", () => {
    const page = `We saw 383 adults.\n\n${rows("| Drinks | n (%) |", "| None | 28 (7.3) |", "| Few | 143 (37.2) |", "| Some | 63 (16.4) |", "| Many | 79 (20.6) |", "| Most | 71 (18.5) |")}\n`;
    expect(read(page)).toEqual({ wholes: [null, null, null, null, null, null], findings: [] });
  });

  it("may be of those of whom it is known", () => {
    const page = `We saw 140 adults.\n\n${rows("| Trait | n (%) |", "| Women | 80 (57.1) |", "| Smokers | 35 (25.0) |", "| Gout | 42 (30.0) |", "| Weak heart | 30 (22.9) |")}\n`;
    expect(read(page)).toEqual({ wholes: [null, 140, 140, 140, null], findings: [] });
  });

  it("may be parts of a count above", () => {
    const page = `Data of 120 adults.\n\n${rows("| Trait | n (%) |", "| Women | 66 (55) |", "| Gout | 54 (45) |", "| Treated for it | 27 (50) |", "| Asthma | 24 (20) |")}\n`;
    expect(read(page).wholes).toEqual([120, 120, null, 120]);
  });

  it("are of the numbers in a column of their rows that nearly all fit", () => {
    const page = rows(
      "| Arm | Randomised | Completed | Relapse, n (%) |",
      "| Zinc | 120 | 111 | 36 (30.0) |",
      "| Iron | 118 | 109 | 51 (43.2) |",
      "| Sham | 116 | 101 | 59 (80.9) |",
    );
    expect(read(page)).toEqual({
      wholes: [120, 118, 116],
      findings: ["count-percentage-mismatch: 59/116 is 50.862%, not 80.9%."],
    });
  });
});
