/** How a study takes its subjects in, divides them and calls its populations. */
import { nouns, verbs, words } from "./inflect.ts";

export const study = {
  /** Words of the design of a trial that stand before it: `ongoing phase 2 trial`. */
  designWord: words(
    "phase clinical randomized randomised controlled pivotal global multicenter multicentre international open-label double-blind placebo-controlled single-arm registrational confirmatory first-in-human early-phase observational prospective extension expansion",
  ),
  /** How a study was designed; one of them stands wherever that is told. */
  designTerm: words(
    "phase randomised randomized nonrandomised nonrandomized non-randomised non-randomized unrandomised unrandomized label open-label open-labelled open-labeled unblinded unmasked blind blinded masked double-blind double-blinded double-masked triple-blind triple-masked quadruple-masked single-blind single-blinded single-masked assessor-blind assessor-blinded assessor-masked evaluator-blinded evaluator-masked observer-blinded observer-blind crossover cross-over single-arm one-arm single-group parallel-group parallel-arm parallel factorial",
  ),
  /** `described as`, `designed as`: what stands before the words of a design. */
  designated: words("also described designed identified classified conducted performed labelled labeled"),
  designating: words("describes identifies classifies labels calls"),
  /** Of a study that is not the one reported: `a previous phase 2 study`. */
  otherStudy: words(
    "previous prior earlier another other others separate ongoing on-going planned future subsequent larger confirmatory parent main core original extension follow-up companion pooled historical long-term similar required needed second",
  ),
  /** Behind `study`, it makes the study the owner of something else: `the open-label study drug`. */
  studyPart: nouns(
    "extension protocol population drug design period phase arm group site treatment medication visit entry team report",
  ),
  /** In a title: it tells of something else than one study and its own design. */
  otherWork: [
    ...words(
      "extension roll-over rollover pooled meta-analysis meta-analyses systematic post-hoc secondary subgroup sub-group exploratory substudy sub-study follow-up long-term trials studies emulation cost-effectiveness",
    ),
    ...nouns("review protocol rationale model phase-in"),
  ],
  conducting: verbs("conduct perform undertake/undertook/undertaken run/ran/run report design complete"),
  /** One of them stands wherever the status of a trial or a drug is told. */
  statusWord: words(
    "ongoing on-going underway way progress recruiting enrolling recruitment enrolment enrollment accrual completed complete terminated withdrawn stopped investigational approved active status",
  ),
  /** Behind it, a sentence tells of something else: `the trial showed that pain is ongoing`. */
  turnWord: words("show shows showed suggest suggests reported found because while if when"),
  screening: [
    ...verbs("screen approach refer/referred consent invite contact"),
    ...nouns("screening consent/ referral"),
  ],
  enrolment: [
    ...verbs(
      "enrol/enrolled enroll recruit accrue enter register include participate join induct admit/admitted involve comprise constitute select submit/submitted take/took/taken",
    ),
    ...nouns("enrolment enrollment recruitment accrual entry inclusion participation registration intake"),
  ],
  randomisation: [
    ...verbs("randomise randomize allocate assign allot/allotted"),
    ...nouns("randomisation randomization allocation assignment allotment"),
    ...words("randomly"),
  ],
  treating: [
    ...verbs(
      "treat irradiate operate transplant/transplanted vaccinate immunise immunize receive administer dose infuse give/gave/given undergo/underwent/undergone start commence initiate begin/began/begun",
    ),
    ...nouns("treatment administration"),
  ],
  /** Behind a noun for subjects, its participle says which are meant: `patients treated with zinc`, `those staged T4`. */
  described: verbs(
    "treat irradiate vaccinate immunise immunize randomise randomize allocate assign allot/allotted stage classify stratify categorise categorize diagnose expose manage give/gave/given",
  ),
  /** So does theirs that lasts: `women receiving zinc`. */
  describing: verbs("receive undergo/underwent/undergone take/took/taken use require"),
  evaluation: [
    ...verbs(
      "evaluate assess analyse analyze examine test study/studied investigate review identify follow observe monitor measure",
    ),
    ...words("evaluable assessable analysable analyzable eligible evaluable-for-response safety-evaluable measurable"),
    ...nouns("evaluation assessment analysis/analyses examination follow-up"),
  ],
  /** Looking back on subjects: who was studied, rather than who could be evaluated. */
  observation: verbs("study/studied identify review investigate follow observe"),
  ittName: words("ITT mITT itt intention-to-treat intent-to-treat modified-intention-to-treat FAS"),
  perProtocolName: words("PP per-protocol"),
  safetyName: words("SAF SAS safety safety-evaluable"),
  evaluable: words("evaluable assessable analysable analyzable"),
  eligible: words("eligible"),
  completion: [...verbs("complete finish"), ...nouns("completion")],
  /** Labels of fields that say how many there are: `Evaluable: 38`. */
  sizedPopulation: words("evaluable enrolled randomised randomized treated screened infused"),
  population: nouns("population set cohort sample series group dataset"),
  /** Abbreviations of populations, as printed. */
  populationName: words(
    "ITT mITT PP FAS SAF SAS intention-to-treat intent-to-treat per-protocol itt modified-intention-to-treat safety efficacy",
  ),
  /** Heads of the name of an arm or a subgroup. */
  armHead: nouns("arm group cohort regimen stratum/strata subgroup subset part phase level"),
  treatmentHead: nouns("treatment therapy regimen chemotherapy monotherapy combination recipient"),
  controlWord: words("placebo control controls sham vehicle standard usual best-supportive-care observation untreated"),
  /** `each`, `apiece`: one size for several. */
  apiece: words("each apiece per-arm per-group respectively"),
  studyHead: nouns("study trial investigation protocol survey registry series/"),
  planning: [
    ...verbs("plan/planned require need target expect anticipate aim estimate intend calculate"),
    ...words("necessary sufficient planned will"),
    ...nouns("plan target aim sample-size"),
  ],
  /** What authors do with their subjects in an article: `we report 40 patients`. */
  reporting: verbs("report present describe document"),
  fulfilling: verbs("meet/met fulfil/fulfilled fulfill/fulfilled satisfy/satisfied"),
  /** What is known of subjects: `the records of 40 patients`. */
  dataWord: words("data records charts files results outcome outcomes review experience"),
  /** A number that is supposed, not found. */
  assuming: words("assumed assuming assumption hypothesized hypothesised anticipated anticipating"),
  /** A rate set against another one. */
  standardised: words("relative normalized normalised standardized standardised net"),
  total: words("total totals altogether overall combined entire whole"),
  /** Degrees and answers, of which a subject has one. */
  degree: words(
    "low medium moderate intermediate high mild severe minimal none yes no positive negative equivocal indeterminate absent present normal abnormal",
  ),
  /** Heads of a column of other studies. */
  sourceWord: nouns("author citation reference publication"),
  /** Heads of a column of groups of subjects by what they have. */
  groupingWord: nouns("histology subtype indication diagnosis/diagnoses tumour tumor disease"),
  /** Heads of a column of places, of which a subject is in one. */
  placeHead: nouns(
    "country region site centre center hospital institution continent ward clinic district province department laboratory",
  ),
  /** Headers of columns that name no cohort: `Value`, `Outcome`, `Notes`. */
  headerWord: [
    ...nouns(
      "value result detail parameter description datum/data outcome incidence source note comment remark unit event finding variable characteristic item category measure statistic analysis/analyses reference",
    ),
    ...words("how it was done"),
  ],
  leaving: [
    ...verbs(
      "withdraw/withdrew/withdrawn discontinue drop/dropped exclude lose/lost fail refuse decline die stop/stopped cease miss progress relapse terminate",
    ),
    ...nouns("withdrawal discontinuation exclusion failure dropout loss/losses"),
    ...words("ineligible unevaluable inevaluable non-evaluable nonevaluable"),
  ],
} as const;
