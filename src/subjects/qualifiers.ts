/** Says of each number who read it, by which criteria, when, and in which part of the study, as far as its text tells. */
import type { Subject } from "../claims/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { toldInProse } from "./qualifiers/prose.ts";
import { quantitiesByPart } from "./qualifiers/quantities.ts";
import { headingReader, readCuesOf, type Told } from "./qualifiers/scope.ts";
import { toldInTable } from "./qualifiers/table.ts";

export default defineBinder({
  id: "qualifiers",
  order: 60,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const told = new Map<Draft, Told>();
    const read = readCuesOf(readings);
    const toldByHeadings = headingReader(readings, read);
    for (const [index, quantities] of quantitiesByPart(drafts)) {
      const reading = readings[index]!;
      const headings = toldByHeadings(reading.part.headings);
      const found = reading.prose
        ? toldInProse(quantities, readings, reading.prose, headings, read)
        : toldInTable(quantities, reading, headings, read);
      for (const [draft, own] of found) told.set(draft, own);
    }
    return drafts.map((draft) => {
      const own = told.get(draft);
      return own && own.size > 0 ? { ...draft, subject: { ...draft.subject, ...subjectOf(own) } } : draft;
    });
  },
});

function subjectOf(told: Told): Partial<Subject> {
  const subject: { -readonly [K in keyof Subject]?: Subject[K] } = { unclear: [] };
  for (const [qualifier, { values, isSure }] of told) {
    if (isSure) subject[qualifier] = values[0]!;
    else subject.unclear = [...subject.unclear!, { qualifier, values: [...values] }];
  }
  return subject;
}
