/** Tells which pieces of schedule after one amount hold for the amounts before it as well. */
import { isPunct, type Tokens, wordAt } from "./cursor.ts";
import { isRadiation, type Piece, type PlacedAmount } from "./scan.ts";

/** The pieces after a later amount of the same coordination that an amount shares. */
export function sharedPieces(
  tokens: Tokens,
  amounts: readonly PlacedAmount[],
  own: readonly (readonly Piece[])[],
  index: number,
): Piece[] {
  const amount = amounts[index]!;
  const mine = own[index]!;
  // Fractions of radiation are not the doses of a course.
  if (amount.value.isThreshold || isRadiation(amount) || cycleOf(mine) !== null) return [];
  const days = mine.find((piece) => piece.kind === "days");
  if (days?.kind === "days")
    return sharedCycle(tokens, amounts, own, index, Math.max(...days.value.blocks.map(({ to }) => to)));
  if (mine.length > 0) return [];
  let from = amount.to;
  for (let next = index + 1; next < amounts.length; next++) {
    if (parts(tokens, from, amounts[next]!.from) || namesItsDays(tokens, from, amounts[next]!.from)) return [];
    from = amounts[next]!.to;
    const candidates = own[next]!.filter((piece) => encloses(piece, amount));
    if (candidates.length === 0) continue;
    const withDays = candidates.find((piece) => piece.kind === "days");
    // `180 mg/day and X ... weekly`: a daily amount takes over days, not another drug's rhythm.
    if (amount.value.perDay && !withDays) return [];
    if (withDays?.kind !== "days" || cycleOf(candidates) !== null) return candidates;
    return [
      ...candidates,
      ...sharedCycle(tokens, amounts, own, next, Math.max(...withDays.value.blocks.map(({ to }) => to))),
    ];
  }
  return [];
}

/** The cycle printed after a later drug, for days that end on `lastDay`. */
function sharedCycle(
  tokens: Tokens,
  amounts: readonly PlacedAmount[],
  own: readonly (readonly Piece[])[],
  index: number,
  lastDay: number,
): Piece[] {
  const amount = amounts[index]!;
  let from = amount.to;
  let isSequence = false;
  for (let next = index + 1; next < amounts.length; next++) {
    if (parts(tokens, from, amounts[next]!.from)) isSequence = true;
    from = amounts[next]!.to;
    const cycle = own[next]!.find((piece) => isCycle(piece) && encloses(piece, amount));
    if (!cycle) continue;
    // What follows in sequence may have a cycle of its own: it is shared only where the days fit and both count days.
    const fits = lastDay <= (cycleOf([cycle]) ?? 0) && own[next]!.some((piece) => piece.kind === "days");
    return isSequence && !fits ? [] : [cycle];
  }
  return [];
}

/** `on the day of X` replaces a list of days. */
function namesItsDays(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (wordAt(tokens, at) === "day" && wordAt(tokens, at - 1) === "the") return true;
  return false;
}

/** What is said inside a bracket holds for the drugs in that bracket only. */
export function encloses(piece: Piece, amount: PlacedAmount): boolean {
  return piece.brackets.every((bracket) => amount.brackets.includes(bracket));
}

/** Two regimens stand one after the other, or a semicolon divides them that is in no bracket of either alone. */
export function parts(tokens: Tokens, from: number, to: number): boolean {
  let depth = 0;
  let lowest = 0;
  let divided = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    if (isPunct(tokens, at, "([")) depth++;
    else if (isPunct(tokens, at, ")]")) lowest = Math.min(lowest, --depth);
    else if (isPunct(tokens, at, ";")) divided = Math.min(divided, depth);
    else if (/^(?:then|versus|vs|while|whereas|thereafter|compared)$/.test(wordAt(tokens, at))) return true;
    // `400 mg bolus followed by 2,400 mg` goes on with the same drug.
    else if (wordAt(tokens, at) === "followed" && wordAt(tokens, at + 1) === "by" && at + 2 < to) return true;
  }
  return divided <= lowest;
}

export function isCycle(piece: Piece): boolean {
  return cycleOf([piece]) !== null;
}

/** The length of the cycle that pieces name: outright, by a pattern of rest, or as the interval of courses. */
export function cycleOf(pieces: readonly Piece[]): number | null {
  for (const piece of pieces) if (piece.kind === "cycle") return piece.value.days;
  for (const piece of pieces) if (piece.kind === "rest" && piece.value.cycle !== null) return piece.value.cycle;
  for (const piece of pieces)
    if (piece.kind === "frequency" && piece.value.isInterval && piece.value.everyDays !== null)
      return piece.value.everyDays;
  return null;
}
