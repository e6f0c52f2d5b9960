/** Populations of which one holds the other, told as fields of one list or as rows of one column: `Randomised: 211`, `Treated: 213`. */
import { type ClaimOf, nestedPopulations, type Population } from "../../src/rule/index.ts";

type Size = ClaimOf<"cohort-size">;

/** What is told of all in one place goes on from each other. */
const nestedThere: readonly (readonly [inner: Population, outer: Population])[] = [
  ["treated", "randomised"],
  ["safety", "randomised"],
  ["safety", "enrolled"],
  ["evaluable", "treated"],
  ["evaluable", "randomised"],
  ["completed", "treated"],
  ["per-protocol", "randomised"],
  ["per-protocol", "itt"],
];

interface Nested {
  readonly part: Size;
  readonly whole: Size;
  readonly inner: Population;
  readonly outer: Population;
}

/** As they were treated, more may be in one arm than were assigned to it: that is asked only of all arms together. */
export function* nestedInLists(sizes: readonly Size[]): Iterable<Nested> {
  const listed = sizes.filter(({ place }) => place.part === "list-item" || place.part === "table");
  if (listed.length > mostListed) return;
  const pairs = [...nestedThere, ...nestedPopulations].filter(
    ([inner]) => (inner !== "treated" && inner !== "safety") || listed[0]?.subject.cohort === null,
  );
  for (const [inner, outer] of pairs)
    for (const whole of of(listed, outer)) {
      const isOnlyOne = of(listed, outer).filter((other) => areListedTogether(other, whole)).length === 0;
      for (const part of isOnlyOne ? of(listed, inner) : [])
        if (areListedTogether(part, whole)) yield { part, whole, inner, outer };
    }
}

/** More are rows of data. */
const mostListed = 200;

const of = (sizes: readonly Size[], population: Population): readonly Size[] =>
  sizes.filter(({ subject }) => subject.population === population);

/** How far apart the items of one list stand that go on from each other. */
const most = 3;

/** `- Enrolled: 106`, `- Treated: 116`: items of one list that stand near to each other, or cells of one column. */
export function areListedTogether({ document, place: a }: Size, { document: other, place: b }: Size): boolean {
  if (document !== other || a.part !== b.part) return false;
  if (a.part === "table") return a.partIndex === b.partIndex && a.column === b.column && a.row !== b.row;
  return a.part === "list-item" && a.partIndex !== b.partIndex && Math.abs(a.partIndex - b.partIndex) <= most;
}
