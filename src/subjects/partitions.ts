/** Finds a whole and the parts that a sentence divides it into: `40 patients were randomised (22 metformin, 18 placebo)`. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { divisionsOf } from "./partitions/choose.ts";
import { asPartition } from "./partitions/claim.ts";
import { listDivisionsOf } from "./partitions/lists.ts";
import { scenes } from "./partitions/scene.ts";
import { inStretches } from "./text/stretches.ts";

export default defineBinder({
  id: "partitions",
  order: 20,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const found: Draft[] = [];
    // What the text itself says is the total of its parts was read as such.
    const told = drafts.filter(({ kind }) => kind === "partition");
    for (const scene of scenes(drafts, inStretches(readings)))
      for (const division of divisionsOf(scene)) {
        const partition = asPartition(division);
        if (!told.some((other) => isWithin(partition, other))) found.push(partition);
      }
    found.push(...listDivisionsOf(readings));
    return found.length > 0 ? [...drafts, ...found] : drafts;
  },
});

const isWithin = (a: Draft, b: Draft): boolean => a.prose === b.prose && a.start < b.end && b.start < a.end;
