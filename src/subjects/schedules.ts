/** Brings the fields of a schedule that a list tells together: `- Cycle length: 21 days`, `- Dosing days: 1-14`, `- Rest period: 7 days`. */
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";

type Dose = Draft<"dose">;

/** So many items of other things may stand between two fields. */
const mostBetween = 3;

export default defineBinder({
  id: "schedules",
  order: 5,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const fields = drafts.filter(isField);
    if (fields.length === 0) return drafts;
    const lists = listsOf(fields);
    const others = drafts.filter((draft) => !isField(draft));
    return [...withCycles(others, lists), ...(lists.flatMap((list) => together(list) ?? []) as readonly Draft[])];
  },
});

const isField = (draft: Draft): draft is Draft & Dose =>
  draft.kind === "dose" && (draft.ref?.startsWith("schedule-field@") ?? false);

const listKey = ({ place }: Draft): string => place!.headings!.join("\n");

/** The fields of each list, in order. */
function listsOf(fields: readonly Dose[]): readonly (readonly Dose[])[] {
  const lists: Dose[][] = [];
  for (const field of fields) {
    const last = lists.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      field.place!.partIndex! - last.place!.partIndex! <= mostBetween + 1 &&
      listKey(field) === listKey(last);
    if (isNext) lists.at(-1)!.push(field);
    else lists.push([field]);
  }
  return lists;
}

/** What the fields say together, where each thing is said once; `null` where nothing can be held against the length of the cycle. */
function together(list: readonly Dose[]): Dose | null {
  const cycles = list.filter(({ value }) => value.cycle !== null);
  const rests = list.filter(({ value }) => value.off !== null);
  const length = cycles[0]?.value.cycle ?? null;
  // The days of a rest are not those of treatment.
  const dosed = list.filter(
    ({ value: { off, days } }) => off === null && days.length > 0 && (length === null || !isCountedOn(days, length)),
  );
  if (cycles.length !== 1 || dosed.length > 1 || rests.length > 1) return null;
  const [
    {
      value: { cycle },
    },
    days,
    rest,
  ] = [cycles[0]!, dosed[0], rests[0]];
  const [first, ...others] = days?.value.days ?? [];
  const on = rest?.value.on ?? (first?.from === 1 && others.length === 0 ? first.to : null);
  const at = rest && on !== null ? rest : days;
  if (!at) return null;
  const off = on === null ? null : (rest?.value.off ?? null);
  return { ...at, value: { ...at.value, days: days?.value.days ?? [], cycle, on: off === null ? null : on, off } };
}

/**
 * Days that are counted through several cycles, and not within one: the first lies beyond the cycle (`Cycle 2: days 22-35`, `Safety visit: day 30`),
 * they lie whole cycles apart (`days 1, 57`), or fill several (`days 1-84`).
 */
function isCountedOn(days: Dose["value"]["days"], cycle: number): boolean {
  const [first, last] = [days[0]!, days.at(-1)!];
  if (first.from > cycle) return true;
  if (days.length === 1) return first.from === 1 && first.to > cycle && first.to % cycle === 0;
  return last.to > cycle && days.every(({ from, to }) => from === to && (from - first.from) % cycle === 0);
}

/** Doses that other items of a list give on days of their own are given in the cycle of the list. */
function withCycles(drafts: readonly Draft[], lists: readonly (readonly Dose[])[]): readonly Draft[] {
  const cycles = new Map<string, Dose | null>();
  for (const field of lists.flat())
    if (field.value.cycle !== null) cycles.set(listKey(field), cycles.has(listKey(field)) ? null : field);
  return drafts.map((draft) => {
    if (draft.kind !== "dose" || draft.place?.part !== "list-item") return draft;
    const { days, cycle, unit, on, off } = draft.value;
    const field = cycles.get(listKey(draft));
    // `14 days on, 7 off`: the cycle is what the two make up.
    const isOpen = cycle === null || (on !== null && off !== null && cycle === on + off);
    if (!field || !isOpen || days.length === 0 || unit === "Gy") return draft;
    const isNear = Math.abs(draft.place.partIndex! - field.place!.partIndex!) <= mostBetween + 1;
    return isNear && !isCountedOn(days, field.value.cycle!)
      ? { ...draft, value: { ...draft.value, cycle: field.value.cycle } }
      : draft;
  });
}
