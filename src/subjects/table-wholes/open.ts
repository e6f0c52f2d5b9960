/** The shares of tables that have a count and a percentage but no whole, and the numbers that they may be shares of. */
import type { ProportionValue } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { CountedShare } from "../../statistics/index.ts";
import { asShare, asSize, type ShareDraft, type SizeDraft } from "../text/drafts.ts";

export interface OpenShare extends CountedShare {
  readonly draft: ShareDraft;
}

/** A number that shares may be of. */
export interface Whole {
  readonly n: number;
  readonly from: NonNullable<ProportionValue["denominatorFrom"]>;
}

export interface Bound {
  readonly share: ShareDraft;
  readonly whole: Whole;
}

export interface Table {
  readonly open: readonly OpenShare[];
  /** The numbers of subjects in its rows. */
  readonly sizes: readonly SizeDraft[];
  /** Counts of everybody, and wholes printed with other shares. */
  readonly wholes: readonly Whole[];
  /** What is counted in each column. */
  readonly counts: readonly { readonly row: number; readonly column: number; readonly n: number }[];
  /** The columns whose shares are of the number in their header, where they are of it at all. */
  readonly headed: readonly number[];
}

const onPage = "told on this page";

type Building = { -readonly [K in keyof Table]: Table[K][number][] };

export function openIn(drafts: readonly Draft[]): {
  readonly tables: readonly Table[];
  /** What the document tells of numbers of subjects, in tables and elsewhere. */
  readonly told: readonly Whole[];
} {
  const tables = new Map<number, Building>();
  const told: Whole[] = [];
  for (const draft of drafts) {
    const { part, partIndex = -1 } = draft.place ?? {};
    const size = asSize(draft);
    if (size && isExact(size)) told.push(wholeOf(size.value.n, size, onPage));
    const share = asShare(draft);
    if (part !== "table") {
      // `Baseline, 64 patients`.
      const { count, percent, isPart, approximate, of } = share?.value ?? { count: null };
      if (count !== null && percent === null && !isPart && !approximate && of === "patients")
        told.push(wholeOf(count, draft, onPage));
      continue;
    }
    if (!size && !share) continue;
    const table = tables.get(partIndex) ?? { open: [], sizes: [], wholes: [], counts: [], headed: [] };
    tables.set(partIndex, table);
    if (size && isExact(size)) table.sizes.push(size);
    const { row, column } = draft.place ?? {};
    if (size && row === -1 && column != null) table.headed.push(column);
    if (share) addShare(share, table);
  }
  return { tables: [...tables.values()].filter(({ open }) => open.length > 0), told };
}

const isExact = ({ value }: SizeDraft): boolean => !value.planned && !value.approximate && value.of === "patients";

function addShare(draft: ShareDraft, table: Building): void {
  const { count, percent, denominator, isPart, approximate, of } = draft.value;
  const { row, column } = draft.place ?? {};
  if (count !== null && row != null && column != null) table.counts.push({ row, column, n: count });
  if (count === null || percent === null || isPart || approximate || of !== "patients") return;
  if (denominator !== null) {
    if (draft.value.denominatorFrom?.how === "column-header" && column != null) table.headed.push(column);
    if (draft.value.denominatorFrom?.how === "printed")
      table.wholes.push(wholeOf(denominator, draft, "printed with another share of its table"));
    return;
  }
  table.open.push({ draft, count, percent });
  const isAll = Number(percent.digits) === 100 * 10 ** percent.scale;
  if (isAll) table.wholes.push(wholeOf(count, draft, "called 100% in its table"));
}

/** `why` says where the number is told. */
export const wholeOf = (n: number, { ref }: Pick<Draft, "ref">, why: string): Whole => ({
  n,
  from: {
    how: "column-header",
    claim: ref ?? null,
    why: `${n}, ${why}, which the shares of its column are of`,
    reliability: null,
  },
});

export const wholeAbove = (n: number): Whole => wholeOf(n, {}, "above them");
