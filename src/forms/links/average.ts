/** A median or mean with what it measures, and its values: one for each group where several are told together. */
import type { Match, Mention, Token } from "../../language/index.ts";
import { type Figure, figureIn, textOfUnit } from "../figures/figure.ts";
import { type Deviation, spreadOf } from "../intervals/deviations.ts";

/** One value of a statistic, in offsets of the prose. */
interface AverageItem {
  readonly figure: Figure;
  /** Standard deviation or error behind it. */
  readonly deviation: Deviation | null;
  readonly start: number;
  readonly end: number;
}

export interface Average {
  readonly statistic: "median" | "mean";
  /** The words of what is measured, folded: `age at diagnosis`. */
  readonly measure: string;
  readonly items: readonly AverageItem[];
}

/** Reads the captures `statistic`, `measure`, `item` and `deviation`; `null` where the values are not of one kind. */
export function averageOf(match: Match): Average | null {
  const announced = spreadOf(match.all("announced"));
  const items = match.each("item").map((units) => itemOf(units, announced));
  const own = items.filter((item) => item !== null);
  const unit = own.at(-1)?.figure.unit ?? "";
  if (own.length < items.length || own.some(({ figure }) => figure.unit !== "" && figure.unit !== unit)) return null;
  return {
    statistic: match.one("statistic")!.lexeme.classes.has("median") ? "median" : "mean",
    measure: wordsOf(match.all("measure")) || wordsOf(wordsBefore(match)),
    items: own.map((item) => ({ ...item, figure: { ...item.figure, unit } })),
  };
}

function itemOf(units: readonly Token[], announced: Deviation["spread"]): AverageItem | null {
  const at = units.findIndex(({ mention }) => mention?.kind === "deviation");
  const own = at < 0 ? units : units.slice(0, at);
  // `5-year survival`: a length of time that describes something is no value.
  if (own.some(({ mention }) => mention?.units.some(({ lexeme }) => lexeme.classes.has("dash")))) return null;
  const figure = figureIn(own);
  const read = at < 0 ? null : (units[at]!.mention as Mention<Deviation>).value;
  const deviation = read && { ...read, spread: read.spread ?? announced };
  if (!figure) return null;
  // `61 (SD 9) years`
  const behind = at < 0 ? "" : textOfUnit(units.slice(at + 1));
  const unit = figure.unit || deviation?.unit || behind;
  return { figure: { ...figure, unit }, deviation, start: own[0]!.start, end: units.at(-1)!.end };
}

/** `overall survival (median 12 months)`: what is measured stands before the statistic. */
function wordsBefore({ units, from }: Match): readonly Token[] {
  const before = units.slice(Math.max(0, from - 6), from);
  const last = before.findLastIndex(({ kind, lexeme }) => kind !== "word" && !lexeme.classes.has("open"));
  return before.slice(last + 1);
}

/** The words from the first to the last that is of an open class, without articles and the like. */
function wordsOf(units: readonly Token[]): string {
  const words = units.filter(
    ({ kind, lexeme: { classes } }) => kind === "word" && !grammar.some((name) => classes.has(name)),
  );
  const isOpen = ({ lexeme }: Token): boolean => !lexeme.classes.has("preposition");
  return words
    .slice(words.findIndex(isOpen), words.findLastIndex(isOpen) + 1)
    .map(({ folded }) => folded)
    .join(" ");
}

const grammar = ["determiner", "auxiliary", "conjunction", "relative", "pronoun"];
