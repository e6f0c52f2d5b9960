/** Deviations behind a mean: `± 2.9`, `(SD 9)`. The mean stays outside. */
import { form, type Match, type Token } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "./bounds.ts";

/** A deviation, and what it is called where it is. */
export interface Deviation extends Figure {
  readonly spread: "SD" | "SE" | null;
}

const name = `{named: deviation | "standard" ("deviation" | "error") (open deviation close)?}`;
const named = `${name} (comma | colon | equals | "of" | be)? plus-or-minus? {deviation: figure}`;

export const deviation = form<Deviation>({
  id: "deviation",
  title: "A standard deviation or error after its mean",
  yields: "deviation",
  other: "measurement",
  match: `(plus-or-minus {deviation: figure} | open (${named} | plus-or-minus {deviation: figure}) close | ${named})`,
  unless: { amongResponses: (match) => match.has("named") && isAmongResponses(match) },
  value: (match: Match) => {
    const figure = figureIn(match.all("deviation"));
    return figure && { ...figure, spread: spreadOf(match.all("named")) };
  },
  show: (value) => `${showFigure(value)}${value.spread ? ` (${value.spread})` : ""}`,
  examples: `
    were 12.3 ± 2.9 years old, 61 (SD 9) and 50 (SEM: 2.1%)     -> 2.9 years | 9 (SD) | 2.1% (SE)
              ~~~~~~~~~~~         ~~~~~~        ~~~~~~~~~~~
    12 +/- 3 mg; a standard deviation of 1.5; 4 (SD ±2)         -> 3 mg | 1.5 (SD) | 2 (SD)
    Responses were CR 10%, PR 20%, SD 30%                       -> nothing (amongResponses)
    CR 2 (4%), PR 7 (16%), SD 20 (44%)                          -> nothing (amongResponses)
    the ORR was 75.2% ± 24.4%                                   -> 24.4%
    mean (SD) values of 3                                       -> nothing
  `,
});

/** `CR 10%, PR 20%, SD 30%`: stable disease. */
function isAmongResponses({ units, from }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 17); at--) {
    const { classes } = units[at]!.lexeme;
    if (classes.has("stop") || classes.has("semicolon")) return false;
    if (classes.has("category") && !classes.has("ambiguousCategory")) return true;
  }
  return false;
}

/** What words call it: `SD`, `s.e.m.`, `standard error`; `std` may be either. */
export function spreadOf(units: readonly Token[]): Deviation["spread"] {
  const words = units.map(({ folded }) => folded.replaceAll(".", ""));
  if (words.some((word) => /^(?:sds?|deviation)$/.test(word))) return "SD";
  return words.some((word) => /^(?:sem|ses?|error)$/.test(word)) ? "SE" : null;
}
