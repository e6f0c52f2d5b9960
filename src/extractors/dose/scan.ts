/** Finds the amounts and the pieces of schedules in a sentence, left to right, each token in at most one of them. */
import type { TokenRange } from "../../language/index.ts";
import { type Amount, amountAt, exposureAt } from "./amount.ts";
import { isPunct, type Tokens, wordAt } from "./cursor.ts";
import { bareCycleAt, type Cycle, cycleAt, lengthAt, type Rest, restAt } from "./cycle.ts";
import { type DayList, dayListAt } from "./days.ts";
import { type Frequency, frequencyAt } from "./frequency.ts";

interface Placed {
  readonly from: number;
  readonly to: number;
  /** The brackets open around it, by the index of each opening one. */
  readonly brackets: readonly number[];
}
export type PlacedAmount = Placed & { readonly kind: "amount"; readonly value: Amount };
export type Piece = Placed &
  (
    | { readonly kind: "days"; readonly value: DayList }
    | { readonly kind: "cycle"; readonly value: Cycle }
    | { readonly kind: "rest"; readonly value: Rest }
    | { readonly kind: "frequency"; readonly value: Frequency }
  );
export type Item = PlacedAmount | Piece;

export const isRadiation = (amount: PlacedAmount): boolean => /^(?:c?Gy|rad)$/.test(amount.value.unit);

export function scan(tokens: Tokens, range: TokenRange): Item[] {
  const items: Item[] = [];
  if (!hasNumber(tokens, range)) return items;
  let open: number[] = [];
  let at = range.from;
  while (at < range.to) {
    const item = itemAt(tokens, at, open, items.at(-1));
    if (item !== null && item.to <= range.to) {
      items.push(item);
      at = item.to;
      continue;
    }
    if (isPunct(tokens, at, "([")) open = [...open, at];
    else if (isPunct(tokens, at, ")]")) open = open.slice(0, -1);
    at++;
  }
  return items;
}

/** Every dose and schedule has a number, if only inside a word (`d1`). */
function hasNumber(tokens: Tokens, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++)
    if (tokens[at]!.kind === "number" || /^(?:d|day|auc)-?\d/.test(tokens[at]!.folded)) return true;
  return false;
}

function itemAt(tokens: Tokens, index: number, brackets: readonly number[], last: Item | undefined): Item | null {
  const place = (end: number) => ({ from: index, to: end, brackets });
  const amount = amountAt(tokens, index) ?? exposureAt(tokens, index);
  if (amount && isEquivalent(tokens, amount, last)) return null;
  if (amount) return { kind: "amount", value: amount, ...place(amount.to) };
  const days = dayListAt(tokens, index);
  if (days) return { kind: "days", value: days, ...place(days.end) };
  const rest = restAt(tokens, index);
  if (rest) return { kind: "rest", value: rest, ...place(rest.end) };
  if (last && (last.kind === "amount" || last.kind === "frequency") && index - last.to <= 2) {
    const length = lengthAt(tokens, index);
    if (length) return { kind: "rest", value: length, ...place(length.end) };
  }
  const follows = last?.kind === "days" && last.to === index;
  const cycle = cycleAt(tokens, index) ?? (follows ? bareCycleAt(tokens, index) : null);
  if (cycle) return { kind: "cycle", value: cycle, ...place(cycle.end) };
  const frequency = isObservation(tokens, index) ? null : frequencyAt(tokens, index);
  return frequency ? { kind: "frequency", value: frequency, ...place(frequency.end) } : null;
}

/** The same dose in another unit, alone in a bracket behind it: `30 µCi (9.2 µg)`. */
function isEquivalent(tokens: Tokens, amount: Amount, last: Item | undefined): boolean {
  return (
    last?.kind === "amount" &&
    isPunct(tokens, last.to, "([") &&
    amount.from === last.to + 1 &&
    isPunct(tokens, amount.to, ")]")
  );
}

const observation =
  /^(?:assess|evaluat|monitor|imag|scan|ct|mri|restag|measur|sampl|biops|visit|follow-up|examin|questionnaire|complet|radiolog|tumou?r)/;

/** Scans and visits have intervals too: `tumour assessment every 8 weeks`. */
function isObservation(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    if (isPunct(tokens, at, ",;.()")) return false;
    if (observation.test(wordAt(tokens, at))) return true;
  }
  return false;
}
