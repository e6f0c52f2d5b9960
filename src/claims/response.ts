/** A number or share of subjects with a response. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";
import { proportionFields, showProportion } from "./proportion.ts";

/**
 * Response categories in the field's own abbreviations. ORR objective (overall) response, CR complete, PR partial, SD stable,
 * PD progressive disease, NE not evaluable, DCR disease control, CBR clinical benefit, pCR pathological complete, MRR major
 * (molecular) response; sCR, VGPR, MR (IMWG), CRi, CRh, MLFS (AML), CRu (Cheson).
 */
export const responseCategories = [
  "ORR",
  "CR",
  "PR",
  "SD",
  "PD",
  "NE",
  "DCR",
  "CBR",
  "pCR",
  "MRR",
  "sCR",
  "VGPR",
  "MR",
  "CRi",
  "CRh",
  "CRu",
  "MLFS",
] as const;
export type ResponseCategory = (typeof responseCategories)[number];

export const response = defineClaim({
  kind: "response",
  title: "Response",
  isStatement: true,
  schema: z.object({
    ...proportionFields,
    category: z.enum(responseCategories),
    /** A composite as printed (`CR/CRi`, `≥VGPR`, `CR + CRh`), or `null` for a single category. */
    composite: z.string().nullable(),
    confirmed: z.boolean().nullable(),
    /** A tumour response, as opposed to complete control of emesis and the like. */
    tumour: z.boolean(),
  }),
  show: (value) => `${value.composite ?? value.category} ${showProportion(value)}`,
});
