/** What a text tells of why groups make another number than their total. Of 35 divisions told surely in real text for which one holds, none was an error. */
import type { AnyClaim } from "../../claims/index.ts";
import { toNumber } from "../../document/index.ts";
import { isShare } from "../share.ts";
import { isExchange, isSlip } from "../slip.ts";
import { areOfOneSize, type Division } from "./division.ts";

/** One or two too many are printed too often as something else to explain anything. */
const leastSurplus = 3;

/** How likely a division is that is told surely. */
const sure = 0.8;
/** And one of which nearly all add up. */
const certain = 0.98;

type Explanation = (division: Division) => string | null;

const printed: Explanation = ({ partition, parts, whole, sum, isSizeElsewhere, isToldBeside }) => {
  const { beside } = partition.value;
  if (beside.includes(sum)) return "the groups add up to another number in the sentence";
  const rest = Math.abs(whole - sum);
  // The number of the groups itself is no remainder.
  const isCountOfGroups = areOfOneSize(partition) && rest === parts.length;
  const isWorthAsking = sum < whole || rest >= leastSurplus;
  if (isWorthAsking && beside.includes(rest) && !isCountOfGroups)
    return "the sentence gives the number that is missing";
  if (sum < whole && isToldBeside(rest)) return "a sentence beside it gives the number that is missing";
  // The other columns or rows of a table say that what it sums up is complete.
  const isOfTable = partition.form.startsWith("table-");
  return isSizeElsewhere(sum) && !isOfTable && !isExchanged(partition, whole, sum)
    ? "the groups add up to another size in the text"
    : null;
};

/** `327 children were randomised, 248 to A and 124 to B`, where the text elsewhere tells of 372: digits of the total were exchanged here. */
const isExchanged = ({ value }: Division["partition"], whole: number, sum: number): boolean =>
  value.reliability >= sure && whole >= 100 && isExchange(`${whole}`, `${sum}`);

const numbers: Explanation = (division) => {
  const { partition, parts, whole, sum } = division;
  if (whole > sum && whole % sum === 0)
    return "the total is a multiple of the groups: they may be a ratio, or belong to one of several totals";
  if (parts.some((n) => n > whole) && !isSlipOfOne(division)) return "a group is larger than the total";
  // Another column says that all the rows make it up.
  const isToldBeside = partition.form === "table-parents";
  return !areOfOneSize(partition) && !isToldBeside && makesUp(parts, whole)
    ? "some of the groups make up the total; the others may be parts of them"
    : null;
};

/**
 * Of surely told divisions, a single group is too large by a slip: in `311 patients (515 A, 156 B)` two digits of 155 were exchanged, in
 * `111 patients (155 A, 156 B)` the total has a wrong digit. Small numbers come near each other by chance.
 */
function isSlipOfOne({ partition, parts, whole, sum }: Division): boolean {
  if (partition.value.reliability < sure) return false;
  const larger = parts.filter((n) => n > whole);
  const [size = 0] = larger;
  const fitting = size + whole - sum;
  const isSlipOfTotal = whole > 9 && isSlip(`${whole}`, `${sum}`);
  return isSlipOfTotal || (larger.length === 1 && fitting > 9 && isSlip(`${size}`, `${fitting}`));
}

/** Whether some of up to twelve numbers add up to the total. */
function makesUp(parts: readonly number[], total: number): boolean {
  if (parts.length > 12) return false;
  let sums = new Set([0]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map((sum) => sum + part)]);
  return sums.has(total);
}

const counted: Explanation = ({ partition, total, groups }) => {
  // `Patients (N = 137) were assigned to zinc (n = 70) or iron (n = 67)`: the capital letter is that of all.
  const hasCapital = ({ quote }: AnyClaim) => /^\W{0,2}N\b/.test(quote);
  const hasSign = ({ quote }: AnyClaim) => /^\W{0,2}n\b/i.test(quote);
  // `Patients (n = 50) were 30 men and 25 women`: no group has a sign that the total could share.
  if (total && hasSign(total) && groups.some(hasSign) && (!hasCapital(total) || groups.some(hasCapital)))
    return "the total may be that of one group";
  const all = total ? [total, ...groups] : groups;
  // `48 complications: 20 infections, 15 haematomas`: kinds of what the total counts have names of their own.
  if (partition.value.reliability >= certain && isListBehind.test(partition.quote)) return null;
  return all.some((claim) => countedBy(claim) !== countedBy(all[0]!))
    ? "total and groups may count different things"
    : null;
};

/** The total, its noun and a colon. */
const isListBehind = /^\d[\d,]* (?:[a-z-]+ ){0,2}[a-z-]+: \d/;

/** What a claim counts: patients, eyes, trials. */
const countedBy = ({ value }: AnyClaim): string => ("of" in value ? String(value.of) : "");

/**
 * What the groups' own percentages say of their total: `28 (51.8%) and 26 (48.2%)` are of 54, `55 (29.2%) and 128 (68.1%)` not all.
 * In `20 responded (67%), 8 (27%) completely and 14 (47%) partially` they are of what the total is of.
 */
const percentages: Explanation = ({ total, groups, parts, whole }) => {
  const shares = groups.flatMap((claim) =>
    isShare(claim) && claim.value.count !== null && claim.value.percent !== null
      ? [
          {
            count: claim.value.count,
            percent: toNumber(claim.value.percent),
            step: 10 ** -claim.value.percent.scale,
          },
        ]
      : [],
  );
  // Arms side by side in a table have percentages of their own sizes.
  const columns = new Set(groups.map(({ place }) => (place.part === "table" ? place.column : null)));
  if (columns.size === groups.length && !columns.has(null)) return null;
  if (shares.length < 2 || shares.length < parts.length) return null;
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const own = total && isShare(total) && total.value.percent ? toNumber(total.value.percent) : 100;
  const slack = shares.reduce((all, { step }) => all + step, 0) / 2;
  const of = [100, own].find((percent) => Math.abs(sum - percent) <= slack + 1e-9);
  if (of === undefined) return "the percentages of the groups do not add up to 100";
  const number = (whole * 100) / of;
  const fits = shares.some((share) => Math.abs((100 * share.count) / number - share.percent) <= 0.5);
  return fits ? null : "the percentages of the groups refer to another total";
};

/** `Fever: 95/1590; fatigue: 54/1590, then 36/1331`: some are of all, and others of fewer. */
const denominators: Explanation = ({ total, groups }) => {
  const printedWith = (claim: AnyClaim | null): number | null =>
    claim && isShare(claim) && claim.value.denominatorFrom?.how === "printed" ? claim.value.denominator : null;
  const [whole, ...of] = [total, ...groups].map(printedWith);
  if (!whole || of.some((n) => !n) || new Set(of).size === 1) return null;
  return of.reduce((sum: number, n) => sum + n!, 0) === whole
    ? null
    : "total and groups are printed with numbers of their own";
};

const explanations: readonly Explanation[] = [printed, numbers, counted, denominators, percentages];

/** The first that holds, in words, or `null`. */
export function explanationOf(division: Division): string | null {
  for (const explain of explanations) {
    const words = explain(division);
    if (words) return words;
  }
  return null;
}
