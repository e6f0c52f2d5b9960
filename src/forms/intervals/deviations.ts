/** Deviations behind a mean: `± 2.9`, `(SD 9)`. The mean stays outside. */
import { form, type Match } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "./bounds.ts";

const name = `(deviation | "standard" ("deviation" | "error") (open deviation close)?)`;
const named = `${name} (comma | colon | equals | "of" | be)? {deviation: figure}`;

export const deviation = form<Figure>({
  id: "deviation",
  title: "A standard deviation or error behind its mean",
  yields: "deviation",
  other: "measurement",
  unless: {
    // Among responses SD is stable disease.
    response: ({ units, from, to }) =>
      units.slice(from, to).some(({ text }) => text === "SD") &&
      units.some(
        ({ text, lexeme }) => text !== "SD" && lexeme.classes.has("category") && !lexeme.classes.has("deviation"),
      ),
  },
  match: `(plus-or-minus {deviation: figure} | open (${named} | plus-or-minus {deviation: figure}) close | ${named})`,
  value: (match: Match) => figureIn(match.all("deviation")),
  show: showFigure,
  examples: `
    were 12.3 ± 2.9 years old, 61 (SD 9) and 50 (SEM: 2.1%)     -> 2.9 years | 9 | 2.1%
              ~~~~~~~~~~~         ~~~~~~        ~~~~~~~~~~~
    12 +/- 3 mg; a standard deviation of 1.5; 4 (±2)            -> 3 mg | 1.5 | 2
    CR 10%, PR 20%, SD 30% and PD 40%                           -> nothing (response)
    mean (SD) values of 3                                       -> nothing
  `,
});
