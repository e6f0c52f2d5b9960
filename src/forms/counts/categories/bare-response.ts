/** A response without adjective: `responded`, `response rate`, `5 responders`. */
import { after, before, form, type Match } from "../../../language/index.ts";
import { type Category, categoryOf, showCategory } from "./category.ts";

export const bareResponse = form<Category>({
  id: "category-bare",
  title: "A response without adjective",
  yields: "category",
  match: `{verb: "responded" | "responding"} | ("response" | "responses") rate | {person: "responder" | "responders"} | ("response" | "responses") (?= "was" | "were" | "occurred" | "in" | open)`,
  unless: {
    otherwise: before(`otherResponse | pathologicalWord | molecularWord`),
    named: (match) =>
      !match.has("verb") &&
      !isOfCount(match) &&
      !isRate(match.units[match.to - 1]!.folded) &&
      match.before()?.lexeme.classes.has("responseLead") === true,
    described: (match) => match.has("person") && match.after()?.folded === "who",
    cohort: after(`armHead | "assessment" | "criteria" | "duration"`),
  },
  value: () => categoryOf("ORR", { provided: "no-survey" }),
  show: showCategory,
  examples: `
    12 responded, a response rate of 30%            -> ORR | ORR
       ~~~~~~~~~    ~~~~~~~~~~~~~
    There were 5 responders and responses in 6      -> ORR | ORR
    an immune response was seen in all              -> nothing (otherwise)
    the dose response in men and the time to response in women -> nothing (named)
    responders who relapsed                         -> nothing (described)
    the response rate group                         -> nothing (cohort)
    the answer rate                                 -> nothing
  `,
});

/** `and responses in 6`: a number of them follows. */
const isOfCount = (match: Match): boolean =>
  match.before()?.folded === "and" && match.after()?.folded === "in" && match.after(2)?.kind === "number";

const isRate = (word: string): boolean => /^rates?$/.test(word);
