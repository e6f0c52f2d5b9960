/** The drafts that are numbers of a study, by the part they stand in. */
import type { Draft } from "../../extractors/extractor.ts";

/** Kinds that state no result. Whatever else is read, by a plugin too, is narrowed down by the words around it. */
const others: ReadonlySet<string> = new Set([
  "trial-id",
  "date",
  "status",
  "design",
  "identifier",
  "citation",
  "reference",
  "work",
  "notice",
  "author",
  "declaration",
  "table-reading",
]);
/** Kinds beside which intervals, ranges, p values and divisions stand. */
const main: ReadonlySet<string> = new Set(["cohort-size", "proportion", "response"]);

export const isMain = ({ kind }: Draft): boolean => main.has(kind);

/** Quantities by the number of their part. */
export function quantitiesByPart(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const parts = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const index = draft.place?.partIndex;
    if (index === undefined || others.has(draft.kind)) continue;
    const part = parts.get(index);
    if (part) part.push(draft);
    else parts.set(index, [draft]);
  }
  return parts;
}
