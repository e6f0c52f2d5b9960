import { describe, expect, it } from "vitest";
import { chooseAll } from "../../src/subjects/denominators/choose.ts";
import { toldIn } from "../../src/subjects/denominators/mentions.ts";
import { recordsIn } from "../accuracy/calibrate/documents.ts";
import { readWith } from "../accuracy/calibrate/observed.ts";
import { denominatorExamples } from "./denominator-examples.ts";
import { denominatorsOf, recordOf, sharesOf } from "./read.ts";

describe("denominators", () => {
  it.each(denominatorExamples)("%s", (_name, text, expected) => {
    expect(denominatorsOf(text)).toEqual(expected);
  });

  it("says why, and how surely", () => {
    const [share] = sharesOf(
      "Forty patients were enrolled. Thirty-six patients were evaluable. Nine patients (25%) responded.",
    );
    expect(share!.value.denominatorFrom!.why).toBe("the 36 evaluable named before it");
    expect(share!.value.denominatorFrom!.reliability).toBeGreaterThan(0.3);
    expect(share!.value.alternatives.map(({ n }) => n)).toEqual([40]);
    expect(share!.subject.population).toBe("evaluable");
  });

  it.each(denominatorExamples)("are weighed without their percentages: %s", (_name, text) => {
    const others = text.replace(/\d+(?:\.\d+)?(?=%)/g, (printed) =>
      printed.replace(/\d/g, (digit) => String((Number(digit) + 4) % 10)),
    );
    expect(likelihoodsOf(others)).toEqual(likelihoodsOf(text));
  });
});

/** How likely each number is for each share, before anything is reckoned. */
function likelihoodsOf(text: string): readonly (readonly (readonly [number | null, number])[])[] {
  const found: (readonly (readonly [number | null, number])[])[] = [];
  for (const document of recordsIn("test.nbib", recordOf(text)))
    readWith(document, "denominators", (drafts, readings) => {
      chooseAll(toldIn(drafts, readings), (_, ranked) => {
        found.push(ranked.map(({ candidate, likelihood }) => [candidate.mention?.n ?? null, likelihood]));
      });
      return drafts;
    });
  return found;
}
