/** Labels of numbers and shares of subjects. */
import { after, form, type Token } from "../../language/index.ts";
import { type Announced, announced, isAmongWords, showAnnounced } from "./announced.ts";

const is = (unit: Token | undefined, name: string): boolean => unit?.lexeme.classes.has(name) ?? false;

export const announcedCount = form<Announced>({
  id: "announced-count",
  title: "A label of numbers of subjects",
  yields: "announced",
  isOverlay: true,
  match: `{fraction: "n" (slash | "of") "n" | countWord stop? content{1,2} open (enrolment | randomisation | screening | treating) close (?= $)} | (countWord stop? | people&!sex) (?= (open | comma | slash | "and") "and"? percent) | (countWord&!"n" stop? | "total") "of" ("the" | "all")? content{0,3} people
    | ("all" | total) "n" (?= $) | {last: "n"} (?= $) | {sign: "n"} | {word: "no" stop | countWord&!"n"&!"no" stop?}`,
  unless: {
    inName: (match) => (match.has("sign") || match.has("word")) && isAmongWords(match),
    newton: (match) => match.one("sign")?.text === "N" && match.before() !== undefined && match.after()?.folded === ")",
  },
  value: (match) => (match.has("fraction") ? announced("count", "whole") : announced("count")),
  show: showAnnounced,
  examples: `
    Fever, n (%)                             -> count
           ~
    Responders, n/N (%)                      -> count whole
                ~~~
    No. infused (enrolled)                   -> count whole
    No. (%)                                  -> count
    ~~~
    Number of treated patients with a rash   -> count
    ~~~~~~~~~~~~~~~~~~~~~~~~~~
    Patients (%)                             -> count
    Women, %                                 -> nothing
    Placebo N = 40 n (%)                     -> count
    All N                                    -> count
    No                                       -> nothing
    Number of new lesions                    -> nothing (inName)
    Arm A (n = 40)                           -> nothing (inName)
    Strength of grip (N)                     -> nothing (newton)
  `,
});

export const announcedPercent = form<Announced>({
  id: "announced-percent",
  title: "A label of percentages",
  yields: "announced",
  isOverlay: true,
  match: `percent | "percent" | "percentage" | "per cent" | "pct"`,
  unless: {
    ofMeasure: after(`dash? (change | measure | deviation | difference | "cv" | "c.v." | "rse" | "inhibition")`),
    ofNumber: (match) => is(match.before(), "number") && ![2, 3, 4].some((places) => is(match.before(places), "grade")),
  },
  value: () => announced("percent"),
  show: showAnnounced,
  examples: `
    Response rate, %                         -> percent
                   ~
    Percentage of women                      -> percent
    Grade 3-4 %                              -> percent
    Events in ≥5% of women                   -> nothing (ofNumber)
    SD (% CV)                                -> nothing (ofMeasure)
    Parts of the whole                       -> nothing
  `,
});
