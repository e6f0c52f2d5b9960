/** What a dose shares with the doses behind it, and what was said before all of them. */
import { encloses, type Item, partingsBetween } from "./items.ts";
import { isNear, merged, type Place } from "./places.ts";
import { cycleOf, cyclePart, fill, hasRhythm, isCourse, type Schedule } from "./schedule.ts";

/** A schedule with the items that say it. */
interface Shared {
  readonly schedule: Schedule;
  readonly items: readonly Item[];
}

/**
 * What a dose shares with those behind it. Without days or frequency it has theirs (`X 20 mg and Y 30 mg on day 1`); with days, their
 * cycle (`X on day 1 and Y on day 8, every 3 weeks`); with a frequency, a cycle that is said of nothing else.
 */
export function sharedWith(items: readonly Item[], places: readonly Place[], place: Place, own: Schedule): Shared {
  let schedule = own;
  const used: Item[] = [];
  if (isAlone(place)) return { schedule, items: used };
  for (const other of places.slice(places.indexOf(place) + 1)) {
    if (cycleOf(schedule) !== null) break;
    const theirs = isAlone(other) ? [] : other.own.filter((item) => reaches(item, other, place));
    if (theirs.length === 0) continue;
    const taken = hasRhythm(schedule)
      ? cycleFrom(other, merged(theirs), schedule, partingsBetween(items, place.at, other.at))
      : rhythmFrom(other, merged(theirs), place, items);
    if (taken === null) break;
    schedule = fill(schedule, taken);
    used.push(...theirs);
  }
  return { schedule, items: used };
}

/** A bound, and a dose of radiation, have no part in the schedule of a course. */
function isAlone({ dose }: Place): boolean {
  return dose.value.amount !== null && (dose.value.amount.isThreshold || dose.value.amount.isRadiation);
}

function reaches(item: Item, other: Place, place: Place): boolean {
  if (encloses(item, place.item)) return true;
  // `X 75 mg/m2 and Y 40 mg/m2 (days 1 and 8)`: a bracket of days behind a list is said of all of it.
  const { days, frequencies, cycle } = item.mention.value as Schedule;
  const isBehind = item.brackets.length === other.item.brackets.length + 1 && item.distance <= 2;
  const isOfCourse = (days.length > 0 || cycle !== null) && frequencies.every(({ value }) => value.isInterval);
  return isBehind && isOfCourse && item.brackets.slice(0, -1).every((bracket) => place.item.brackets.includes(bracket));
}

function rhythmFrom(other: Place, said: Schedule, place: Place, items: readonly Item[]): Schedule | null {
  const partings = partingsBetween(items, place.at, other.at);
  const between = items.slice(place.at + 1, other.at + 1);
  if (place.item.isLoading && said.days.length === 0) return null;
  if (partings.length > 0) return arePartners(partings, said, between) ? said : null;
  if (said.days.length > 0) return place.dose.value.amount?.perDay ? ofDaily(said, between) : said;
  // `X 300 mg/day and Y 90 mg/day for 28 days`: both are given so long.
  const areDaily = place.dose.value.amount?.perDay === true && other.dose.value.amount?.perDay === true;
  if (areDaily && said.pause !== null) return ofDaily(said, between);
  // `X 180 mg/day and Y weekly`, `X 30 mg and Y 100 mg/day for 3 days`: a daily amount has a rhythm of its own.
  if (place.dose.value.amount?.perDay || (other.dose.value.amount?.perDay && !isCourse(said))) return null;
  return isCourse(said) || !between.some(({ hasVerb }) => hasVerb) ? said : null;
}

/** `X 25 mg followed by Y 90 mg on days 1 and 8`; `X 75 mg versus Y 60 mg every 3 weeks`: both are given so. */
function arePartners(partings: readonly string[], said: Schedule, between: readonly Item[]): boolean {
  if (between.some(({ hasCourses }) => hasCourses)) return false;
  const isSequence = partings.every((word) => word === "followed") && said.days.length > 0;
  return isSequence || (isCourse(said) && partings.every((word) => /^(?:followed|versus|vs\.?)$/.test(word)));
}

/** `X 40 mg/day and Y 5 mg on days 1-4`: of an alternative a daily amount takes nothing, of a partner the days. */
function ofDaily(said: Schedule, between: readonly Item[]): Schedule | null {
  const frequencies = said.frequencies.filter(({ value }) => value.isInterval);
  return between.some(({ joint }) => joint === 3) ? null : { ...said, frequencies };
}

function cycleFrom(other: Place, said: Schedule, known: Schedule, partings: readonly string[]): Schedule | null {
  const isParted = partings.length > 0;
  // What is given without a break has no rest.
  if (said.pause !== null && known.frequencies.some(isContinuous)) return null;
  // How long a daily amount is given says nothing of what has a frequency of its own.
  if (other.dose.value.amount?.perDay && cycleOf(said) === null && said.days.length === 0) return null;
  if (known.days.length === 0 && lastDay(known) === null)
    return isParted || said.days.length > 0 || said.frequencies.some(isTold) ? null : said;
  // What follows in sequence may have a cycle of its own.
  const cycle = cycleOf(said);
  const fits = cycle !== null && lastDay(merged(other.own)) !== null && (lastDay(known) ?? 0) <= cycle;
  return isParted && !fits ? null : cyclePart(said);
}

const isContinuous = ({ units }: Schedule["frequencies"][number]): boolean =>
  units.some(({ folded }) => folded.startsWith("continuous"));

/** `continuous` says nothing of how often. */
const isTold = ({ value }: Schedule["frequencies"][number]): boolean =>
  value.everyDays !== null || value.timesPerDay !== null;

/** The last day of treatment in a cycle: `days 1-5`, `for 5 days`. */
function lastDay({ days, pause }: Schedule): number | null {
  return days.length > 0 ? Math.max(...days.map(({ to }) => to)) : (pause?.on ?? null);
}

const isRest = ({ pause }: Schedule): boolean => pause !== null && pause.on !== null && pause.off !== null;

/** What was said before the first of several doses: `in 28-day cycles, X 20 mg and Y 30 mg`, `on day 1, X 20 mg and Y 8 mg`. */
export function withLeads(items: readonly Item[], places: readonly Place[], place: Place, known: Schedule): Schedule {
  if (isAlone(place)) return known;
  return places.slice(0, places.indexOf(place) + 1).reduceRight((schedule, earlier) => {
    const said = merged(earlier.leads.filter((item) => encloses(item, place.item)));
    const isShared = isNear(earlier.item) && partingsBetween(items, earlier.at, place.at).length === 0;
    // `weekly X 2 mg and Y 45 mg`, not `weekly X 2 mg or placebo with Y 45 mg`.
    const isClose = earlier === place || said.days.length > 0 || isCourse(said) || place.item.distance <= 3;
    if (!hasRhythm(schedule) && isShared && isClose) return fill(schedule, said);
    const isOfAll = isShared || earlier === places[0];
    // `in 21-day cycles, X 14 days on, 14 days off`: a cycle that is called one stands beside the pattern of rest.
    const lacksCycle =
      cycleOf(schedule) === null || (schedule.cycle === null && said.cycle !== null && isRest(schedule));
    return isOfAll && lacksCycle ? fill(schedule, cyclePart(said)) : schedule;
  }, known);
}
