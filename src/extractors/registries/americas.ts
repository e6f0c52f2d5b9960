/** Registries of the Americas. */
import { numbered } from "./numbered.ts";
import { patterned } from "./patterned.ts";

export const nct = numbered({
  key: "nct",
  name: "ClinicalTrials.gov",
  databanks: ["clinicaltrialsgov", "clinicaltrials", "nct"],
  prefix: "NCT",
  lengths: [8],
  begins: /^0/,
  form: "an NCT number has 8, the first of them 0",
});

export const rebec = patterned({
  key: "rebec",
  name: "ReBEC",
  databanks: ["rebec"],
  lead: "RBR",
  loose: /RBR[-\u2010-\u2015\u2212 ](\d[a-z0-9]{5,7})(?![a-z0-9])/iy,
  strict: /^RBR-\d[a-z0-9]{5,7}$/,
  normalise: (match) => `RBR-${match[1]!.toLowerCase()}`,
  form: "a ReBEC id is RBR-, a digit and five or more letters or digits",
});

export const repec = patterned({
  key: "repec",
  name: "REPEC",
  databanks: ["repec"],
  lead: "PER[-\\u2010-\\u2015\\u2212]\\d",
  loose: /PER[-\u2010-\u2015\u2212]\d{3}[-\u2010-\u2015\u2212]\d{2}(?!\d)/y,
  strict: /^PER-\d{3}-\d{2}$/,
  normalise: (match) => match[0].replace(/[^PER\d]/g, "-"),
  form: "a REPEC id is PER-nnn-nn",
});

export const rpcec = numbered({
  key: "rpcec",
  name: "RPCEC",
  databanks: ["rpcec"],
  prefix: "RPCEC",
  lengths: [8],
  begins: /^00000/,
  form: "an RPCEC number has 8, beginning with 00000",
});
