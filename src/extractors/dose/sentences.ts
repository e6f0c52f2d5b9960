/** The doses of each sentence of a prose with their schedules, also those that another sentence says. */
import {
  cycleOf,
  cyclePart,
  type DoseMention,
  fill,
  hasRhythm,
  ofKind,
  type Schedule,
  type Scheduled,
} from "../../forms/index.ts";
import { mentionsIn, type ProseReading, type Scene } from "../../language/index.ts";

export interface DoseSentence {
  readonly scene: Scene;
  readonly doses: readonly Scheduled[];
}

export function doseSentences({ scenes }: ProseReading): DoseSentence[] {
  const sentences = scenes.map((scene) => ({ scene, doses: scheduledIn(scene) }));
  const said = sentences.map(coursesIn);
  // What is said behind several sentences with doses holds for all of them.
  const behind: (readonly Schedule[])[] = [];
  for (let index = sentences.length - 1; index >= 0; index--)
    behind[index] = hasAmount(sentences[index]!.doses) ? (behind[index + 1] ?? []) : said[index]!;
  return sentences.map(({ scene, doses }, index) => {
    if (!hasAmount(doses)) return { scene, doses };
    const isFirst = index < 2 || !hasAmount(sentences[index - 2]!.doses);
    const courses = [...(behind[index + 1] ?? []), ...((isFirst && said[index - 1]) || [])];
    return { scene, doses: doses.map((dose) => courses.reduce(withCourses, dose)) };
  });
}

export const hasAmount = (doses: readonly Scheduled[]): boolean => doses.some(({ dose }) => dose.value.amount !== null);

/** The doses of a sentence; of the regimens that hold a dose, the widest stands first. */
function scheduledIn({ units, overlays }: Scene): Scheduled[] {
  const found = new Map<DoseMention, Scheduled>();
  for (const { value } of ofKind(overlays, "regimen"))
    for (const item of value) if (!found.has(item.dose)) found.set(item.dose, item);
  const doses = mentionsIn(units).filter((mention): mention is DoseMention => mention.kind === "dose");
  return doses.map(
    (dose) => found.get(dose) ?? { dose, schedule: dose.value.schedule, start: dose.start, end: dose.end },
  );
}

/** `Cycles were repeated every 21 days` holds for the doses of the sentence beside it. */
function coursesIn({ scene, doses }: DoseSentence): Schedule[] {
  if (hasAmount(doses)) return [];
  return ofKind(scene.overlays, "courses").map(({ value }) => value);
}

/** A dose with a cycle that another sentence says, where its own does not and its days lie in it. */
function withCourses(item: Scheduled, said: Schedule): Scheduled {
  const { dose, schedule } = item;
  const cycle = cycleOf(said)!;
  if (dose.value.amount?.isRadiation || dose.value.amount?.isThreshold || cycleOf(schedule) !== null) return item;
  if (!hasRhythm(schedule)) return { ...item, schedule: fill(schedule, said) };
  const fits = schedule.days.length > 0 && !schedule.ofOther && schedule.days.every(({ to }) => to <= cycle);
  return fits ? { ...item, schedule: fill(schedule, cyclePart(said)) } : item;
}
