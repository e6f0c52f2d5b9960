/** Percentages and percentage points as printed. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { form } from "../../language/index.ts";

/** A percentage: the number with its decimals. */
export interface Percent {
  readonly printed: Printed;
}

const show = ({ printed }: Percent): string => `${showPrinted(printed)}%`;

export const percent = form<Percent>({
  id: "percent",
  title: "A number with a percent sign or word",
  yields: "percent",
  match: `{n: number} (percent | "percent" | "per cent" | "pct")`,
  value: (match) => ({ printed: match.printed("n")! }),
  show,
  examples: `
    Rash was seen in 22.5 % of women          -> 22.5%
                     ~~~~~~
    about ten per cent and 4% withdrew        -> 10% | 4%
          ~~~~~~~~~~~~     ~~
    22 patients had a rash                    -> nothing
  `,
});

/** Points are the distance of two percentages, and no share of anything. */
export const points = form<Percent>({
  id: "percentage-points",
  title: "A number of percentage points",
  yields: "points",
  match: `{n: number} (percent | "percent" | "percentage" | "per cent") dash? ("point" | "points")`,
  value: (match) => ({ printed: match.printed("n")! }),
  show,
  examples: `
    better by 5.5 percentage points           -> 5.5%
              ~~~~~~~~~~~~~~~~~~~~~
    a gap of 3%-points                        -> 3%
    better by 5.5 percent, and by 3 points    -> nothing
  `,
});
