/** What is known of a schedule, and how two that hold for one dose come together. */
import type { Mention } from "../../language/index.ts";
import type { Cycle, Pause } from "./cycles.ts";
import type { DayBlock, DayList } from "./days.ts";
import type { Frequency } from "./frequencies.ts";

export interface Schedule {
  readonly days: readonly DayBlock[];
  /** The days are counted from something other than a cycle. */
  readonly ofOther: boolean;
  /** The frequencies, where they are printed. */
  readonly frequencies: readonly Mention<Frequency>[];
  /** The length of a cycle that is called one. */
  readonly cycle: number | null;
  readonly pause: Pause | null;
}

export const empty: Schedule = { days: [], ofOther: false, frequencies: [], cycle: null, pause: null };

/** The schedule that one part of it says. */
export function scheduleOf(mention: Mention): Schedule {
  switch (mention.kind) {
    case "days":
      return { ...empty, days: (mention.value as DayList).blocks, ofOther: (mention.value as DayList).ofOther };
    case "frequency":
      return { ...empty, frequencies: [mention as Mention<Frequency>] };
    case "cycle":
      return { ...empty, cycle: (mention.value as Cycle).days };
    default:
      return { ...empty, pause: mention.value as Pause };
  }
}

/** What the first leaves open is taken from the second; frequencies add up (`daily, every 3 weeks`). */
export function fill(first: Schedule, second: Schedule): Schedule {
  const days = first.days.length > 0 ? first : second;
  return {
    days: days.days,
    ofOther: days.ofOther,
    frequencies: [...first.frequencies, ...second.frequencies],
    cycle: first.cycle ?? second.cycle,
    pause: joinPauses(first.pause, second.pause),
  };
}

function joinPauses(first: Pause | null, second: Pause | null): Pause | null {
  if (!first || !second) return first ?? second;
  const on = first.on ?? second.on;
  const off = first.off ?? second.off;
  return { on, off, cycle: first.cycle ?? second.cycle ?? (on !== null && off !== null ? on + off : null) };
}

/** When in a cycle something is given, or how often. */
export const hasRhythm = ({ days, frequencies, pause }: Schedule): boolean =>
  days.length > 0 || frequencies.length > 0 || pause !== null;

/** Only the cycle or the interval of courses: it says nothing of when in a cycle something is given. */
export const isCourse = ({ days, frequencies, pause }: Schedule): boolean =>
  days.length === 0 && pause === null && frequencies.every(({ value }) => value.isInterval);

/** The length of the cycle: called one, as that of a pattern of rest, or as the interval of courses. */
export function cycleOf({ cycle, pause, frequencies, days }: Schedule): number | null {
  const interval = frequencies.find(({ value }) => value.isInterval)?.value.everyDays ?? null;
  return cycle ?? pause?.cycle ?? interval ?? (pause?.off ? restedCycle(days, pause.off) : null);
}

/** `days 1-14, followed by 7 days of rest`: days on end, or one of each week, and then the rest. */
function restedCycle(days: readonly DayBlock[], off: number): number | null {
  const last = days.at(-1)?.to ?? 0;
  if (days.length === 1 && days[0]!.from === 1 && last > 1) return last + off;
  const isWeekly = days.length > 1 && days.every(({ from, to }, week) => from === to && from === 7 * week + 1);
  return isWeekly ? last + 6 + off : null;
}

/** What a schedule says of the cycle alone: that holds for drugs that have days of their own. */
export function cyclePart({ cycle, pause, frequencies }: Schedule): Schedule {
  const intervals = frequencies.filter(({ value }) => value.isInterval);
  return { ...empty, cycle: cycle ?? pause?.cycle ?? null, frequencies: intervals };
}
