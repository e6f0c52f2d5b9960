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
  const inside = units[0]!.lexeme.classes.has("open") ? units.slice(1) : units;
  const at = inside.findIndex(({ mention, lexeme }) => isDeviation(mention) || lexeme.classes.has("open"));
  const own = at < 0 ? inside : inside.slice(0, at);
  // `5-year survival`: a length of time that describes something is no value.
  if (own.some(({ mention }) => mention?.units.some(({ lexeme }) => lexeme.classes.has("dash")))) return null;
  const figure = figureIn(own);
  const read = at < 0 ? null : deviationIn(inside.slice(at));
  const deviation = read && { ...read, spread: read.spread ?? announced };
  if (!figure) return null;
  // `61 (SD 9) years`
  const behind = at < 0 ? "" : textOfUnit(inside.slice(at + 1));
  const unit = figure.unit || deviation?.unit || behind;
  return { figure: { ...figure, unit }, deviation, start: own[0]!.start, end: units.at(-1)!.end };
}

const isDeviation = (mention: Mention | undefined): mention is Mention<Deviation> => mention?.kind === "deviation";

/** One that was read as such, or the number alone in a bracket: `53.5 (10.4) years`. */
function deviationIn([first, number]: readonly Token[]): Deviation | null {
  if (isDeviation(first?.mention)) return first.mention.value;
  const figure = figureIn([number!]);
  return figure && { ...figure, spread: null };
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
