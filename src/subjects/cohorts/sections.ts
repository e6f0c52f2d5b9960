/** What stands under a heading, lead-in or label that names a cohort with its size (`PTCL (N = 98)`) is of that cohort. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
import { asShare, asSize } from "../text/drafts.ts";

/** The cohorts of the shares under such headings of which their own sentences tell none. */
export function inSections(drafts: readonly Draft[], readings: readonly Reading[]): ReadonlyMap<Draft, Cohort> {
  const found = new Map<Draft, Cohort>();
  const named = namedParts(drafts);
  if (named.size === 0) return found;
  const own = new Map<number, Cohort>();
  const byHeading = new Map<string, Cohort>();
  for (const [index, { part, prose }] of readings.entries()) {
    if (!prose || part.kind === "table") continue;
    const above = part.headings.findLast((text) => byHeading.has(text));
    const names = named.get(index) ?? [];
    const [first] = names;
    const valueAt = part.label?.valueAt ?? 0;
    const isLabel = first !== undefined && first.start < valueAt;
    if (isLabel || above !== undefined) own.set(index, isLabel ? first.subject!.cohort! : byHeading.get(above!)!);
    // A title is about the whole page; a heading that names several tells of each.
    const heading = part.role === "title" ? "" : headingOf(prose.text);
    if (names.length === 1) byHeading.set(heading, first!.subject!.cohort!);
    else byHeading.delete(heading);
  }
  for (const draft of drafts) {
    const cohort = own.get(draft.place?.partIndex ?? -1);
    if (cohort && asShare(draft) && !draft.subject?.cohort && draft.place?.part !== "table") found.set(draft, cohort);
  }
  return found;
}

/** As it stands in the headings of the parts under it. */
const headingOf = (text: string): string => text.trimEnd().replace(/:$/, "").trimEnd();

/** The sizes that name a cohort, by part. */
function namedParts(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft<"cohort-size">[]> {
  const found = new Map<number, Draft<"cohort-size">[]>();
  for (const draft of drafts) {
    const size = asSize(draft);
    if (!size?.subject?.cohort || draft.place?.part === "table") continue;
    const part = draft.place?.partIndex ?? -1;
    const list = found.get(part);
    if (list) list.push(size);
    else found.set(part, [size]);
  }
  return found;
}
