import { describe, expect, it } from "vitest";
import { denominatorsOf, sharesOf } from "./read.ts";

describe("denominators", () => {
  it.each<[string, string, readonly (number | null)[]]>([
    ["the only size", "Forty patients were enrolled. Fever was seen in 8 patients (20%).", [40]],
    [
      "the size that the percentage fits",
      "Forty patients were enrolled. Thirty-six patients were evaluable. Nine patients (25%) responded.",
      [36],
    ],
    [
      "the size named last in the sentence",
      "Of the 80 patients enrolled, 76 were evaluable, and 16 patients had a partial response.",
      [76],
    ],
    [
      "the size that opens the sentence, whatever fits elsewhere",
      "Sixty-one patients were treated. Among 57 evaluable patients, 17 (27.9%) responded.",
      [57],
    ],
    [
      "the denominator of another share",
      "Fever was seen in 5 of 25 patients (20%). Rash was seen in 4 patients (16%).",
      [25, 25],
    ],
    [
      "the size right behind a percentage",
      "Sixty patients were enrolled. A response rate of 30% was seen in the 40 evaluable patients.",
      [40],
    ],
    [
      "the number that a part is of",
      "Ninety patients were enrolled. Of 40 with a scan, 12 relapsed, two of whom had died.",
      [40, 12],
    ],
    [
      "none of two that a bare percentage could be of",
      "Ninety patients were enrolled. Eighty-seven patients completed. Fever was frequent (33.3%).",
      [null],
    ],
  ])("%s", (_name, text, expected) => {
    expect(denominatorsOf(text)).toEqual(expected);
  });

  it("says why", () => {
    const [share] = sharesOf(
      "Forty patients were enrolled. Thirty-six patients were evaluable. Nine patients (25%) responded.",
    );
    expect(share!.value.denominatorFrom!.why).toBe(
      "the 36 evaluable is the one of the stated sizes that the percentage fits",
    );
    expect(share!.value.alternatives.map(({ n }) => n)).toEqual([40]);
    expect(share!.subject.population).toBe("evaluable");
  });

  it("takes the size of the arm", () => {
    const text =
      "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). Rash occurred in 10 patients (24%) with daunol.";
    expect(denominatorsOf(text)).toEqual([41]);
  });
});
