/** Words that no list can hold because they are made by rule: names and codes of drugs, days and intervals of treatment. */

/** Endings of drug names, most of them stems of international non-proprietary names. */
const endings = new Set(
  `nib mab platin taxel rubicin citabine ciclib parib zomib limus tecan poside relbine blastine cristine desine trexed trexate
   mustine phosphamide fosfamide lidomide setron pitant trozole mestane oxifen vestrant relin lutamide formin statin sone solone
   mycin zolomide bazine uracil uridine abine leukin feron nercept bercept atercept tacept tansine vedotin deruxtecan degib clax dronate coxib
   profen vir conazole cillin floxacin sartan pril olol dipine gliptin gliflozin glutide parin xaban caine barbital prazole
   pilone nolone azine triptan grastim poetin plase xantrone plam lisib sertib inostat sulpride semide thiazide amide oxane
   retin tinoin trioxide quine fulven sulfan phalan motide
   pamil vaptan cycline nidazole bendazole motidine nitidine metidine tropium phylline oxicam fenac micin kacin penem bactam mectin fungin
   glitazone glinide fibrate imibe xetine traline faxine zapine tiapine peridone sidone peridol pramine triptyline zepam zolam gabalin
   apentin racetam lukast steride denafil dalafil tadine lastine rizine trexone norphine codone morphone fentanil curonium flurane opofol
   tomidine gestrel gatran grelor dogrel sugrel sentan phenidate fetamine phetamine giline capone pezil stigmine limod ephrine meterol
   moterol buterol sonide relix pristone trigine barbitone cainide terone flunine`.split(/\s+/),
);
const shortest = 3;
const longest = 10;

const drugs = /^(?:[A-Z]{1,6}-?\d{1,7}[A-Za-z]{0,3}|[A-Z]{2,5}-[A-Z]?\d{2,7}|[a-z]{2,4}\d[A-Za-z]\d{1,4})$/;
/** Genes, markers, stages, enzymes and the like that look like codes of drugs. */
const others =
  /^(?:[dtnmpgvkel]\d+|dl-?\d|c\d+(?:d\d*)?|q\d+w?|pd-?l?\d|her-?\d|cd\d+|ctla-?4|il-?\d+|glp-?\d|brca\d|cyp\w+|rp2d|ecog\d?|gog-?\d*|ca-?\d+|ctcae\w*|recist\w*|covid-?\d+)$/;
const days = /^(?:days?|d)-?\d{1,3}(?:-(?:days?|d)?\d{1,3})?$/;
const intervals =
  /^(?:q\d{1,2}-?(?:h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|m|mo|months?)?|(?:once-)?every-(?:\d{1,2}|two|three|four|five|six|eight)-(?:day|week)s?)$/;

/** `Sep-2018`, `mid-2027`. */
const monthYears = /^(?:[a-z]{3,9})-(?:19|20)\d\d$/;
const monthWords = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
const yearParts = new Set("mid early late".split(" "));

/** How names of compounds begin or end that carry the place of a group: `5-hydroxytryptamine`, `2-deoxyglucose`. */
const compoundBeginnings = new Set(
  "hydroxy deoxy methyl methoxy ethyl propyl butyl phenyl acetyl amino fluor chloro bromo iodo nitro oxo keto dehydro dihydro phospho mercapto azido thio oxygenase lipoxygenase dinitro dimethyl trimethyl dichloro".split(
    " ",
  ),
);

export const codeClasses = [
  "drug",
  "dayCode",
  "intervalCode",
  "aucCode",
  "compound",
  "monthYear",
  "partOfYear",
] as const;
export type CodeClass = (typeof codeClasses)[number];

/** What a word made by rule is: `q21d` an interval, `d1-14` days, `AUC5` an exposure, `APG-1387` and `zelotinib` drugs. */
export function codeClass(text: string, folded: string): CodeClass | null {
  switch (folded.charAt(0)) {
    case "d":
      if (days.test(folded)) return "dayCode";
      break;
    case "a":
      if (/^auc\d$/.test(folded)) return "aucCode";
      break;
    case "e":
    case "o":
    case "q":
      if (intervals.test(folded)) return "intervalCode";
  }
  if (monthYears.test(folded)) return yearClass(folded);
  if (hasDrugEnding(folded)) return "drug";
  if (drugs.test(text) && !others.test(folded)) return "drug";
  return hasCompoundBeginning(folded) ? "compound" : null;
}

function yearClass(folded: string): CodeClass | null {
  if (monthWords.has(folded.slice(0, 3))) return "monthYear";
  return yearParts.has(folded.slice(0, -5)) ? "partOfYear" : null;
}

function hasCompoundBeginning(word: string): boolean {
  if (word.length > 5 && word.endsWith("yl")) return true;
  for (let length = 3; length <= 12 && length < word.length - 1; length++)
    if (compoundBeginnings.has(word.slice(0, length))) return true;
  return false;
}

function hasDrugEnding(word: string): boolean {
  if (word.length < 6) return false;
  // Cephalosporins have their stem in front.
  if (word.startsWith("cef")) return true;
  for (let length = shortest; length <= longest && length < word.length; length++)
    if (endings.has(word.slice(-length))) return true;
  return false;
}
