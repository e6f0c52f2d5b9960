/** An identifier of a compound, a publication or a product, with its check digit where it has one. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const identifierSchemes = [
  "cas",
  "doi",
  "pmid",
  "pmcid",
  "issn",
  "isbn",
  "orcid",
  "gtin",
  "sku",
  "pii",
] as const;

export const identifier = defineClaim({
  kind: "identifier",
  title: "Identifier",
  isStatement: true,
  schema: z.object({
    scheme: z.enum(identifierSchemes),
    /** Normalised: DOI lower case without prefix, CAS and ISSN with hyphens, ISBN and GTIN digits only. */
    id: z.string(),
    /** Whether the check digit fits; `null` for schemes without one. */
    checkDigit: z.object({ printed: z.string(), computed: z.string(), holds: z.boolean() }).nullable(),
    /** What it identifies: `document` itself, the `compound` of the page, or `other` (a reference, a material). */
    identifies: z.enum(["document", "compound", "other"]),
    /** Name of the compound or work beside it, folded, when the text gives one. */
    name: z.string().nullable(),
  }),
  show: (value) => `${value.scheme.toUpperCase()} ${value.id}`,
});
