/** What is printed in digits and is certainly no quantity: citations, dates, publications. */
import type { Level } from "../../language/index.ts";
import { dateInDigits, dateInText } from "../dates/calendar.ts";
import {
  citationMark,
  dimension,
  gluedReference,
  looseCitations,
  numberedPlace,
  perhapsCited,
  referenceTotal,
} from "./citations.ts";
import { decade, publicationYear, yearAsName, yearRange, years } from "./dates.ts";
import { issue, pageOfVolume, volumeAndPages } from "./publications.ts";

/** Marks that cite, before all else that brackets may hold. */
export const citations: Level = {
  name: "citations",
  needs: '"["',
  forms: [citationMark, looseCitations, perhapsCited],
};

export const marks: Level = {
  name: "marks",
  forms: [
    dimension,
    referenceTotal,
    gluedReference,
    numberedPlace,
    volumeAndPages,
    issue,
    pageOfVolume,
    dateInText,
    dateInDigits,
    yearRange,
    years,
    decade,
    publicationYear,
    yearAsName,
  ],
};
