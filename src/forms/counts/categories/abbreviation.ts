/** Categories by abbreviation: `ORR`, `CRs`, `PD`. */
import type { ResponseCategory } from "../../../claims/index.ts";
import { after, form, type Token } from "../../../language/index.ts";
import { type Category, categoryOf, notOutcome, showCategory } from "./category.ts";
import { lasting, lastingIn } from "./disease.ts";

export const abbreviatedCategory = form<Category>({
  id: "category-abbreviation",
  title: "The abbreviation of a response category",
  yields: "category",
  match: `{name: category} rate? ${lasting}?`,
  unless: {
    regimen: after(`~dash word`),
    otherPair: after(`slash (?! category) (capital | acronym)`),
    receptor: (match) => match.one("name")!.text === "PR" && isReceptor(match.units, match.from),
    deviation: (match) => match.one("name")!.text === "SD" && isDeviation(match.units, match.from),
    reaction: (match) => match.one("name")!.text === "PCR" && isReaction(match.units, match.from),
    reason: notOutcome,
    event: (match) =>
      match.one("name")!.text === "PD" && /^(?:to|for|after|following|at)$/.test(match.before()?.folded ?? ""),
  },
  value: (match) => {
    const { lexeme } = match.one("name")!;
    const provided = /^(?:OR|RRs?)$/.test(lexeme.form)
      ? "no-odds"
      : lexeme.classes.has("ambiguousCategory")
        ? "responses"
        : null;
    return categoryOf(lexeme.lemma as ResponseCategory, {
      provided,
      composite: lexeme.lemma === "SD" ? lastingIn(match, "SD") : null,
    });
  },
  show: showCategory,
  examples: `
    CRs in 3, an ORR rate of 20% and PD in 4     -> CR | ORR | PD
    CRs in 3, and 20% had SD for ≥ 24 weeks      -> CR | SD for ≥ 24 weeks
    the CR–CHOP regimen                          -> nothing (regimen)
    PD/AG patients                               -> nothing (otherPair)
    tumours that were ER and PR negative         -> nothing (receptor)
    mean (SD) and mean ± SD                      -> nothing (deviation)
    the swab was positive by PCR, and 12 had a PCR test -> nothing (reaction)
    the duration of SD                           -> nothing (reason)
    stopped due to PD                            -> nothing (event)
    a pr and cr value                            -> nothing
  `,
});

/** `ER/PR`, `PR-positive`, `PR+`: the progesterone receptor. */
function isReceptor(units: readonly { readonly folded: string; readonly spaced: boolean }[], at: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3].map((step) => units[at + step]?.folded ?? "");
  if (near[3] === "+" && !units[at + 1]!.spaced) return true;
  return near.some((word) => /^(?:er|her2|her-2|esr1|pgr|receptor|positive|negative)$/.test(word));
}

/** `PCR-positive`, `by PCR`, `RT-PCR`: the polymerase chain reaction. */
function isReaction(units: readonly Token[], at: number): boolean {
  if (/^(?:by|using|via|on)$/.test(units[at - 1]?.folded ?? "")) return true;
  return [-4, -3, -2, -1, 1, 2, 3].some((step) => units[at + step]?.lexeme.classes.has("reactionWord"));
}

/** `mean ± SD`, `mean (SD)`: a standard deviation. */
function isDeviation(units: readonly { readonly folded: string }[], at: number): boolean {
  const [before, first] = [units[at - 1]?.folded ?? "", units[at - 2]?.folded ?? ""];
  return /^(?:±|mean|-)$/.test(before) || (/^[(/]$/.test(before) && first === "mean");
}
