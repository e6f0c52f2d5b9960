/** What was counted for a rule, in words. */
import { type Counts, fewestJudged, judgedOf, measuredDocuments, measuredOf } from "../../rule/index.ts";
import { counted, grouped } from "./wrap.ts";

/** One sentence on the comparisons of a rule in real text; `null` for a rule that was not measured. */
export function measuredSentence(rule: string): string | null {
  const counts = measuredOf(rule);
  if (!counts) return null;
  const documents = counted(measuredDocuments, "real document");
  const { unsettled } = counts;
  const judged = judgedOf(counts);
  if (judged === 0)
    return unsettled === 0
      ? `Compared nothing in ${documents}.`
      : `Compared nothing in ${documents}, and left ${counted(unsettled, "statement")} unsettled.`;
  const more = unsettled === 0 ? "" : ` ${grouped(unsettled)} more ${unsettled === 1 ? "was" : "were"} left unsettled.`;
  return `Compared in ${counted(judged, "statement")} of ${documents}: ${outcomesOf(counts)}.${more}`;
}

/** `held 97.1%, off by rounding 1.8%, failed 0.9%`; of few comparisons the numbers themselves. */
function outcomesOf(counts: Counts): string {
  const { held, rounding, failed } = counts;
  const judged = judgedOf(counts);
  const shown = (count: number) => (judged < fewestJudged ? `${count}` : shareOf(count, judged));
  const rounded = rounding === 0 ? [] : [`off by rounding ${shown(rounding)}`];
  return [`held ${shown(held)}`, ...rounded, `failed ${shown(failed)}`].join(", ");
}

/** The columns of what was counted; `first` says what a row is of. */
export const measuredHead = (first: string): readonly string[] => [
  ...[first, "compared", "held", "rounding", "failed", "unsettled"],
];

/** A row for each kind that was told apart, or for each rule, the commonest first. */
export function measuredRows(counted: ReadonlyMap<string, Counts>): (readonly string[])[] {
  const ordered = [...counted].sort(([, a], [, b]) => judgedOf(b) - judgedOf(a) || b.unsettled - a.unsettled);
  return ordered.map(([name, counts]) => {
    const judged = judgedOf(counts);
    const { held, rounding, failed, unsettled } = counts;
    const shares = [held, rounding, failed].map((count) => (judged === 0 ? "" : shareOf(count, judged)));
    return [name, grouped(judged), ...shares, grouped(unsettled)];
  });
}

/** A percentage with one decimal; of neither none nor all it is never said that it is. */
export function shareOf(count: number, all: number): string {
  const tenths = Math.round((1000 * count) / all);
  if (count > 0 && tenths === 0) return "<0.1%";
  return count < all && tenths === 1000 ? ">99.9%" : `${(tenths / 10).toFixed(1)}%`;
}
