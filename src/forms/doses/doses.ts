/** A dose: an amount and its drug, which stands before or behind it, by its form or by its place. */
import { form, type Match, type Mention, type Token } from "../../language/index.ts";
import { asKind } from "../of-kind.ts";
import type { Amount } from "./amounts.ts";
import { type Dose, showDose } from "./dose.ts";
import { empty, fill } from "./schedule.ts";

/** What may stand between a drug and its amount: `was given as a 1-hour infusion at a dose of`. */
const between = `(comma | colon | equals | dash | function&!conjunction&!versus&!negation&!pronoun | doseWord | doseAdjective | route | dosageForm | treating | dosing | defining | @percent | "rate" | approximation stop?
  | treatmentHead | @duration | @schedule | open ((unknown | drug | quote | integer ~dash){1,5} | word) close)`;
const behind = `("of" | "for" | "the" | route | dosageForm | doseAdjective | doseWord | @percent | "single-agent")`;
/** The name behind an amount is that of the next: `novaplatin 75 mg/m2, sarotaxel 80 mg/m2`. */
const ofNext = `(?! "of"? @percent? drug-name (?! "at"? open? @amount))`;

/** `6 mg of mitomycin per square metre`, `10 mg glycyrrhizin/kg`: the drug stands inside the unit. */
const late = `("equivalent" | "equivalents")? ({surface: per-surface} | {mass: per-mass} | {day: per-day})?`;

function amountOf(match: Match): Amount | null {
  const amount = match.value<Amount>("amount");
  const divisor = match.has("surface") ? "/m2" : match.has("mass") ? "/kg" : "";
  return amount && { ...amount, unit: amount.unit + divisor, perDay: amount.perDay || match.has("day") };
}

function doseOf(match: Match, isNamed: boolean): Dose {
  const schedules = match.units
    .slice(match.from, match.to)
    .flatMap(({ mention }) => asKind(mention, "schedule")?.value ?? []);
  return {
    drug: match.has("drug") ? nameOf(match.all("drug")) : null,
    isNamed,
    amount: amountOf(match),
    schedule: schedules.reduce(fill, empty),
  };
}

/** What gets a dose of radiation is a place of the body, or what came of it. */
const isOfRadiation = (match: Match): boolean => match.value<Amount>("amount")!.isRadiation;

export const drugBefore = form<Dose>({
  id: "dose-behind-drug",
  title: "A drug and the amount after it",
  yields: "dose",
  match: `{drug: drug-name} close? ${between}{0,12} (open (unknown (comma | semicolon | colon))? ${between}{0,4})? {amount: @amount} ${ofNext}`,
  value: (match) => (isOfRadiation(match) ? null : doseOf(match, true)),
  show: showDose,
  examples: `
    took zelotinib 240 mg, AB-1387 (15 mg), 5-fluorouracil at a dose of 400 mg/m2 -> zelotinib 240 mg | AB-1387 15 mg | 5-fluorouracil 400 mg/m2
         ~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    pegylated liposomal doxorubicin (Dox; starting dose, 40 mg/m2), sarotaxel as a 1-hour infusion at 80 mg/m2 -> pegylated liposomal doxorubicin 40 mg/m2 | sarotaxel 80 mg/m2
    obrinumab was given on day -7 at 1000 mg              -> obrinumab 1000 mg
    sarotaxel (T) 75 mg/m2 with novaplatin (P) 80 mg/m2   -> sarotaxel 75 mg/m2 | novaplatin 80 mg/m2
    NK105 (150 mg PTX equivalent/m(2)) was given          -> NK105 150 mg/m2
    sarotaxel and 20 mg of tamoxifen                      -> nothing
    tamoxifen with 60 Gy, the boost volume (PTV2) received 72 Gy -> nothing
  `,
});

export const placedBefore = form<Dose>({
  id: "dose-behind-name",
  title: "A word that is a drug by its place, and the amount after it",
  yields: "dose",
  match: `{drug: placed-name} close? (open (unknown{1,3} | word) close)? (comma | colon | (be (treating | dosing)?)? "at" | "of" | "a" | "the" | "same" | doseWord | doseAdjective | route | equals){0,4} (open ${between}{0,6})? {amount: @amount} ${ofNext}`,
  value: (match) => (isOfRadiation(match) ? null : doseOf(match, false)),
  show: showDose,
  examples: `
    brain damage at doses of 59 Gy, a prostate dose of 75 CGE -> nothing
    C 825 mg/m2 and XAR (80 mg), FA at a dose of 500 mg/m2 -> C 825 mg/m2 | XAR 80 mg | FA 500 mg/m2
    ~~~~~~~~~~~     ~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~~~~~~
    XARO was administered at 80 mg                        -> XARO 80 mg
    toxicity of 825 mg/m2                                 -> nothing
  `,
});

