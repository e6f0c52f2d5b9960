/** How far a table could be read. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const tableReading = defineClaim({
  kind: "table-reading",
  title: "Table as read",
  isStatement: false,
  schema: z.object({
    form: z.enum(["gfm", "collapsed", "tabs", "html", "jats", "json", "grid", "spaced", "csv", "latex", "lines"]),
    columns: z.int(),
    rows: z.int(),
    damages: z.array(
      z.object({
        kind: z.enum(["collapsed", "cut", "short-row", "long-row", "no-rule", "broken-header", "unreadable"]),
        mended: z.string().nullable(),
        quote: z.string(),
      }),
    ),
  }),
  show: (value) =>
    `${value.rows} x ${value.columns} ${value.form}${value.damages.length ? `, ${value.damages.length} damaged` : ""}`,
});
