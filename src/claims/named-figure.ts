/** Figures told of a measure by its name: `3-year FFS was 85.3% versus 75.7%`. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const namedFigure = defineClaim({
  kind: "named-figure",
  title: "Figures of a measure",
  isStatement: false,
  schema: z.object({
    /** By its initials where it is one of survival (`PFS`), as a category of response (`ORR`), otherwise in folded words (`clinical remission`). */
    measure: z.string(),
    /** `3 year`, `28 day`, where one is told with it. */
    time: z.string().nullable(),
    statistic: z.enum(["share", "median", "mean"]),
    /** `%`, or a unit of time. */
    unit: z.string(),
    /** One, or several that are compared or told one after the other. */
    figures: z.array(printedSchema).min(1),
    /** How several are told: set against each other, or joined. */
    joint: z.enum(["compared", "joined"]).nullable(),
  }),
  show: ({ measure, time, statistic, unit, figures, joint }) =>
    `${statistic} ${measure}${time ? ` at ${time}` : ""}: ${figures.map(showPrinted).join(joint === "compared" ? " against " : ", ")}${unit === "%" ? unit : ` ${unit}`}`,
});
