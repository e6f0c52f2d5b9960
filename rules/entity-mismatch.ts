/** A product page whose article is about another compound with the same number in its name. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass, unsure } from "../src/rule/index.ts";

type Entity = ClaimOf<"entity">;

const digitsOf = ({ value }: Entity): string => value.key.replace(/\D/g, "");

export default defineRule({
  id: "entity-mismatch",
  title: "Article about another compound",
  why: `Articles are matched to products by name. Where only the number in the name agrees (\`CP-LC-1143\` and \`Debio 1143\`), the page describes a substance that it does not sell: doses, targets and trials all belong to another compound.
It needs a page headed by a code with catalogue, CAS or formula lines, and a later heading that names another code with the same digits, while the text never names the product again. Where the text names both, or the labelled lines give the other name as a synonym, nothing is reported.`,
  references: ["https://doi.org/10.1186/s13321-018-0293-8"],
  severity: "warning",
  scope: "document",
  reads: ["entity"],
  options: z.strictObject({}),
  *check(claims) {
    const all = claims.of("entity");
    const product = all.find(({ value }) => value.role === "product");
    if (!product) return;
    const synonyms = new Set(all.filter(({ value }) => value.role === "synonym").map(({ value }) => value.key));
    const articles = all.filter(({ value }) => value.role === "article");
    const own = articles.find(({ value }) => isSame(value.key, product.value.key) || synonyms.has(value.key));
    const stranger = articles.find((one) => one.value.key !== product.value.key && digitsOf(one) === digitsOf(product));
    if (own || !stranger) {
      yield pass([product, "product"], ...(own ? [[own, "heading"] as const] : []));
      return;
    }
    const operands = [
      [stranger, "article"],
      [product, "product"],
    ] as const;
    if (product.value.mentions > 0) yield unsure("the text names the product too", ...operands);
    else
      yield fail(
        {
          product: product.value.name,
          article: stranger.value.name,
          digits: digitsOf(product),
          mentions: stranger.value.mentions,
        },
        ...operands,
      );
  },
  explain: ({ product, article, digits, mentions }) => ({
    message: `The page sells ${product}, but its article is about ${article}.`,
    explanation: [
      `The two names share only the number ${digits}; the text names ${article} ${mentions === 1 ? "once" : `${mentions} times`}, but never ${product}.`,
    ],
    advice: `Move the article to the page of ${article}, or name it as a synonym if the two are one compound.`,
  }),
  examples: {
    valid: [
      {
        title: "the article is about the product",
        files:
          "# AB-1387\n\n**Cat. No.:** S100001\n\n# AB 1387 in slow wounds: a guide\n\nAB-1387 blocks the pathway.\n",
      },
      {
        title: "the other name is a synonym",
        files:
          "# CP-LC-1143\n\n**Cat. No.:** B15579299\n\n**Synonyms:** Debio 1143\n\n**CAS No.:** 7732-18-5\n\n# Debio 1143 with radiotherapy\n\nDebio 1143 blocks the pathway.\n",
      },
      {
        title: "the text compares both",
        files:
          "# CP-LC-1143\n\n**Cat. No.:** B15579299\n\n# Debio 1143 with radiotherapy\n\nUnlike CP-LC-1143, Debio 1143 is taken by mouth.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a name that only shares the digits",
        files:
          "# CP-LC-1143\n\n**Cat. No.:** B15579299\n\n# Debio 1143 with radiotherapy: a guide\n\nDebio 1143 is taken by mouth.\n",
        findings: [
          {
            at: "example.md:5:3 Debio 1143",
            message: "The page sells CP-LC-1143, but its article is about Debio 1143.",
          },
        ],
      },
    ],
  },
});

/** `ab1387` and `ab1387hcl`: one name within the other. */
function isSame(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}
