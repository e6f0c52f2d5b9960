/** Turns the numbers of a table's cells into drafts of shares and responses. */
import type { ProportionValue } from "../../claims/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { readCounts } from "../counts/read.ts";
import type { Draft } from "../extractor.ts";
import { type CellShare, readCell } from "./cell.ts";
import { type CellContext, cellContext, inferredForm } from "./context.ts";
import { isEvent, isSizeColumn, type Layout, type Row } from "./layout.ts";
import type { TableSizes } from "./table-sizes.ts";

export type ShareDraft = Draft<"proportion"> | Draft<"response">;
type AnyCount = Draft<"cohort-size"> | ShareDraft;

/** Every share that the cells of a table hold, and the sizes that running text in them states. */
export function* readShares(reading: Reading, layout: Layout, sizes: TableSizes, tumour: boolean): Iterable<AnyCount> {
  const { columns } = layout.header;
  for (const row of layout.rows) {
    // A row that lost cells says the same of all columns, or nobody knows of which.
    const isShort = columns.length > 0 && row.cells.length < columns.length;
    for (const [index, cell] of row.cells.entries()) {
      const column = isShort ? null : (columns[index] ?? null);
      if (index === 0 || cell.tokens.length === 0) continue;
      const isResponse = (layout.transposed ? column?.category : row.label.category) !== null;
      const context = cellContext(layout, row, column, isShort ? null : sizes.sizeOf(row, index, isResponse));
      const place = { row: row.index, column: index };
      yield* readTableCell({ reading, layout, row, index, cell, place, tumour }, context);
    }
  }
}

interface At {
  readonly reading: Reading;
  readonly layout: Layout;
  readonly row: Row;
  readonly index: number;
  readonly cell: ProseReading;
  readonly place: { readonly row: number; readonly column: number };
  readonly tumour: boolean;
}

function* readTableCell(at: At, context: CellContext): Iterable<AnyCount> {
  const { reading, layout, row, index, cell, place } = at;
  if (context.measure === "never") return;
  const column = layout.header.columns[index];
  if (layout.transposed && column && isSizeColumn(column)) return;
  const isRead = !layout.transposed || context.category !== null || (column !== undefined && isEvent(column));
  const share = isRead && (context.isOfSubjects || pairedCount(at) !== null) ? shareOf(at, context) : null;
  if (share && isSound(share, context) && !isSplit(share, row, context)) {
    const [start, end] = [cell.tokens[0]!.start, cell.tokens.at(-1)!.end];
    const ref = `cell@${reading.index}.${place.row}:${place.column}`;
    const draft: Draft<"proportion"> = {
      kind: "proportion",
      value: { ...blank, ...share },
      prose: cell.prose,
      start,
      end,
      place,
      ref,
    };
    // A whole number under a size is that size.
    if (row.label.counts !== null && share.percent === null && share.denominator === null && !layout.transposed) return;
    yield inTable(draft, context, at.tumour);
    return;
  }
  if (share || context.measure !== null || !isProse(cell)) return;
  const name = `${reading.index}.${place.row}.${place.column}`;
  for (const draft of readCounts(cell, name, at.tumour)) {
    const located = { ...draft, place: { ...draft.place, ...place } } as AnyCount;
    yield located.kind === "cohort-size" ? located : inTable(located, context, at.tumour);
  }
}

/** Words make it a phrase that is read as text is. */
const isProse = ({ tokens }: ProseReading): boolean =>
  tokens.some(({ kind, text }) => kind === "word" && text.length > 2) || tokens.length > 6;

function shareOf(at: At, context: CellContext): CellShare | null {
  const { layout, row, index, cell } = at;
  const pair = pairedCount(at);
  if (pair === "count") return null;
  const form =
    context.form ?? (context.size && !layout.transposed ? inferredForm(row, layout, index, context.size.n) : null);
  const share = readCell(cell.tokens, { ...context, form });
  if (!share || pair === null || share.percent === null || share.count !== null) return share;
  const count = row.cells[index - 1]?.tokens ?? [];
  const isWhole = count.length === 1 && count[0]!.kind === "number" && count[0]!.value!.scale === 0;
  return isWhole ? { ...share, count: Number(count[0]!.value!.digits) } : share;
}

/** Two columns that print one share: `| n | % |`. */
function pairedCount({ layout, index }: At): "count" | "percent" | null {
  const { columns } = layout.header;
  const isPair = (left: number): boolean => {
    const [count, percent] = [columns[left], columns[left + 1]];
    return count?.form === "count" && percent?.form === "percent" && percent.words.join() === count.words.join();
  };
  if (index > 1 && isPair(index - 1)) return "percent";
  return isPair(index) ? "count" : null;
}

/** Of survival, times and scores only what is printed as a count with its share; never more than there are. */
function isSound({ count, denominator, percent }: CellShare, { measure, size }: CellContext): boolean {
  if (measure !== null && (count === null || (percent === null && denominator === null))) return false;
  if (percent !== null && Number(percent.digits) > 100 * 10 ** percent.scale) return false;
  if (denominator !== null && percent === null && count! > denominator) return false;
  return denominator === null || size === null || denominator <= size.n;
}

/** `Sex, M/F | 30/22`, `Stage III/IV | 20/32`: two counts under two names, or two that make up all. */
function isSplit(
  { count, denominator, percent }: CellShare,
  { label }: Row,
  { form, size, category }: CellContext,
): boolean {
  if (count === null || denominator === null || percent !== null || category !== null) return false;
  return (
    (label.name.includes("/") && form === null) ||
    (size?.how === "column-header" && count > 0 && count + denominator === size.n)
  );
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

/** A share takes its category, grade, threshold, cohort and denominator from where it stands. */
function inTable(draft: ShareDraft, context: CellContext, tumour: boolean): ShareDraft {
  const { size, category, cohort } = context;
  const printed = draft.value.denominator !== null;
  const denominator = draft.value.denominator ?? size?.n ?? null;
  const from = printed
    ? ({ how: "printed", claim: null, why: "printed with it" } as const)
    : size && { how: size.how, claim: size.ref, why: size.why };
  const value: ProportionValue = {
    ...draft.value,
    denominator,
    denominatorFrom: denominator === null ? null : from,
    event: draft.value.event || context.event,
    grade: draft.value.grade ?? context.grade,
    threshold: context.threshold,
  };
  const subject = { endpoint: value.event || null, ...draft.subject, cohort: cohort ?? draft.subject?.cohort ?? null };
  if (draft.kind === "response") return { ...draft, value: { ...draft.value, ...value }, subject };
  if (category === null) return { ...draft, value, subject };
  const { composite, confirmed } = context;
  return {
    ...draft,
    kind: "response",
    value: { ...value, category, composite, confirmed, tumour },
    subject: { ...subject, endpoint: category },
  };
}
