/** Turns the doses and schedules that forms found into claims, sentence by sentence. */
import {
  cycleOf,
  type DoseMention,
  hasRhythm,
  ofKind,
  type Role,
  type Schedule,
  type Scheduled,
} from "../../forms/index.ts";
import type { ProseReading, Scene } from "../../language/index.ts";
import { carryOn, drugsOf, noDrug } from "./drugs.ts";
import { routeNear } from "./route.ts";
import { type DoseSentence, doseSentences, hasAmount } from "./sentences.ts";
import { type DoseValue, doseValue, noAmount, scheduleValue } from "./values.ts";

export interface DoseReading {
  readonly form: string;
  readonly value: DoseValue;
  readonly start: number;
  readonly end: number;
}

/** The doses of a prose, in order; `label` is the label of its row in a table. */
export function readDoses(reading: ProseReading, label: ProseReading | null): DoseReading[] {
  const isLevel = label?.scenes.some(({ overlays }) => overlays.some(({ kind }) => kind === "dose-level")) ?? false;
  let carried = noDrug;
  return doseSentences(reading).flatMap((sentence) => {
    const { text } = reading;
    if (!hasAmount(sentence.doses)) return withSchedulesAlone(drugsAlone(sentence, text), sentence, text);
    const mentions = sentence.doses.map(({ dose }) => dose);
    const names = drugsOf(sentence.scene, mentions, carried);
    carried = carryOn(carried, mentions, names);
    return withSchedulesAlone(dosesOf(sentence, names, text, isLevel), sentence, text);
  });
}

function dosesOf({ scene, doses }: DoseSentence, names: readonly (string | null)[], text: string, isLevel: boolean) {
  const roles = rolesIn(scene);
  return doses.flatMap((item, index): DoseReading[] => {
    if (!isDose(item)) return [];
    const { dose, start, end } = item;
    const next = doses[index + 1]?.dose.start ?? text.length;
    const value = doseValue(item, text, {
      drug: names[index]!,
      route: routeNear(scene, { start: dose.start, end: dose.end, scheduleEnd: end, next }),
      role: isLevel ? "level" : (roles.get(dose) ?? "given"),
    });
    return [{ form: dose.form, value, start, end }];
  });
}

/** A unit that other quantities have as well needs a drug or a schedule; a drug without an amount, one that can be checked. */
function isDose({ dose: { value }, schedule }: Scheduled): boolean {
  if (value.amount === null) return isCheckable(schedule);
  return !value.amount.isWeak || value.isNamed || hasRhythm(schedule);
}

function rolesIn({ overlays }: Scene): ReadonlyMap<DoseMention, Role["role"]> {
  return new Map(ofKind(overlays, "role").map(({ value: { dose, role } }) => [dose, role]));
}

/** Days or rest beside the length of their cycle. */
function isCheckable(schedule: Schedule): boolean {
  const { days, ofOther, pause } = schedule;
  const hasPattern = pause !== null && pause.on !== null && pause.off !== null;
  return cycleOf(schedule) !== null && ((days.length > 0 && !ofOther) || (hasPattern && schedule.cycle !== null));
}

/** Drugs with a schedule and no amount. */
function drugsAlone({ doses }: DoseSentence, text: string): DoseReading[] {
  return doses
    .filter(({ schedule }) => isCheckable(schedule))
    .map((item) => {
      const value = doseValue(item, text, { drug: item.dose.value.drug, route: null, role: "given" });
      return { form: item.dose.form, value, start: item.start, end: item.end };
    });
}

/** With the schedules that belong to none of the doses found: `300 mg on days -6 to 0, then on days 8-14 of each 21-day cycle`. */
function withSchedulesAlone(found: readonly DoseReading[], { scene }: DoseSentence, text: string): DoseReading[] {
  const spans = [...found].sort((a, b) => a.start - b.start);
  let covered = 0;
  const others = scene.overlays.filter(({ kind, start, end }) => {
    if (kind !== "schedule-alone") return false;
    while (covered < spans.length && spans[covered]!.end < end) covered++;
    return !spans[covered] || spans[covered]!.start > start;
  });
  const alone = others.map(({ form, value: said, start, end }): DoseReading => {
    const value: DoseValue = { ...noAmount, ...scheduleValue(said as Schedule, text), role: "given" };
    return { form, value, start, end };
  });
  return [...found, ...alone].sort((a, b) => a.start - b.start);
}
