/** That a record is not whole as it stands in its file. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const recordDamage = defineClaim({
  kind: "record-damage",
  title: "Damage of a record",
  isStatement: false,
  schema: z.object({
    /** It stops in the middle, has no PMID, or holds a run of fields that no record has. */
    damage: z.enum(["cut", "unnumbered", "fields"]),
    /** The format that the record is in. */
    format: z.string(),
  }),
  show: ({ damage }) => `damage: ${damage}`,
});
