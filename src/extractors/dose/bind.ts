/** Gives every amount of a sentence its drug and the pieces of schedule that belong to it, its own or shared. */
import type { TokenRange } from "../../language/index.ts";
import { isPunct, type Tokens, wordAt } from "./cursor.ts";
import type { Name } from "./drug.ts";
import { leadingPieces, leadsTo, type Sentence, staysWith } from "./lead.ts";
import { namesOf } from "./names.ts";
import type { Item, Piece, PlacedAmount } from "./scan.ts";
import { sharedPieces } from "./share.ts";

export interface BoundDose {
  readonly amount: PlacedAmount;
  /** Where the drug stands; `null` when it is carried over from another amount or not named. */
  readonly name: Name | null;
  readonly drug: string | null;
  readonly pieces: readonly Piece[];
  /** Tokens from the drug or amount to the end of the schedule. */
  readonly from: number;
  readonly to: number;
}

/** The furthest, in tokens, that a piece may stand from its amount. */
const reach = 14;

export function bindDoses(tokens: Tokens, range: TokenRange, items: readonly Item[]): BoundDose[] {
  const amounts = items.filter((item) => item.kind === "amount");
  if (amounts.length === 0) return [];
  const names = namesOf(tokens, range, amounts);
  const sentence: Sentence = { tokens, from: range.from, items, amounts, names };
  const own = ownPieces(sentence);
  return amounts.map((amount, index) => {
    const pieces = [...own[index]!, ...sharedPieces(tokens, amounts, own, index)];
    const lead = leadingPieces(sentence, pieces, index);
    const { at: name, drug } = names[index]!;
    const nearLead = lead.filter((piece) => index === 0 || piece.from >= amounts[index - 1]!.to);
    const from = Math.min(amount.from, name?.from ?? amount.from, ...nearLead.map((piece) => piece.from));
    const to = Math.max(amount.to, name?.to ?? amount.to, ...pieces.map((piece) => piece.to));
    return { amount, name, drug, pieces: [...lead, ...pieces], from, to };
  });
}

/** Every piece goes to the amount before it, unless it opens what is said of the next one. */
function ownPieces(sentence: Sentence): Piece[][] {
  const { tokens, items, amounts, names, from } = sentence;
  const own: Piece[][] = amounts.map(() => []);
  let current = -1;
  let last = from;
  let isOver = false;
  for (const item of items) {
    if (item.kind === "amount") {
      current++;
      last = Math.max(item.to, names[current]?.at?.to ?? item.to);
      isOver = item.value.isThreshold;
      continue;
    }
    if (current < 0 || isOver || leadsTo(sentence, item, current + 1)) continue;
    if (
      item.from - last > reach ||
      !staysWith(tokens, last, item.from) ||
      isDivided(tokens, last, item.from, own[current]!.length === 0)
    ) {
      isOver = true;
      continue;
    }
    // A second list of days belongs to something else; a second frequency specifies the first.
    const mine = own[current]!;
    if (item.kind !== "frequency" && mine.some((piece) => piece.kind === item.kind)) continue;
    mine.push(item);
    last = item.to;
  }
  return own;
}

/** A semicolon begins something new, unless it stands right after the amount (`(225 mg/m2; days 1 and 22)`); `then` always does. */
function isDivided(tokens: Tokens, from: number, to: number, isFirst: boolean): boolean {
  for (let at = from; at < to; at++) if (/^(?:then|thereafter|followed)$/.test(wordAt(tokens, at))) return true;
  for (let at = isFirst ? from + 2 : from; at < to; at++) if (isPunct(tokens, at, ";")) return true;
  return false;
}
