/** Categories in words that say what the disease did: stable, progressive, under control. */
import { before, form, type Match } from "../../../language/index.ts";
import { type Category, categoryOf, showCategory } from "./category.ts";
import { confirmedIn } from "./response-words.ts";

/** `for at least 6 months`, `≥ 24 weeks`: how long something had to last to count. */
export const lasting = `{lasting: ("for" | "lasting")? ("at" "least" | compare{1,2}) @duration}`;

/** `SD ≥ 24 weeks`, where it is told so. */
export const lastingIn = (match: Match, category: string): string | null =>
  match.has("lasting")
    ? `${category} ${match
        .all("lasting")
        .map(({ text, mention }) => mention?.units.map((unit) => unit.text).join(" ") ?? text)
        .join(" ")}`
    : null;

export const stableDisease = form<Category>({
  id: "category-stable",
  title: "Stable disease",
  yields: "category",
  match: `stableWord diseaseWord rate? (open "SD" close)? ${lasting}? | diseaseWord stableWord | diseaseWord? ("stabilizations" | "stabilisations") | "stabilization" | "stabilisation" | {change: "no change"}`,
  unless: {
    inCondition: before(`"with" | "of" "no"`),
    measured: (match) => match.has("change") && /^(?:in|from|of)$/.test(match.after()?.folded ?? ""),
  },
  value: (match) => categoryOf("SD", { confirmed: confirmedIn(match), composite: lastingIn(match, "SD") }),
  show: showCategory,
  examples: `
    4 had stable disease, two disease stabilisation    -> SD | SD
          ~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~~~~~~~
    stable disease for at least 6 months in 12%        -> SD for at least 6 months
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    adults with stable disease were excluded           -> nothing (inCondition)
    there was no change in the dose                    -> nothing (measured)
    seven experienced disease stabilizations           -> SD
    the stable dose                                    -> nothing
  `,
});

export const progressiveDisease = form<Category>({
  id: "category-progressive",
  title: "Progressive disease, as a noun or a verb",
  yields: "category",
  match: `"progressive" "disease" | "progressed" | {noun: diseaseWord} "progression" | {among: "progression"} (?= colon? "in" number | colon? number open)`,
  unless: {
    later: before(`diseaseTail | "rapidly"`),
    cause: (match) =>
      match.has("noun") && !/^(?:had|has|have|experienced|showed|and|\))$/.test(match.before()?.folded ?? ""),
  },
  value: (match) => categoryOf("PD", { provided: match.has("among") ? "categories" : null }),
  show: showCategory,
  examples: `
    3 progressed and 5 had progressive disease       -> PD | PD
      ~~~~~~~~~~           ~~~~~~~~~~~~~~~~~~~
    6 had disease progression, progression in 10     -> PD | PD
    stable disease 24 (39%), progression 4 (6%)      -> PD
                             ~~~~~~~~~~~
    until progressive disease or death               -> nothing (later)
    withdrawn for want of money or disease progression -> nothing (cause)
    a progressive rise                               -> nothing
  `,
});

export const diseaseControl = form<Category>({
  id: "category-control",
  title: "Disease control or clinical benefit",
  yields: "category",
  match: `("disease" "control" | {benefit: "clinical" "benefit"} response?) rate?`,
  unless: { local: before(`"local"`) },
  value: (match) => categoryOf(match.has("benefit") ? "CBR" : "DCR"),
  show: showCategory,
  examples: `
    the disease control rate was 80%, and clinical benefit was seen in 12    -> DCR | CBR
        ~~~~~~~~~~~~~~~~~~~~              ~~~~~~~~~~~~~~~~
    local disease control at two years                                       -> nothing (local)
    a disease without control                                                -> nothing
  `,
});

export const neitherComplete = form<Category>({
  id: "category-non-target",
  title: "Neither complete response nor progression of disease that cannot be measured",
  yields: "category",
  match: `("non-CR" | "Non-CR") slash ("non-PD" | "Non-PD")`,
  value: () => categoryOf("SD", { composite: "non-CR/non-PD" }),
  show: showCategory,
  examples: `
    non-CR/non-PD in 4    -> non-CR/non-PD
    ~~~~~~~~~~~~~
    Non-CR/Non-PD, n (%)  -> non-CR/non-PD
    CR/PD in 4            -> nothing
  `,
});

export const notEvaluable = form<Category>({
  id: "category-not-evaluable",
  title: "A response that was not assessed",
  yields: "category",
  match: `"unknown" response | ("not" | "never") evaluable "for" response | {among: ("not" | "never") (evaluable | "assessed" | "evaluated" | "done") | "unassessed" | "unevaluable" | "inevaluable" | "missing"}`,
  value: (match) => categoryOf("NE", { provided: match.has("among") ? "categories" : null }),
  show: showCategory,
  examples: `
    12% SD, 3 not assessed and <1% unknown response    -> NE | NE
              ~~~~~~~~~~~~         ~~~~~~~~~~~~~~~~
    12 were evaluable for response     -> nothing
  `,
});
