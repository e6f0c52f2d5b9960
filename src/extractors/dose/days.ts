/** Reads lists of treatment days (`days 1, 8 and 15`, `D1-14`, `d1-d21`) as printed blocks. */
import { dash, isPunct, type Tokens, wholeAt, wordAt, wordSet } from "./cursor.ts";
import { unitAt } from "./unit.ts";

export interface DayBlock {
  readonly from: number;
  readonly to: number;
}

export interface DayList {
  readonly blocks: readonly DayBlock[];
  /** Counted from something other than the beginning of a cycle: `day 22 of radiotherapy`. */
  readonly ofOther: boolean;
  /** Bound to numbered cycles: `days 4-10, cycle 1`. */
  readonly ofNumberedCycle: boolean;
  readonly end: number;
}

const joined = /^(?:days?|d)-?(\d{1,3})(?:-(?:days?|d)?(\d{1,3}))?$/;
const dayWords = wordSet("day days d");
const rangeWords = wordSet("to through thru until till");
const unlikeDays = wordSet(
  "patients patient subjects cycles cycle courses weeks week months month years year hours h doses times mg ml dissection lymphadenectomy gastrectomy resection lymph receptor receptors of-the",
);
const others = wordSet(
  "rt radiotherapy radiation irradiation crt chemoradiotherapy chemoradiation radiochemotherapy tcrt week weeks study admission life hospitalization surgery transplantation",
);
const before = wordSet("vitamin receptor receptors hydroxyvitamin cyclin dopamine");

const point =
  /^(?:from|until|till|after|before|by|beyond|through|than|to|since|within|starting|beginning|started|commencing|start|begin|begun)$/;

/** A list of days beginning at an index with the word for day, or `null`. */
export function dayListAt(tokens: Tokens, index: number): DayList | null {
  const word = wordAt(tokens, index);
  if (!opensDays(tokens, index, word)) return null;
  const blocks: DayBlock[] = [];
  let at = index;
  for (let count = 0; count < 40; count++) {
    const item = blockAt(tokens, at, count > 0);
    if (item === null) break;
    blocks.push(item.block);
    at = item.end;
    const next = separatorEnd(tokens, at);
    if (isOther(tokens, next, item.block.to)) break;
    if (next === at || blockAt(tokens, next, true) === null) break;
    at = next;
  }
  if (blocks.length === 0 || unlikeDays.has(wordAt(tokens, at))) return null;
  if (blocks.length === 1 && blocks[0]!.from === blocks[0]!.to && isPointInTime(tokens, index)) return null;
  return { blocks, end: at, ...reference(tokens, at) };
}

/** `on days 1, 8 and 15, 3 of 4 weeks`: a lower number that counts something else. */
function isOther(tokens: Tokens, index: number, last: number): boolean {
  const value = wholeAt(tokens, index);
  // `days 1, 8, 25 and 22 of each cycle`: a day out of order.
  if (wordAt(tokens, index + 1) === "of" && /^(?:a|each|every|the)$/.test(wordAt(tokens, index + 2))) return false;
  return value !== null && value < last && /^(?:of|out|in|per|for|every)$/.test(wordAt(tokens, index + 1));
}

/** `weekly from day 15`, `until day 8`, `beginning on day 3` name a point in time. */
function isPointInTime(tokens: Tokens, index: number): boolean {
  const at = wordAt(tokens, index - 1) === "on" || wordAt(tokens, index - 1) === "at" ? index - 2 : index - 1;
  return point.test(wordAt(tokens, at));
}

/** `21 days` is a length, `days 21` a day; `25(OH)D3` and `D2 dissection` are neither. */
function opensDays(tokens: Tokens, index: number, word: string): boolean {
  if (joined.test(word)) return !before.has(wordAt(tokens, index - 1)) && !isPunct(tokens, index - 1, ")");
  if (!dayWords.has(word)) return false;
  const previous = isPunct(tokens, index - 1, dash) ? index - 2 : index - 1;
  return tokens[previous]?.kind !== "number" || tokens[index]!.text.startsWith("D");
}

function blockAt(tokens: Tokens, index: number, bare: boolean): { block: DayBlock; end: number } | null {
  const first = dayAt(tokens, index, bare);
  if (first === null) return null;
  if (first.to !== null) return { block: { from: first.day, to: first.to }, end: first.end };
  const isRange =
    isPunct(tokens, first.end, `${dash}~`) || (rangeWords.has(wordAt(tokens, first.end)) && tokens[first.end]!.spaced);
  if (isRange) {
    const last = dayAt(tokens, first.end + 1, true);
    if (last !== null && last.to === null) return { block: { from: first.day, to: last.day }, end: last.end };
  }
  return { block: { from: first.day, to: first.day }, end: first.end };
}

/** One day, with the word for day before it unless `bare`; `to` where a range is glued into one word (`D1-14`). */
function dayAt(tokens: Tokens, index: number, bare: boolean): { day: number; to: number | null; end: number } | null {
  const word = wordAt(tokens, index);
  const glued = joined.exec(word);
  if (glued) return { day: Number(glued[1]), to: glued[2] === undefined ? null : Number(glued[2]), end: index + 1 };
  let at = index;
  if (word === "on" && dayWords.has(wordAt(tokens, at + 1))) at++;
  if (dayWords.has(wordAt(tokens, at))) {
    at++;
    if (tokens[at]?.text === "." && !tokens[at]!.spaced) at++;
    // Scanned text prints the first day as a letter.
    if (tokens[at]?.text === "I") return { day: 1, to: null, end: at + 1 };
  } else if (!bare) return null;
  const negative = isPunct(tokens, at, dash) && !tokens[at + 1]?.spaced;
  const value = wholeAt(tokens, negative ? at + 1 : at);
  if (value === null || value > 999) return null;
  const end = negative ? at + 2 : at + 1;
  const token = tokens[end - 1]!;
  // The number of `5-fluorouracil` or of a `28-day` cycle.
  if (
    isPunct(tokens, end, dash) &&
    !tokens[end]!.spaced &&
    tokens[end + 1]?.kind === "word" &&
    !tokens[end + 1]!.spaced
  ) {
    if (!joined.test(wordAt(tokens, end + 1))) return null;
  }
  if (token.inWords && bare && !dayWords.has(wordAt(tokens, index))) return null;
  if (unitAt(tokens, end) !== null || isPunct(tokens, end, "%×") || unlikeDays.has(wordAt(tokens, end))) return null;
  return { day: negative ? -value : value, to: null, end };
}

function separatorEnd(tokens: Tokens, index: number): number {
  let at = index;
  if (isPunct(tokens, at, ",;") || (isPunct(tokens, at, "/") && wholeAt(tokens, at + 1) !== null)) at++;
  if (/^(?:and|plus)$/.test(wordAt(tokens, at)) || isPunct(tokens, at, "&+")) at++;
  // A semicolon only goes on where the word for day is said again.
  if (isPunct(tokens, index, ";") && !dayWords.has(wordAt(tokens, at)) && !joined.test(wordAt(tokens, at)))
    return index;
  return at;
}

function reference(tokens: Tokens, index: number): Pick<DayList, "ofOther" | "ofNumberedCycle"> {
  let at = index;
  if (isPunct(tokens, at, ",(")) at++;
  while (at < index + 4 && /^(?:of|in|during|the|from|after)$/.test(wordAt(tokens, at))) at++;
  const word = wordAt(tokens, at);
  const numbered = /^(?:cycles?|courses?)$/.test(word) && wholeAt(tokens, at + 1) !== null;
  return { ofOther: others.has(word), ofNumberedCycle: numbered };
}
