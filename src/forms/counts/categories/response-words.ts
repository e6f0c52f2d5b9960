/** Categories in words that hold the noun: `complete tumour response`, `overall response rate`. */
import type { ResponseCategory } from "../../../claims/index.ts";
import { after, before, form, type Match } from "../../../language/index.ts";
import { type Category, categoryOf, notOutcome, showCategory } from "./category.ts";

/** `confirmed`, `unconfirmed` among the words of a match. */
export function confirmedIn({ units, from, to }: Match): boolean | null {
  for (const { folded } of units.slice(from, to)) {
    if (folded === "confirmed") return true;
    if (folded === "unconfirmed") return false;
  }
  return null;
}

const kinds: readonly (readonly [string, ResponseCategory])[] = [
  ["completeWord", "CR"],
  ["partialWord", "PR"],
  ["minorWord", "MR"],
];

function qualified(match: Match): Category {
  const { classes } = match.one("kind")!.lexeme;
  const category = kinds.find(([name]) => classes.has(name))?.[1] ?? "ORR";
  return categoryOf(category, { confirmed: confirmedIn(match) });
}

export const responseWords = form<Category>({
  id: "category-response",
  title: "An adjective of response and its noun",
  yields: "category",
  match: `confirmedWord? ({kind: completeWord | partialWord | minorWord} finding{0,2} (response | "regressed")
    | {kind: objectiveWord} finding{0,2} response | {kind: responseKind} finding{0,2} ("response" | "responses" | "responder" | "responders")) rate? |
    "responses" be adverb? {kind: completeWord | partialWord} (?! "or" | "and" | comma | slash | finding)`,
  unless: {
    pathological: before(`pathologicalWord | "near" | "incomplete" | "no" "or"`),
    reason: notOutcome,
    announcing: before(`"best" objectiveWord?`),
    assessed: after(
      `(!be&!have&!comma&!semicolon&!stop&!open&!close&!and){0,6} be adverb? (evaluable | evaluation&!observation)`,
    ),
    cohort: after(`armHead | "criteria" | "assessment" | "assessments" | "evaluation" | "duration"`),
  },
  value: qualified,
  show: showCategory,
  examples: `
    three complete tumour responses and a partial remission    -> CR | PR
          ~~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~
    the confirmed objective response rate was 20%              -> ORR confirmed
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Two lesions completely regressed                           -> CR
    a minor response, and a clinical response in six           -> MR | ORR
    a near complete response                                   -> nothing (pathological)
    time to a complete response                                -> nothing (reason)
    The best overall response was stable disease               -> nothing (announcing)
    tumor response was evaluable in five                       -> nothing (assessed)
    tumor response one month after treatment was evaluable     -> nothing (assessed)
    a tumor response, and all were evaluable                   -> ORR
    a complete response was observed in one woman              -> CR
    Seven responses were complete; 12 responses were complete or partial -> CR
          ~~~~~~~~~~~~~~~~~~~~~~~
    survival in the complete response group                    -> nothing (cohort)
    overall survival and partial pressure                      -> nothing
  `,
});

export const sharedResponse = form<Category>({
  id: "category-shared-noun",
  title: "An adjective of response whose noun follows later in a list",
  yields: "category",
  match: `{kind: completeWord | partialWord | minorWord | objectiveWord} (?= (comma | open | close | "and" | "or" | "a" | people | "in" | number | percent | @percent | slash | completeWord | partialWord | have){1,12} (completeWord | partialWord | minorWord) (open (number | @percent) close)? finding? response | open (number | @percent) close response)`,
  unless: { pathological: before(`pathologicalWord | "near" | "incomplete"`) },
  value: qualified,
  show: showCategory,
  examples: `
    13 complete (10.8%) and 18 partial responses      -> CR
       ~~~~~~~~
    five had complete and 13 had partial responses    -> CR
             ~~~~~~~~
    the overall, complete and partial response rates  -> ORR | CR
        ~~~~~~~  ~~~~~~~~
    8 complete (27%) and 14 partial (47%) responses   -> CR | PR
      ~~~~~~~~              ~~~~~~~
    the pathologically complete and partial responses -> nothing (pathological)
    treatment was complete in partial agreement       -> nothing
  `,
});
