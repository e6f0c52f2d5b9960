/** The lengths of cycles that a part tells of, in prose and in the rows of a table. */
import { asKind, daysOf, type Schedule } from "../../forms/index.ts";
import type { Mention, ProseReading, Reading, Token } from "../../language/index.ts";

/** Longer, it is the length of a treatment. */
const longest = 126;
const shortest = 7;

export interface CycleLength {
  readonly days: number;
  readonly reading: ProseReading;
}

export function* cycleLengthsIn({ prose, header, rows, caption, notes }: Reading): Iterable<CycleLength> {
  const cells = [...header, ...rows.flat(), ...(caption ? [caption] : []), ...notes];
  for (const reading of prose ? [prose] : cells) for (const days of lengthsIn(reading)) yield { days, reading };
  for (const [label, value, ...others] of rows) {
    const days = others.length === 0 && label && value && isLengthOfCycle(label) ? daysIn(value) : null;
    if (days !== null && days >= shortest && days <= longest) yield { days, reading: value! };
  }
}

/** `in 28-day cycles`, and the rhythm of a treatment that a sentence is about: `Cycles are repeated every 3 weeks`. */
function* lengthsIn({ scenes }: ProseReading): Iterable<number> {
  for (const { units, overlays } of scenes) {
    for (const { mention } of units) if (mention) yield* inMention(mention);
    for (const overlay of overlays) {
      const said = asKind(overlay, "courses")?.value;
      const interval = said?.frequencies.find(({ value }) => value.isInterval)?.value.everyDays;
      if (interval) yield interval;
    }
  }
}

function* inMention(mention: Mention): Iterable<number> {
  const schedule = asKind(mention, "schedule")?.value;
  if (schedule) yield* lengthOf(schedule);
  else for (const unit of mention.units) if (unit.mention) yield* inMention(unit.mention);
}

function* lengthOf({ cycle, pause }: Schedule): Iterable<number> {
  const said = cycle ?? pause?.cycle ?? null;
  if (said !== null) yield said;
}

/** `Cycle length`, `Length of a cycle`, `Cycle`: no `Cycles`, which counts them. */
function isLengthOfCycle({ tokens }: ProseReading): boolean {
  const isNamed = tokens.some(({ lexeme: { classes } }) => classes.has("cycleWord") && !classes.has("plural"));
  const mayStand = ({ kind, lexeme: { classes } }: Token) =>
    kind === "punct" ||
    ["cycleWord", "quantity", "lasting", "function", "treating", "timeUnit"].some((name) => classes.has(name));
  return isNamed && tokens.every((token) => mayStand(token) || token.folded === "length");
}

/** The one length of time that a cell holds. */
function daysIn({ scenes, tokens }: ProseReading): number | null {
  const found = scenes.flatMap(({ units }) => units.flatMap(({ mention }) => asKind(mention, "duration")?.value ?? []));
  if (found.length === 1) return daysOf(found[0]!);
  const [n, unit] = tokens;
  const isWeeks = unit?.lexeme.classes.has("weekUnit");
  if (tokens.length !== 2 || n?.value?.scale !== 0 || !(isWeeks || unit?.lexeme.classes.has("dayUnit"))) return null;
  return Number(n.value.digits) * (isWeeks ? 7 : 1);
}
