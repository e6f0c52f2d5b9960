/** Reads tables that print a dose, how often it is given, and the total, each in a column of its own. */
import { inOneUnit } from "../claims/index.ts";
import { toNumber } from "../document/index.ts";
import type { ProseReading, Reading, Token } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { type Measured, measuredIn, type Times, timesIn } from "./tables/quantities.ts";
import { readTable } from "./tables/table.ts";

/** So many rows hold before one that does not is taken for wrong, where the headers alone do not say what the columns are. */
const fewest = 2;
const mostColumns = 12;
const mostRows = 200;

export default defineExtractor({
  id: "table-products",
  kinds: ["dose-total"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"dose-total">> {
    for (const { row, total, dose, times } of productsIn(reading))
      yield {
        kind: "dose-total",
        value: {
          terms: [{ dose: dose.value, times }],
          per: "row",
          unit: dose.unit,
          total: total.measured.value,
          totalUnit: total.measured.unit,
        },
        prose: total.cell.prose,
        start: 0,
        end: total.cell.text.length,
        place: { row, column: total.column },
      };
  },
  examples: [
    {
      text: "| Phase | Dose | Number of doses | Total dose |\n| --- | --- | --- | --- |\n| First | 30 mg | 4 | 120 mg |\n| Second | 15 mg | 6 | 80 mg |\n",
      claims: ["4 x 30 = 120 mg", "6 x 15 = 80 mg"],
    },
    {
      text: "| Use | Dose | Interval | Daily total |\n| --- | --- | --- | --- |\n| Lung | 1 g | q8h | 4 g |\n| Bladder | 500 mg | q12h | 1 g |\n",
      claims: ["3 x 1 = 4 g", "2 x 500 mg = 1 g"],
    },
    {
      text: "| Week | Dose | Days | Total |\n| --- | --- | --- | --- |\n| 1 | 12 mg two times daily | 7 | 168 mg |\n| 2 | 12 mg three times daily | 7 | 262 mg |\n",
      claims: ["14 x 12 = 168 mg", "21 x 12 = 262 mg"],
    },
    {
      text: "| Reagent | Volume per well | Wells | Total volume |\n| --- | --- | --- | --- |\n| Buffer | 50 µL | 96 | 4.8 mL |\n| Enzyme | 10 µL | 96 | 0.96 mL |\n| Substrate | 20 µL | 96 | 2.92 mL |\n",
      claims: ["96 x 50 µL = 4.8 mL", "96 x 10 µL = 0.96 mL", "96 x 20 µL = 2.92 mL"],
    },
    {
      text: "| Clearance | Dose | Interval | Total per 24 h |\n| --- | --- | --- | --- |\n| above 90 | 1250 mg | 12 h | 2500 mg |\n| 40-54 | 500 mg | 12 h | 1500 mg |\n",
      claims: ["2 x 1250 = 2500 mg", "2 x 500 = 1500 mg"],
    },
    {
      text: "| Use | Dose | Frequency | Daily dose |\n| --- | --- | --- | --- |\n| Lung | 400 mg | twice daily | 800 mg |\n| Skin | 200 mg | three times daily | 400 mg |\n",
      claims: ["2 x 400 = 800 mg", "3 x 200 = 400 mg"],
    },
    {
      text: "| Use | Dose | Interval | Maximum daily total |\n| --- | --- | --- | --- |\n| Lung | 1 g | q8h | 4 g |\n",
      claims: [],
    },
    {
      text: "| Batch | Mass | Vials | Total protein |\n| --- | --- | --- | --- |\n| A | 30 mg | 4 | 75 mg |\n| B | 15 mg | 6 | 80 mg |\n",
      claims: [],
    },
  ],
});

interface Column {
  readonly at: number;
  readonly label: Label;
}

interface Product {
  readonly row: number;
  readonly dose: Measured;
  readonly times: number;
  readonly total: { readonly measured: Measured; readonly cell: ProseReading; readonly column: number };
}

interface Line {
  readonly index: number;
  readonly cells: readonly ProseReading[];
}

const wordsOf = ({ cell }: Label): readonly Token[] => cell.tokens;
const isBounded = (label: Label): boolean => hasClass(label, ["limitWord"]);
const isTotal = (label: Label): boolean =>
  !isBounded(label) && wordsOf(label).some(({ folded, lexeme }) => lexeme.lemma === "total" || folded === "cumulative");
const isDaily = (label: Label): boolean =>
  wordsOf(label).some(
    ({ folded }, at, all) =>
      folded === "daily" ||
      (folded === "day" && /^(?:per|a|\/)$/.test(all[at - 1]?.folded ?? "")) ||
      (folded === "24" && all[at + 1]?.lexeme.classes.has("hourUnit") === true),
  );
/** What the dose of a row is given so often: `Number of doses`, `Injections`, `Days`. */
const isNumberOf = (label: Label): boolean =>
  wordsOf(label).some(({ lexeme: { classes } }) => classes.has("givenTimes") && classes.has("plural"));
const isIntervalHead = (label: Label): boolean =>
  hasClass(label, ["intervalNoun"]) ||
  wordsOf(label).some(({ folded }) => folded === "every" || folded === "frequency");
const isDays = (label: Label): boolean => wordsOf(label).length === 1 && wordsOf(label)[0]!.folded === "days";
const isDoseHead = (label: Label): boolean => hasClass(label, ["doseWord"]) && !isTotal(label) && !isBounded(label);

function productsIn(reading: Reading): readonly Product[] {
  const { layout } = readTable(reading);
  const columns = layout.columns.slice(0, mostColumns).map((label, at) => ({ at, label }));
  if (layout.rows.length > mostRows) return [];
  const lines = layout.rows.filter(({ label }) => !label.isWhole).map(({ index, cells }) => ({ index, cells }));
  for (const total of columns.filter(({ label }) => isTotal(label) || (isDaily(label) && !isBounded(label)))) {
    const found = bestOf(total, columns, lines);
    if (found) return found;
  }
  return [];
}

/** The columns that make up a total in most rows, or that say by their headers that they do. */
function bestOf(total: Column, columns: readonly Column[], lines: readonly Line[]): readonly Product[] | null {
  let best: { readonly products: readonly Product[]; readonly held: number } | null = null;
  const others = columns.filter(({ at, label }) => at !== total.at && !isTotal(label));
  for (const each of others) {
    if (isBounded(each.label)) continue;
    const rest = others.filter((column) => column !== each);
    for (const factors of setsOf(rest)) {
      for (const isWithOwn of [true, false]) {
        const products = lines.flatMap((line) => productOf(line, total, each, factors, isWithOwn) ?? []);
        const held = products.filter(holds).length;
        const isTold = isSaid(total, each, factors, rest, lines, isWithOwn);
        const isSure = held >= fewest && held > products.length - held && isOfSeveral(products);
        if (products.length === 0 || !(isSure || isTold) || (best && best.held >= held)) continue;
        best = { products, held };
      }
    }
  }
  return best?.products ?? null;
}

/** One column, two, or none where the cells of the doses say themselves how often. */
function setsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const pairs = columns.flatMap((a, at) => columns.slice(at + 1).map((b) => [a, b]));
  return [[], ...columns.map((column) => [column]), ...pairs];
}

