/** Registries of Japan; MEDLINE names their network (JPRN) for any of them. */
import { numbered } from "./numbered.ts";
import { patterned } from "./patterned.ts";

const network = ["jprn", "uminctr", "umin"];

export const japic = numbered({
  key: "japic",
  name: "JapicCTI",
  databanks: ["japiccti", ...network],
  prefix: "JapicCTI-",
  spellings: "Japic-?CTI-?R?",
  lengths: [6],
  begins: /^\d/,
  form: "a JapicCTI number has 6",
});

export const jmacct = patterned({
  key: "jmacct",
  name: "JMACCT",
  databanks: ["jmacct", ...network],
  lead: "JMA-?IIA",
  loose: /JMA-?IIA[- ]?(\d{3,8})(?!\d)/iy,
  strict: /^JMA-IIA00\d{3}$/,
  normalise: (match) => `JMA-IIA${match[1]}`,
  form: "a JMACCT number is JMA-IIA00 and three digits",
});

export const jrct = patterned({
  key: "jrct",
  name: "jRCT",
  databanks: ["jrct", ...network],
  lead: "jRCT",
  loose: /jRCT[- :]{0,2}([a-z]?)[- ]?(\d{6,13})(?!\d)/iy,
  strict: /^jRCT[a-z]?\d{9,10}$/,
  normalise: (match) => `jRCT${match[1]!.toLowerCase()}${match[2]}`,
  form: "a jRCT number is an optional letter and 9 or 10 digits",
});

export const umin = numbered({
  key: "umin",
  name: "UMIN-CTR",
  databanks: ["umin", "uminctr", "jprn"],
  prefix: "UMIN",
  spellings: "UMIN(?:[- ]?CTR)?(?:[-: ]{0,2}C(?=0))?",
  lengths: [9],
  begins: /^0000/,
  form: "a UMIN number has 9, beginning with 0000",
});
