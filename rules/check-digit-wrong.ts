/** An identifier whose check digit does not follow from its other digits. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass } from "../src/rule/index.ts";

type Scheme = ClaimOf<"identifier">["value"]["scheme"];

/** Name of the scheme, how its check digit is made, and the weights of the digits before it (`null`: no weighted sum). */
const methods: Readonly<
  Partial<Record<Scheme, { name: string; modulus: number; weight: ((fromRight: number) => number) | null }>>
> = {
  cas: { name: "CAS number", modulus: 10, weight: (fromRight) => fromRight },
  issn: { name: "ISSN", modulus: 11, weight: (fromRight) => fromRight + 1 },
  isbn: { name: "ISBN", modulus: 10, weight: (fromRight) => (fromRight % 2 === 1 ? 3 : 1) },
  gtin: { name: "GTIN", modulus: 10, weight: (fromRight) => (fromRight % 2 === 1 ? 3 : 1) },
  orcid: { name: "ORCID iD", modulus: 11, weight: null },
};

export default defineRule({
  id: "check-digit-wrong",
  title: "Check digit wrong",
  why: `The last digit of a CAS number, ISSN, ISBN, ORCID iD or GTIN is computed from the others, so that a mistyped digit shows. A number that fails the test identifies nothing, or something else.
Only numbers that have a label or a field of their own are tested; an unlabelled number that merely looks like a CAS number is not reported.`,
  references: [
    "https://www.cas.org/training/documentation/chemical-substances/checkdig",
    "https://www.iso.org/standard/84536.html",
    "https://support.orcid.org/hc/en-us/articles/360006897674",
  ],
  severity: "error",
  scope: "document",
  reads: ["identifier"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("identifier")) {
      const { scheme, id, checkDigit } = claim.value;
      if (!checkDigit) continue;
      const { printed, computed, holds } = checkDigit;
      const label = methods[scheme]?.name ?? scheme;
      yield holds ? pass([claim, label]) : fail({ scheme, id, printed, computed }, [claim, label]);
    }
  },
  explain: ({ scheme, id, printed, computed }) => ({
    message: `${methods[scheme]?.name ?? scheme} ${id} ends in ${printed}, but its check digit is ${computed}.`,
    explanation: [arithmetic(scheme, id, computed)],
    advice: "One digit is wrong or two are transposed: copy the number again from the registry or the original.",
  }),
  examples: {
    valid: [
      {
        title: "valid CAS, ISSN with X, ISBN, ORCID iD and GTIN",
        files:
          "Water (CAS 7732-18-5); ISSN 2434-561X; ISBN 978-0-306-40615-7; ISBN 0-306-40615-2; ORCID: 0000-0002-1694-233X; GTIN 4006381333931.\n",
      },
      {
        title: "a number that resembles a CAS number, beside a valid one",
        files: "Lot (12345-67-0) of water, CAS 7732-18-5.\n",
      },
    ],
    invalid: [
      {
        title: "last digit of a CAS number",
        files: "CAS No.: 1799328-86-2\n",
        findings: [
          {
            at: "example.md:1:10 1799328-86-2",
            message: "CAS number 1799328-86-2 ends in 2, but its check digit is 1.",
          },
        ],
      },
      {
        title: "two digits of an ISSN transposed",
        files: "PMID- 1\nIS  - 2666-7391 (Electronic)\nTI  - A trial.\n",
        findings: [
          { at: "example.nbib:2:7 2666-7391", message: "ISSN 2666-7391 ends in 1, but its check digit is 8." },
        ],
      },
    ],
  },
});

/** The weighted sum written out. */
function arithmetic(scheme: Scheme, id: string, computed: string): string {
  const digits = [...id.replace(/-/g, "").slice(0, -1)].map(Number);
  const isIsbn10 = scheme === "isbn" && digits.length === 9;
  const { modulus, weight } = (isIsbn10 ? methods.issn : methods[scheme]) ?? { modulus: 10, weight: null };
  if (!weight) return `ISO 7064 MOD 11-2 over ${id.slice(0, -1)} gives ${computed}.`;
  const terms = digits.map((digit, i) => [digit, weight(digits.length - i)] as const);
  const sum = terms.reduce((total, [digit, factor]) => total + digit * factor, 0);
  const rest = scheme === "cas" ? "" : ` from the next multiple of ${modulus}`;
  return `${terms.map(([digit, factor]) => `${digit}·${factor}`).join(" + ")} = ${sum}; ${scheme === "cas" ? `its last digit is ${computed}` : `${computed} is missing${rest}`}.`;
}
