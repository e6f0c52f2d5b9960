/** Reads rows below each other of which each subject belongs to one: both sexes, yes and no, the stages of a section. */
import type { Printed } from "../document/index.ts";
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { areOpposed, isClass, isOfBothSexes } from "./tables/classes.ts";
import { countOf } from "./tables/count-of.ts";
import { hasClass, type Label } from "./tables/label.ts";
import type { Layout } from "./tables/layout.ts";
import { piecesOf } from "./tables/pieces.ts";
import { groupsOf } from "./tables/runs.ts";
import { refOf, shareDraft } from "./tables/shares.ts";
import { readTable } from "./tables/table.ts";

/** Both sexes make up all but for those of whom it is not known. */
const reliability = 0.95;

export default defineExtractor({
  id: "table-divisions",
  kinds: ["exclusive-shares", "partition"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"exclusive-shares"> | Draft<"partition">> {
    const { layout, cells } = readTable(reading);
    if (layout.transposed || [layout.corner, layout.caption].some((label) => hasClass(label, ["toxicity"]))) return;
    const context = { reading, layout, tumour: true };
    for (const column of groupsOf(cells, ({ column }) => column)) {
      for (const run of runsOf(column, layout)) {
        const shares = run.map(sharedIn);
        const at = placeOf(run[0]!);
        if (shares.every((share) => share !== null))
          yield {
            kind: "exclusive-shares",
            value: { parts: shares.map((share, at) => ({ label: run[at]!.row.label.name, ...share })) },
            ...at,
          };
        const counts = run.map(countOf);
        const size = run[0]!.scene.size;
        if (
          size?.how !== "column-header" ||
          !areSexes(run) ||
          counts.some((n) => n === null) ||
          shares.some((share) => share !== null)
        )
          continue;
        const refs = run.map((cell) => (shareDraft(cell, context) ? refOf(reading, cell) : ""));
        const parts = run.map(({ row }, at) => ({ label: row.label.name, n: counts[at]!, claim: refs[at]! }));
        yield {
          kind: "partition",
          value: { whole: { n: size.n, claim: size.ref ?? "" }, parts, reliability, beside: [] },
          ...at,
        };
      }
      for (const cell of column) {
        const parts = bothSexesIn(cell);
        const { size } = cell.scene;
        if (!parts || !size || size.how !== "column-header") continue;
        yield {
          kind: "partition",
          value: { whole: { n: size.n, claim: size.ref ?? "" }, parts, reliability, beside: [] },
          ...placeOf(cell),
        };
      }
    }
  },
  examples: [
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Men | 30 (60) |\n| Women | 20 (40) |\n| Gout | 12 (24) |\n",
      claims: ["Men 30 (60%), Women 20 (40%)"],
    },
    {
      text: "| Trait | Zinc (n=50) | Sham (n=48) |\n| --- | --- | --- |\n| Men | 30 | 28 |\n| Women | 25 | 20 |\n",
      claims: ["50 = 30 + 25", "48 = 28 + 20"],
    },
    {
      text: "| Trait | Zinc (n=50) |\n| --- | --- |\n| Sex (M/F) | 30/25 |\n",
      claims: ["50 = 30 + 25"],
    },
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Stage | |\n| II | 12 (24) |\n| III | 22 (44) |\n| IV | 16 (32) |\n",
      claims: ["II 12 (24%), III 22 (44%), IV 16 (32%)"],
    },
    {
      text: "| Stage | Patients (N = 50) |\n| --- | --- |\n| I or II | 12 (24%) |\n| III | 22 (44%) |\n| IV | 16 (32%) |\n",
      claims: ["I or II 12 (24%), III 22 (44%), IV 16 (32%)"],
    },
    {
      text: "| Group | Cured |\n| --- | --- |\n| Women (n=40) | 28 (70) |\n| Men (n=40) | 20 (50) |\n",
      claims: [],
    },
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Age | |\n| <65 | 30 (60) |\n| ≥65 | 20 (40) |\n| ≥75 | 12 (24) |\n",
      claims: ["<65 30 (60%), ≥65 20 (40%)"],
    },
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Receptors | |\n| Hormone-positive | 30 (60) |\n| Hormone-negative | 20 (40) |\n| Triple-negative | 12 (24) |\n",
      claims: [],
    },
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Age | |\n| 60–69 y | 30 (60) |\n| ≥70 y | 20 (40) |\n| Sex: female | 24 (48) |\n| Sex: male | 26 (52) |\n",
      claims: ["Sex: female 24 (48%), Sex: male 26 (52%)"],
    },
    {
      text: "| Trait | n (%) |\n| --- | --- |\n| Partners | |\n| Men | 30 (60) |\n| Women | 35 (70) |\n",
      claims: [],
    },
    {
      text: "| Event | n (%) |\n| --- | --- |\n| Grade 1 | 30 (60) |\n| Grade 2 | 25 (50) |\n",
      claims: [],
    },
  ],
});

