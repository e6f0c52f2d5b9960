/** Turns the doses and schedules that forms found into claims, sentence by sentence. */
import type { ValueOf } from "../../claims/index.ts";
import { cycleOf, type DoseMention, hasRhythm, type Role, type Schedule, type Scheduled } from "../../forms/index.ts";
import { mentionsIn, type ProseReading, type Scene } from "../../language/index.ts";
import { type Carried, carryOn, drugsOf } from "./drugs.ts";
import { routeNear } from "./route.ts";

type Value = ValueOf<"dose">;

export interface DoseReading {
  readonly form: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/** The doses of a prose, in order; `label` is the label of its row in a table. */
export function readDoses(reading: ProseReading, label: ProseReading | null): DoseReading[] {
  const isLevel = label?.scenes.some(({ overlays }) => overlays.some(({ kind }) => kind === "dose-level")) ?? false;
  let carried: Carried = { drug: null, isSole: true };
  return reading.scenes.flatMap((scene) => {
    const scheduled = scheduledIn(scene);
    if (!scheduled.some(({ dose }) => dose.value.amount !== null))
      return schedulesAlone(scheduled, scene, reading.text);
    const doses = scheduled.map(({ dose }) => dose);
    const names = drugsOf(scene, doses, carried);
    carried = carryOn(carried, doses, names);
    return scheduled.flatMap((item, index) => {
      const { amount, isNamed } = item.dose.value;
      if (amount === null ? !isCheckable(item.schedule) : amount.isWeak && !isNamed && !hasRhythm(item.schedule))
        return [];
      const role = isLevel ? "level" : roleOf(item.dose, scene);
      return [{ ...readingOf(item, names[index]!, scene, reading.text, role) }];
    });
  });
}

/** The doses of a sentence with their schedules; of the regimens that hold a dose, the widest stands first. */
function scheduledIn({ units, overlays }: Scene): Scheduled[] {
  const found = new Map<DoseMention, Scheduled>();
  for (const { kind, value } of overlays)
    if (kind === "regimen")
      for (const item of value as readonly Scheduled[]) if (!found.has(item.dose)) found.set(item.dose, item);
  const doses = [...mentionsIn(units)].filter((mention): mention is DoseMention => mention.kind === "dose");
  return doses.map(
    (dose) => found.get(dose) ?? { dose, schedule: dose.value.schedule, start: dose.start, end: dose.end },
  );
}

/** Days or rest beside the length of their cycle. */
function isCheckable(schedule: Schedule): boolean {
  const { days, ofOther, pause } = schedule;
  const hasPattern = pause !== null && pause.on !== null && pause.off !== null;
  return cycleOf(schedule) !== null && ((days.length > 0 && !ofOther) || (hasPattern && schedule.cycle !== null));
}

/** A schedule without amounts: of a drug, or of none that is named. */
function schedulesAlone(scheduled: readonly Scheduled[], scene: Scene, text: string): DoseReading[] {
  const ofDrugs = scheduled.filter(({ schedule }) => isCheckable(schedule));
  const others = scene.overlays.filter(
    ({ kind, start, end }) =>
      kind === "schedule-alone" && !ofDrugs.some((item) => item.start <= start && end <= item.end),
  );
  return [
    ...ofDrugs.map((item) => readingOf(item, item.dose.value.drug, scene, text, "given")),
    ...others.map(({ form, value, start, end }) => ({
      form,
      value: { ...noAmount, ...scheduleValue(value as Schedule, text), role: "given" as const },
      start,
      end,
    })),
  ].sort((a, b) => a.start - b.start);
}

const noAmount = { drug: null, amounts: [], isRange: false, unit: null, perDay: false, route: null };

function readingOf(item: Scheduled, drug: string | null, scene: Scene, text: string, role: Value["role"]): DoseReading {
  const { dose, schedule, start, end } = item;
  const { amount } = dose.value;
  const said = scheduleValue(schedule, text);
  const value: Value = {
    ...noAmount,
    drug,
    ...(amount
      ? { amounts: [...amount.amounts], isRange: amount.isRange, unit: amount.unit, perDay: amount.perDay }
      : {}),
    route: amount ? routeNear(scene, start, Math.max(dose.end, end)) : null,
    ...said,
    everyDays: amount?.everyDays ?? said.everyDays,
    role: amount?.isThreshold ? "threshold" : role,
  };
  return { form: dose.form, value, start, end };
}

type ScheduleValue = Pick<Value, "days" | "frequency" | "timesPerDay" | "everyDays" | "cycle" | "on" | "off">;

function scheduleValue(schedule: Schedule, text: string): ScheduleValue {
  const { days, ofOther, frequencies, pause } = schedule;
  const [first] = days;
  const off = pause?.off ?? null;
  // `days 1-14 followed by 7 days of rest`: the days are those on treatment.
  const fromDays = off !== null && days.length === 1 && first!.from === 1 ? first!.to : null;
  return {
    days: [...days],
    frequency: frequencies.map(({ start, end }) => text.slice(start, end)).join(", ") || null,
    timesPerDay: frequencies.map(({ value }) => value.timesPerDay).find((times) => times !== null) ?? null,
    everyDays: frequencies.map(({ value }) => value.everyDays).find((length) => length !== null) ?? null,
    cycle: ofOther ? null : cycleOf(schedule),
    on: pause?.on ?? fromDays,
    off,
  };
}

function roleOf(dose: DoseMention, { overlays }: Scene): Value["role"] {
  const role = overlays.find(({ kind, value }) => kind === "role" && (value as Role).dose === dose);
  return role ? (role.value as Role).role : "given";
}
