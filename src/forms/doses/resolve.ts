/** Gives every dose of a regimen the schedules that hold for it: its own, those it shares with later ones, and those said before it. */
import type { Mention } from "../../language/index.ts";
import type { Dose } from "./dose.ts";
import type { Item } from "./items.ts";
import { isNear, merged, placesOf } from "./places.ts";
import { fill, isCourse, type Schedule } from "./schedule.ts";
import { sharedWith, withLeads } from "./share.ts";

/** A dose, what is known of its schedule, and the text from the first to the last word that says so. */
export interface Scheduled {
  readonly dose: Mention<Dose>;
  readonly schedule: Schedule;
  readonly start: number;
  readonly end: number;
}

export function resolve(items: readonly Item[]): Scheduled[] {
  const places = placesOf(items);
  return places.map((place) => {
    const { item, dose, own, leads } = place;
    // `weekly X` says when X is given; `every 3 weeks, X daily` only how often courses are.
    const near = isNear(item) ? leads.filter(({ mention }) => !isCourse(mention.value as Schedule)) : [];
    const said = [own, near].map(merged).reduce(fill, dose.value.schedule);
    const shared = sharedWith(items, places, place, said);
    const spans = [item, ...own, ...leads, ...shared.items].map(({ mention }) => mention);
    return {
      dose,
      schedule: withLeads(items, places, place, shared.schedule),
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  });
}
