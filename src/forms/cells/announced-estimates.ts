/** Labels of estimates, their intervals and tests. */
import { ratioMeasures } from "../../claims/index.ts";
import { form } from "../../language/index.ts";
import { type Announced, announced, isAmongWords, showAnnounced } from "./announced.ts";

export const announcedRatio = form<Announced>({
  id: "announced-ratio",
  title: "A label of hazard, odds or risk ratios",
  yields: "announced",
  isOverlay: true,
  match: `{HR: hazardRatio&!hourUnit | ("hazard" | "hazards") ratioWord} | {OR: oddsRatio | "odds" ratioWord}
    | {RR: riskRatio | ("risk" | "rate" | "incidence" | "prevalence") ratioWord | "relative" ("risk" | "risks")} | ratioWord`,
  unless: {
    // `HR (n = 26)` beside `LR (n = 31)`: a group of patients, not a statistic.
    group: (match) =>
      match.after(1)?.folded === "(" && match.after(2)?.folded === "n" && match.after(3)?.folded === "=",
  },
  value: (match) => announced(ratioMeasures.find((name) => match.has(name)) ?? "estimate"),
  show: showAnnounced,
  examples: `
    Adjusted odds ratio (95% CI)             -> OR
             ~~~~~~~~~~
    HR for death                             -> HR
    Relative risk                            -> RR
    Response ratio (95% CI)                  -> estimate
    Tmax (hr)                                -> nothing
    HR (n = 26)                              -> nothing (group)
    The odds were even                       -> nothing
    Time to peak (hr)                        -> nothing
  `,
});

export const announcedDifference = form<Announced>({
  id: "announced-difference",
  title: "A label of differences",
  yields: "announced",
  isOverlay: true,
  match: `("absolute" | "mean" | "risk")? ("difference" | "differences")`,
  value: () => announced("difference"),
  show: showAnnounced,
  examples: `
    Mean difference (95% CI)                 -> difference
    ~~~~~~~~~~~~~~~
    Different doses                          -> nothing
  `,
});

export const announcedInterval = form<Announced>({
  id: "announced-interval",
  title: "A label of confidence intervals",
  yields: "announced",
  isOverlay: true,
  match: `{level: number} percent dash? (ci | levelledCi | confidence intervalWord) (open ci close)? | (ci | confidence intervalWord) (open (ci | number percent) close)?`,
  unless: {
    credible: (match) => match.units.slice(match.from, match.to).some(({ lexeme }) => lexeme.classes.has("credible")),
  },
  value: (match) => ({ statistics: ["interval"], level: match.printed("level") }),
  show: showAnnounced,
  examples: `
    Response rate, % (95% CI)                -> interval
                      ~~~~~~
    Confidence interval                      -> interval
    Rate (95% CrI)                           -> nothing (credible)
    Interval of treatment                    -> nothing
  `,
});

export const announcedP = form<Announced>({
  id: "announced-p",
  title: "A label of p values",
  yields: "announced",
  isOverlay: true,
  match: `{letter: pWord} {word: "value" | "values"}? (("a" | "b" | "c" | "d" | "e") (?= $))? | ^ ("p1" | "p2" | "pa" | "pb") $`,
  unless: { inName: (match) => match.one("letter")?.folded === "p" && !match.has("word") && isAmongWords(match) },
  value: () => announced("p"),
  show: showAnnounced,
  examples: `
    P value for trend                        -> p
    ~~~~~~~
    p                                        -> p
    P*                                       -> p
    P c                                      -> p
    P1                                       -> p
    Substance P level                        -> nothing (inName)
    Value                                    -> nothing
  `,
});
