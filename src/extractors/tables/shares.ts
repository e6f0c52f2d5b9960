/** Turns what cells say of subjects into drafts of shares and responses. */
import type { ProportionValue } from "../../claims/index.ts";
import type { CellValue } from "../../forms/index.ts";
import type { Reading } from "../../language/index.ts";
import { givesPercentage } from "../../statistics/index.ts";
import { readCounts } from "../counts/read.ts";
import type { Draft } from "../extractor.ts";
import type { CellReading } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import { isEvent, isSizeColumn, type Layout, type Row } from "./layout.ts";
import type { CellScene } from "./scene.ts";

export type ShareDraft = Draft<"proportion"> | Draft<"response">;
type AnyCount = Draft<"cohort-size"> | ShareDraft;

/** What is said of all cells of a table. */
export interface TableContext {
  readonly reading: Reading;
  readonly layout: Layout;
  /** Complete and partial responses are those of tumours. */
  readonly tumour: boolean;
}

/** The share that a cell of numbers states, if it does. */
export function shareDraft(cell: TableCell, context: TableContext): ShareDraft | null {
  const { layout, reading } = context;
  const { row, column, scene, mention } = cell;
  const share = partsOf(cell);
  // The row that the others are held against: `Total | 120`.
  if (row.label.isWhole && share?.percent === null && share.count === scene.size?.n) return null;
  if (!mention || !share || !isOfSubjects(cell, layout) || !isSound(share, scene) || isSplit(share, cell)) return null;
  const draft: Draft<"proportion"> = {
    kind: "proportion",
    form: mention.form,
    value: { ...blank, ...share },
    prose: cell.cell.prose,
    start: mention.start,
    end: mention.end,
    place: { row: row.index, column },
    ref: refOf(reading, cell),
  };
  return inTable(draft, scene, context.tumour);
}

export const refOf = (reading: Reading, { row, column }: TableCell): string =>
  `cell@${reading.index}.${row.index}:${column}`;

/** Words make a cell a phrase that is read as text is. */
export function* phraseDrafts(
  { cell, row, column, scene, mention }: TableCell,
  context: TableContext,
): Iterable<AnyCount> {
  const isPhrase = cell.tokens.some(({ kind, text }) => kind === "word" && text.length > 2) || cell.tokens.length > 6;
  if (mention || !isPhrase || scene.isMeasured) return;
  for (const draft of readCounts(cell, `${context.reading.index}.${row.index}.${column}`, () => context.tumour)) {
    const located = { ...draft, place: { ...draft.place, row: row.index, column } } as AnyCount;
    yield located.kind === "cohort-size" ? located : inTable(located, scene, context.tumour);
  }
}

type ShareParts = Pick<ProportionValue, "count" | "denominator" | "percent">;

function partsOf({ reading, half, isTold }: TableCell): ShareParts | null {
  if (!reading || isTold || isEstimate(reading)) return null;
  const isHalf = half !== null && !isEstimate(half);
  const count = reading.count ?? (isHalf && reading.percent !== null ? half.count : null);
  const percent = reading.percent ?? (isHalf && reading.count !== null ? half.percent : null);
  const denominator = reading.whole ?? (isHalf && reading.count === null && percent !== null ? half.whole : null);
  return count === null && percent === null ? null : { count, denominator, percent };
}

const isEstimate = ({ middle, p }: CellReading): boolean => middle !== null || p !== null;

/** `Number of lesions`, `Ulcers treated`: the numbers of a row of things other than subjects. */
const countsThings = ({ label, section }: Row): boolean =>
  [label, section].some((one) =>
    one?.cell.tokens.some(
      ({ lexeme: { classes } }) => classes.has("plural") && (classes.has("sample") || classes.has("occasion")),
    ),
  );

const hasSign = ({ groups }: CellValue): boolean =>
  groups.some(({ slots }) => slots.some((slot) => slot?.isPercent ?? false));

/** `(38.4%)`: in brackets, and nothing before. */
const isAside = ({ groups }: CellValue): boolean => groups.every(({ isBracketed }) => isBracketed);

