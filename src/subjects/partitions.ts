/** Finds a whole and the parts that a sentence divides it into: `40 patients were randomised (22 metformin, 18 placebo)`. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { allocations } from "./partitions/allocation.ts";
import { bestResponses } from "./partitions/best-responses.ts";
import { bracketLists } from "./partitions/brackets.ts";
import { namedCohorts } from "./partitions/cohorts.ts";
import { type Count, countsBySentence } from "./partitions/counts.ts";
import { type Division as CountedDivision, divisionsOf } from "./partitions/find.ts";
import { fractions } from "./partitions/fractions.ts";
import { hasNearer, keepDivisions } from "./partitions/keeper.ts";
import { parallels } from "./partitions/parallels.ts";
import { type Division, type Scene, scenes } from "./partitions/scene.ts";
import { sexes } from "./partitions/sexes.ts";
import { anyDraft, asSize } from "./text/drafts.ts";
import { inStretches } from "./text/stretches.ts";

/** How many numbers of the whole study are kept in mind. */
const kept = 12;

/** A later form does not speak of numbers that an earlier one has divided. */
const forms = [allocations, bracketLists, sexes, fractions, bestResponses, parallels];

export default defineBinder({
  id: "partitions",
  order: 20,
  bind(drafts: readonly Draft[], whole: readonly Reading[]): readonly Draft[] {
    const readings = inStretches(whole);
    const keeper = keepDivisions(readings);
    const add = (partition: Draft<"partition">) => keeper.add([partition].filter(keeper.isFree));
    for (const scene of scenes(drafts, readings)) {
      for (const form of forms) {
        const divisions = [...form(scene)].map((division) => asPartition(scene, division));
        keeper.add(divisions.filter(keeper.isFree));
      }
    }
    const sizes = drafts.map(asSize).filter((size) => size !== null);
    for (const partition of namedCohorts(sizes)) if (!hasNearer(readings, partition)) add(partition);
    for (const partition of counted(drafts, readings)) add(partition);
    const { found } = keeper;
    return found.length > 0 ? [...drafts, ...found.map(anyDraft)] : drafts;
  },
});

/** Divisions among the counts of each sentence and those of the whole study before. */
function* counted(drafts: readonly Draft[], readings: readonly Reading[]): Iterable<Draft<"partition">> {
  const before: Count[] = [];
  for (const counts of countsBySentence(drafts, readings)) {
    for (const division of divisionsOf(counts, before)) yield ofCounts(division);
    before.push(...counts.filter(({ isSize, cohort }) => isSize && cohort === null));
    before.splice(0, Math.max(0, before.length - kept));
  }
}

function ofCounts({ whole, parts, exhaustive }: CountedDivision): Draft<"partition"> {
  const first = parts[0]!.draft;
  const isHere =
    whole.draft.prose === first.prose && whole.draft.start < first.start && first.start - whole.draft.end < 400;
  const start = isHere ? whole.draft : first;
  return {
    kind: "partition",
    value: {
      whole: { n: whole.n, claim: whole.draft.ref ?? "" },
      parts: parts.map(({ draft, n, cohort }) => ({ label: cohort?.label ?? "", n, claim: draft.ref ?? "" })),
      exhaustive,
    },
    prose: start.prose,
    start: start.start,
    end: parts.at(-1)!.draft.end,
    place: { ...start.place },
    subject: { population: whole.population },
  };
}

function asPartition(scene: Scene, { whole, parts, isSure }: Division): Draft<"partition"> {
  const { tokens } = scene;
  const isHere = "at" in whole;
  const first = isHere ? Math.min(whole.at, parts[0]!.at) : parts[0]!.at;
  const draft = isHere ? whole.draft : whole;
  return {
    kind: "partition",
    value: {
      whole: { n: isHere ? whole.n : whole.value.n, claim: draft?.ref ?? "" },
      parts: parts.map((part) => ({ label: part.label, n: part.n, claim: part.draft?.ref ?? "" })),
      exhaustive: isSure,
    },
    prose: scene.reading.prose,
    start: tokens[first]!.start,
    end: parts.at(-1)!.draft?.end ?? tokens[parts.at(-1)!.at]!.end,
    place: { ...scene.place },
    subject: { population: draft?.subject?.population ?? null },
  };
}
