/** Whether responses add up to what is told of them, and whether a slip of the pen explains it where they do not. */
import { type Printed, showPrinted } from "../document/index.ts";
import {
  add,
  compare,
  fixed,
  givesPercentage,
  overlaps,
  printedInterval,
  printedValue,
  showRational,
  sumInterval,
} from "../statistics/index.ts";
import type { Response } from "./response-group.ts";
import { digitSlipsOf, isSlip, slipsFrom } from "./slip.ts";

export interface PercentSum {
  /** Some shares that print as the parts add up to one that prints as the total. */
  readonly fits: boolean;
  /** As text: `24% + 38%`, and what they add up to as printed. */
  readonly shown: string;
  readonly computed: string;
  readonly isAbove: boolean;
  /** One digit of one of them makes them agree. */
  readonly isSlip: boolean;
}

/** Printed percentages set against that of all of them. */
export function sumOfPercents(parts: readonly Printed[], total: Printed): PercentSum {
  const value = parts.map(printedValue).reduce(add);
  const agree = (some: readonly Printed[], all: Printed) =>
    overlaps(sumInterval(some.map(printedInterval)), printedInterval(all));
  const isSlipOf = (index: number) =>
    misprintsOf(parts[index]!).some((other) => agree(parts.with(index, other), total));
  return {
    fits: agree(parts, total),
    shown: parts.map((part) => `${showPrinted(part)}%`).join(" + "),
    computed: showRational(value, Math.max(...parts.map(({ scale }) => scale))),
    isAbove: compare(value, printedValue(total)) > 0,
    isSlip: misprintsOf(total).some((other) => agree(parts, other)) || parts.some((_, index) => isSlipOf(index)),
  };
}

function misprintsOf(percent: Printed): Printed[] {
  return slipsFrom(Number(percent.digits)).map((digits) => ({ ...percent, digits: `${digits}` }));
}

/** One digit of the number of responders, or of the number of one kind of response, makes them agree. */
export function isSlipInCounts(parts: readonly number[], total: number): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  return isSlip(`${sum}`, `${total}`) || parts.some((part) => slipsFrom(part).includes(total - sum + part));
}

/** One digit of the rate, of a count, or of the number of patients, makes them agree. */
export function isSlipInRate(parts: readonly number[], N: number, whole: Response): boolean {
  const percent = whole.value.percent!;
  const sum = parts.reduce((all, part) => all + part, 0);
  if (isSlip(fixed((100 * sum) / N, percent.scale), showPrinted(percent))) return true;
  if (digitSlipsOf(N).some((other) => givesPercentage(sum, other, percent))) return true;
  return parts.some((part) => slipsFrom(part).some((other) => givesPercentage(sum - part + other, N, percent)));
}
