/** How the study that a text reports was designed: phase, allocation, masking, model. */
import { before, form, type Level } from "../../language/index.ts";

/** Adjectives and names before `study`; what else begins a phrase of its own. */
const inside = `(!stop&!semicolon&!colon&!open&!preposition&!relative&!auxiliary&!otherStudy&!determiner)`;
const study = `("study" | "trial") (?! studyPart | "-")`;
const own = `("this" | "our" | "the" ("present" | "current"))`;

export const designSaid = form<true>({
  id: "design-said",
  title: "A study with the words of its design",
  yields: "design",
  isOverlay: true,
  match: `${own} ${inside}{1,16} ${study} | article ${inside}{1,16} ${study} open !close{1,12} close
    | ("we" | "investigators") "have"? conducting article ${inside}{1,16} ${study} | ("this" | "it") ("was" | "is") article ${inside}{1,16} ${study}`,
  unless: {
    // \`unlike this open-label study\` still tells of it; \`data from a study (2010)\` of another.
    cited: (match) =>
      match.units[match.from]!.lexeme.classes.has("article") &&
      !match.units
        .slice(match.from, match.to)
        .some(({ folded }) => /^(?:nct\d|isrctn|eudract|clinicaltrials)/.test(folded)),
    conditional: before(`("if" | "whether")`),
  },
  value: () => true,
  show: () => "read",
  examples: `
    In this multicentre, open-label phase 2 trial, zinc helped   -> read
       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The phase I/II study (NCT04000022) tested zinc               -> read
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    We conducted a randomised parallel-group trial of zinc       -> read
    It was a single-blind crossover study                        -> read
    The phase 2 study (2010) tested zinc                         -> nothing (cited)
    asked if this randomised trial is enough                     -> nothing (conditional)
    A previous phase 2 study failed                              -> nothing
    doses of this open-label study drug                          -> nothing
    in the open-label phase of this study                        -> nothing
  `,
});

export const designs: Level = {
  name: "designs",
  needs: `designTerm`,
  forms: [designSaid],
};
