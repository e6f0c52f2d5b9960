/** Gives every schedule of a regimen to the dose it stands with. */
import type { Mention } from "../../language/index.ts";
import type { Dose } from "./doses.ts";
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

export const merged = (items: readonly Item[]): Schedule =>
  items.map(({ mention }) => mention.value as Schedule).reduce(fill, empty);

/** A schedule further before a drug is that of the whole treatment (`biweekly therapy with X and Y`), not of this drug. */
export const isNear = (dose: Item): boolean => dose.distance <= 6;

/** Every schedule goes to the dose before it, unless it is joined more closely to the next. */
export function placesOf(items: readonly Item[]): Place[] {
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

/** The loosest joint between two doses divides what belongs to the one from what belongs to the other. */
function leadsOn(items: readonly Item[], last: number, at: number, next: number): boolean {
  let loosest = last + 1;
  for (let index = last + 1; index <= next; index++) if (items[index]!.joint >= items[loosest]!.joint) loosest = index;
  return at >= loosest && items[loosest]!.joint > 0;
}

/** `every 4 weeks or placebo every 3 weeks`: a second schedule behind `or` is that of something else. */
function goesWith(items: readonly Item[], { at, own }: Place, index: number): boolean {
  const item = items[index]!;
  if (own.length > 0 && item.joint === 3 && item.distance > 1) return false;
  // `; repeated every 3 weeks`: behind a semicolon only a cycle is still said of what stands before.
  const isClosing = (item.distance <= 2 || item.isRepeated) && isCourse(item.mention.value as Schedule);
  return isClosing || partingsBetween(items, at, index).length === 0;
}
