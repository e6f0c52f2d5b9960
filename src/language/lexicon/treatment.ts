/** Units of dose, routes, and names of treatment. */
import { nouns, words } from "./inflect.ts";

export const treatment = {
  doseUnit: words(
    "mg mgs milligram milligrams g gm gram grams µg μg mcg ug microg microgram micrograms ng gy gray grays cgy centigray rad rads mci millicurie millicuries µci μci gbq mbq kbq iu u unit units miu mui mu cells ml",
  ),
  surface: words("m2 m² sqm"),
  bodyMass: words("kg kilogram kilograms kilo kgbw"),
  auc: words("AUC auc"),
  route: words(
    "oral orally po p.o. intravenous intravenously iv i.v. subcutaneous subcutaneously sc s.c. sq intramuscular intramuscularly im i.m. intrathecal intrathecally it i.t. topical topically intraperitoneal ip i.p. bolus infusion inhaled intravesical intra-arterial intranasal rectal buccal sublingual transdermal continuous",
  ),
  doseWord: nouns("dose dosage dosing dose-level schedule"),
  radiation: words(
    "rt xrt crt ccrt radiotherapy radiation irradiation ebrt sbrt sabr imrt tbi wbrt wbi pbi iort hdr srs trt tcrt pci brachytherapy radiosurgery chemoradiotherapy chemoradiation radiochemotherapy boost tomotherapy",
  ),
} as const;
