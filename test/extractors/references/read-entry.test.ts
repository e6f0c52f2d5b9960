import { describe, expect, it } from "vitest";
import { readEntry } from "../../../src/extractors/references/read-entry.ts";

describe("readEntry", () => {
  it.each([
    ["Zinc in slow wounds ... [zinc.example]", "Zinc in slow wounds", true, "zinc.example"],
    ["Zinc in slow... wounds [zinc.example]", "Zinc in slow... wounds", true, "zinc.example"],
    ["Early Results of Zinc", "Early Results of Zinc", false, null],
    [
      "Shaw R, Ito K, et al. Zinc salts in slow wounds of adults. Wound J. 2019;4:11.",
      "Zinc salts in slow wounds of adults",
      false,
      null,
    ],
    [
      "Shaw, R. B., & Ito, K. (2019). Zinc salts in slow wounds of adults. Wound Journal, 4.",
      "Zinc salts in slow wounds of adults",
      false,
      null,
    ],
    ["PHASE 1-2 STUDY OF ZINC ... [zinc.example]", "PHASE 1-2 STUDY OF ZINC", true, "zinc.example"],
  ])("reads %s", (text, title, truncated, host) => {
    expect(readEntry(text, 3)).toMatchObject({ number: 3, title, truncated, host });
  });

  it("takes authors, journal, year and ids apart", () => {
    const journal =
      "Shaw R, Ito K, et al. Zinc salts in slow wounds of adults. Wound J. 2019;4:11. doi:10.1000/Z.1 PMID: 31234567";
    expect(readEntry(journal, 1)).toMatchObject({
      authors: ["Shaw", "Ito"],
      journal: "Wound J",
      year: 2019,
      doi: "10.1000/z.1",
      pmid: "31234567",
    });
    expect(readEntry("van der Berg E, Roe D. Zinc in slow wounds of adults. Wound J. 2019;4:11.", 1)).toMatchObject({
      authors: ["van der Berg", "Roe"],
      title: "Zinc in slow wounds of adults",
    });
    const byYear = "Shaw, R. B., & Ito, K. (2019). Zinc salts in slow wounds of adults. Wound Journal, 4.";
    expect(readEntry(byYear, 1)).toMatchObject({ authors: ["Shaw", "Ito"], year: 2019, journal: null, pmid: null });
  });

  it("takes a number that stands in the text", () => {
    expect(readEntry("[12] Zinc in slow wounds", null)).toMatchObject({ number: 12, title: "Zinc in slow wounds" });
    expect(readEntry("2022 Zinc Meeting: abstracts", null)).toMatchObject({
      number: null,
      title: "2022 Zinc Meeting: abstracts",
    });
  });
});
