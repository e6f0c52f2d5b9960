/** Units of dose, routes, and names of treatment. */
import { nouns, synonyms, verbs, words } from "./inflect.ts";

const routes = {
  oral: words("oral orally po p.o. per-os peroral perorally"),
  intravenous: words("intravenous intravenously iv i.v. i.v civ IV infusion infusions infused intravenous-infusion"),
  subcutaneous: words("subcutaneous subcutaneously sc s.c. sq subq"),
  intramuscular: words("intramuscular intramuscularly im i.m."),
  intrathecal: words("intrathecal intrathecally i.t."),
  topical: words("topical topically"),
  otherRoute: words(
    "intraperitoneal intraperitoneally ip i.p. intravesical intravesically intra-arterial intraarterial inhaled inhalation sublingual intratumoral intratumorally intranasal intravitreal rectal buccal transdermal intradermal intradermally intrapleural",
  ),
};

export const treatment = {
  /** Between a dose and its daily total. */
  totalLead: words("for a the of i.e. or corresponding equivalent to giving"),
  /** The lemma is the unit as claims name it. Letter case tells grams from a force (`G`) and milligrams from magnesium. */
  doseUnit: [
    ...synonyms("mg", "mg mgs milligram milligrams"),
    ...synonyms("g", "g gm gms gram grams"),
    ...synonyms("µg", "µg μg mcg ug microg microgram micrograms"),
    ...synonyms("ng", "ng nanogram nanograms"),
    ...synonyms("Gy", "gy gray grays"),
    ...synonyms("cGy", "cgy centigray"),
    ...synonyms(
      "GyE",
      "gye cgye GyE gyrbe gy-rbe gy-equivalent gy-equivalents gray-equivalent gray-equivalents cobalt-gray-equivalent cobalt-gray-equivalents cobalt-gy-equivalent cobalt-gy-equivalents",
    ),
    ...synonyms("CGE", "cge CGE"),
    ...synonyms("rad", "rad rads"),
    ...synonyms("mCi", "mci millicurie millicuries"),
    ...synonyms("µCi", "µci μci microci microcurie microcuries"),
    ...synonyms("GBq", "gbq"),
    ...synonyms("MBq", "mbq"),
    ...synonyms("kBq", "kbq"),
    ...synonyms("IU", "iu ui iu's"),
    ...synonyms("U", "U unit units"),
    ...synonyms("MIU", "miu mui"),
    ...synonyms("MU", "mu"),
    ...synonyms("cells", "cells"),
  ],
  imperialUnit: [...synonyms("lb", "lb lbs pound pounds"), ...synonyms("in", "inch inches")],
  /** Units that other quantities have as well. */
  weakUnit: words("g gm gms gram grams ng nanogram nanograms U unit units mu cells"),
  radiationUnit: words(
    "gy gray grays cgy centigray rad rads gye cgye cge GyE CGE gyrbe gy-rbe gy-equivalent gy-equivalents gray-equivalent gray-equivalents cobalt-gray-equivalent cobalt-gray-equivalents cobalt-gy-equivalent cobalt-gy-equivalents",
  ),
  /** In brackets behind a unit of radiation: `Gy (RBE)`. */
  equivalentMark: words("RBE rbe"),
  element: words("Mg G"),
  surface: words("m2 m² sqm msq"),
  surfacePower: words("m-2"),
  meter: nouns("meter metre m"),
  square: words("square sq sq. squared"),
  bodyMass: words("kg kilogram kilograms kilo kgbw"),
  massPower: words("kg-1"),
  dayPower: words("d-1 day-1"),
  hourPower: words("h-1 hr-1"),
  minutePower: words("min-1"),
  /** What a dose may be given per without another unit: `mg per injection`. */
  givingUnit: nouns(
    "dose session fraction fx/fxs injection patient person mouse/ animal cycle course month infusion administration",
  ),
  /** `per kilogram of body weight`. */
  bodyWord: words("body body-surface body-surface-area body-weight bodyweight surface area weight bsa bw mass"),
  /** Denominators of concentrations and contents. */
  volume: words(
    "l dl ml µl μl ul liter liters litre litres milliliter millilitre deciliter decilitre mol mmol µmol μmol nmol g mg cm cm2 cm3 cm(2) cm(3) cc mm mm2 mm3 mm(2) mm(3) m3 m³ m-3 l-1 ml-1 dl-1 g-1 min-1 h-1",
  ),
  /** What foods, soils and extracts contain. */
  contentWord: words("equivalent equivalents dry dw dm fw feed diet soil food creatinine protein tissue"),
  auc: words("AUC auc AUCs area-under-the-curve area-under-curve"),
  aucWord: words("area curve curves concentration concentration-time concentration/time time-concentration"),
  ...routes,
  route: [...Object.values(routes).flat(), ...words("bolus continuous")],
  doseWord: nouns("dose dosage dosing dose-level schedule"),
  /** `at a dose of`, `starting dose`, `flat dosing`: words between a drug and its amount. */
  doseAdjective: words(
    "therapeutic multiple ascending escalating increasing repeated divided equal fixed flat starting initial total target maximum maximal minimum single standard full full-dose reduced loading maintenance recommended daily same step-up lead-in cumulative median mean usual prescribed planned low high tolerated median assigned final individual equivalent approved subsequent previous prior further additional",
  ),
  /** What a product is sold in: its amounts are no doses. */
  packWord: [...nouns("pack package packaging size"), ...words("packsize available")],
  /** What is counted where a dose is given several times. */
  givenTimes: nouns("dose injection infusion administration application shot fraction"),
  /** Of an amount that is not what is given. */
  limitWord: words("maximum maximal max minimum min limit upper up from until exceed exceeding"),
  /** How a dose is divided. */
  dividing: words("equal equally divided split separate"),
  dosageForm: nouns(
    "tablet capsule bolus/ injection infusion formulation vial pill supplement supplementation/ agent monotherapy/ alone/ single-agent",
  ),
  /** A recommended or maximum tolerated dose by its abbreviation. */
  doseLevel: words("MTD MTDs RP2D RP2Ds R2PD RPTD RDE OBD RP3D mtd rp2d mtds rp2ds rpiid RPIID"),
  drugPrefix: words("liposomal pegylated nab albumin-bound nanoparticle recombinant conjugated human"),
  /** Salts and second words of a drug's name. */
  drugSuffix: words(
    "bromide chloride succinate tartrate maleate fumarate potassium carbonate gluconate hyclate acid trioxide sulfate sulphate hydrochloride citrate mesylate acetate phosphate alfa alpha beta gamma alfa-2a alfa-2b alpha-2a alpha-2b emtansine deruxtecan vedotin tesirine ozogamicin govitecan mafodotin soravtansine pegol disodium sodium leucovorin axetil proxetil medoxomil pivoxil disoproxil etexilate",
  ),
  /** Drugs whose names have no ending of their own. */
  drug: words(
    "fu 5-fu 5fu s-1 uft leucovorin lv thalidomide aspirin interferon ifn interferon-alpha interferon-alfa interferon-beta interferon-gamma ifn-alpha ifn-alfa ifn-beta ifn-gamma insulin levodopa lithium heparin morphine warfarin digoxin methadone fentanyl ketamine clonidine acetaminophen paracetamol vaccine tegafur cyclosporine cyclosporin tacrolimus metoclopramide dopamine epinephrine adrenaline naloxone celecoxib G-CSF GM-CSF rhG-CSF ATRA ATG MTX CPT-11 hydroxyurea busulfan melphalan carmustine lomustine goserelin dexamethasone",
  ),
  radiation: words(
    "rt xrt crt ccrt radiotherapy radiation irradiation ebrt sbrt sabr imrt tbi wbrt wbi pbi iort hdr srs trt tcrt pci brachytherapy radiosurgery chemoradiotherapy chemoradiation radiochemotherapy boost tomotherapy 3d-crt thoracic-radiotherapy hypofractionated prt pcrt electron",
  ),
  radiationCount: nouns("fraction fx/fxs fr/frs session"),
  /** `was set at`, `was determined to be`. */
  defining: verbs("set/set define determine establish select choose/chose/chosen recommend declare identify fix"),
  dosing: verbs(
    "combine escalate titrate infuse inject ingest swallow repeat recycle deliver prescribe supplement increase reduce",
  ),
  regimenHead: nouns(
    "regimen treatment chemotherapy therapy cycle course drug infusion injection dose administration schedule combination",
  ),
} as const;