function isOfSubjects(
  { scene, row, column, reading, half, mention }: TableCell,
  { transposed, columns }: Layout,
): boolean {
  const head = columns[column];
  const isCounted =
    reading!.count !== null && (reading!.percent !== null || reading!.whole !== null || reading!.isBound);
  // `| Evaluable | Marrow cleared |`: `12 (17%)` beside the number of a row says itself what it is.
  const isToldOfRow = isCounted && scene.size !== null && hasSign(mention!.value);
  if (transposed && (!head || isSizeColumn(head) || (scene.category === null && !isEvent(head) && !isToldOfRow)))
    return false;
  if (half) return true;
  // A whole number under a size is that size.
  if (!transposed && row.label.subjects !== null && !isCounted && reading!.percent === null) return false;
  if (
    !isCounted &&
    reading!.count !== null &&
    (!scene.isCount || countsThings(row) || row.columns[column]?.isBesideAverages)
  )
    return false;
  if (!isCounted && isAside(mention!.value) && scene.statistics.length === 0) return false;
  // A percentage with its sign behind a count says itself that it is a share, and of times or scores if it is that of the size.
  const { count, percent } = reading!;
  const isOfSize = count !== null && percent !== null && givesPercentage(count, scene.size?.n ?? 0, percent, "unit");
  const isOwn = reading!.whole !== null && percent !== null; // A percentage of its own fraction, as of `Sensitivity`, too.
  const saysSo = isCounted && (!scene.isMeasured || isOfSize || isOwn) && hasSign(mention!.value);
  return saysSo || (scene.isOfSubjects && (isCounted || scene.category !== null || !scene.isMeasured));
}

/** Never more than there are, and no more than all, unless the label says which number is the whole. */
function isSound({ count, denominator, percent }: ShareParts, { size, statistics }: CellScene): boolean {
  if (percent !== null && (percent.negative || Number(percent.digits) > 100 * 10 ** percent.scale)) return false;
  const isMore = denominator !== null && percent === null && count! > denominator;
  if (denominator === 0 || (isMore && !statistics.includes("whole"))) return false;
  return denominator === null || percent !== null || size === null || denominator <= size.n;
}

/** `Sex, M/F | 30/22`, `Stage III/IV | 20/32`: two counts under two names, or two that make up all. */
function isSplit({ count, denominator, percent }: ShareParts, { row, scene }: TableCell): boolean {
  const { statistics, size, category } = scene;
  if (count === null || denominator === null || category !== null) return false;
  // `Female/Male | 39/65 (38%)`: the percentage is that of both together.
  if (percent !== null) {
    const isOf = (whole: number) => givesPercentage(count, whole, percent, "unit");
    return !isOf(denominator) && isOf(count + denominator);
  }
  return (
    (row.label.name.includes("/") && !statistics.includes("whole")) ||
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
function inTable(draft: ShareDraft, scene: CellScene, tumour: boolean): ShareDraft {
  const { size, category, cohort, timepoint, composite, confirmed } = scene;
  const printed = draft.value.denominator !== null;
  const denominator = draft.value.denominator ?? size?.n ?? null;
  const from = printed
    ? ({ how: "printed", claim: null, why: "printed with it", reliability: null } as const)
    : size && { how: size.how, claim: size.ref, why: size.why, reliability: null };
  const value: ProportionValue = {
    ...draft.value,
    denominator,
    denominatorFrom: denominator === null ? null : from,
    event: draft.value.event || scene.event,
    grade: draft.value.grade ?? scene.grade,
    threshold: scene.threshold,
  };
  const subject = {
    endpoint: value.event || null,
    timepoint,
    ...draft.subject,
    cohort: cohort ?? draft.subject?.cohort ?? null,
  };
  if (draft.kind === "response") return { ...draft, value: { ...draft.value, ...value }, subject };
  if (category === null) return { ...draft, value, subject };
  return {
    ...draft,
    kind: "response",
    value: { ...value, category, composite, confirmed, tumour },
    subject: { ...subject, endpoint: category },
  };
}
