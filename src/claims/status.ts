/** What a text says of the state of a trial. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const status = defineClaim({
  kind: "status",
  title: "Status of a trial",
  isStatement: false,
  schema: z.object({
    status: z.enum(["planned", "recruiting", "ongoing", "completed", "terminated", "approved", "investigational"]),
  }),
  show: (value) => value.status,
});