function productOf(
  { index, cells }: Line,
  total: Column,
  each: Column,
  factors: readonly Column[],
  isWithOwn: boolean,
): Product | null {
  const cell = cells[total.at];
  const [measured, dose] = [measuredAt(cells, total), measuredAt(cells, each)];
  if (
    !cell ||
    !measured ||
    !dose ||
    measured.times > 1 ||
    !(measured.isAlone || measured.aDay === 1 || isDaily(total.label))
  )
    return null;
  const told = factors.map(({ at, label }) => cells[at] && timesIn(cells[at], isIntervalHead(label)));
  if (told.some((times) => !times)) return null;
  const own = isWithOwn
    ? factors.length === 0
      ? isDaily(total.label)
        ? dose.aDay
        : dose.inAll
      : (dose.aDay ?? 1)
    : 1;
  if (own === null && factors.length === 0 && dose.times === 1) return null;
  const times = (told as Times[]).reduce((product, { n }) => product * n, dose.times * (own ?? 1));
  if (times < 1 || !inOneUnit([measured, dose])) return null;
  return { row: index, dose, times, total: { measured, cell, column: total.at } };
}

const measuredAt = (cells: readonly ProseReading[], { at, label }: Column): Measured | null =>
  cells[at] ? measuredIn(cells[at], label.unit) : null;

function holds({ dose, times, total }: Product): boolean {
  const both = inOneUnit([dose, total.measured]);
  if (!both) return false;
  const [made, printed] = [toNumber(both[0]!) * times, toNumber(both[1]!)];
  return Math.abs(made - printed) <= 0.5 * 10 ** -both[1]!.scale + 1e-9 * printed;
}

/** Rows in which nothing is multiplied, or which print the same, hold by themselves. */
function isOfSeveral(products: readonly Product[]): boolean {
  const held = products.filter((product) => product.times > 1 && holds(product));
  return new Set(held.map(({ dose, times }) => `${toNumber(dose.value)} ${times}`)).size >= fewest;
}

/** The headers say what the columns are, and no other column holds numbers. */
function isSaid(
  total: Column,
  each: Column,
  factors: readonly Column[],
  rest: readonly Column[],
  lines: readonly Line[],
  isWithOwn: boolean,
): boolean {
  if (!isDoseHead(each.label)) return false;
  const isOpen = (column: Column): boolean =>
    lines.some(
      ({ cells }) =>
        cells[column.at] && (timesIn(cells[column.at]!, isIntervalHead(column.label)) ?? measuredAt(cells, column)),
    );
  const others = rest.filter((column) => !factors.includes(column) && column.at > 0 && isOpen(column));
  if (others.length > 0) return false;
  if (isDaily(total.label))
    return factors.length === 0
      ? isWithOwn
      : factors.length === 1 && !isDaily(each.label) && isADay(factors[0]!, lines);
  const [first] = factors;
  if (factors.length !== 1 || !first)
    return factors.length === 0 && isWithOwn && lines.every(({ cells }) => isWhole(measuredAt(cells, each)));
  // `10 mg | 5 days | 50 mg`, `20 mg | 5 days | 150 mg`: a sum that runs on from row to row.
  if (wordsOf(total.label).some(({ folded }) => folded === "cumulative")) return false;
  if (isNumberOf(first.label)) return !isWithOwn && !isDaily(each.label);
  const isOfDay = (measured: Measured | null): boolean =>
    measured === null || measured.perDay || measured.aDay !== null || isDaily(each.label);
  return isDays(first.label) && isWithOwn && lines.every(({ cells }) => isOfDay(measuredAt(cells, each)));
}

/** `12 mg twice daily for 7 days`, `3 x 12 mg`: the cell says itself what makes up its total. */
const isWhole = (measured: Measured | null): boolean =>
  measured !== null && (measured.inAll !== null || (measured.times > 1 && measured.aDay === null));

const isADay = ({ at, label }: Column, lines: readonly Line[]): boolean =>
  lines.every(({ cells }) => cells[at] && timesIn(cells[at], isIntervalHead(label))?.isADay === true);
