/** Closed lists of words that stand around doses and are no drugs, and endings that drug names have. */
import { wordSet } from "./cursor.ts";

/** Words that may stand between a drug and its amount. */
export const fillers = wordSet(`
  at a an the of in as by with for to up from on was were is are be been being
  same step-up lead-in got dose doses dosage dosages dosed dosing level levels fixed flat starting initial total target maximum maximal minimum single standard full reduced loading maintenance recommended daily
  weekly biweekly oral orally intravenous intravenously iv i.v i/v po p.o sc s.c im i.m subcutaneous subcutaneously intramuscular intramuscularly
  infusion infusions infused injection injections injected bolus continuous intermittent tablets tablet capsules capsule
  given administered taken received receiving treated started initiated escalated ranging ranged increased increasing set defined determined established selected
  agent monotherapy alone per os once twice every via either approximately about around between cumulative median mean least over than planned prescribed delivered
  q.d qd bid b.i.d tid day days cycle cycles first second then respectively mtd rp2d rp2ds maximum-tolerated tolerated phase ii
`);

/** Words beside an amount that name no drug. */
export const generic = wordSet(`
  patients patient subjects participants women men children adults volunteers mice rats dogs animals cells cell arm arms group groups cohort cohorts placebo control controls
  and or plus followed combined combination combinations versus vs than both each every with without after before during until while when where whereas followed concurrent concurrently
  treatment treatments therapy therapies chemotherapy regimen regimens schedule schedules drug drugs medication agent agents study trial phase course courses cycle cycles
  recommended maximum tolerated mtd rp2d rp2ds dlt dlts dose doses level levels dosage daily weekly monthly once twice thrice times time hours hour h hr min minutes minute day days week weeks month months year years
  iv i.v i/v po p.o sc s.c im i.m civ it oral orally intravenous intravenously subcutaneous subcutaneously intramuscularly intramuscular infusion infusions injection injections bolus
  respectively well also not no only all more less least most that which who this these those there was were is are be been being has have had will would may can could should did do
  to of in on at as by for from the a an into per over under above below up down about around through via within between then later thereafter
  tablet tablets capsule capsules vial vials formulation equivalent body surface area curve auc safety efficacy survival response rate rates toxicity toxicities tolerability results methods background conclusion conclusions
  d d1 q3w q2w bid tid qd qod qid b.i.d t.i.d q.d bd od os pfs orr dcr cr pr sd pd ci hr n
  lower higher high low initial initially starting total single same different various other another first second third last next new total median mean range i ii iii
  mg g kg gy cgy iu units unit fraction fractions session sessions prescribed
  age recipients ratio yield period toxic provide upper low-dose high-dose matrix value content concentration amount intake supplementation supplement diet feed water buffer vehicle saline i.p ip
  received receive receives receiving given gave administered treated assigned randomized randomised determined established selected reached escalated increased reduced
  reduce increase escalate effective however although factor factors tumor tumors tumour tumours therefore moreover furthermore using used use up-to
  who met one two three four five six seven eight nine ten its their his her it they we our us if so but except including plasma serum
  nsclc sclc hcc crc mbc aml cll mm dlbcl her2 her2-positive egfr alk
`);

/** Names of radiation treatment, which are the `drug` of a dose in gray. */
export const radiation = wordSet(`
  rt xrt crt ccrt radiotherapy radiation irradiation ebrt sbrt sabr imrt tbi wbrt wbi pbi iort hdr srs trt tcrt pci 3d-crt brachytherapy radiosurgery chemoradiotherapy chemoradiation radiochemotherapy boost
  thoracic-radiotherapy hypofractionated tomotherapy prt pcrt electron
`);

/** Endings of drug names, most of them stems of international non-proprietary names. */
const endings = [
  "nib",
  "mab",
  "platin",
  "taxel",
  "rubicin",
  "citabine",
  "ciclib",
  "parib",
  "zomib",
  "limus",
  "tecan",
  "poside",
  "relbine",
  "blastine",
  "cristine",
  "desine",
  "trexed",
  "trexate",
  "mustine",
  "phosphamide",
  "fosfamide",
  "lidomide",
  "setron",
  "pitant",
  "trozole",
  "mestane",
  "oxifen",
  "vestrant",
  "relin",
  "lutamide",
  "formin",
  "statin",
  "sone",
  "solone",
  "mycin",
  "zolomide",
  "bazine",
  "uracil",
  "uridine",
  "rabine",
  "arabine",
  "leukin",
  "feron",
  "cept",
  "tansine",
  "vedotin",
  "deruxtecan",
  "degib",
  "clax",
  "dronate",
  "coxib",
  "profen",
  "vir",
  "conazole",
  "cillin",
  "floxacin",
  "sartan",
  "pril",
  "olol",
  "dipine",
  "gliptin",
  "gliflozin",
  "glutide",
  "parin",
  "xaban",
  "caine",
  "barbital",
  "prazole",
  "bine",
  "rubin",
  "lone",
  "azine",
  "triptan",
  "grastim",
  "poetin",
  "plase",
  "xantrone",
  "plam",
  "lisib",
  "rafenib",
  "metinib",
  "sertib",
  "inostat",
  "acitinib",
  "sulpride",
  "semide",
  "thiazide",
  "amide",
  "oxane",
  "retin",
  "tinoin",
  "trioxide",
  "quine",
  "fulven",
  "sulfan",
  "melphalan",
  "motide",
];
const compounds = /^(?:[A-Z]{1,6}-?\d{1,7}[A-Za-z]{0,3}|[A-Z]{2,5}-[A-Z]?\d{2,7}|[a-z]{2,4}\d[A-Za-z]\d{1,4})$/;

/** Whether a word has the form of a drug's name or code wherever it stands. */
export function isDrugForm(text: string): boolean {
  const folded = text.toLowerCase();
  if (generic.has(folded) || fillers.has(folded)) return false;
  if (/^[a-z'-]{6,}$/.test(folded) && endings.some((ending) => folded.endsWith(ending))) return true;
  return compounds.test(text) && !isNoDrugCode(text);
}

/** Genes, grades, cell lines' days and the like that look like codes. */
const notCodes =
  /^(?:D\d+|DL-?\d|C\d+(?:D\d*)?|T\d|N\d|M\d|PD-?L?\d|HER-?\d|CD\d+|CTLA-?4|IL-?\d+|P\d+|AUC\d|BRCA\d|G\d|Q\d+W?|CYP\w+|RP2D|ECOG\d?|GOG-?\d*|CA-?\d+|CTCAE\w*|RECIST\w*|V\d+|K\d+|E\d+|L\d+|COVID-?\d+)$/i;

const lastParts = wordSet(
  "bromide chloride succinate tartrate maleate fumarate potassium carbonate gluconate hyclate acid trioxide sulfate sulphate hydrochloride citrate mesylate acetate phosphate alfa alpha beta gamma alfa-2a alfa-2b alpha-2a alpha-2b emtansine deruxtecan vedotin tesirine ozogamicin govitecan mafodotin soravtansine pegol c disodium sodium leucovorin",
);
const firstParts = wordSet("liposomal pegylated nab albumin-bound nanoparticle recombinant conjugated micafungin");

export const isLastPart = (word: string): boolean => lastParts.has(word);
export const isFirstPart = (word: string): boolean => firstParts.has(word);
export const isNoDrugCode = (text: string): boolean => notCodes.test(text);
