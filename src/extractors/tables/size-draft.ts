/** Makes the draft of a number of subjects that a table states. */
import type { Cohort, Population } from "../../claims/index.ts";
import type { ProseReading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";

export interface Stated {
  readonly n: number;
  readonly cohort: Cohort | null;
  readonly population: Population | null;
  readonly planned: boolean;
}

export function sizeDraft(
  { prose }: ProseReading,
  { start, end, form }: { readonly start: number; readonly end: number; readonly form: string },
  { n, cohort, population, planned }: Stated,
  place: { readonly row: number; readonly column: number },
  ref: string,
): Draft<"cohort-size"> {
  const value = { n, of: "patients", planned, approximate: false, each: false, named: false };
  return { kind: "cohort-size", form, value, prose, start, end, subject: { cohort, population }, place, ref };
}
