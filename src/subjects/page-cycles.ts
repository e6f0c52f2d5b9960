/** Holds days and numbers of cycles against the one length of a cycle that a document tells of elsewhere. */
import { printed } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";

export default defineBinder({
  id: "page-cycles",
  order: 6,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const lengths = new Set(
      drafts.flatMap((draft) => (isNamed(draft, "cycle-length") && draft.kind === "dose" ? [draft.value.cycle!] : [])),
    );
    const [cycle, ...others] = lengths;
    const only = others.length === 0 ? cycle : undefined;
    return drafts.flatMap((draft) => {
      if (isNamed(draft, "cycle-length")) return [];
      const isList = isNamed(draft, "day-list");
      if (isNamed(draft, "cycles") && draft.kind === "duration-pair")
        return only === undefined ? [] : (withLength(draft, only) ?? []);
      if (only === undefined) return isList ? [] : draft;
      return isList || isOpen(draft) ? withCycle(draft as Draft<"dose">, only) : draft;
    });
  },
});

const isNamed = ({ ref }: Draft, name: string): boolean => ref?.startsWith(`${name}@`) ?? false;

/** A dose on several days of a rhythm that names no length. */
function isOpen(draft: Draft): boolean {
  if (draft.kind !== "dose") return false;
  const { days, cycle, on, off, everyDays, unit } = draft.value;
  return days.length > 1 && cycle === null && on === null && off === null && (everyDays ?? 1) === 1 && unit !== "Gy";
}

const withCycle = (draft: Draft<"dose">, cycle: number): Draft => ({
  ...draft,
  value: { ...draft.value, cycleOfPage: cycle },
});

/** `six cycles (24 weeks)` as long as the document says; `six cycles (28 days)` tells of the length of one. */
function withLength(draft: Draft<"duration-pair">, cycle: number): Draft | null {
  const { outer, inner } = draft.value;
  const isOfOne = inner.unit === "day" && inner.value.scale === 0 && Number(inner.value.digits) === cycle;
  return isOfOne ? null : { ...draft, value: { outer: { ...outer, value: printed(`${cycle}`) }, inner } };
}
