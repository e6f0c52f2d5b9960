/** Words that tell what a percentage is of, as far as it is not a share of subjects. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Measures given in percent: probabilities, test characteristics, laboratory and dose measures. Any percentage of their clause is theirs. */
export const measures = set(
  [
    "survival survivals pfs os dfs efs rfs ttp dss lfs css mfs pfr ffp ttf rfi ddfs survived",
    "sensitivity specificity accuracy agreement concordance prediction predictive variance heterogeneity variability coefficient",
    "power significance alpha auc assumed assuming assumption hypothesis hypothesized hypothesised probability probabilities",
    "viability purity bioavailability intensity rdi lvef haematocrit hematocrit saturation fev1 dlco fvc cv rsd shrinkage ejection interval intervals",
    "cutoff cut-off threshold hr yield identity homology adherence compliance",
  ].join(" "),
);

/** Words of change and of single values: only the percentage that they lead to directly is theirs. */
export const changes = set(
  [
    "reduction reductions reduced decrease decreases decreased decreasing increase increases increased increasing",
    "improvement improved change changes changed rise rose decline declined gain loss lost difference differences",
    "inhibition prevalence concentration fraction recovery efficiency risk",
  ].join(" "),
);

/** Outcomes that are estimates over time where a time is named with them (`local control at 2 years`). */
export const timeToEvent = set(
  "control relapse recurrence recurrences failure failures progression metastasis metastases patency rate rates mortality actuarial cumulative",
);

/** Measures that stand behind their percentage: `30% reduction`, `80% power`, `20% lower`. */
export const measuresBehind = set(
  [
    "reduction decrease increase improvement change rise decline reduced increased loss gain difference shrinkage ejection",
    "power significance level ci cis confidence credible probability chance risk survival",
    "lower higher greater smaller less longer shorter inhibition viability agreement concordance accuracy sensitivity specificity",
    "yield stenosis area sequence similarity nucleotide amino threshold cutoff cut-off identity homology overlap isodose isodoses",
  ].join(" "),
);

/** What a percentage is the strength of: `0.9% sodium chloride`. */
export const contents = set(
  "humidity saline sodium ethanol formalin formaldehyde paraformaldehyde glucose dextrose serum solution bovine fetal cream gel ointment acid aminolaevulinic agarose sucrose hydrogen lidocaine co2 oxygen",
);

/** In front of a percentage, these make it a strength: `hyaluronic acid 0.1%`. */
export const strengths = set("sodium acid cream gel ointment solution drops saline");

/** What is no set of subjects behind `% of`: `50% of the planned dose`. */
export const wholesOfMeasures = set(
  "dose doses dosage dosing recommended planned baseline cells nuclei normal variance total energy calories weight volume body isodose time cycles",
);

/** Words that name what a share of subjects is of or counts, and so end the reach of a measure before them. */
export const topics = set(
  "response responses responded remission remissions incidence frequency proportion percentage toxicity toxicities events withdrew discontinued",
);

/** Common events; they end the reach of a measure when they stand close to the percentage. */
export const toxicities = set(
  [
    "neutropenia anemia anaemia thrombocytopenia leukopenia fatigue nausea vomiting diarrhea diarrhoea rash",
    "mucositis stomatitis alopecia neuropathy hypertension disease infection infections pain pyrexia fever",
  ].join(" "),
);

/** Subjects of whom something is said with one of `activeVerbs`. */
export const subjects = set(
  "patients women men subjects participants individuals cases responders nonresponders majority",
);

/** Scores given in percent. */
export const scores = set("karnofsky kps lansky");

/** What subjects do, directly behind their percentage: `76% used`, `27% had`. */
export const activeVerbs = set(
  [
    "had have has experienced experience achieved attained received used developed completed required died responded",
    "reported showed underwent discontinued remained rated progressed relapsed presented withdrew stopped suffered chose",
    "preferred felt considered stated agreed believed indicated harbored harboured carried expressed",
  ].join(" "),
);

export const joiners = set("and or vs versus v compared , / than &");

/** In front of `than`, these make a threshold: `more than 10%`. */
export const comparisons = set("more less greater fewer higher lower smaller larger better other rather");
