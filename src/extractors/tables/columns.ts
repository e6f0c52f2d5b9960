/** Reads the columns of a table from its header rows: the cohort, the size, and what the numbers are. */
import type { Cohort } from "../../claims/index.ts";
import type { Heads } from "./grid.ts";
import type { Label } from "./label.ts";

/** A column: what its innermost label says, and what that does not say but those over it do. */
export interface Column extends Label {
  readonly cohort: Cohort | null;
  /** The label that prints the number of subjects of the column. */
  readonly sized: Label | null;
  /** `Week 12`, where it heads the column. */
  readonly timepoint: string | null;
}

/** The columns of all cells right of the label columns; those of labels are the first. */
export function readColumns(heads: Heads, stubs: number): readonly Column[] {
  const width = heads.reduce((most, level) => Math.max(most, level.length), 0);
  const filled = heads.map((level, depth) => (depth < heads.length - 1 ? spanned(level, stubs) : level));
  const levels = Array.from({ length: width }, (_, column) =>
    filled.flatMap((level) => (level[column] && level[column].cell.tokens.length > 0 ? [level[column]] : [])),
  );
  const values = levels.slice(stubs);
  const innermost = (column: number): Label => filled.findLast((level) => level[column] !== undefined)![column]!;
  return levels.map((own, column) => columnOf(own, own.at(-1) ?? innermost(column), column < stubs ? [] : values));
}

/** An empty cell over a second header row belongs to the cell that spans it. */
function spanned(level: readonly Label[], stubs: number): readonly Label[] {
  let last: Label | undefined;
  return level.map((label, column) => {
    if (column < stubs) return label;
    if (label.cell.tokens.length > 0) last = label;
    return last ?? label;
  });
}

function columnOf(levels: readonly Label[], inner: Label, all: readonly (readonly Label[])[]): Column {
  const names = levels.filter((label) => isName(label, all));
  const innermost = <V>(of: (label: Label) => V | null): V | null =>
    levels.reduceRight<V | null>((found, label) => found ?? of(label), null);
  return {
    ...inner,
    statistics: innermost(({ statistics }) => (statistics.length > 0 ? statistics : null)) ?? [],
    level: innermost(({ level }) => level),
    grade: innermost(({ grade }) => grade),
    threshold: innermost(({ threshold }) => threshold),
    isMeasured: levels.some(({ isMeasured }) => isMeasured),
    isOfOthers: levels.some(({ isOfOthers }) => isOfOthers),
    sized: levels.findLast((label) => label.size !== null && isOfAll(label, all)) ?? null,
    cohort: all.length === 0 ? null : cohortOf(names),
    timepoint: levels.findLast(({ isTime }) => isTime)?.name ?? null,
  };
}

/** A label that names a cohort; one over all columns tells none from another, and neither does the only one without a size. */
function isName(label: Label, all: readonly (readonly Label[])[]): boolean {
  const { words, size, category, subjects, statistics, isMeasured, isPlain, isTime } = label;
  if (words.length === 0 || words.length > 10 || isPlain || isTime || category || (subjects && !size)) return false;
  if (size === null && (isMeasured || statistics.some((name) => name !== "count" && name !== "percent"))) return false;
  return size !== null || all.some((levels) => !levels.includes(label));
}

function cohortOf(names: readonly Label[]): Cohort | null {
  if (names.length === 0 || names.at(-1)!.isWhole) return null;
  return { key: names.flatMap(({ words }) => words).join(" "), label: names.map(({ name }) => name).join(", ") };
}

/** The columns under a label are not those of different cohorts, whose sizes are their own. */
function isOfAll(label: Label, all: readonly (readonly Label[])[]): boolean {
  const below = all.filter((levels) => levels.includes(label)).map((levels) => levels.slice(levels.indexOf(label) + 1));
  return below.every((levels) => !levels.some((inner) => isName(inner, all)));
}
