/** Writes the posted results of a study as tables: its flow, its participants, its outcomes and its adverse events. */
import type { Prose } from "../../document/index.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../json/tree.ts";
import { cellOf, labelOf, type Measure, measureOf } from "./measure.ts";
import { itemsAt, objectsAt, scalarAt, textAt, valueAt } from "./values.ts";
import type { StudyWriter } from "./writer.ts";

/** The groups of a module by id, in order. */
type Groups = ReadonlyMap<string, JsonScalar>;

export function writeResults(results: JsonValue | undefined, writer: StudyWriter): void {
  writer.isOfOneGroup = groupsAt(valueAt(results, "participantFlowModule"), "groups").size === 1;
  writer.under("Participant flow", () => writeFlow(valueAt(results, "participantFlowModule"), writer));
  const baseline = valueAt(results, "baselineCharacteristicsModule");
  const whole = denominators(baseline);
  writer.under("Baseline characteristics", () => {
    for (const measure of objectsAt(baseline, "measures"))
      writeMeasure(measure, groupsAt(baseline, "groups"), whole, writer);
  });
  writer.under("Outcome measures", () => {
    for (const outcome of objectsAt(results, "outcomeMeasuresModule", "outcomeMeasures"))
      writeMeasure(outcome, groupsAt(outcome, "groups"), denominators(outcome), writer);
  });
  writer.under("Adverse events", () => writeEvents(valueAt(results, "adverseEventsModule"), writer));
}

function groupsAt(value: JsonValue | undefined, name: string): Groups {
  const groups = new Map<string, JsonScalar>();
  for (const group of objectsAt(value, name)) {
    const [id, title] = [textAt(group, "id"), scalarAt(group, "title")];
    if (id !== undefined && title) groups.set(id, title);
  }
  return groups;
}

type Denominators = ReadonlyMap<string, JsonScalar>;

/** How many participants each group has; other units (lesions, eyes) are left out. */
function denominators(value: JsonValue | undefined): Denominators | null {
  const counts = new Map<string, JsonScalar>();
  for (const denominator of objectsAt(value, "denoms")) {
    if (!/^participants$/i.test(textAt(denominator, "units") ?? "")) continue;
    for (const count of objectsAt(denominator, "counts")) {
      const [id, n] = [textAt(count, "groupId"), scalarAt(count, "value")];
      if (id !== undefined && n && /^\d+$/.test(n.text)) counts.set(id, n);
    }
  }
  return counts.size > 0 ? counts : null;
}

const empty: Prose = { text: "", pieces: [] };

/** `Arm A (N=13)` for each group that has its number of participants; the name of the group, which stands far from it, is placed there too. */
function headerOf(groups: Groups, sizes: Denominators | null, writer: StudyWriter): Prose[] {
  const heads = [...groups].map(([id, title]) => {
    const size = sizes?.get(id);
    // Where a study has one group, its results are those of the study, whatever each outcome calls it.
    const name = groups.size === 1 && writer.isOfOneGroup ? "" : `${title.text} `;
    return size ? writer.compose(`${name}(N=`, size, ")") : writer.prose(title);
  });
  return [empty, ...heads];
}

/** One table for each class of a measure, since each may have its own participants. */
function writeMeasure(outcome: JsonObject, groups: Groups, whole: Denominators | null, writer: StudyWriter): void {
  const measure = measureOf(outcome);
  const title = scalarAt(outcome, "title");
  if (!title || groups.size === 0) return;
  writer.under(title.text, () => {
    for (const one of objectsAt(outcome, "classes")) {
      const rows = objectsAt(one, "categories").map((category) => rowOf(category, title, measure, groups, writer));
      const sizes = denominators(one) ?? whole;
      const write = () => writer.table(tableOf(headerOf(groups, sizes, writer), rows), one);
      const name = textAt(one, "title");
      if (name === undefined) write();
      else writer.under(name, write);
    }
  });
}

function rowOf(
  category: JsonObject,
  title: JsonScalar,
  measure: Measure,
  groups: Groups,
  writer: StudyWriter,
): Prose[] {
  const cells = new Map<string, Prose>();
  for (const measurement of objectsAt(category, "measurements")) {
    const id = textAt(measurement, "groupId");
    if (id !== undefined) cells.set(id, cellOf(measurement, measure, writer));
  }
  const label = labelOf(scalarAt(category, "title") ?? title, measure, writer);
  return [label, ...[...groups.keys()].map((id) => cells.get(id) ?? empty)];
}

const tableOf = (header: readonly Prose[], rows: readonly (readonly Prose[])[]) => ({
  form: "json" as const,
  header,
  rows: rows.filter((row) => row.slice(1).some(({ text }) => text !== "")),
  damages: [],
});

/** The milestones of each period: how many started, completed, did not. */
function writeFlow(flow: JsonValue | undefined, writer: StudyWriter): void {
  const groups = groupsAt(flow, "groups");
  for (const period of objectsAt(flow, "periods")) {
    const rows = objectsAt(period, "milestones").map((milestone) => {
      const counts = new Map<string, JsonScalar | undefined>();
      for (const one of objectsAt(milestone, "achievements"))
        counts.set(textAt(one, "groupId") ?? "", scalarAt(one, "numSubjects"));
      const type = scalarAt(milestone, "type");
      return [type ? writer.compose(type, ", n") : empty, ...cellsOf(groups, counts, writer)];
    });
    writer.under(textAt(period, "title") ?? "Period", () =>
      writer.table(tableOf(headerOf(groups, null, writer), rows), period),
    );
  }
}

/** How many of each group were affected; where an event was looked for in others than the rest, it is left out. */
function writeEvents(events: JsonValue | undefined, writer: StudyWriter): void {
  const groups = groupsAt(events, "eventGroups");
  for (const [list, heading, risk] of [
    ["seriousEvents", "Serious adverse events", "seriousNumAtRisk"],
    ["otherEvents", "Other adverse events", "otherNumAtRisk"],
  ] as const) {
    const items = itemsAt(events, list);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) continue;
    const atRisk = new Map<string, JsonScalar>();
    for (const group of objectsAt(events, "eventGroups")) {
      const size = scalarAt(group, risk);
      if (size) atRisk.set(textAt(group, "id") ?? "", size);
    }
    const rows = objectsAt(events, list).map((event) => {
      const counts = new Map<string, JsonScalar | undefined>();
      for (const stat of objectsAt(event, "stats")) {
        const id = textAt(stat, "groupId") ?? "";
        if (textAt(stat, "numAtRisk") === atRisk.get(id)?.text) counts.set(id, scalarAt(stat, "numAffected"));
      }
      const term = scalarAt(event, "term");
      return [term ? writer.compose(term, ", n") : empty, ...cellsOf(groups, counts, writer)];
    });
    const span = { ...first, from: first.from, to: last.to };
    writer.under(heading, () => writer.table(tableOf(headerOf(groups, atRisk, writer), rows), span));
  }
}

function cellsOf(groups: Groups, counts: ReadonlyMap<string, JsonScalar | undefined>, writer: StudyWriter): Prose[] {
  return [...groups.keys()].map((id) => {
    const count = counts.get(id);
    return count ? writer.prose(count) : empty;
  });
}
