import { expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const studies = (text: string) => [
  ...new Set(
    claimsOf(text)
      .filter(({ kind }) => kind === "proportion")
      .map(({ subject }) => subject.study),
  ),
];

it("is the only registered id that is presented as the study", () => {
  expect(studies("Rash occurred in 4 of 20 patients (20%). ClinicalTrials.gov number, NCT01234558.")).toEqual([
    "nct:NCT01234558",
  ]);
});

it("stays open without one, or with two", () => {
  expect(studies("Rash occurred in 4 of 20 patients (20%).")).toEqual([null]);
  const two = "Rash occurred in 4 of 20 patients (20%). ClinicalTrials.gov numbers, NCT01234558 and NCT07654309.";
  expect(studies(two)).toEqual([null]);
});
