/** Finds every pair of bounds in a sentence that is labelled, or that stands in the place of a labelled one. */
import type { ProseReading, Token } from "../../language/index.ts";
import { readAfterEstimate, readBracket, readCued } from "./bare.ts";
import { isClose, isDash, isFigure, isMark, isOpen, isWord, type Read } from "./cursor.ts";
import { type Label, readLabel } from "./label.ts";
import { type Pair, readPair } from "./pair.ts";

/** A pair of bounds; `label` is null where none is printed with it. Indices are those of the sentence's tokens. */
export interface Bounds {
  readonly label: Label | null;
  readonly pair: Pair;
  /** Token of an estimate printed behind the label: `HR (95% CI: 0.52, 0.42-0.64)`. */
  readonly leading: number | null;
  /** The words before say what the range is of, so that no number before it is its middle. */
  readonly cued: boolean;
  /** What the sentence labelled last before: a label without bounds of its own (`HR (95% CI)`), or other bounds. */
  readonly announced: Label | null;
  readonly previous: Bounds | null;
  /** First token of the label or of the opening bracket, and the first token behind the bounds. */
  readonly from: number;
  readonly to: number;
  /** Place among the bounds of one label: `23-41 and 10-20, respectively`. */
  readonly member: number;
  readonly members: number;
}

export interface SentenceBounds {
  /** The tokens of the sentence alone: nothing is looked for beyond its ends. */
  readonly tokens: readonly Token[];
  readonly bounds: readonly Bounds[];
  /** Some label stands without bounds of its own. */
  readonly announces: boolean;
}

const scans = new WeakMap<ProseReading, readonly SentenceBounds[]>();

/** All bounds of a prose by sentence; scanned once, whoever asks. */
export function scanBounds(reading: ProseReading): readonly SentenceBounds[] {
  let found = scans.get(reading);
  if (!found) {
    found = reading.sentences.map(({ from, to }) => {
      const tokens = reading.tokens.slice(from, to);
      return tokens.some(isFigure) ? scanSentence(tokens) : { tokens, bounds: [], announces: false };
    });
    scans.set(reading, found);
  }
  return found;
}

function scanSentence(tokens: readonly Token[]): SentenceBounds {
  const bounds: Bounds[] = [];
  let announced: Label | null = null;
  let previous: Bounds | null = null;
  let announces = false;
  const add = (found: Found): void => {
    bounds.push({ ...found, announced, previous });
    if (!found.label) return;
    previous = bounds.at(-1)!;
    announced = null;
  };
  for (let i = 0; i < tokens.length; i++) {
    const label = readLabel(tokens, i);
    if (label) {
      const list = readBehind(tokens, label.value, label.to);
      for (const found of list) add({ ...found, from: found.member === 0 ? i : found.from });
      if (list.length === 0) announced = label.value;
      announces ||= list.length === 0;
      i = (list.at(-1)?.to ?? label.to) - 1;
      continue;
    }
    const bare =
      readCued(tokens, i) ?? (isOpen(tokens[i]) ? readBracket(tokens, i) : readAfterEstimate(tokens, i, previous));
    if (!bare) continue;
    add({ ...alone, ...bare.value, from: i, to: bare.to });
    i = bare.to - 1;
  }
  return { tokens, bounds, announces };
}

type Found = Omit<Bounds, "announced" | "previous">;

/** The bounds of a label that ends before `at`. */
function readBehind(tokens: readonly Token[], label: Label, at: number): Found[] {
  const start = boundsBehind(tokens, at);
  if (start === null || isProse(tokens, label, start)) return [];
  const leading = leadingEstimate(tokens, start);
  const list = readList(tokens, leading === null ? start : leading + 2);
  return list.map(({ value: pair, from, to }, member) => {
    return { label, pair, leading, cued: false, from, to, member, members: list.length };
  });
}

const alone = { leading: null, cued: false, member: 0, members: 1 } as const;

/** `0.52, 0.42-0.64`: the pair that the comma makes is an estimate with its lower bound. */
function leadingEstimate(tokens: readonly Token[], at: number): number | null {
  const pair = readPair(tokens, at);
  if (!pair || !/^[,;]$/.test(pair.value.separator) || !isMark(tokens[at + 1], ",;")) return null;
  const inner = readPair(tokens, at + 2);
  return inner && inner.to > pair.to && /^(?:-|to)$/.test(inner.value.separator) ? at : null;
}

/** `severe CI was 48.6, 24.8, 17.1`, `CI 95%, -30.3 to-18.4`: a list behind another abbreviation, or a level before damaged bounds. */
function isProse(tokens: readonly Token[], label: Label, start: number): boolean {
  if (label.kind !== "ci" || label.level !== null) return false;
  const pair = readPair(tokens, start)!;
  if (pair.value.separator === "and") return true;
  if (pair.value.separator !== ",") return false;
  const isLevel =
    /^9\d$/.test(pair.value.lower.value?.digits ?? "") && pair.value.lower.unit === "%" && pair.value.upper.unit === "";
  return isLevel || (isMark(tokens[pair.to], ",") && tokens[pair.to + 1]?.kind === "number");
}

const connectors = new Set("of was were is from between at being with range values as".split(" "));
const openers = new Set("of for in among on".split(" "));

/** Where the bounds of a label begin: `[CI], `, `: `, ` = [`, ` for the difference, `, ` of those surviving: `. */
function boundsBehind(tokens: readonly Token[], at: number): number | null {
  let words = -1;
  for (let i = at; i < at + 12; i++) {
    const token = tokens[i];
    if (!token) return null;
    // `[95% CI] [1.04-20]`
    if (isClose(token)) return i === at && isOpen(tokens[i + 1]) && readPair(tokens, i + 2) ? i + 2 : null;
    if (isDash(token) && token.spaced && tokens[i + 1]?.spaced) {
      const without = readPair(tokens, i + 1);
      if (without && !without.value.upper.value?.negative) return i + 1;
    }
    if (readPair(tokens, i)) return i;
    if (isMark(token, ":,=;[({≈") || isDash(token)) continue;
    if (token.kind !== "word") return null;
    if (words < 0 && !isWord(token, connectors) && !isWord(token, openers)) return null;
    if (isWord(token, openers) || words >= 0) words++;
    if (words > 6) return null;
  }
  return null;
}

const joiners = new Set(["and", "vs", "versus", "v", "compared"]);

/** One pair, or several joined by `and`, `vs`, or by commas up to `respectively`. */
function readList(tokens: readonly Token[], at: number): (Read<Pair> & { from: number })[] {
  const first = readPair(tokens, at);
  if (!first) return [];
  const list = [{ ...first, from: at }];
  for (let last = first; list.length < 12; ) {
    let next = last.to;
    const comma = isMark(tokens[next], ",;");
    if (comma) next++;
    const joined = isWord(tokens[next], joiners);
    if (joined) next++;
    if (isMark(tokens[next], ".")) next++;
    const pair = comma || joined ? readPair(tokens, next) : null;
    if (!pair || pair.value.separator !== first.value.separator || pair.value.separator === "and") break;
    if (pair.value.separator === "," && !joined) break;
    if (!joined && !respectivelyFollows(tokens, pair.to)) break;
    list.push({ ...pair, from: next });
    last = pair;
  }
  return list;
}

function respectivelyFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 30; i++) if (tokens[i]?.folded === "respectively") return true;
  return false;
}