export const drugBehind = form<Dose>({
  id: "dose-before-drug",
  title: "An amount and the drug after it",
  yields: "dose",
  match: `{amount: @amount} (@schedule (?= "of"))? ${behind}{0,4} {drug: drug-name} ${late}`,
  value: (match) => (isOfRadiation(match) ? null : doseOf(match, true)),
  show: showDose,
  examples: `
    60 mg of oral cabozetinib and 20 mg tamoxifen         -> cabozetinib 60 mg | tamoxifen 20 mg
    ~~~~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    6 mg of tamoxifen per square metre, 10 mg tamoxifen/kg -> tamoxifen 6 mg/m2 | tamoxifen 10 mg/kg
    a single 300-mg dose of tamoxifen, 50 mg bid of zelotinib -> tamoxifen 300 mg | zelotinib 50 mg
    60 mg or tamoxifen, 60 Gy with tamoxifen              -> nothing
  `,
});

export const placedBehind = form<Dose>({
  id: "dose-before-name",
  title: "An amount and a word after it that is a drug by its place",
  yields: "dose",
  match: `{amount: @amount} (doseWord? "of" ${behind}{0,3} | @percent)? {drug: placed-name} ${late} (?! open? @amount)`,
  value: (match) => (isOfRadiation(match) ? null : doseOf(match, false)),
  show: showDose,
  examples: `
    a fixed 6 mg dose of Peg-Csf                          -> Peg-Csf 6 mg
    57 Gy Hodgkin                                         -> nothing
    12 mg of oral bevarol and 8 mg amisulpirol            -> bevarol 12 mg | amisulpirol 8 mg
    ~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~
    12 mg significantly                                   -> nothing
  `,
});

const anyWords = `(word&!drug&!and | comma | @duration | @schedule){0,10}`;

export const radiation = form<Dose>({
  id: "dose-of-radiation",
  title: "A dose of radiation with the name of the treatment",
  yields: "dose",
  match: `{drug: radiation} "therapy"? (open (acronym | radiation) close)? ${anyWords} open? ${anyWords} {amount: @amount} | {amount: @amount} (word&!and){0,5} {drug: radiation}`,
  value: (match) => (match.value<Amount>("amount")!.isRadiation ? doseOf(match, true) : null),
  show: showDose,
  examples: `
    radiotherapy (64-68 Gy), a 10-Gy interstitial boost   -> radiotherapy 64-68 Gy | boost 10 Gy
    ~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~~~~~~~~~
    after radiation therapy (RT) (50 Gy)                  -> radiation 50 Gy
    radiotherapy and 20 mg tamoxifen                      -> nothing
  `,
});

export const bareDose = form<Dose>({
  id: "dose-alone",
  title: "An amount without a drug beside it",
  yields: "dose",
  match: `{amount: @amount}`,
  value: (match) => doseOf(match, false),
  show: showDose,
  examples: `
    given at 800 mg or at 1.2 g/m2                        -> 800 mg | 1.2 g/m2
             ~~~~~~       ~~~~~~~~
    given 800 times                                       -> nothing
  `,
});

export const scheduledDrug = form<Dose>({
  id: "dose-without-amount",
  title: "A drug with a schedule and no amount",
  yields: "dose",
  match: `{drug: drug-name} (?= (comma | open | route | "was" | "given" | "on" | "for"){0,3} @schedule)`,
  value: (match) => doseOf(match, true),
  show: showDose,
  examples: `
    topotecan on days 1-5 q3wk                            -> topotecan
    ~~~~~~~~~
    topotecan was safe                                    -> nothing
  `,
});

/** Names stay where they are for all other forms: they only tell which drugs a text speaks of. */
export const drugName = form<string>({
  id: "drug-name",
  title: "A word that has the form of a drug's name",
  yields: "drug",
  isOverlay: true,
  match: `{drug: drug-name}`,
  value: (match) => nameOf(match.all("drug")),
  show: (name) => name,
  examples: `
    Zelotinib or AB-1387 with folinic acid                -> zelotinib | AB-1387
    ~~~~~~~~~    ~~~~~~~
    HER2, D1 and placebo                                  -> nothing
    a 5-year-old                                          -> nothing
  `,
});

/** The name as claims print it: a code as it stands, all else folded. */
export function nameOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, folded, spaced }, index) => {
      const isCode = /\p{Lu}.{0,20}[\p{Lu}\d]|\d.{0,20}\p{Lu}|^\p{Lu}$/u.test(text);
      return `${index > 0 && spaced ? " " : ""}${isCode ? text.replace(/[‐‑‒–—−]/g, "-") : folded}`;
    })
    .join("");
}

export type DoseMention = Mention<Dose>;
