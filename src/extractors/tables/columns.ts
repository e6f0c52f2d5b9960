/** Reads the columns of a table from its header rows: the cohort, the size, and what the numbers are. */
import type { Cohort } from "../../claims/index.ts";
import type { Heads } from "./grid.ts";
import { hasClass, type Label } from "./label.ts";

/** A column: what its innermost label says, and what that does not say but those over it do. */
export interface Column extends Label {
  readonly cohort: Cohort | null;
  /** The label that prints the number of subjects of the column. */
  readonly sized: Label | null;
  /** Labels over several columns that print the number of those whom labels below divide, and who they are. */
  readonly over: readonly { readonly label: Label; readonly cohort: Cohort | null }[];
  /** Deviations stand in this column or in another of its cohort: `| Mean | SD | n |`. */
  readonly isBesideAverages: boolean;
  /** `Week 12`, where it heads the column. */
  readonly timepoint: string | null;
}

/** The columns of all cells right of the label columns; those of labels are the first. */
export function readColumns(heads: Heads, stubs: number): readonly Column[] {
  const width = heads.reduce((most, level) => Math.max(most, level.length), 0);
  const isOfEvents = heads.some((level) => level.slice(0, stubs).some((label) => hasClass(label, ["toxicity"])));
  const graded = toldApart(isOfEvents ? heads.map((level) => withGrades(level, stubs)) : heads);
  const filled = graded.map((level, depth) => (depth < heads.length - 1 ? spanned(level, stubs) : level));
  const levels = Array.from({ length: width }, (_, column) =>
    filled.flatMap((level) => (level[column] && level[column].cell.tokens.length > 0 ? [level[column]] : [])),
  );
  // A label over all columns tells none from another; nothing heads the columns of labels.
  const everywhere = new Set(levels[stubs] ?? []);
  for (const own of levels.slice(stubs))
    for (const label of everywhere) if (!own.includes(label)) everywhere.delete(label);
  const title = levels[0]?.[0];
  const isTitle = title !== undefined && width > 2 && levels.every(([label]) => label === title);
  const innermost = (column: number): Label => filled.findLast((level) => level[column] !== undefined)![column]!;
  const columns = levels.map((own, column) =>
    columnOf(own, own.at(-1) ?? innermost(column), column < stubs ? null : everywhere, isTitle ? title : null),
  );
  const deviated = columns
    .filter(({ statistics }) => statistics.includes("deviation"))
    .map(({ cohort }) => cohort?.key);
  const averaged = new Set(deviated);
  return columns.map((column) => ({ ...column, isBesideAverages: averaged.has(column.cohort?.key) }));
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

/** `Trial (n = 69)` beside `Controls (n = 36)`: words that head columns of any kind name those whose numbers they tell apart. */
function toldApart(heads: Heads): Heads {
  const named = heads.flat().filter(({ size, words }) => size !== null && words.length > 0);
  if (new Set(named.map(({ words }) => words.join(" "))).size < 2) return heads;
  const names = new Map(named.map((label) => [label, { ...label, isPlain: false }]));
  return heads.map((level) => level.map((label) => names.get(label) ?? label));
}

const plainGrades: readonly (string | undefined)[] = ["0", "i", "ii", "iii", "iv", "v"];

/** `0 | I | II | III | IV`, `1 | 2 | 3` over columns of a table of adverse events: grades. */
function withGrades(level: readonly Label[], stubs: number): readonly Label[] {
  const grades = level.map(({ words }) =>
    words.length !== 1 ? null : /^[0-5]$/.test(words[0]!) ? words[0]! : (gradeOfRoman(words[0]!) ?? null),
  );
  if (grades.filter((grade) => grade !== null).length < 3) return level;
  return level.map((label, column) =>
    grades[column] === null || column < stubs ? label : { ...label, grade: grades[column]!, words: [], name: "" },
  );
}

function gradeOfRoman(word: string): string | null {
  const grade = plainGrades.indexOf(word);
  return grade > 0 ? `${grade}` : null;
}

/** `title`: the label over the whole width, which says of whom the table is. */
function columnOf(
  levels: readonly Label[],
  inner: Label,
  everywhere: ReadonlySet<Label> | null,
  title: Label | null,
): Omit<Column, "isBesideAverages"> {
  const named = levels.filter((label) => isName(label, everywhere));
  const names = title && named.length > 0 ? [title, ...named] : named;
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
    ...sizesIn(levels, names, everywhere),
    cohort: everywhere ? cohortOf(names) : null,
    timepoint: levels.findLast(({ isTime }) => isTime)?.name ?? null,
  };
}

/** A label that names a cohort; one over all columns tells none from another, and neither does the only one without a size. */
function isName(label: Label, everywhere: ReadonlySet<Label> | null): boolean {
  const { words, size, category, subjects, statistics, isMeasured, isPlain, isTime } = label;
  if (words.length === 0 || words.length > 10 || isPlain || isTime || category || (subjects && !size)) return false;
  if (size === null && (isMeasured || statistics.some((name) => name !== "count" && name !== "percent"))) return false;
  return size !== null || (everywhere !== null && !everywhere.has(label));
}

function cohortOf(all: readonly Label[]): Cohort | null {
  // A header further down repeats the names of the first.
  const names = all.filter((label, at) => label.words.join() !== all[at - 1]?.words.join());
  if (names.length === 0 || names.at(-1)!.isWhole) return null;
  return { key: names.flatMap(({ words }) => words).join(" "), label: names.map(({ name }) => name).join(", ") };
}

/** A number of subjects is that of a column unless a label below it names a part of them, whose number is its own. */
function sizesIn(
  levels: readonly Label[],
  names: readonly Label[],
  everywhere: ReadonlySet<Label> | null,
): Pick<Column, "sized" | "over"> {
  const stated = levels.filter(({ size }) => size !== null);
  const last = stated.at(-1);
  const isDivided = last && levels.slice(levels.lastIndexOf(last) + 1).some((inner) => isName(inner, everywhere));
  const sized = last && !isDivided ? last : null;
  const over = [...new Set(stated)].filter((label) => label !== sized);
  return { sized, over: over.map((label) => ({ label, cohort: cohortOf(names.slice(0, names.indexOf(label) + 1)) })) };
}
