/** Registries of Oceania and Africa. */
import { numbered } from "./numbered.ts";

export const anzctr = numbered({
  key: "anzctr",
  name: "ANZCTR",
  databanks: ["anzctr", "actrn"],
  prefix: "ACTRN",
  spellings: "ACTRN|ANZCTRN?",
  lengths: [14],
  begins: /^126/,
  form: "an ACTRN has 14, beginning with 126",
  // The first years wrote a zero before the number.
  modern: (digits) => (/^0126\d{11}$/.test(digits) ? digits.slice(1) : digits),
});

export const pactr = numbered({
  key: "pactr",
  name: "Pan African Clinical Trials Registry",
  databanks: ["pactr"],
  prefix: "PACTR",
  lengths: [15, 16],
  begins: /^20/,
  form: "a PACTR number has 15 or 16, beginning with the year",
});
