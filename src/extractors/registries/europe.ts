/** Registries of Europe. */
import { numbered } from "./numbered.ts";
import { patterned } from "./patterned.ts";

export { ctis, eudract } from "./eudract.ts";

export const isrctn = numbered({
  key: "isrctn",
  name: "ISRCTN",
  databanks: ["isrctn", "currentcontrolledtrials"],
  prefix: "ISRCTN",
  spellings: "IS(?:RC|CR)TN",
  lengths: [8],
  begins: /^\d/,
  form: "an ISRCTN has 8",
});

export const drks = numbered({
  key: "drks",
  name: "German Clinical Trials Register",
  databanks: ["drks"],
  prefix: "DRKS",
  lengths: [8],
  begins: /^000/,
  form: "a DRKS number has 8, beginning with 000",
});

/** NTR and NL numbers are short: the text around must speak of the Dutch register. */
export const ntr = patterned({
  key: "ntr",
  name: "Netherlands Trial Register",
  databanks: ["ntr"],
  lead: "NTR[- ]?\\d|NL[- ]?\\d|NL-OMON",
  loose: /(NTR|NL)(?:[-\u2010-\u2015\u2212 ]?OMON)?[-\u2010-\u2015\u2212 ]?(\d{1,5})(?![\d-]|\.\d|[a-z])/iy,
  strict: /^(?:NTR\d{1,4}|NL\d{1,4}|NL-OMON\d{4,5})$/,
  normalise: (match) => `${match[1]!.toUpperCase()}${/OMON/i.test(match[0]) ? "-OMON" : ""}${match[2]}`,
  form: "a number of the Netherlands Trial Register has at most 4 digits",
  alsoWritten: /^(?:NTR|NL)[- ]?\d/i,
  isMeant: (text, match) => {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    return /(?:Netherlands|Dutch|Nederlands)[^.]{0,20}\btrials?\b|trial\s?register|\bNTR\b|\bJPRN\b/i.test(
      `${before} ${after}`,
    );
  },
});
