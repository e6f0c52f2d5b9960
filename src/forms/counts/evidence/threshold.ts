/** The threshold that a list of events is said to reach: `the most common adverse events (≥20%) were rash (36%), ...`. */
import { type Printed, showPrinted } from "../../../document/index.ts";
import { form, type Token } from "../../../language/index.ts";
import { printedOf, type Share } from "../share.ts";

export interface Threshold {
  readonly tells: "threshold";
  readonly value: Printed;
  /** Where the list begins, behind the words that introduce it. */
  readonly from: number;
}

const words = `(!stop&!semicolon&!@rate&!@fraction&!@count){0,14}`;

export const listThreshold = form<Threshold>({
  id: "list-threshold",
  title: "A least percentage of the events that a list names",
  yields: "list-threshold",
  isOverlay: true,
  match: `toxicity ${words} (greater | "at" "least") {value: @percent | @rate} ${words} ("were" | "included" | "include" | "are" | "was" | colon)`,
  value: (match) => ({
    tells: "threshold",
    value: percentOf(match.one("value")!),
    from: match.units[match.to - 1]!.end,
  }),
  show: ({ value }) => `≥${showPrinted(value)}%`,
  examples: `
    The adverse events seen in at least 20% of women were rash (36%) and pain (25%)    -> ≥20%
    The adverse events (≥20%), rash and pain                                           -> nothing
  `,
});

const percentOf = (unit: Token): Printed =>
  unit.mention?.kind === "rate" ? (unit.mention.value as Share[])[0]!.percent! : printedOf(unit);
