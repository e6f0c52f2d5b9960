/** A response rate beside partial responses alone. */
import {
  differentAnalyses,
  fail,
  judgePercentage,
  pass,
  type Response,
  showPrinted,
  unsure,
  type Verdict,
  withSeverity,
} from "../../src/rule/index.ts";
import { cohortOf, type Found, isOfEvaluable, isRateOfFewer } from "./rate.ts";

/** Partial responses where no complete one is told of: they are the responders of their sentence. */
export function* ofPartial(whole: Response, pr: Response): Iterable<Verdict<Found>> {
  const { count, denominator } = pr.value;
  const N = denominator ?? whole.value.denominator;
  if (count === null || !N || count > N || whole.value.count !== null || whole.value.approximate) return;
  const operands = [
    [whole, "response rate"],
    [pr, "partial responses"],
  ] as const;
  if (differentAnalyses([whole, pr])) return;
  const percent = whole.value.percent!;
  const { outcome, computed } = judgePercentage(count, N, percent);
  const { denominatorFrom } = denominator ? pr.value : whole.value;
  if (outcome !== "wrong") yield pass(...operands);
  else if (denominatorFrom?.how !== "printed" && denominatorFrom?.how !== "sentence")
    yield unsure("denominator not stated", ...operands);
  else {
    const evidence = { cohort: cohortOf(whole), sum: `${count}/${N}`, computed, printed: showPrinted(percent) };
    const isDoubtful = !isOfEvaluable(pr) && !isOfEvaluable(whole) && isRateOfFewer(count, N, whole);
    yield withSeverity(isDoubtful ? "info" : "warning", fail({ ...evidence, fits: [], rounding: null }, ...operands));
  }
}
