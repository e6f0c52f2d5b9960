/** The words that tell a row or a column from others, and whether a sentence has them. */
import type { Token } from "../../language/index.ts";
import { has } from "../text/words.ts";

/** What labels have beside the name of what is measured: statistics, units, nouns of everybody. */
export const plain = [
  "countWord",
  "subject",
  "percent",
  "preposition",
  "timeUnit",
  "unit",
  "median",
  "mean",
  "deviation",
  "rangeWord",
  "change",
  "headerWord",
  "total",
  "rate",
  "armHead",
] as const;

/** The words and numbers that name a row or a column, each by the forms that a sentence may have of it; those in brackets tell statistics and sizes. */
export function tellingWords(tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (has(token, "open")) depth++;
    else if (has(token, "close")) depth--;
    if (depth > 0 || token.kind === "punct" || isSize(tokens, at)) continue;
    if (plain.some((name) => has(token, name)) || isShort(token)) continue;
    words.push(wordOf(token));
  }
  return shortened([...new Set(words)]);
}

/** `Disease control rate`, that a sentence may call `DCR`. */
function shortened(words: readonly string[]): readonly string[] {
  const stems = new Set(words.map(stemOf));
  for (const [short, known] of abbreviated)
    if (known.some((all) => all.length === stems.size && all.every((stem) => stems.has(stem)))) return [short];
  return words;
}

/** `N = 40`. */
const isSize = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.kind === "number" && tokens[at - 1]?.folded === "=" && tokens[at - 2]?.folded === "n";

export const isShort = ({ kind, folded }: Token): boolean =>
  kind === "word" &&
  (folded.length < 2 || /^(?:ls|vs|ci|and|or|the)$/.test(folded) || /^(?:all|any|other|none|confirmed)$/.test(folded));

export const wordOf = ({ kind, folded, lexeme }: Token): string =>
  kind === "word" && lexeme.lemma && !lexeme.form.startsWith("<") ? lexeme.lemma.toLowerCase() : folded;

/** Letters that tell a word whatever its ending: `discontinued`, `discontinuation`. */
const stemLength = 6;
export const stemOf = (word: string): string => (word.length > stemLength ? word.slice(0, stemLength) : word);

/** The words of a sentence, to be asked for those of labels. */
export class SentenceWords {
  readonly #words: ReadonlySet<string>;

  constructor(tokens: readonly Token[]) {
    this.#words = new Set(tokens.flatMap((token) => [token.folded, stemOf(token.folded), stemOf(wordOf(token))]));
  }

  get all(): Iterable<string> {
    return this.#words;
  }

  hasAll(words: readonly string[]): boolean {
    return words.length > 0 && words.every((word) => this.has(word));
  }

  /** Half of them, or the name of a measure that stands for several words: `orr`. */
  hasMost(words: readonly string[]): boolean {
    const own = words.filter((word) => this.has(word));
    return 2 * own.length >= words.length || own.some((word) => abbreviated.has(word));
  }

  has(word: string): boolean {
    return (
      this.#words.has(word) ||
      this.#words.has(stemOf(word)) ||
      (abbreviated.get(word)?.some((all) => all.every((one) => this.#words.has(one))) ?? false)
    );
  }
}

/** The words of a sentence of which any can be the one that a label begins with. */
export const formsOf = (word: string): readonly string[] => [
  word,
  stemOf(word),
  ...(abbreviated.get(word)?.map(([first]) => first!) ?? []),
];

/** What abbreviations, and words that are told in several as well, stand for in a sentence, by the stems of all words that tell it. */
const abbreviated: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ["os", [["overal", "surviv"], ["lived"], ["survived"], ["mos"]]],
  ["pfs", [["progre", "surviv"], ["mpfs"]]],
  [
    "orr",
    [
      ["object", "respon"],
      ["overal", "respon"],
      ["respon", "rate"],
    ],
  ],
  ["dcr", [["diseas", "contro"]]],
  ["dor", [["durati", "respon"], ["mdor"]]],
  ["pretreated", [["previo", "treat"]]],
]);
