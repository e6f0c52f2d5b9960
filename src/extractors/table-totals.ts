/** Reads tables of which the last row is the total of those above it as divisions, column by column. */
import { toNumber } from "../document/index.ts";
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { isClass } from "./tables/classes.ts";
import { countOf } from "./tables/count-of.ts";
import { hasClass, type Label } from "./tables/label.ts";
import type { Row } from "./tables/layout.ts";
import { piecesOf } from "./tables/pieces.ts";
import { groupsOf } from "./tables/runs.ts";
import { refOf, shareDraft } from "./tables/shares.ts";
import { readTable } from "./tables/table.ts";

/** All 14 such columns in 250 articles add up; of 8 of events, of which one subject may have several, half did not. Only of classes is it sure by what they are. */
const reliabilities = { ofClasses: 0.98, besideOne: 0.9, ofOthers: 0.85, ofOverlapping: 0.5 };

/** So many other columns, and all of them, add up where one that does not is judged as classes are. */
const fewest = 2;

/** Sums of smaller numbers hold by chance. */
const leastWhole = 20;

/** Percentages that make a hundred but for one wrong digit. */
const mostOff = 12;

/** Longer tables list data rather than groups. */
const mostRows = 100;

export default defineExtractor({
  id: "table-totals",
  kinds: ["partition"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"partition">> {
    const context = { reading, layout: readTable(reading).layout, tumour: true };
    for (const { cells, counts, reliability } of totalled(reading)) {
      const refs = cells.map((cell) => (shareDraft(cell, context) ? refOf(reading, cell) : ""));
      const parts = cells
        .slice(0, -1)
        .map(({ row }, at) => ({ label: row.label.name, n: counts[at]!, claim: refs[at]! }));
      const { row, column, cell, scene } = cells.at(-1)!;
      yield {
        kind: "partition",
        value: { whole: { n: counts.at(-1)!, claim: refs.at(-1)! }, parts, reliability, beside: [] },
        prose: cell.prose,
        start: 0,
        end: cell.text.length,
        place: { row: row.index, column },
        subject: { cohort: scene.cohort },
      };
    }
  },
  *others(reading: Reading) {
    for (const { cells } of totalled(reading))
      for (const { cell } of cells) yield { kind: "count", prose: cell.prose, start: 0, end: cell.text.length };
  },
  examples: [
    {
      text: "| Risk | n | deaths |\n| --- | --- | --- |\n| Low | 50 | 3 |\n| High | 34 | 5 |\n| Total | 84 | 8 |\n",
      claims: ["84 = 50 + 34", "8 = 3 + 5"],
    },
    {
      text: "| Dose | n |\n| --- | --- |\n| 25 mg | 4 |\n| 50 mg | 6 |\n| **All** | 10 |\n",
      claims: ["10 = 4 + 6"],
    },
    {
      text: "| Trial | Country | Zinc, events/n | n in trial |\n| --- | --- | --- | --- |\n| A 2016 | Egypt | 11/40 | 80 |\n| B 2018 | India | 14/60 | 120 |\n| Total | | 25/100 | 210 |\n",
      claims: ["25 = 11 + 14", "100 = 40 + 60", "210 = 80 + 120"],
    },
    {
      text: "| Outcome | n | % |\n| --- | --- | --- |\n| Cured | 116 | 82.9 |\n| Stopped for toxicity | 12 | 8.6 |\n| Released and lost | 12 | 8.6 |\n| Total | 143 | 100 |\n",
      claims: ["143 = 116 + 12 + 12"],
    },
    {
      text: "| Event | Zinc (N = 40) |\n| --- | --- |\n| Rash | 5 |\n| Fever | 4 |\n| Total | 7 |\n",
      claims: [],
    },
    {
      text: "| Outcome | n | % |\n| --- | --- | --- |\n| Cured | 116 | 82.9 |\n| Died | 12 | 8.6 |\n| Lost | 12 | 8.6 |\n| Total | 140 | 100 |\n",
      claims: ["140 = 116 + 12 + 12"],
    },
    {
      text: "| Arm | Diet | Mice | Used |\n| --- | --- | --- | --- |\n| A | chow | 10 | 9 |\n| B | fat | 12 | 12 |\n| **Total** | | 22 | 21 |\n",
      claims: ["22 = 10 + 12", "21 = 9 + 12"],
    },
    {
      text: "| Sex | Patients |\n| --- | --- |\n| Women | 22 |\n| Men | 18 |\n| Total (%) | 100 |\n",
      claims: [],
    },
    {
      text: "| Surgery | Endothelial cells, mean |\n| --- | --- |\n| Early | 2765 |\n| Late | 2680 |\n| Total | 2716 |\n",
      claims: [],
    },
    {
      text: "| Age | n |\n| --- | --- |\n| All | 84 |\n| Low | 50 |\n| High | 34 |\n",
      claims: [],
    },
  ],
});

/** A column of counts with their total in the last cell. */
interface Totalled {
  readonly cells: readonly TableCell[];
  readonly counts: readonly number[];
  readonly reliability: number;
}

function totalled(reading: Reading): readonly Totalled[] {
  const { layout, cells } = readTable(reading);
  const { rows, corner, caption } = layout;
  const total = rows.at(-1);
  if (
    !total ||
    rows.length < 3 ||
    rows.length > mostRows ||
    !isTotal(total.label) ||
    (layout.stubs === 1 &&
      rows.some((row, at) => row.section !== null && ![row, rows[at - 1]].some((own) => holds(own, row.section!))))
  )
    return [];
  const labels = rows.slice(0, -1).map(({ label }) => label);
  const areClasses =
    labels.every(isClass) || hasClass(corner, exclusive) || layout.isOfStudies || areShares(cells, total);
  if (labels.some(({ isWhole }) => isWhole)) return [];
  const isOfEvents = [corner, caption].some((label) => hasClass(label, ["toxicity"]));
  const namesEvents = labels.some((label) => hasClass(label, ["toxicity"])) && !cells.some(isHundred(total));
  if (!areClasses && (isOfEvents || namesEvents)) return [];
  const columns = groupsOf(cells, ({ column }) => column).flatMap((column) => {
    if (column.at(-1)!.row !== total) return [];
    return [countOf, fractionOf(0), fractionOf(1)].flatMap((of) => {
      const counts = column.flatMap((cell) => of(cell) ?? []);
      return counts.length === rows.length ? { cells: column, counts } : [];
    });
  });
  const adding = columns.filter(({ counts }) => excessOf(counts) === 0).length;
  // Years, cycles, drugs: of whom the total counts once, several rows may count, so that they add up to more; then they do in other columns too.
  const reliabilityOf = (counts: readonly number[]): number => {
    const excess = excessOf(counts);
    if (areClasses || (excess !== 0 && adding >= fewest && adding === columns.length - 1))
      return reliabilities.ofClasses;
    // Of one other column it may be by chance.
    if (excess !== 0 && adding === 1 && columns.length === 2 && counts.at(-1)! >= leastWhole)
      return reliabilities.besideOne;
    return excess > 0 ? reliabilities.ofOverlapping : reliabilities.ofOthers;
  };
  return columns.map((column) => ({ ...column, reliability: reliabilityOf(column.counts) }));
}

/** Columns of groups of which a subject is in one. */
const exclusive = ["armHead", "treatmentHead", "placeHead", "studyHead", "sourceWord"];

/** Percentages of the rows that make about a hundred, as that of the total is: they divide it, whatever their labels say. */
function areShares(cells: readonly TableCell[], total: TableCell["row"]): boolean {
  const columns = groupsOf(
    cells.filter(({ reading }) => reading?.percent),
    ({ column }) => column,
  );
  return columns.some((column) => {
    const percents = column.map(({ reading }) => toNumber(reading!.percent!));
    const sum = percents.slice(0, -1).reduce((all, percent) => all + percent, 0);
    return (
      column.at(-1)!.row === total && column.length > 2 && percents.at(-1) === 100 && Math.abs(sum - 100) <= mostOff
    );
  });
}

/** `165/714`: the number above or below the stroke. */
const fractionOf =
  (at: 0 | 1) =>
  ({ mention }: TableCell): number | null => {
    const [piece, ...others] = (mention && piecesOf(mention.value)) ?? [];
    if (piece?.kind !== "fraction" || others.some(({ kind }) => kind !== "number")) return null;
    return at === 0 ? piece.count : piece.whole;
  };

/** The section of a row is a cell of its own or, of the total, of the row before: `C | chow | 3 x 40 mg`. */
const holds = (row: Row | undefined, section: Label): boolean =>
  row?.cells.some(({ prose }) => prose === section.cell.prose) ?? false;

/** All rows together are everybody: `Died | 3 | 2.1`, `Total | 140 | 100`. */
const isHundred =
  (total: Row) =>
  ({ row, reading }: TableCell): boolean =>
    row === total && reading?.percent != null && toNumber(reading.percent) === 100;

/** How much the rows add up to beyond the total in the last of them. */
const excessOf = (counts: readonly number[]): number =>
  counts.slice(0, -1).reduce((all, n) => all + n, 0) - counts.at(-1)!;

/** `Total`, `Total, n (%)`, `All`: not `Overall`, below which an average may stand. */
const isTotal = ({ isWhole, cell, words }: Label): boolean =>
  isWhole && (words.join() === "all" || cell.tokens.some(({ lexeme }) => lexeme.lemma === "total"));
