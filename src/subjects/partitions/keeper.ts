/** Keeps the divisions found: one for each stretch of text, and none whose sum or remainder the text explains. */
import type { Draft } from "../../extractors/extractor.ts";
import { type ProseReading, type Reading, sentenceAt, type Token } from "../../language/index.ts";
import { firstEndingAfter } from "../text/place.ts";

type Partition = Draft<"partition">;

export interface Keeper {
  /** The divisions kept, in the order in which they came. */
  readonly found: readonly Partition[];
  isFree(partition: Partition): boolean;
  add(partitions: readonly Partition[]): void;
}

/** Text is remembered by stretches of this many characters, so that each division meets only its neighbours. */
const stretch = 512;

export function keepDivisions(readings: readonly Reading[]): Keeper {
  const found: Partition[] = [];
  const near = new Map<string, Partition[]>();
  const numbers = new Map<number, ReadonlySet<number>>();
  const printedIn = (part: number): ReadonlySet<number> => {
    const known = numbers.get(part) ?? new Set(wholeNumbers(readings[part]?.prose?.tokens ?? []));
    numbers.set(part, known);
    return known;
  };
  return {
    found,
    isFree(partition) {
      const sum = sumOf(partition);
      if (sum !== partition.value.whole.n) {
        const tokens = tokensWithin(readings, partition);
        const isHere = wholeNumbers(tokens)[0] === partition.value.whole.n;
        if (isOpen(partition) || isExplained(readings, partition)) return false;
        if (isHere && isListWith(tokens, partition)) return false;
        if (!partition.value.exhaustive && !isHere && printedIn(partOf(partition)).has(sum)) return false;
      }
      return !keysOf(partition).some((key) => near.get(key)?.some((other) => overlap(other, partition)));
    },
    add(partitions) {
      for (const partition of partitions) {
        found.push(partition);
        for (const key of keysOf(partition)) near.set(key, [...(near.get(key) ?? []), partition]);
      }
    },
  };
}

/** `79 patients with asthma, 54 healthy subjects, and 33 patients with another disease`: a list, of which the first is no whole. */
function isListWith(tokens: readonly Token[], { value: { parts } }: Partition): boolean {
  const places = parts.map(({ n }) => tokens.findLastIndex(({ value }) => isWhole(value, n)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const isListed =
    tokens[last - 1]?.folded === "and" && tokens[last - 2]?.text === "," && tokens[first - 1]?.text === ",";
  return isListed && tokens.slice(0, first).some(({ folded }) => folded === "with");
}

const isWhole = (value: Token["value"], n: number): boolean => value?.scale === 0 && Number(value.digits) === n;

/** `including 4 with pain` need not be all; those with one `and/or` the other overlap. */
function isOpen({ prose, start, end }: Partition): boolean {
  return /\bincluding\b|\band\/or\b/i.test(prose.text.slice(start, end));
}

/** A difference of one or two is printed too often as something else to explain anything. */
const leastRemainder = 3;

/**
 * The sentences of a division print the number that its parts make up (`94 treatments (86 patients): 56 + 38`), or the one that they lack
 * (`247 patients, 14 withdrew, leaving 112 and 121`; `14: 5 in arm A, 5 in arm B and 4 in arm C`, where one part is not read).
 */
function isExplained(readings: readonly Reading[], partition: Partition): boolean {
  const { whole, parts } = partition.value;
  const remainder = Math.abs(whole.n - sumOf(partition));
  const others = wholeNumbers(sentencesOf(readings, partition));
  for (const { n } of [whole, ...parts]) others.splice(others.indexOf(n), others.includes(n) ? 1 : 0);
  return others.includes(sumOf(partition)) || (remainder >= leastRemainder && others.includes(remainder));
}

/** Between the whole and its parts stands a number that could be theirs: `697 patients, 585 of them treated (390 A, 195 B)`. */
export function hasNearer(readings: readonly Reading[], partition: Partition): boolean {
  const { whole, parts } = partition.value;
  const largest = parts.reduce((most, { n }) => Math.max(most, n), 0);
  const inside = wholeNumbers(tokensWithin(readings, partition));
  return inside.slice(0, Math.max(0, inside.indexOf(parts[0]!.n))).some((n) => n > largest && n < whole.n);
}

const partOf = ({ place }: Partition): number => place?.partIndex ?? -1;
const sumOf = ({ value }: Partition): number => value.parts.reduce((total, { n }) => total + n, 0);

function keysOf(partition: Partition): string[] {
  const keys: string[] = [];
  for (let i = Math.floor(partition.start / stretch); i <= partition.end / stretch; i++)
    keys.push(`${partOf(partition)}:${i}`);
  return keys;
}

function overlap(a: Partition, b: Partition): boolean {
  return a.prose === b.prose && a.start < b.end && b.start < a.end;
}

function wholeNumbers(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ value }) => (value && value.scale === 0 ? [Number(value.digits)] : []));
}

/** The tokens of the sentences that a division stands in. */
function sentencesOf(readings: readonly Reading[], partition: Partition): readonly Token[] {
  const reading = readings[partOf(partition)]?.prose;
  if (!reading || reading.prose !== partition.prose) return [];
  const first = reading.sentences[sentenceAt(reading, partition.start)]?.from ?? 0;
  const last = reading.sentences[sentenceAt(reading, partition.end - 1)]?.to ?? 0;
  return reading.tokens.slice(first, last);
}

function tokensWithin(readings: readonly Reading[], partition: Partition): readonly Token[] {
  const reading: ProseReading | null | undefined = readings[partOf(partition)]?.prose;
  if (!reading || reading.prose !== partition.prose) return [];
  const { tokens } = reading;
  const first = firstEndingAfter(tokens, partition.start);
  let end = first;
  while (end < tokens.length && tokens[end]!.end <= partition.end) end++;
  return tokens.slice(tokens[first] && tokens[first].start < partition.start ? first + 1 : first, end);
}
