import { expect, it } from "vitest";
import { verbatim } from "../../src/document/index.ts";
import { readCounts } from "../../src/extractors/counts/read.ts";
import { forms } from "../../src/forms/index.ts";
import { readProse } from "../../src/language/index.ts";

/** What each share of a sentence counts. */
function countedIn(text: string): string[] {
  const drafts = [...readCounts(readProse(verbatim(text, 0), forms.prose), "text")];
  return drafts.flatMap(({ value }) => ("of" in value ? [value.of] : []));
}

it.each([
  ["12 tumors were larger, 18 were unchanged, and two had a cyst.", ["tumor", "tumor", "tumor"]],
  ["Of 53 lesions, 40 (75%) were benign, three (6%) atypical and 10 (19%) malignant.", ["lesion", "lesion", "lesion"]],
  ["It was CR for 35% of the lesions and PR for 25%.", ["lesion", "lesion"]],
  ["In all, 180 (30%) and 196 (32%) genes were silent.", ["gene", "gene"]],
  ["There were 536 deaths (263 on zinc and 273 on placebo).", ["death", "death", "death"]],
])("a share takes over the noun of its list: %s", (text, counted) => {
  expect(countedIn(text)).toEqual(counted);
});

it.each([
  ["Three tumors grew, and 12 men and 17 (30%) women were ill.", ["tumor", "patients", "patients"]],
  ["Three tumors grew, and 12 (30%) withdrew.", ["tumor", "patients"]],
  ["There were 17 (7%) and 28 (12%) relapses.", ["patients", "relapse"]],
  ["Two deaths occurred, and 12 (30%) had pain.", ["death", "patients"]],
  ["It was found in 12 men (5% of lesions), and 2 (3%) had pain.", ["patients", "lesion", "patients"]],
])("subjects keep to themselves: %s", (text, counted) => {
  expect(countedIn(text)).toEqual(counted);
});
