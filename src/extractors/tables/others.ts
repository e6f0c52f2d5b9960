/** Names the numbers of cells that no claim is made of: measurements, statistics, prices, counts told elsewhere, numbers in labels. */
import { ratioMeasures } from "../../claims/index.ts";
import { toNumber } from "../../document/index.ts";
import type { Statistic } from "../../forms/index.ts";
import type { Reading } from "../../language/index.ts";
import type { OtherNumbers } from "../extractor.ts";
import type { TableCell } from "./cells.ts";
import { hasClass, type Label } from "./label.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { type ReadTable, readTable } from "./table.ts";

export function* otherNumbers(reading: Reading): Iterable<OtherNumbers> {
  const table = readTable(reading);
  const isOfEvents = [table.layout.corner, table.layout.caption].some((label) => hasClass(label, ["toxicity"]));
  for (const cell of table.cells) {
    const kind = cell.mention && kindOf(cell, isOfEvents);
    if (kind) yield { kind, prose: cell.cell.prose, start: cell.mention!.start, end: cell.mention!.end };
  }
  yield* numbersOfLabels(reading, table);
}

/** `Week 12`, `≥65`, `Grade 3`, `(95% CI)`: what the numbers beside and below it are called. A size that was not read is none. */
function* numbersOfLabels(reading: Reading, { layout }: ReadTable): Iterable<OtherNumbers> {
  const stubs = reading.rows.flatMap((cells) => cells.slice(0, layout.stubs));
  const heads = new Set(layout.rows.map((row) => row.heads));
  const labels = new Set([...reading.header, ...stubs, ...[...heads].flat(2).map(({ cell }) => cell)]);
  for (const { tokens, prose } of labels)
    for (const [at, { kind, start, end }] of tokens.entries())
      if (kind === "number" && !tokens[at - 1]?.lexeme.classes.has("equals"))
        yield { kind: "label", prose, start, end };
}

/** What the numbers of a cell are where no claim says; `null` where nobody can tell. */
function kindOf({ mention, reading, scene, row, column, cell }: TableCell, isOfEvents: boolean): string | null {
  const figures = mention!.value.groups.flatMap(({ slots }) => slots.flatMap((slot) => slot ?? []));
  if (figures.some(({ unit }) => /^[$€£¥]$/.test(unit))) return "price";
  if (reading?.middle || reading?.bounds || reading?.deviation || reading?.p) return "statistic";
  if (scene.isMeasured || scene.unit !== "" || figures.some(({ unit }) => unit !== "")) return "measurement";
  if (reading?.count !== null && reading?.count !== undefined) return "count";
  if (reading?.percent) return "percentage";
  const pieces = piecesOf(mention!.value) ?? [];
  // `(−1.7 to 6.5)` on a line of its own.
  const isAside =
    mention!.value.groups.length === 1 && mention!.value.groups[0]!.isBracketed && pieces[0]?.kind === "bounds";
  if (isAside || isWithinBounds(pieces) || scene.statistics.some((name) => estimates.has(name))) return "statistic";
  // `3.72***`: what a test was made of.
  if (cell.text.includes("**") || isStatistic(row.columns[column]) || isStatistic(row.label)) return "statistic";
  const isWhole = figures.length === 1 && figures[0]!.printed.scale === 0 && figures[0]!.relation === "";
  return isWhole && isOfEvents ? "count" : null;
}

/** An estimate in its bounds, whatever these are: `10.7 (10.6, 10.9)`, `4.72 (4.16 to 5.33)`. */
function isWithinBounds([first, second]: readonly Piece[]): boolean {
  if (first?.kind !== "number" || !second) return false;
  const bounds = second.kind === "bounds" ? [second.lower, second.upper] : second.kind === "pair" ? second.numbers : [];
  const [lower, upper] = bounds;
  if (!lower || !upper) return false;
  const middle = toNumber(first.figure.printed);
  return toNumber(lower.printed) <= middle && middle <= toNumber(upper.printed);
}

/** A label of a statistic by its sign: `β`, `t`, `SE (B)`, `F(1,168)`. */
function isStatistic(label: Label | undefined): boolean {
  const words = label?.cell.tokens.filter(({ kind }) => kind === "word") ?? [];
  return words.length > 0 && words.length <= 2 && words[0]!.lexeme.classes.has("statisticName");
}

const estimates: ReadonlySet<Statistic> = new Set([
  "mean",
  "median",
  ...ratioMeasures,
  "difference",
  "deviation",
  "estimate",
]);
