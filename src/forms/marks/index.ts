/** What is printed in digits and is certainly no quantity: citations, dates, publications. */
import type { Level } from "../../language/index.ts";
import { citationMark, dimension, gluedReference, numberedPlace, referenceTotal } from "./citations.ts";
import { date, decade, numericDate, publicationYear, yearAsName, yearRange, years } from "./dates.ts";
import { issue, pageOfVolume, volumeAndPages } from "./publications.ts";

export const marks: Level = {
  name: "marks",
  forms: [
    dimension,
    citationMark,
    referenceTotal,
    gluedReference,
    numberedPlace,
    volumeAndPages,
    issue,
    pageOfVolume,
    date,
    numericDate,
    yearRange,
    years,
    decade,
    publicationYear,
    yearAsName,
  ],
};
