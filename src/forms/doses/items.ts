/** The doses and schedules of a regimen in a row, with what stands between them. */
import type { Mention, Token } from "../../language/index.ts";
import type { Dose } from "./dose.ts";
import type { Schedule } from "./schedule.ts";

/** A word or sign that parts two regimens. */
interface Parting {
  readonly word: string;
  /** The brackets around it: it parts nothing outside of them. */
  readonly brackets: readonly number[];
  /** A semicolon right behind an amount does not part the amount from its schedule: `(225 mg/m2; days 1 and 22)`. */
  readonly isInner: boolean;
}

/** What stands between an item and the one before. */
interface Between {
  /** What joins the two: nothing (0), a comma (1), a word (2), or `or` (3); nothing where it stands further off. */
  readonly joint: number;
  /** `or placebo`: what follows is said of the dose before it, too. */
  readonly isBehindPlacebo: boolean;
  /** How many units stand between, and behind the last joint. */
  readonly distance: number;
  readonly behindJoint: number;
  readonly partings: readonly Parting[];
  /** `was given`: each of the two has a verb of its own. */
  readonly hasVerb: boolean;
  /** `four cycles of`: each of the two has courses of its own. */
  readonly hasCourses: boolean;
  /** `repeated every 3 weeks`: the schedule is that of courses, of whatever they consist. */
  readonly isRepeated: boolean;
  /** A drug without an amount. */
  readonly namesDrug: boolean;
  /** `weekly infusions of`. */
  readonly endsWithOf: boolean;
}

/** A dose or a schedule of a regimen. */
export interface Item extends Between {
  readonly mention: Mention<Dose> | Mention<Schedule>;
  /** The brackets open around it. */
  readonly brackets: readonly number[];
  /** A schedule right before a drug: `with weekly carboplatin`. */
  readonly isAdjective: boolean;
  /** `days 1 and 2, respectively`. */
  readonly isRespective: boolean;
  /** A loading dose, which is given once: it has no part in the rhythm of the doses behind it. */
  readonly isLoading: boolean;
}

const joints = new Map<string, number>([
  [",", 1],
  ...["and", "plus", "with", "then", "followed", "combined", ";"].map((word) => [word, 2] as const),
  ["or", 3],
]);
/** A joint further before an item joins something else to it. */
const farthest = 4;
const parting = new Set(["compared", "followed"]);
const repeating = new Set(["repeated", "recycled", "repeating"]);
const loading = new Set(["loading", "initial", "starting", "priming"]);

const nothing: Between = {
  joint: 0,
  isBehindPlacebo: false,
  distance: 0,
  behindJoint: 0,
  partings: [],
  hasVerb: false,
  hasCourses: false,
  isRepeated: false,
  namesDrug: false,
  endsWithOf: false,
};

/** The items among the units from one index to another. */
export function itemsOf(units: readonly Token[], from: number, to: number): Item[] {
  const items: Item[] = [];
  let brackets: readonly number[] = openBefore(units, from, to);
  let between = nothing;
  for (let index = from; index < to; index++) {
    const unit = units[index]!;
    const { mention } = unit;
    brackets = bracketsBehind(unit, brackets, index);
    if (mention?.kind !== "dose" && mention?.kind !== "schedule") {
      between = behind(between, unit, brackets, items.at(-1));
      continue;
    }
    items.push({
      ...between,
      mention: mention as Item["mention"],
      brackets,
      partings: goesOn(units, index, items.at(-1)) ? between.partings.slice(1) : between.partings,
      isAdjective: units[index + 1]?.lexeme.classes.has("drug") === true,
      isRespective: isRespective(units, index + 1),
      isLoading: isLoading(units, index),
    });
    between = nothing;
  }
  return items;
}

function behind(between: Between, { folded, lexeme }: Token, brackets: readonly number[], last?: Item): Between {
  const isInner = folded === ";" && between.distance === 0 && last?.mention.kind === "dose";
  const isParting = folded === ";" || lexeme.classes.has("regimenParting") || parting.has(folded);
  const isBehindPlacebo = between.isBehindPlacebo || (folded === "placebo" && between.joint === 3);
  const behindJoint = joints.has(folded) ? 0 : between.behindJoint + 1;
  return {
    joint: behindJoint > farthest || folded === "placebo" ? 0 : Math.max(between.joint, joints.get(folded) ?? 0),
    isBehindPlacebo,
    distance: between.distance + 1,
    behindJoint,
    partings: isParting ? [...between.partings, { word: folded, brackets, isInner }] : between.partings,
    hasVerb: between.hasVerb || lexeme.classes.has("be"),
    hasCourses: between.hasCourses || lexeme.classes.has("cycleWord"),
    isRepeated: between.isRepeated || repeating.has(folded),
    namesDrug: between.namesDrug || lexeme.classes.has("drug"),
    endsWithOf: folded === "of",
  };
}

/** `400 mg followed by 2,400 mg` goes on with the same drug, but a loading dose is given once. */
function goesOn(units: readonly Token[], index: number, last: Item | undefined): boolean {
  if (units[index - 2]?.folded !== "followed" || (units[index]!.mention!.value as Dose).drug !== null) return false;
  const before = [...(last?.mention.units ?? []), ...units.slice(Math.max(0, index - 5), index)];
  return !before.some(({ folded }) => loading.has(folded));
}

/** `a loading dose of X 4 mg/kg`, `X 4 mg/kg loading dose`. */
function isLoading(units: readonly Token[], index: number): boolean {
  const near = [...units.slice(Math.max(0, index - 3), index), ...units[index]!.mention!.units];
  const behind = units.slice(index + 1, index + 3);
  const last = near.findLastIndex(
    ({ lexeme }) => lexeme.classes.has("doseWord") || lexeme.classes.has("doseAdjective"),
  );
  return [...behind, ...near.slice(Math.max(0, last - 1), last + 1)].some(({ folded }) => folded === "loading");
}

function isRespective(units: readonly Token[], at: number): boolean {
  const word = units[at]?.folded === "," ? units[at + 1] : units[at];
  return word?.lexeme.classes.has("respectively") === true;
}

/** The brackets that close among the units but opened before them, by negative numbers. */
function openBefore(units: readonly Token[], from: number, to: number): number[] {
  let [depth, lowest] = [0, 0];
  const pass = ({ lexeme, mention }: Token): void => {
    if (mention) mention.units.forEach(pass);
    else if (lexeme.classes.has("open")) depth++;
    else if (lexeme.classes.has("close")) lowest = Math.min(lowest, --depth);
  };
  for (let index = from; index < to; index++) pass(units[index]!);
  return Array.from({ length: -lowest }, (_, level) => level + lowest);
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

/** What parts two items from each other. */
export function partingsBetween(items: readonly Item[], from: number, to: number): string[] {
  const [first, last] = [items[from]!, items[to]!];
  const parts = ({ brackets, isInner }: Parting) =>
    !(isInner && !isDose(last)) &&
    brackets.every((bracket) => first.brackets.includes(bracket) && last.brackets.includes(bracket));
  return items
    .slice(from + 1, to + 1)
    .flatMap(({ partings }) => partings.filter(parts))
    .map(({ word }) => word);
}
