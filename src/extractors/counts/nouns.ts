/** What counts count: nouns for study subjects and for other things that text counts. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const subjects = new Set(
  "patient patients pts subject subjects participant participants woman women man men male males female females individual individuals person persons people adult adults child children infant infants boy boys girl girls case cases volunteer volunteers responder responders nonresponder nonresponders non-responder non-responders survivor survivors carrier carriers adolescent adolescents neonate neonates smoker smokers veteran veterans recipient recipients outpatient outpatients inpatient inpatients user users respondent respondents".split(
    " ",
  ),
);

/** Things that are counted in place of subjects: a number of them can be the size of what was studied. */
const unitsOfAnalysis = set(
  "tumor lesion sample specimen biopsy mouse rat animal dog cat eye limb joint implant tooth wound graft node metastasis nodule embryo oocyte pregnancy family household nurse physician procedure ablation glioma malformation",
);
/** Things whose numbers say nothing of how many subjects there were. */
const others = set(
  "cycle course study trial center institution site event death episode cell test dose infusion session hospitalization admission country visit birth vessel stent plate slide section gene mutation variant strain isolate article report question item record practice school hospital line",
);
const irregular: Readonly<Record<string, string>> = {
  mice: "mouse",
  biopsies: "biopsy",
  studies: "study",
  metastases: "metastasis",
  bodies: "body",
  countries: "country",
  families: "family",
  pregnancies: "pregnancy",
  teeth: "tooth",
  tumour: "tumor",
  tumours: "tumor",
  centre: "center",
  centres: "center",
};

/** The thing a folded noun counts (`patients` for every word for a study subject, else its singular), or `null`. */
export function countedThing(noun: string): string | null {
  if (subjects.has(noun)) return "patients";
  const singular = irregular[noun] ?? (noun.endsWith("s") ? noun.slice(0, -1) : noun);
  return unitsOfAnalysis.has(singular) || others.has(singular) ? singular : null;
}

/** Whether a counted thing is studied in place of subjects, or is a subject. */
export function isUnitOfAnalysis(thing: string): boolean {
  return thing === "patients" || unitsOfAnalysis.has(thing);
}

/** Whether a folded word stands for study subjects. */
export function isSubjectNoun(noun: string): boolean {
  return subjects.has(noun);
}

/** Words behind a number that make it a measurement, not a count. */
export const units = new Set(
  "mg g kg µg μg ug ng pg ml l dl mm cm nm µm μm mmol µmol μmol nmol pmol mol iu u gy cgy mci mbq kcal kj hz khz mhz day days week weeks wk wks month months mo mos year years yr yrs hour hours hr hrs h min mins minute minutes second seconds s fold times °c degrees % percent bp kb kda ppm mmhg points point d mcg auc m m2 x log".split(
    " ",
  ),
);

/** Words among the labels that name a time; a number of subjects may stand behind them. */
export const times = set("since until before after from during between protocol target aim");

/** Names in front of two numbers with a slash that number a pair of types: `CK 5/6`, `kinases 4/6`. */
export const systems = new Set(
  "ck cytokeratin cytokeratins keratin keratins cdk cdks kinase kinases hpv schedule creb p38 erk".split(" "),
);

/** Words before a number that make it a grade, stage, time or label, not a count. */
export const labels = new Set(
  "grade grades gr g stage stages phase phases day days week weeks month months year years cycle cycles course courses type types level levels dose doses line lines arm arms group groups cohort cohorts part parts table fig figure figures step score scores ecog who karnofsky kps ps age aged version no nos number chapter part section ref refs quartile tertile gleason isup class category exon exons codon chromosome il cd her h1 factor factors ctc ctcae nci recist target aim since until before after during between day day- schedule protocol visit chapter type- lane panel model hpv vol volume issue p pp page pages ph t n m".split(
    " ",
  ),
);
