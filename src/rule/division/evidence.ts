/** All kinds of evidence for whether a division that does not add up is an error of the text. What holds is named by an id, whose weight is in `weights.json`. */
import { sameContext } from "../place.ts";
import { isExchange, isSlip } from "../slip.ts";
import { areOfOneSize, type Division } from "./division.ts";

const steps = [0.98, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** The ids of the evidence: how surely the groups are all there are, whether a slip explains what is off, how large the total is, and where it stands. */
export function evidenceFor(division: Division): readonly string[] {
  const { partition, total } = division;
  const step = steps.find((least) => partition.value.reliability >= least) ?? 0;
  const found = [`reliability:${step}`, `slip:${slipIn(division)}`, `whole:${sizeOf(division)}`];
  if (total && !sameContext(partition, total)) found.push("total:elsewhere");
  return found;
}

/** Small numbers come near each other by chance. */
const sizeOf = ({ whole }: Division): string => (whole < 20 ? "below20" : whole < 100 ? "below100" : "more");

/** Two exchanged digits or a wrong one: in the total, in a group, or in how many groups of one size there are. */
export function slipIn(division: Division): "exchanged" | "digit" | "none:near" | "none:far" {
  const { partition, whole, parts, sum } = division;
  const off = whole - sum;
  const pairs = [[whole, sum], ...parts.map((n) => [n, n + off])];
  const size = parts[0]!;
  if (areOfOneSize(partition)) pairs.push([parts.length, whole / size], [size, whole / parts.length]);
  const wanted = pairs.filter(([, fitting]) => fitting! > 0).map((pair) => pair.map(String));
  if (wanted.some(([printed, fitting]) => isExchange(printed!, fitting!))) return "exchanged";
  if (wanted.some(([printed, fitting]) => isSlip(printed!, fitting!))) return "digit";
  return Math.abs(off) <= Math.max(2, whole / 20) ? "none:near" : "none:far";
}
