/** Reads sizes, counts and responses from the cells of tables. */
import type { Place, ProportionValue } from "../claims/index.ts";
import type { ProseReading, Reading } from "../language/index.ts";
import { readCounts } from "./counts/read.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { readCell } from "./tables/cell.ts";
import { type Column, readColumn } from "./tables/columns.ts";
import { type RowLabel, readLabel } from "./tables/label.ts";

type TableDraft = Draft<"cohort-size"> | Draft<"proportion"> | Draft<"response">;

/** Reads sizes, counts and responses from tables: row label by column header with its size. */
export default defineExtractor({
  id: "table-counts",
  kinds: ["cohort-size", "proportion", "response"],
  parts: ["table"],
  *extract(reading: Reading) {
    const columns = reading.header.map(readColumn);
    for (const [column, cell] of reading.header.entries()) {
      const size = sizeOf(reading, cell, columns[column]!, column);
      if (size) yield size as never;
    }
    const heads = reading.header.map(readLabel);
    for (const [row, cells] of reading.rows.entries()) {
      const [first, ...rest] = cells;
      if (!first) continue;
      const own = readLabel(first);
      for (const [index, cell] of rest.entries()) {
        // A row that lost cells says the same of all columns, or nobody knows of which.
        const isShort = reading.header.length > 0 && cells.length < reading.header.length;
        const label = withHeader(own, heads[0], isShort ? undefined : heads[index + 1]);
        const column = isShort ? null : (columns[index + 1] ?? null);
        for (const draft of readRowCell(reading, cell, label, column, { row, column: index + 1 })) yield draft as never;
      }
    }
  },
  examples: [
    {
      text: "| Outcome | Low dose (N=40) | High dose (N=38) |\n| --- | --- | --- |\n| Complete response | 4 | 5 |\n| Objective response rate | 30% | 36.8% |\n",
      claims: ["N=40", "N=38", "CR 4/40", "CR 5/38", "ORR 30% = of 40", "ORR 36.8% = of 38"],
    },
    {
      text: "| Event, n (%) | Arm A (n=20) |\n| --- | --- |\n| Fatigue | 5 (25) |\n",
      claims: ["N=20", "25% = 5/20"],
    },
    {
      text: "| Measure | Value |\n| --- | --- |\n| Median duration | 133 days |\n| Median age | 61 |\n",
      claims: [],
      trap: "T5",
    },
  ],
});

/** `n (%)` in the header of the labels or of the column holds for every row. */
function withHeader(label: RowLabel, ...heads: readonly (RowLabel | undefined)[]): RowLabel {
  const countThenPercent = label.countThenPercent || heads.some((head) => head?.countThenPercent === true);
  return { ...label, countThenPercent };
}

function sizeOf(
  reading: Reading,
  cell: ProseReading,
  { cohort, n, from, to }: Column,
  column: number,
): TableDraft | null {
  if (n === null) return null;
  return {
    kind: "cohort-size",
    value: { n, of: "patients", planned: false, approximate: false, each: false },
    prose: cell.prose,
    start: cell.tokens[from]!.start,
    end: cell.tokens[to - 1]!.end,
    subject: { cohort },
    place: { row: -1, column },
    ref: headerRef(reading, column),
  };
}

const headerRef = (reading: Reading, column: number): string => `header@${reading.index}:${column}`;

function* readRowCell(
  reading: Reading,
  cell: ProseReading,
  label: RowLabel,
  column: Column | null,
  place: { row: number; column: number },
): Iterable<TableDraft> {
  const share = readCell(cell.tokens, { ...label, count: label.category !== null || label.population !== null });
  if (share) {
    const bound = { prose: cell.prose, start: cell.tokens[0]!.start, end: cell.tokens.at(-1)!.end, place };
    if (label.population && label.category === null && share.percent === null && share.count !== null) {
      const value = { n: share.count, of: "patients", planned: false, approximate: false, each: false };
      yield {
        kind: "cohort-size",
        value,
        ...bound,
        subject: { cohort: column?.cohort ?? null, population: label.population },
      };
      return;
    }
    yield inColumn(reading, { kind: "proportion", value: { ...blank, ...share }, ...bound }, label, column, place);
    return;
  }
  for (const draft of readCounts(cell, `${reading.index}.${place.row}.${place.column}`)) {
    const listed = draft as TableDraft;
    const located = { ...listed, place: { ...listed.place, ...place } } as TableDraft;
    yield located.kind === "cohort-size" ? located : inColumn(reading, located, label, column, place);
  }
}

const blank: ProportionValue = {
  count: null,
  denominator: null,
  percent: null,
  denominatorFrom: null,
  alternatives: [],
  of: "patients",
  event: "",
  partOf: null,
  isPart: false,
  approximate: false,
  grade: null,
  threshold: null,
};

/** A share takes its category, grade and threshold from its row, its cohort and denominator from its column. */
function inColumn(
  reading: Reading,
  draft: Draft<"proportion"> | Draft<"response">,
  label: RowLabel,
  column: Column | null,
  place: Partial<Place>,
): TableDraft {
  const printed = draft.value.denominator !== null;
  const denominator = draft.value.denominator ?? column?.n ?? null;
  const claim = column?.n !== null && column ? headerRef(reading, place.column!) : null;
  const value: ProportionValue = {
    ...draft.value,
    denominator,
    denominatorFrom:
      denominator === null
        ? null
        : printed
          ? { how: "printed", claim: null, why: "printed with it" }
          : { how: "column-header", claim, why: `N=${denominator} in the header of its column` },
    event: draft.value.event || label.event,
    grade: draft.value.grade ?? label.grade,
    threshold: label.threshold,
  };
  const cohort = column?.cohort ?? null;
  if (draft.kind === "response" || label.category === null) {
    return {
      ...draft,
      value: { ...draft.value, ...value },
      subject: { endpoint: value.event, ...draft.subject, cohort },
    } as TableDraft;
  }
  return {
    ...draft,
    kind: "response",
    value: { ...value, category: label.category, composite: null, confirmed: null, tumour: true },
    subject: { cohort, endpoint: label.category },
  };
}
