import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigitOf } from "../../../src/extractors/identifiers/check-digits.ts";

/** Published examples of each scheme. */
const examples = [
  ["cas", "7732-18-5"],
  ["cas", "1799328-86-1"],
  ["issn", "0378-5955"],
  ["issn", "2434-561X"],
  ["isbn", "0306406152"],
  ["isbn", "9780306406157"],
  ["orcid", "0000-0002-1825-0097"],
  ["orcid", "0000-0002-1694-233X"],
  ["gtin", "4006381333931"],
  ["gtin", "73513537"],
  ["gtin", "036000291452"],
] as const;

describe("checkDigitOf", () => {
  it.each(examples)("%s %s holds", (scheme, id) => {
    expect(checkDigitOf(scheme, id)?.holds).toBe(true);
  });

  it("catches every single wrong digit of an ISSN, ISBN, ORCID iD and GTIN", () => {
    const strong = examples.filter(([scheme]) => scheme !== "cas");
    fc.assert(
      fc.property(fc.constantFrom(...strong), fc.nat(15), fc.integer({ min: 1, max: 9 }), ([scheme, id], at, shift) => {
        const index = at % (id.length - 1);
        if (!/\d/.test(id[index]!)) return;
        const wrong = id.slice(0, index) + ((Number(id[index]) + shift) % 10) + id.slice(index + 1);
        expect(checkDigitOf(scheme, wrong)?.holds).toBe(false);
      }),
    );
  });

  it("has nothing to say of schemes without one, nor of other lengths", () => {
    expect(checkDigitOf("doi", "10.1000/182")).toBeNull();
    expect(checkDigitOf("isbn", "12345678901")).toBeNull();
  });
});
