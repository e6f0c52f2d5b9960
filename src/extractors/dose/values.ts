/** The values of dose claims. */
import type { ValueOf } from "../../claims/index.ts";
import { cycleOf, type Schedule, type Scheduled } from "../../forms/index.ts";

export type DoseValue = ValueOf<"dose">;

export const noAmount = { drug: null, amounts: [], isRange: false, unit: null, perDay: false, route: null };

export function doseValue(
  { dose, schedule }: Scheduled,
  text: string,
  { drug, route, role }: Pick<DoseValue, "drug" | "route" | "role">,
): DoseValue {
  const { amount } = dose.value;
  const said = scheduleValue(schedule, text);
  if (amount === null) return { ...noAmount, ...said, drug, role };
  const { amounts, isRange, unit, perDay, isThreshold } = amount;
  return {
    drug,
    amounts: [...amounts],
    isRange,
    unit,
    perDay,
    route,
    ...said,
    everyDays: amount.everyDays ?? said.everyDays,
    cycle: said.cycle ?? (amount.everyDays !== null && amount.everyDays >= 14 ? amount.everyDays : null),
    role: isThreshold ? "threshold" : role,
  };
}

type ScheduleValue = Pick<DoseValue, "days" | "frequency" | "timesPerDay" | "everyDays" | "cycle" | "on" | "off">;

export function scheduleValue(schedule: Schedule, text: string): ScheduleValue {
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
