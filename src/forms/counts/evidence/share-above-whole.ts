/** Shares of more than all subjects: a misprint that only its words tell from a ratio. */
import { toNumber } from "../../../document/index.ts";
import { after, before, type Match } from "../../../language/index.ts";
import { sharesOf } from "../share.ts";
import { measure } from "./measure.ts";

export const shareAboveWhole = measure({
  id: "share-above-whole",
  title: "More than all, but told as a share of subjects",
  says: "subjects",
  weight: 21,
  match: `(@category | outcomeRate "rate") (be | equals | colon | "of" | "reached") {it: @rate} |
    ("in" | ^) {it: @rate} (have | be | outcomeVerb&past | occurrence&past | comma | semicolon | stop | close | $)`,
  unless: {
    compared: after(`"of" | "that" | standardised | comparative | measured | "in" "comparison" | "compared"`),
    relative: before(`standardised`),
    changed: before(`(change | difference) ("in" | "of") determiner?`),
    ofCells: before(`"cell" | "cells" | "larval" | "parasite" | "bacterial"`),
  },
  when: (match) => sharesOf(match.one("it")!).some(({ percent }) => toNumber(percent!) > 100) && isTold(match),
  examples: `
  the response rate was 135%, survival rate of 104%     -> 135% subjects | 104% subjects
  rash in 112% of patients. 130% of women had pain      -> 112% patients subjects | 130% patients subjects
  the response rate was 135% of that before             -> nothing (compared)
  the relative survival rate was 104%                   -> nothing (relative)
  a response rate of 110% relative to placebo           -> nothing (compared)
  an increase in the response rate of 135%              -> nothing (changed)
  the cell survival rate was 104%                       -> nothing (ofCells)
  a value in 112%, the response was 135%, rose to 120% of women -> nothing
  `,
});

/** A share with the noun of its subjects, or a rate by its name and of nothing else: `a response rate of 135% of control` is a ratio. */
function isTold(match: Match): boolean {
  const [first, shares] = [match.units[match.from]!, sharesOf(match.one("it")!)];
  const words = (first.mention?.units ?? [first]).map(({ text }) => text);
  if (/^in$/i.test(first.text) || first === match.one("it")) return shares.every(({ unit }) => unit === "subject");
  const isRate = first.lexeme.classes.has("outcomeRate") || words.some((word) => /^(?:rates?|[A-Z]{2,4})$/.test(word));
  return isRate && shares.every(({ thing }) => thing === null);
}
