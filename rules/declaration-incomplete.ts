/** A declaration of interests by initials that leaves an author out, or contains initials that no author has. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass, unsure } from "../src/rule/index.ts";

type Author = ClaimOf<"author">;

export default defineRule({
  id: "declaration-incomplete",
  title: "Declaration incomplete",
  why: `A declaration that goes through the authors by their initials, down to those with nothing to declare, says nothing about an author it leaves out.
It fires when every set of initials belongs to an author and all but very few authors are named. A declaration that speaks of *the other authors*, or names only those with interests, covers everybody and passes. Where initials match no author and an author matches no initials, the spelling may differ: that stays unsettled.`,
  references: ["https://www.icmje.org/disclosure-of-interest/"],
  severity: "warning",
  scope: "document",
  reads: ["author", "declaration"],
  options: z.strictObject({
    /** How many authors may be missing for the declaration still to count as meant to be complete. */
    maxMissing: z.int().positive().default(2),
    /** The least number of authors that it must name. */
    minNamed: z.int().positive().default(4),
  }),
  *check(claims, options) {
    const authors = claims.of("author");
    const persons = authors.filter(({ value }) => !value.collective && value.initials.length > 0);
    for (const declaration of claims.of("declaration")) {
      const { initials, coversRest } = declaration.value;
      const declared = new Set(initials);
      const missing = persons.filter((author) => !author.value.initials.some((spelling) => declared.has(spelling)));
      const spelled = new Set(persons.flatMap((author) => author.value.initials));
      const unknown = initials.filter((spelling) => !spelled.has(spelling));
      const named = persons.length - missing.length;
      const meantComplete =
        named >= options.minNamed && missing.length <= options.maxMissing && missing.length * 5 <= persons.length;
      const first = missing[0];
      if (coversRest) yield pass([declaration, "declaration"]);
      else if (first && unknown.length === 0 && meantComplete)
        yield fail(
          {
            authors: persons.length,
            sets: initials.length,
            missing: missing.map((author) => ({
              name: author.value.name,
              position: author.value.position,
              initials: shown(author),
            })),
            unknown: [] as string[],
          },
          [declaration, "declaration"],
          ...missing.map((author) => [author, "not named"] as const),
        );
      else if (
        !first &&
        unknown.length > 0 &&
        unknown.length <= options.maxMissing &&
        named >= options.minNamed &&
        initials.length - unknown.length >= persons.length &&
        persons.length === authors.length
      )
        yield fail(
          {
            authors: persons.length,
            sets: initials.length,
            missing: [] as { name: string; position: number; initials: string }[],
            unknown: unknown.map(withPoints),
          },
          [declaration, "declaration"],
        );
      else if (first || unknown.length > 0)
        yield unsure(
          unknown.length > 0
            ? "some initials match no author; they may be spelt differently"
            : "too few authors are named for a complete list",
          [declaration, "declaration"],
          ...missing.slice(0, 3).map((author) => [author, "not named"] as const),
        );
      else yield pass([declaration, "declaration"]);
    }
  },
  explain: ({ authors, sets, missing, unknown }) => {
    const [one] = missing;
    const names = missing.map(({ name, initials }) => `${name} (${initials})`).join(" and ");
    return {
      message: one
        ? `The declaration of interests leaves out ${names}.`
        : `The declaration of interests names ${unknown.join(" and ")}, which are not the initials of any author.`,
      explanation: [
        `${authors} authors; ${sets} sets of initials in the declaration.`,
        ...missing.map(
          ({ name, position }) => `Author ${position}, ${name}, matches none of them in any usual spelling.`,
        ),
      ],
      advice: "Compare with the published article; report an omission to the journal rather than filling it in.",
    };
  },
  examples: {
    valid: [
      {
        title: "everybody is named, one without a middle name",
        files: declared("A.O., B.M., C.P., D.L., and E.R. declare no competing interests."),
      },
      {
        title: "the others are covered",
        files: declared(
          "A.O., B.M., C.P., and D.L. hold stock in Zinc Ltd. The remaining author declares no competing interests.",
        ),
      },
      {
        title: "only those with interests are named",
        files: declared("A.O., B.M., C.P., and D.L. hold stock in Zinc Ltd."),
      },
      {
        title: "an author named by a nickname",
        files: declared(
          "A.O., B.M., and C.P. declare no competing interests. D.L. holds stock in Zinc Ltd. T.R. has nothing to disclose.",
        ),
        unsure: 1,
      },
      {
        title: "initials spelt differently",
        files: declared("A.O., B.M., C.P., D.L., and Q.X. declare no competing interests."),
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "the last author is not named",
        files: declared("A.O., B.M., and C.P. declare no competing interests. D.L. holds stock in Zinc Ltd."),
        findings: [
          {
            at: "one.nbib:8:7 A.O., B.M., and C.P. declare no competing interests. D.L. holds stock in Zinc Ltd.",
            message: "The declaration of interests leaves out Roy, Ed (E.R.).",
          },
        ],
      },
    ],
  },
});

const withPoints = (initials: string) => initials.replace(/./g, "$&.");
const shown = (author: Author) => withPoints(author.value.initials[0] ?? "");

/** A record of five authors with this declaration. */
function declared(text: string) {
  const authors = ["Orr, Ann B", "Mo, BoHai", "Poe, Cy", "Lee, Di", "Roy, Ed"].map((name) => `FAU - ${name}`);
  return [{ name: "one.nbib", text: ["PMID- 1", "TI  - A trial.", ...authors, `COIS- ${text}`, ""].join("\n") }];
}
