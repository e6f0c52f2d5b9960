/** Gives every schedule of a regimen to the dose it stands with. */
import type { Mention } from "../../language/index.ts";
import type { Dose } from "./dose.ts";
import { encloses, type Item, isDose, partingsBetween } from "./items.ts";
import { empty, fill, isCourse, type Schedule } from "./schedule.ts";

/** A dose in its place, with the schedules behind it and those that lead to it. */
export interface Place {
  readonly at: number;
  readonly item: Item;
  readonly dose: Mention<Dose>;
  readonly own: Item[];
  readonly leads: Item[];
}

const scheduleOf = ({ mention }: Item): Schedule => mention.value as Schedule;

export const merged = (items: readonly Item[]): Schedule => items.map(scheduleOf).reduce(fill, empty);

/** A schedule further before a drug is that of the whole treatment (`biweekly therapy with X and Y`), not of this drug. */
export const isNear = (dose: Item): boolean => dose.distance <= 6;

/** Further behind a dose only a cycle is still said of it. */
const reach = 14;

/** Every schedule goes to the dose before it, unless it is joined more closely to the next. */
export function placesOf(items: readonly Item[]): Place[] {
  const places = items.flatMap((item, at): Place[] =>
    isDose(item) ? [{ at, item, dose: item.mention as Mention<Dose>, own: [], leads: [] }] : [],
  );
  for (const [index, item] of items.entries()) {
    if (isDose(item)) continue;
    const next = places.find(({ at }) => at > index);
    // A bound (`cisplatin >= 70 mg/m2`) has no schedule.
    const last = places.findLast(({ at, dose }) => at < index && dose.value.amount?.isThreshold !== true);
    if (next && leadsTo(items, last, index, next)) next.leads.push(item);
    else if (last && goesWith(items, last, index)) last.own.push(item);
  }
  distribute(places);
  return places;
}

function leadsTo(items: readonly Item[], last: Place | undefined, index: number, next: Place): boolean {
  const item = items[index]!;
  // `weekly carboplatin with radiation to 60 Gy`: a drug without an amount stands between.
  if (!encloses(item, next.item) || next.item.namesDrug) return false;
  // Of a drug that has no amount only the cycle is told before it.
  if (next.dose.value.amount === null && !isCourse(scheduleOf(item))) return false;
  if (!last) return true;
  // `45 Gy in daily fractions of 1.8 Gy`
  const isOf = next.item.endsWithOf && next.item.distance <= 2 && next.at === index + 1;
  return isOf || isLoosestBefore(items, last.at, index, next.at);
}

/** The loosest joint between two doses divides what belongs to the one from what belongs to the other. */
function isLoosestBefore(items: readonly Item[], last: number, at: number, next: number): boolean {
  let loosest = last + 1;
  for (let index = last + 1; index <= next; index++) if (items[index]!.joint >= items[loosest]!.joint) loosest = index;
  return at >= loosest && items[loosest]!.joint > 0;
}

function goesWith(items: readonly Item[], { at, own }: Place, index: number): boolean {
  const item = items[index]!;
  const isOfCourses = isCourse(scheduleOf(item));
  // `every 4 weeks or placebo every 3 weeks`: a second schedule behind `or` is that of something else.
  if (own.length > 0 && (item.joint === 3 || item.isBehindPlacebo) && item.distance > 1) return false;
  // `60 Gy with weekly carboplatin`
  if (item.isAdjective && item.joint > 0) return false;
  if (item.distance > reach && !isOfCourses) return false;
  // `; repeated every 3 weeks`: behind a semicolon only a cycle is still said of what stands before.
  const isClosing = (item.distance <= 2 || item.isRepeated) && isOfCourses;
  return isClosing || partingsBetween(items, at, index).length === 0;
}

/** `X, Y and Z on days 1, 2 and 3, respectively`: each has its day; where the numbers differ, none. */
function distribute(places: readonly Place[]): void {
  for (const [index, { own }] of places.entries())
    for (const [at, item] of own.entries()) {
      const { days } = scheduleOf(item);
      if (!item.isRespective || days.length < 2) continue;
      own.splice(at, 1);
      const sharers = places.slice(index - days.length + 1, index + 1);
      if (index + 1 < days.length || sharers.some((place) => place.own.length > 0)) continue;
      for (const [order, place] of sharers.entries()) place.own.push(withDays(item, [days[order]!]));
    }
}

function withDays(item: Item, days: Schedule["days"]): Item {
  const mention = item.mention as Mention<Schedule>;
  return { ...item, mention: { ...mention, value: { ...mention.value, days } } };
}
