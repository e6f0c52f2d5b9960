/** The doses and schedules of a regimen in a row, with what stands between them. */
import type { Mention, Token } from "../../language/index.ts";
import type { Dose } from "./doses.ts";
import type { Schedule } from "./schedule.ts";

/** A word or sign that parts two regimens, and the brackets around it. */
export interface Parting {
  readonly word: string;
  readonly brackets: readonly number[];
}

/** What stands between an item and the one before. */
interface Between {
  /** What joins the two: nothing (0), a comma (1), a word (2), or `or` (3). */
  readonly joint: number;
  /** How many units stand between. */
  readonly distance: number;
  readonly partings: readonly Parting[];
  /** `was given`: each of the two has a verb of its own. */
  readonly hasVerb: boolean;
  /** `four cycles of`: each of the two has courses of its own. */
  readonly hasCourses: boolean;
  /** `repeated every 3 weeks`: the schedule is that of courses, of whatever they consist. */
  readonly isRepeated: boolean;
}

/** A dose or a schedule of a regimen. */
export interface Item extends Between {
  readonly mention: Mention<Dose> | Mention<Schedule>;
  /** The brackets open around it. */
  readonly brackets: readonly number[];
}

const joints = new Map<string, number>([
  [",", 1],
  ...["and", "plus", "with", "then", "followed", "combined", ";"].map((word) => [word, 2] as const),
  ["or", 3],
]);
const partings = new Set([
  "then",
  "versus",
  "vs",
  "vs.",
  "while",
  "whereas",
  "thereafter",
  "compared",
  "followed",
  ";",
]);
const repeating = new Set(["repeated", "recycled", "repeating"]);

const nothing: Between = { joint: 0, distance: 0, partings: [], hasVerb: false, hasCourses: false, isRepeated: false };

/** The items among the units of one regimen. */
export function itemsOf(units: readonly Token[]): Item[] {
  const items: Item[] = [];
  let brackets: readonly number[] = [];
  let between = nothing;
  for (const [index, unit] of units.entries()) {
    const { mention } = unit;
    brackets = bracketsBehind(unit, brackets, index);
    if (mention?.kind !== "dose" && mention?.kind !== "schedule") {
      between = behind(between, unit, brackets, items.at(-1));
      continue;
    }
    // `400 mg followed by 2,400 mg` goes on with the same drug.
    const goesOn = units[index - 2]?.folded === "followed" && (mention.value as Dose).drug === null;
    const parted = goesOn ? between.partings.slice(1) : between.partings;
    items.push({ ...between, mention: mention as Item["mention"], brackets, partings: parted });
    between = nothing;
  }
  return items;
}

function behind(between: Between, { folded, lexeme }: Token, brackets: readonly number[], last?: Item): Between {
  // `(225 mg/m2; days 1 and 22)`: a semicolon right behind an amount parts nothing.
  const isInner = folded === ";" && between.distance === 0 && last?.mention.kind === "dose";
  return {
    joint: Math.max(between.joint, joints.get(folded) ?? 0),
    distance: between.distance + 1,
    partings: partings.has(folded) && !isInner ? [...between.partings, { word: folded, brackets }] : between.partings,
    hasVerb: between.hasVerb || lexeme.classes.has("be"),
    hasCourses: between.hasCourses || lexeme.classes.has("cycleWord"),
    isRepeated: between.isRepeated || repeating.has(folded),
  };
}

/** The brackets open behind a unit; a dose may hold one that opens before its amount. */
function bracketsBehind({ lexeme, mention }: Token, brackets: readonly number[], index: number): readonly number[] {
  if (mention) return mention.units.reduce((open, unit) => bracketsBehind(unit, open, index), brackets);
  if (lexeme.classes.has("open")) return [...brackets, index];
  return lexeme.classes.has("close") ? brackets.slice(0, -1) : brackets;
}

export const isDose = ({ mention }: Item): boolean => mention.kind === "dose";

/** What is said inside a bracket holds for the drugs in that bracket only. */
export const encloses = (outer: Item, inner: Item): boolean =>
  outer.brackets.every((bracket) => inner.brackets.includes(bracket));

/** What parts two items from each other; what parts the inside of a bracket parts nothing outside of it. */
export function partingsBetween(items: readonly Item[], from: number, to: number): string[] {
  const [first, last] = [items[from]!, items[to]!];
  const isAround = ({ brackets }: Parting) =>
    brackets.every((bracket) => first.brackets.includes(bracket) && last.brackets.includes(bracket));
  return items
    .slice(from + 1, to + 1)
    .flatMap(({ partings }) => partings.filter(isAround))
    .map(({ word }) => word);
}
