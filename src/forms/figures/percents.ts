/** Percentages as printed. */
import type { Printed } from "../../document/index.ts";
import { showPrinted } from "../../document/index.ts";
import { form } from "../../language/index.ts";

/** A percentage: the number with its decimals. */
export interface Percent {
  readonly printed: Printed;
}

export const percent = form<Percent>({
  id: "percent",
  title: "A number with a percent sign or word",
  yields: "percent",
  match: `{n: number} (percent | "percent" | "per cent" | "pct")`,
  value: (match) => ({ printed: match.printed("n")! }),
  show: ({ printed }) => `${showPrinted(printed)}%`,
  examples: `
    Rash was seen in 22.5 % of women          -> 22.5%
                     ~~~~~~
    about ten per cent and 4% withdrew        -> 10% | 4%
          ~~~~~~~~~~~~     ~~
    22 patients had a rash                    -> nothing
  `,
});
