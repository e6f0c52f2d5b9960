/** Gives every dose of a regimen the schedules that hold for it: its own, those said before it, and those it shares with a later one. */
import type { Mention } from "../../language/index.ts";
import type { Dose } from "./doses.ts";
import { cycleOf, cyclePart, empty, fill, hasRhythm, type Schedule } from "./schedule.ts";

/** What stands between an item and the one before. */
export interface Between {
  /** What joins the two: nothing (0), a comma (1), a word (2), or `or` (3). */
  readonly joint: number;
  /** How many units stand between. */
  readonly distance: number;
  /** The brackets around each `then`, `versus` or semicolon. */
  readonly partings: readonly (readonly number[])[];
}

/** A dose or a schedule of a regimen. */
export interface Item extends Between {
  readonly mention: Mention<Dose> | Mention<Schedule>;
  /** The brackets open around it. */
  readonly brackets: readonly number[];
}

/** A dose, what is known of its schedule, and the text from the first to the last word that says so. */
export interface Scheduled {
  readonly dose: Mention<Dose>;
  readonly schedule: Schedule;
  readonly start: number;
  readonly end: number;
}

/** A dose in its place, with the schedules behind it and those that lead to it. */
interface Place {
  readonly at: number;
  readonly item: Item;
  readonly dose: Mention<Dose>;
  readonly own: Item[];
  readonly leads: Item[];
}

const isDose = ({ mention }: Item): boolean => mention.kind === "dose";
const merged = (items: readonly Item[]): Schedule =>
  items.map(({ mention }) => mention.value as Schedule).reduce(fill, empty);
/** What is said inside a bracket holds for the drugs in that bracket only. */
const encloses = (outer: Item, inner: Item): boolean =>
  outer.brackets.every((bracket) => inner.brackets.includes(bracket));
/** A schedule further before a drug is that of the whole treatment (`biweekly therapy with X and Y`), not of this drug. */
const isNear = (dose: Item): boolean => dose.distance <= 6;

/** Only the cycle or the interval of courses: it says nothing of when in a cycle this drug is given. */
function isCourse({ mention }: Item): boolean {
  const { days, frequencies, pause } = mention.value as Schedule;
  return days.length === 0 && pause === null && frequencies.every(({ value }) => value.isInterval);
}

export function resolve(items: readonly Item[]): Scheduled[] {
  const places = placesOf(items);
  return places.map((place, index) => {
    const near = isNear(place.item) ? place.leads.filter((item) => !isCourse(item)) : [];
    const own = [place.own, near].map(merged).reduce(fill, place.dose.value.schedule);
    const shared = isAlone(place) ? { schedule: own, items: [] } : sharedWith(items, places, index, own);
    const schedule = isAlone(place) ? own : fromLeads(items, places, index, shared.schedule);
    const spans = [place.item, ...place.own, ...place.leads, ...shared.items].map(({ mention }) => mention);
    return {
      dose: place.dose,
      schedule,
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  });
}

/** A bound, and a dose of radiation, have no part in the schedule of a course. */
function isAlone({ dose }: Place): boolean {
  return dose.value.amount !== null && (dose.value.amount.isThreshold || dose.value.amount.isRadiation);
}

/** Every schedule goes to the dose before it, unless it is joined more closely to the next. */
function placesOf(items: readonly Item[]): Place[] {
  const places = items.flatMap((item, at): Place[] =>
    isDose(item) ? [{ at, item, dose: item.mention as Mention<Dose>, own: [], leads: [] }] : [],
  );
  for (const [index, item] of items.entries()) {
    if (isDose(item)) continue;
    const next = places.find(({ at }) => at > index);
    const last = places.findLast(({ at }) => at < index);
    if (next && (!last || leadsOn(items, last.at, index, next.at)) && encloses(item, next.item)) next.leads.push(item);
    else if (last && goesWith(items, last, index)) last.own.push(item);
  }
  return places;
}

/** `every 4 weeks or placebo every 3 weeks`: a second schedule behind a word that joins is that of something else. */
function goesWith(items: readonly Item[], { at, own }: Place, index: number): boolean {
  const item = items[index]!;
  if (own.length > 0 && item.joint === 3 && item.distance > 1) return false;
  // `; every 3 weeks`: behind a semicolon only a cycle is still said of what stands before.
  return !areParted(items, at, index) || (item.distance <= 2 && isCourse(item));
}

/** The loosest joint between two doses divides what belongs to the one from what belongs to the other. */
function leadsOn(items: readonly Item[], last: number, at: number, next: number): boolean {
  let loosest = last + 1;
  for (let index = last + 1; index <= next; index++) if (items[index]!.joint >= items[loosest]!.joint) loosest = index;
  return at >= loosest && items[loosest]!.joint > 0;
}

/** Whether two regimens stand one after the other; what parts the inside of a bracket parts nothing outside of it. */
function areParted(items: readonly Item[], from: number, to: number): boolean {
  const isAround = (parting: readonly number[]) =>
    parting.every((bracket) => items[from]!.brackets.includes(bracket) && items[to]!.brackets.includes(bracket));
  return items.slice(from + 1, to + 1).some(({ partings }) => partings.some(isAround));
}

/**
 * What a dose shares with those behind it. Without days or frequency it has theirs (`X 20 mg and Y 30 mg on day 1`); with days, their
 * cycle (`X on day 1 and Y on day 8, every 3 weeks`); with a frequency, a cycle that is said of nothing else.
 */
function sharedWith(
  items: readonly Item[],
  places: readonly Place[],
  index: number,
  own: Schedule,
): { readonly schedule: Schedule; readonly items: readonly Item[] } {
  const place = places[index]!;
  let schedule = own;
  const used: Item[] = [];
  for (const other of places.slice(index + 1)) {
    if (cycleOf(schedule) !== null) break;
    const theirs = isAlone(other) ? [] : other.own.filter((item) => encloses(item, place.item));
    if (theirs.length === 0) continue;
    const taken = takenFrom(merged(theirs), schedule, place, areParted(items, place.at, other.at));
    if (taken === null) break;
    schedule = fill(schedule, taken);
    used.push(...theirs);
  }
  return { schedule, items: used };
}

function takenFrom(said: Schedule, known: Schedule, { dose }: Place, areApart: boolean): Schedule | null {
  const { days, frequencies } = said;
  // `180 mg/day and X weekly`: a daily amount takes over days, not the rhythm of another drug.
  if (!hasRhythm(known)) return areApart || (dose.value.amount?.perDay && days.length === 0) ? null : said;
  if (known.days.length === 0) return areApart || days.length > 0 || frequencies.length > 0 ? null : said;
  // What follows in sequence may have a cycle of its own.
  const cycle = cycleOf(said);
  const fits = days.length > 0 && cycle !== null && known.days.every(({ to }) => to <= cycle);
  return areApart && !fits ? null : cyclePart(said);
}

/** What was said before the first of several doses: `in 28-day cycles, X 20 mg and Y 30 mg`, `on day 1, X 20 mg and Y 8 mg`. */
function fromLeads(items: readonly Item[], places: readonly Place[], index: number, known: Schedule): Schedule {
  const place = places[index]!;
  return places.slice(0, index + 1).reduce((schedule, earlier) => {
    const said = merged(earlier.leads.filter((item) => encloses(item, place.item)));
    const isShared = isNear(earlier.item) && !areParted(items, earlier.at, place.at);
    if (!hasRhythm(schedule) && isShared) return fill(schedule, said);
    return earlier === places[0] && cycleOf(schedule) === null ? fill(schedule, cyclePart(said)) : schedule;
  }, known);
}
