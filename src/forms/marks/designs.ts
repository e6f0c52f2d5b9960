/** How the study that a text reports was designed: phase, allocation, masking, model. */
import { after, before, form, type Level } from "../../language/index.ts";

/** Adjectives and names before `study`; what else begins a phrase of its own. */
const inside = `(!stop&!semicolon&!colon&!open&!preposition&!relative&!auxiliary&!otherStudy&!determiner)`;
const study = `("study" | "trial") (?! studyPart | "-")`;
const own = `("this" | "our" | "the" ("present" | "current"))`;

/** `our trial with 5-year follow-up showed`: what is known from an earlier one. */
const known = `("with" (!stop&!comma&!auxiliary){1,6})? ("previously" | "already")? ("showed" | "demonstrated" | "found" | "established")`;

export const designSaid = form<true>({
  id: "design-said",
  title: "A study with the words of its design",
  yields: "design",
  isOverlay: true,
  match: `${own} ${inside}{1,16} ${study} (?! ${known}) | ("this" | "the" ("present" | "current")) ${inside}{1,16} ${study} | article ${inside}{1,16} ${study} open !close{1,12} close
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
    Our randomised trial with 5-year follow-up showed no benefit -> nothing
    This randomised trial showed no benefit                      -> read
    ~~~~~~~~~~~~~~~~~~~~~
    Our randomised trial enrolled 40 women and showed no benefit -> read
    ~~~~~~~~~~~~~~~~~~~~
    A previous phase 2 study failed                              -> nothing
    doses of this open-label study drug                          -> nothing
    in the open-label phase of this study                        -> nothing
  `,
});

/** The words of a design, and what joins them. */
const terms = `(designTerm | designWord | comma | "and" (?= "a" | "an" | designTerm | designWord) | integer | roman | "a" | "an" | "study" | "trial"){1,10}`;

export const designPredicate = form<true>({
  id: "design-predicate",
  title: "A study that is said to be of a design",
  yields: "design",
  isOverlay: true,
  match: `("the" | "this" | "our") ("present" | "current")? ("study" | "trial" | "protocol") (be (designated | "as"){0,3} | designating) ${terms}
    ("and" "also"? designating ("it" | "this" | "the" ("study" | "trial")) "as"? ${terms})?`,
  unless: {
    conditional: before(`("if" | "whether" | "of" | "in")`),
    // \`was randomised in part 2\`, \`was open-label for the first year\`: a part of it.
    opened: (match) => /^un(?:blinded|masked)$/.test(match.units[match.to - 1]!.folded),
    part: after(`preposition | studyPart | "until" | "after"`),
  },
  value: () => true,
  show: () => "read",
  examples: `
    The study was described as open-label and double-blind.       -> read
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The protocol describes a phase 2 study and also identifies it as phase 3. -> read
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    asked whether the study was double-blind.                     -> nothing (conditional)
    The study was open-label for a year.                          -> nothing (part)
    The study was stopped and the study was unblinded             -> nothing (opened)
    The study was stopped early; open-label doses went on         -> nothing
  `,
});

export const designControlled = form<true>({
  id: "design-controlled",
  title: "A study that has a group given a placebo",
  yields: "design",
  isOverlay: true,
  match: `${own} ${inside}{0,16} ("study" | "trial") ("included" | "includes" | "had" | "has" | "comprised" | "with") article? ("placebo" | "sham" | "placebo-control") ("arm" | "group")`,
  value: () => true,
  show: () => "read",
  examples: `
    This single-arm study included a placebo arm                  -> read
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    This single-arm study used a historical placebo arm           -> nothing
  `,
});

export const designs: Level = {
  name: "designs",
  needs: `designTerm`,
  forms: [designSaid, designPredicate, designControlled],
};