const placeOf = ({ cell, row, column, scene }: TableCell) => ({
  prose: cell.prose,
  start: 0,
  end: cell.text.length,
  place: { row: row.index, column },
  subject: { cohort: scene.cohort },
});

/** The runs of a column: two rows that are opposed, or all rows of a section that are stages, degrees, spans of values. */
function runsOf(all: readonly TableCell[], { corner, rows }: Layout): readonly (readonly TableCell[])[] {
  // `Women (n = 40) | 12 (30)`: rows of groups, each of a number of its own.
  const column = all.filter(({ row }) => row.label.size === null);
  const pairs = column.flatMap((cell, at) => {
    const next = column[at + 1];
    return next &&
      next.row.section === cell.row.section &&
      !isOfOthers(cell) &&
      areOpposed(cell.row.label, next.row.label)
      ? [[cell, next]]
      : [];
  });
  const sections = groupsOf(column, ({ row }) => row.section).filter(
    ([first, , ...others]) => first!.row.section !== null && others.length > 0,
  );
  // A table of nothing else: `Stage | Patients`.
  const isOfOne = rows.every(({ section, label }) => section === null && label.size === null);
  const parts = column.filter(({ row }) => !row.label.isWhole);
  return [
    ...pairs,
    ...sections.filter((cells) => areClasses(cells, cells[0]!.row.section)),
    ...(isOfOne && parts.length > 2 && areClasses(parts, corner) ? [parts] : []),
  ];
}

/** `III` and `IIIA`, `≥65` and `≥75`, numbered grades of events may overlap. */
function areClasses(cells: readonly TableCell[], section: Label | null): boolean {
  if (cells.length > mostClasses) return false;
  const labels = cells.map(({ row }) => row.label);
  const names = labels.map(({ cell }) => cell.text.trim().toLowerCase());
  const isOfClasses = hasClass(section, ["stageWord"]) || isStaged(section);
  if (!labels.every((label) => isOneOf(label) || (isOfClasses && isShort(label)))) return false;
  if (labels.some(({ category, isWhole }) => category !== null || isWhole)) return false;
  // `60–69 y`, `Sex: female`: rows of another trait go on below.
  const ofSex = labels.filter((label) => hasClass(label, ["sex"])).length;
  if (ofSex > 0 && ofSex < labels.length) return false;
  const bounds = labels.flatMap(({ cell }) => /[<>≤≥]/.exec(cell.text)?.[0] ?? []);
  if (new Set(bounds).size < bounds.length) return false;
  return !names.some((name) =>
    names.some((other) => other !== name && other.startsWith(name) && /^\W{0,2}[a-h]/.test(other.slice(name.length))),
  );
}

/** A degree alone, as `Mild`: others have one of something that they may share (`Hormone-negative` and `Triple-negative`). */
const isOneOf = (label: Label): boolean =>
  isClass(label) && (label.isClass || label.grade !== null || isOneWord(label) || !hasClass(label, ["degree"]));

const isOneWord = ({ words }: Label): boolean => words.length === 1 && !words[0]!.includes("-");

/** Rows of relatives and partners: of each subject there may be several. */
const isOfOthers = ({ row }: TableCell): boolean =>
  /\b(?:partner|parent|sibling|relative|donor)/i.test(row.section?.cell.text ?? "");

/** More rows list data. */
const mostClasses = 20;

const isStaged = (section: Label | null): boolean =>
  /\b(?:stage|ecog|who|performance status|karnofsky|kps)\b/i.test(section?.cell.text ?? "");

/** `II`, `0`, `T2`, `3 or 4`. */
const isShort = ({ cell }: Label): boolean =>
  /^[\p{L}\d][\p{L}\d.]{0,4}(?:\s?(?:-|–|or|\/|to)\s?[\p{L}\d.]{1,4})?$/u.test(cell.text.trim());

const areSexes = (run: readonly TableCell[]): boolean =>
  run.length === 2 && run.every(({ row }) => hasClass(row.label, ["sex"]));

/** A count with its percentage, in one cell or in two. */
function sharedIn({ reading, half, scene }: TableCell): { readonly count: number; readonly percent: Printed } | null {
  if (!reading || scene.isOfOthers || reading.whole !== null || reading.isBound || reading.middle) return null;
  const count = reading.count ?? (reading.percent ? half?.count : null) ?? null;
  const percent = reading.percent ?? (reading.count !== null ? half?.percent : null) ?? null;
  return count !== null && percent ? { count, percent } : null;
}

/** `Sex, M/F | 30/25`. */
function bothSexesIn({ row, mention }: TableCell) {
  const [piece, ...others] = mention && isOfBothSexes(row.label) ? (piecesOf(mention.value) ?? []) : [];
  if (piece?.kind !== "fraction" || others.length > 0) return null;
  return [piece.count, piece.whole].map((n) => ({ label: "", n, claim: "" }));
}
