/** Says in words how many of the numbers of a run are accounted for. */
import type { NumberCounts } from "../../rule/index.ts";
import type { LongRun } from "../reporter.ts";
import { counted, grouped } from "./wrap.ts";

/** The numbers of all documents together; the commonest of the other kinds first. */
export function numbersOf({ documents }: Pick<LongRun, "documents">): NumberCounts {
  let [claimed, unread] = [0, 0];
  const others = new Map<string, number>();
  for (const { numbers } of documents) {
    claimed += numbers.claimed;
    unread += numbers.unread;
    for (const { kind, count } of numbers.others) others.set(kind, (others.get(kind) ?? 0) + count);
  }
  const sorted = [...others].map(([kind, count]) => ({ kind, count }));
  sorted.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return { claimed, others: sorted, unread };
}

export function otherCount({ others }: NumberCounts): number {
  return others.reduce((sum, { count }) => sum + count, 0);
}

/** The share of numbers that are accounted for, from 0 to 100; 100 where there is none. */
export function coverageOf(numbers: NumberCounts): number {
  const read = numbers.claimed + otherCount(numbers);
  const all = read + numbers.unread;
  return all === 0 ? 100 : (100 * read) / all;
}

/** `412 numbers: 318 in claims, 80 of other kinds, 14 not read`. */
export function numbersText(numbers: NumberCounts): string {
  const others = otherCount(numbers);
  const all = numbers.claimed + others + numbers.unread;
  return `${counted(all, "number")}: ${grouped(numbers.claimed)} in claims, ${grouped(others)} of other kinds, ${grouped(numbers.unread)} not read`;
}
