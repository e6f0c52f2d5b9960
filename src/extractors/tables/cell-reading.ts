/** Reads the numbers of a cell as what its labels announce: `12 (30)` under `n (%)` is a count with its share, under `mean (SD)` none. */
import { ratioMeasures } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import type { CellFigure, CellValue, Statistic } from "../../forms/index.ts";
import { type Piece, piecesOf, wholeNumber } from "./pieces.ts";

/** What a cell says, by what its numbers are. */
export interface CellReading {
  count: number | null;
  whole: number | null;
  percent: Printed | null;
  /** Of the percentage only a bound is printed, which is not computed with: `1 (<1%)`. */
  isBound: boolean;
  /** An average or an estimate, and which. */
  middle: { readonly statistic: Statistic; readonly figure: CellFigure } | null;
  bounds: {
    readonly statistic: Statistic;
    readonly lower: CellFigure | null;
    readonly upper: CellFigure | null;
  } | null;
  deviation: CellFigure | null;
  p: CellFigure | null;
}

const spreads: ReadonlySet<Statistic> = new Set(["interval", "range", "iqr"]);
const averages: ReadonlySet<Statistic> = new Set(["mean", "median"]);
const ratios: ReadonlySet<Statistic> = new Set(ratioMeasures);
const estimates: ReadonlySet<Statistic> = new Set([...averages, ...ratios, "difference", "estimate"]);

/** `null` where the cell does not print what is announced. Without an announcement only signs in the cell tell: `12 (30%)`, `54 ± 9`. */
export function readAs(value: CellValue, announced: readonly Statistic[]): CellReading | null {
  const pieces = piecesOf(value);
  if (!pieces || pieces.length === 0) return null;
  const open = withCount(pieces, said(pieces, announced));
  const reading: CellReading = {
    count: null,
    whole: null,
    percent: null,
    isBound: false,
    middle: null,
    bounds: null,
    deviation: null,
    p: null,
  };
  return pieces.every((piece) => place(piece, open, reading)) ? reading : null;
}

const isShare = (piece: Piece): boolean =>
  piece.kind === "fraction" ||
  (piece.kind === "number" && piece.figure.isPercent) ||
  (piece.kind === "pair" && piece.numbers.some(({ isPercent }) => isPercent));

/** A deviation behind its sign belongs to a mean, whatever else is announced for the column. */
function said(pieces: readonly Piece[], announced: readonly Statistic[]): readonly Statistic[] {
  const isSpread = pieces.some(({ kind }) => kind === "deviation");
  if (isSpread && !announced.some((name) => estimates.has(name))) return ["mean", "deviation"];
  return announced.length === 0 && pieces.some(isShare) ? ["count", "percent"] : announced;
}

/** A percent sign makes the number beside it a count: `12 (30%)` under `%`. */
function withCount(pieces: readonly Piece[], said: readonly Statistic[]): Statistic[] {
  const signs = pieces.flatMap((piece) => (piece.kind === "number" ? [piece.figure.isPercent] : []));
  const isCounted = new Set(signs).size === 2 && said.includes("percent") && !said.includes("count");
  return isCounted ? ["count", ...said] : [...said];
}

/** Puts a piece where it belongs among what is still open; `false` where it belongs nowhere. */
function place(piece: Piece, open: Statistic[], reading: CellReading): boolean {
  switch (piece.kind) {
    case "fraction":
      if (reading.count !== null || open.some((name) => estimates.has(name))) return false;
      take(open, (name) => name === "count");
      take(open, (name) => name === "whole");
      Object.assign(reading, { count: piece.count, whole: piece.whole });
      return true;
    case "bounds":
      return placeBounds(piece.lower, piece.upper, piece.tag, open, reading);
    case "pair": {
      const [lower, upper] = piece.numbers;
      const isBehindRatio = ratios.has(reading.middle?.statistic as Statistic);
      const isNext = spreads.has(open[0]!) || (isNothing(reading) && open.some((name) => spreads.has(name)));
      const isBounds = isNext || isBehindRatio || spreads.has(piece.tag as Statistic);
      if (isBounds) return placeBounds(lower, upper, piece.tag, open, reading);
      return piece.numbers.every((figure) => placeNumber(figure, open, reading));
    }
    case "deviation":
      take(open, (name) => name === "deviation");
      reading.deviation = piece.figure;
      return reading.middle !== null;
    case "number":
      if (piece.tag === "p") {
        reading.p = piece.figure;
        return true;
      }
      if (piece.tag === "count") return placeCount(piece.figure, open, reading);
      return piece.tag === null && placeNumber(piece.figure, open, reading);
  }
}

const isNothing = ({ count, percent, middle }: CellReading): boolean =>
  count === null && percent === null && middle === null;

function placeBounds(
  lower: CellFigure | null,
  upper: CellFigure | null,
  tag: string | null,
  open: Statistic[],
  reading: CellReading,
): boolean {
  if (reading.bounds) return false;
  const said = spreads.has(tag as Statistic) ? (tag as Statistic) : null;
  const announced = take(open, (name) => (said ? name === said : spreads.has(name)));
  // Bounds behind a ratio are its confidence interval, and percentages round that of a count.
  const isRound = reading.count !== null && reading.percent !== null && lower?.isPercent && upper?.isPercent;
  const implied = ratios.has(reading.middle?.statistic as Statistic) || isRound ? "interval" : null;
  const statistic = said ?? announced ?? implied;
  if (statistic) reading.bounds = { statistic, lower, upper };
  return statistic !== null;
}

function placeNumber(figure: CellFigure, open: Statistic[], reading: CellReading): boolean {
  const isOfAverage = open.some((name) => estimates.has(name)) || reading.middle !== null;
  if (figure.isPercent && !isOfAverage && reading.percent === null) {
    take(open, (name) => name === "percent");
    placePercent(figure, reading);
    return true;
  }
  // `128 (140)` under `No. infused (enrolled)`; beside a percentage, a whole is printed behind a slash only.
  const isWhole = reading.count !== null && !open.includes("percent");
  const statistic = take(open, (name) => !spreads.has(name) && (name !== "whole" || isWhole));
  switch (statistic) {
    case "count":
      return placeCount(figure, open, reading);
    case "whole":
      reading.whole = wholeNumber(figure);
      return reading.whole !== null;
    case "percent":
      placePercent(figure, reading);
      return figure.unit === "";
    case "deviation":
      reading.deviation = figure;
      return true;
    case "p":
      reading.p = figure;
      return true;
    case null:
      // Behind a mean of which no more is announced: its deviation or error.
      if (reading.middle?.statistic !== "mean" || reading.deviation || reading.bounds) return false;
      reading.deviation = figure;
      return true;
    default:
      reading.middle = { statistic, figure };
      return true;
  }
}

function placePercent({ printed, relation }: CellFigure, reading: CellReading): void {
  if (relation === "") reading.percent = printed;
  else reading.isBound = true;
}

function placeCount(figure: CellFigure, open: Statistic[], reading: CellReading): boolean {
  const count = wholeNumber(figure);
  if (count === null || reading.count !== null || reading.middle !== null) return false;
  take(open, (name) => name === "count");
  reading.count = count;
  return true;
}

/** Takes the first that passes out of a list; `null` where none does. */
function take(open: Statistic[], passes: (name: Statistic) => boolean): Statistic | null {
  const at = open.findIndex(passes);
  return at < 0 ? null : open.splice(at, 1)[0]!;
}
