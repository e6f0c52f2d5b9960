/** Finds the named cohorts that stand behind a whole: `40 patients were randomised (22 metformin, 18 placebo)`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { SizeDraft } from "../text/drafts.ts";

export function* namedCohorts(all: readonly SizeDraft[]): Iterable<Draft<"partition">> {
  const sizes = all
    .filter((size) => size.place?.part !== "table")
    .sort((a, b) => (a.place?.partIndex ?? 0) - (b.place?.partIndex ?? 0) || a.start - b.start);
  for (const [index, whole] of sizes.entries()) {
    if (whole.subject?.cohort || whole.value.planned || whole.value.approximate) continue;
    const parts = partsBehind(sizes, index);
    if (parts.length < 2 || !whole.ref) continue;
    const last = parts.at(-1)!;
    yield {
      kind: "partition",
      value: {
        whole: { n: whole.value.n, claim: whole.ref },
        parts: parts.map((part) => ({ label: part.subject!.cohort!.label, n: part.value.n, claim: part.ref ?? "" })),
        exhaustive: true,
      },
      prose: whole.prose,
      start: whole.start,
      end: last.end,
      place: { ...whole.place },
      subject: { population: whole.subject?.population ?? null },
    };
  }
}

/** In characters; a size further off is told for its own sake. */
const farthest = 80;

/** The sizes of named cohorts that stand behind a whole in its own sentence, with no other size between. */
function partsBehind(sizes: readonly SizeDraft[], index: number): SizeDraft[] {
  const whole = sizes[index]!;
  const parts: SizeDraft[] = [];
  const named = new Set<string>();
  for (let i = index + 1; i < sizes.length; i++) {
    const part = sizes[i]!;
    const isNear = part.place?.partIndex === whole.place?.partIndex && part.place?.sentence === whole.place?.sentence;
    if (!isNear || !part.subject?.cohort || part.value.each || part.value.planned) break;
    if (part.start - (parts.at(-1) ?? whole).end > farthest) break;
    if (named.has(part.subject.cohort.key)) break;
    named.add(part.subject.cohort.key);
    parts.push(part);
  }
  return parts;
}
