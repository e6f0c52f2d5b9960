/** Finds the pieces of schedule that are printed before the drugs they hold for. */
import { isPunct, type Tokens, wordAt } from "./cursor.ts";
import type { NameOf } from "./names.ts";
import type { Item, Piece, PlacedAmount } from "./scan.ts";
import { cycleOf, encloses, isCycle, parts } from "./share.ts";

export interface Sentence {
  readonly tokens: Tokens;
  readonly from: number;
  readonly items: readonly Item[];
  readonly amounts: readonly PlacedAmount[];
  readonly names: readonly NameOf[];
}

const breaks =
  /^(?:achiev|respon|surviv|progress|assess|evaluat|toxic|grade|reported|observed|experienced|median|compared|resulted|until|randomi|stratif)/;

/** Nothing between an amount and a piece says that the text has moved on. */
export function staysWith(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (breaks.test(wordAt(tokens, at))) return false;
  return true;
}

/** Where an amount begins together with its drug. */
export function startOf({ amounts, names }: Sentence, index: number): number {
  return Math.min(amounts[index]!.from, names[index]?.at?.from ?? amounts[index]!.from);
}

/** Whether a piece stands before the next drug and speaks of it: `weekly paclitaxel`, `; days 2-3, drug 80 mg`. */
export function leadsTo(sentence: Sentence, piece: Piece, next: number): boolean {
  const { tokens, amounts } = sentence;
  const amount = amounts[next];
  if (!amount) return false;
  const name = sentence.names[next]?.at;
  // `X on day 1 at 100 mg`
  if (name && name.to <= piece.from && piece.to <= amount.from) return true;
  if (startOf(sentence, next) < piece.to) return false;
  if (piece.kind === "frequency") return isAttribute(sentence, piece, next);
  // `schedule 4/2 (50 mg daily)`
  if (piece.kind === "rest") return amount.from === piece.to + 1 && isPunct(tokens, piece.to, "(");
  return piece.kind === "days" && opensClause(sentence, piece, next);
}

function isAttribute(sentence: Sentence, piece: Piece, next: number): boolean {
  const { tokens, amounts } = sentence;
  const start = startOf(sentence, next);
  if (opensClause(sentence, piece, next) && next > 0) return true;
  if (start - piece.to > 4 || start === amounts[next]!.from) return false;
  if ((next > 0 && piece.from === amounts[next - 1]!.to) || tokens[piece.from - 1]?.kind === "number") return false;
  for (let at = piece.to; at < start; at++)
    if (/^(?:and|or|plus|with|of|for|in|on|followed)$/.test(wordAt(tokens, at)) || isPunct(tokens, at, ",;:()[]"))
      return false;
  return true;
}

/** `received, on day 1, X 20 mg`; `(day 1, X 125 mg`; `followed, once daily on days 2-4, by 10 mg X`. */
function opensClause(sentence: Sentence, piece: Piece, next: number): boolean {
  const { tokens, items } = sentence;
  const start = startOf(sentence, next);
  if (start - piece.to > 5) {
    // A frequency and the days after it open a clause together.
    const after = items.find((item) => item.from >= piece.to);
    if (piece.kind !== "frequency" || after?.kind !== "days" || after.from - piece.to > 1) return false;
    return beginsClause(sentence, piece.from) && start - after.to <= 5;
  }
  for (let at = piece.to; at < start; at++)
    if (isPunct(tokens, at, ";()[]") || /^(?:with|plus|and|or)$/.test(wordAt(tokens, at))) return false;
  const before = items.findLast((item) => item.to <= piece.from && item.kind === "frequency");
  if (before && piece.from - before.to <= 1) return beginsClause(sentence, before.from);
  return beginsClause(sentence, piece.from);
}

function beginsClause({ tokens, from }: Sentence, index: number): boolean {
  let at = index - 1;
  if (/^(?:on|at)$/.test(wordAt(tokens, at))) at--;
  if (at < from || isPunct(tokens, at, ";([.:")) return true;
  if (isPunct(tokens, at, ",")) at--;
  return /^(?:received|receive|then|followed)$/.test(wordAt(tokens, at));
}

/** The pieces printed before the drugs they hold for: `in 28-day cycles, X 20 mg`, `on day 1, X 20 mg and Y 8 mg`. */
export function leadingPieces(sentence: Sentence, pieces: readonly Piece[], index: number): Piece[] {
  const { amounts, items } = sentence;
  const amount = amounts[index]!;
  if (amount.value.isThreshold) return [];
  const rhythm = pieces.find((piece) => piece.kind === "frequency" && !piece.value.isInterval);
  const hasDays = pieces.some((piece) => piece.kind === "days");
  const isDaily = amount.value.perDay || rhythm !== undefined;
  let cycle: Piece | null = null;
  let days: Piece | null = null;
  let frequency: Piece | null = null;
  for (const item of items) {
    if (item.kind === "amount" || item.from > amount.from || !encloses(item, amount)) continue;
    const target = amounts.findIndex((other) => other.from > item.from);
    if (item.kind === "rest" && target === index && leadsTo(sentence, item, target)) cycle = item;
    else if (isCycle(item) && target === 0 && cycleOf(pieces) === null) {
      const hasCount = hasDays || pieces.some((piece) => piece.kind === "rest");
      if ((hasCount || !isDaily) && isNear(sentence, item)) cycle = item;
    } else if (item.kind === "days" && !hasDays && leadsTo(sentence, item, target)) {
      days = parts(sentence.tokens, item.to, amount.from) ? null : item;
    } else if (item.kind === "frequency" && !isDaily && leadsTo(sentence, item, target)) {
      if (target === index || (pieces.length === 0 && isJoined(sentence, target, index))) frequency = item;
    }
  }
  // A weekly drug begins on the day that opens the sentence; it is not given on that day alone.
  if (days && frequency?.kind === "frequency" && (frequency.value.everyDays ?? 0) >= 7) days = null;
  return [cycle, days, frequency].filter((piece) => piece !== null);
}

/** Drugs joined so closely that what stands before the first holds for the next: `weekly X (AUC 2) and Y (45 mg/m2)`. */
function isJoined(sentence: Sentence, from: number, to: number): boolean {
  const { tokens, amounts } = sentence;
  for (let index = from + 1; index <= to; index++) {
    const start = startOf(sentence, index);
    const end = amounts[index - 1]!.to;
    if (start - end > 4 || start < end) return false;
    for (let at = end; at < start; at++)
      if (!/^(?:and|plus|with)$/.test(wordAt(tokens, at)) && !isPunct(tokens, at, ",)]")) return false;
  }
  return true;
}

function isNear(sentence: Sentence, piece: Piece): boolean {
  const start = startOf(sentence, 0);
  return start - piece.to <= 12 && staysWith(sentence.tokens, piece.to, start);
}
