/** Registries of Asia without Japan. */
import { numbered } from "./numbered.ts";
import { patterned } from "./patterned.ts";

export const chictr = patterned({
  key: "chictr",
  name: "Chinese Clinical Trial Registry",
  databanks: ["chictr"],
  lead: "Chi-?CTR",
  loose:
    /Chi-?CTR[-\u2010-\u2015\u2212_ ]{0,2}(?:(?!(?:number|no|id|trial|reg)\b)([a-z]{2,6})[-\u2010-\u2015\u2212_ ]{0,2})?(\d{6,14})(?!\d)/iy,
  strict: /^ChiCTR(?:-[A-Za-z]{2,6}-)?\d{8,10}$/,
  normalise: (match) => `ChiCTR${match[1] ? `-${match[1]}-` : ""}${match[2]}`,
  form: "a ChiCTR number has 8 to 10 digits",
  alsoWritten: /^Chi-?CTR-?(?:[a-z]{2,6}-?)?\d/i,
  study: (id) => id.replace(/\D/g, ""),
});

export const cris = numbered({
  key: "cris",
  name: "CRiS",
  databanks: ["cris", "kct"],
  prefix: "KCT",
  lengths: [7],
  begins: /^00/,
  form: "a KCT number has 7, beginning with 00",
});

export const ctri = patterned({
  key: "ctri",
  name: "Clinical Trials Registry - India",
  databanks: ["ctri"],
  lead: "CTRI",
  loose: /CTRI[\s/:\u2010-\u2015-]{0,2}(20\d\d)[/ \u2010-\u2015-](\d{1,3})[/ \u2010-\u2015-](\d{3,8})(?!\d)/iy,
  strict: /^CTRI\/20\d\d\/\d{2,3}\/\d{6}$/,
  normalise: (match) => `CTRI/${match[1]}/${match[2]}/${match[3]}`,
  form: "a CTRI number is CTRI/year/month/six digits",
});

export const irct = patterned({
  key: "irct",
  name: "Iranian Registry of Clinical Trials",
  databanks: ["irct"],
  lead: "IRCT",
  // The oldest numbers begin with a year of the Persian calendar.
  loose: /IRCT[\s:\u2010-\u2015-]{0,2}(\d{8,17})(?:[ \u2010-\u2015-]?(N\d{1,4}))?(?!\d)/iy,
  strict: /^IRCT(?:20\d{10,12}|13[789]\d{7,11})N\d{1,3}$/,
  normalise: (match) => `IRCT${match[1]}${match[2]?.toUpperCase() ?? ""}`,
  form: "an IRCT number is 20, 10 to 12 digits, N and 1 to 3 digits",
});

export const lbctr = numbered({
  key: "lbctr",
  name: "Lebanese Clinical Trials Registry",
  databanks: ["lbctr"],
  prefix: "LBCTR",
  lengths: [10],
  begins: /^20/,
  form: "an LBCTR number has 10, beginning with the year",
});

export const slctr = patterned({
  key: "slctr",
  name: "Sri Lanka Clinical Trials Registry",
  databanks: ["slctr"],
  lead: "SLCTR",
  loose: /SLCTR[\s/:\u2010-\u2015-]{0,2}(20\d\d)[/ \u2010-\u2015-](\d{1,5})(?!\d)/iy,
  strict: /^SLCTR\/20\d\d\/\d{3}$/,
  normalise: (match) => `SLCTR/${match[1]}/${match[2]}`,
  form: "an SLCTR number is SLCTR/year/three digits",
});

export const tctr = numbered({
  key: "tctr",
  name: "Thai Clinical Trials Registry",
  databanks: ["tctr"],
  prefix: "TCTR",
  lengths: [11],
  begins: /^20/,
  form: "a TCTR number has 11, beginning with the year",
});
