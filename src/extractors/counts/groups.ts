/** Reads arms and their sizes from a list in brackets. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { closing, integerOf, isOpen, percentLength } from "./cursor.ts";
import { isLabelled } from "./guards.ts";
import { units } from "./nouns.ts";
import type { Sentence } from "./share.ts";

/** One arm of a whole and its size, as listed in brackets: `(29 anastrozole/UFT, 28 anastrozole)`. */
export interface GroupItem {
  readonly from: number;
  readonly to: number;
  /** Token of the number. */
  readonly at: number;
  readonly n: number;
  readonly label: string;
  readonly population: Population | null;
}

export interface Group {
  readonly items: readonly GroupItem[];
}

const wholeVerb =
  /^(?:enrolled|randomized|randomised|randomly|assigned|allocated|included|recruited|treated|entered|registered|evaluable|assessable|analyzed|analysed|received|patients|women|men|subjects|participants|accrued|eligible)$/;
const notArm =
  /^(?:male|female|males|females|men|women|grade|years?|months?|weeks?|days?|with|of|had|died|deaths?|cr|pr|sd|pd|complete|partial|stable|progressive|range|patients|respectively|sites?|centers?|centres?|white|black|asian|stage|adverse|per|participants|subjects|median|mean|sample|size)$/;

const separators = new Set([";", ",", "and", "versus", "vs"]);

/** Sizes of arms listed in brackets behind the whole they divide. Gender and events are no arms. */
export function readGroups({ tokens, taken }: Sentence): Group[] {
  const groups: Group[] = [];
  for (let open = 1; open < tokens.length; open++) {
    if (!isOpen(tokens[open])) continue;
    const close = closing(tokens, open, Math.min(tokens.length, open + 62));
    if (close - open < 4 || close - open > 60) continue;
    const items = readItems(tokens, taken, open + 1, close);
    if (items && items.length >= 2 && speaksOfWhole(tokens, open)) {
      const population = populationBefore(tokens, open);
      groups.push({ items: items.map((item) => ({ ...item, population })) });
      open = close;
    }
  }
  return groups;
}

function speaksOfWhole(tokens: readonly Token[], open: number): boolean {
  return tokens.slice(Math.max(0, open - 12), open).some((token) => wholeVerb.test(token.folded));
}

function readItems(
  tokens: readonly Token[],
  taken: readonly (boolean | undefined)[],
  from: number,
  to: number,
): GroupItem[] | null {
  const items: GroupItem[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const isEnd = i === to;
    const token = tokens[i];
    // `;` and `,` part items, `and` only in front of another number or label with number.
    if (!isEnd && !separators.has(token!.folded)) continue;
    if (!isEnd && i === start) {
      start = i + 1;
      continue;
    }
    const numbers = numbersIn(tokens, start, i);
    if (numbers.length === 0 && !isEnd) continue;
    const item = readItem(tokens, taken, start, i);
    if (!item) return null;
    items.push(item);
    start = i + 1;
  }
  return items;
}

function numbersIn(tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (tokens[i]!.kind === "number") found.push(i);
  return found;
}

/** `46 EC-D`, `PCb: 46`, `SB3, n = 186`, `arm A, 30 patients`. */
function readItem(
  tokens: readonly Token[],
  taken: readonly (boolean | undefined)[],
  from: number,
  to: number,
): GroupItem | null {
  const at = numberOf(tokens, from, to);
  const n = at === null ? null : integerOf(tokens[at]);
  if (
    at === null ||
    n === null ||
    taken[at] ||
    percentLength(tokens, at + 1) > 0 ||
    units.has(tokens[at + 1]?.folded ?? "") ||
    (at > from && isLabelled(tokens, at))
  )
    return null;
  const label = labelOf(tokens, from, to, at);
  if (label === null) return null;
  return { from, to, at, n, label, population: null };
}

const linking = new Set("= : , n in at the to receiving received patients on for - – ¼ were was".split(" "));
const LONGEST_LABEL = 9;

/** The words of an item without its size and what links the two; `null` when they name no arm. */
function labelOf(tokens: readonly Token[], from: number, to: number, at: number): string | null {
  const isWord = (i: number): boolean => i !== at && !linking.has(tokens[i]!.folded);
  let first = from;
  while (first < to && !isWord(first)) first++;
  let last = to - 1;
  while (last > first && !isWord(last)) last--;
  let label = "";
  let words = 0;
  for (let i = first; i <= last && first < to; i++) {
    const token = tokens[i]!;
    if (i === at) continue;
    if (isWord(i) && (++words > LONGEST_LABEL || notArm.test(token.folded) || /^[.%<>≥≤]$/.test(token.folded)))
      return null;
    label += token.spaced && label !== "" ? ` ${token.text}` : token.text;
  }
  return words === 0 ? null : label;
}

/** The size among the numbers of an item: the one behind `n =`, a label's colon, or standing first. */
function numberOf(tokens: readonly Token[], from: number, to: number): number | null {
  const numbers = numbersIn(tokens, from, to);
  const equals = numbers.find((at) => /^(?:=|¼)$/.test(tokens[at - 1]?.text ?? ""));
  if (equals !== undefined) return equals;
  if (numbers.length === 1) return numbers[0]!;
  const colon = numbers.find((at) => tokens[at - 1]?.text === ":");
  return colon ?? (numbers[0] === from ? from : null);
}

function populationBefore(tokens: readonly Token[], open: number): Population | null {
  for (let i = open - 1; i >= Math.max(0, open - 14); i--) {
    const word = tokens[i]!.folded;
    if (/^(?:randomi[sz]ed|randomly|assigned|allocated)$/.test(word)) return "randomised";
    if (/^(?:enrolled|included|recruited|entered|registered|accrued)$/.test(word)) return "enrolled";
    if (/^(?:treated|received)$/.test(word)) return "treated";
    if (/^(?:evaluable|assessable|analy[sz]ed)$/.test(word)) return "evaluable";
  }
  return null;
}
