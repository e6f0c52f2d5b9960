/** The id of a trial in a registry. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

/** Where an id stands and so what it says: `title`, `heading`, `body`, `url`, `citation` (how to cite this page), `databank` (MEDLINE SI), `registration` (the record of the registry itself), `reference` (another work). */
export const trialIdRoles = [
  "title",
  "heading",
  "body",
  "url",
  "citation",
  "databank",
  "registration",
  "reference",
] as const;

export const trialId = defineClaim({
  kind: "trial-id",
  title: "Trial registry id",
  isStatement: true,
  schema: z.object({
    /** Registry key, e.g. `nct`, `eudract`, `isrctn`; see `extractors/registries`. */
    registry: z.string(),
    /** The id in its registry's own notation (`NCT02503423`), mended where it was merely damaged. */
    id: z.string(),
    form: z.enum(["valid", "damaged", "malformed", "foreign"]),
    /** Why it is not simply valid, in words for a curator; `null` for a valid one. */
    flaw: z.string().nullable(),
    role: z.enum(trialIdRoles),
    /** The databank named beside the id (MEDLINE `SI`), as printed. */
    databank: z.string().nullable(),
    /** The id is presented as *the* study of the document, not as one mentioned beside others. */
    principal: z.boolean(),
  }),
  show: (value) => `${value.id} (${value.role}${value.form === "valid" ? "" : `, ${value.form}`})`,
});
