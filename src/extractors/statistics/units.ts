/** A sentence as the forms of statistics left it: what later levels made of it is taken apart again. */
import { levelsOf } from "../../forms/index.ts";
import type { Scene, Token } from "../../language/index.ts";

/** Forms of the levels behind. */
const later = new Set(
  levelsOf.prose
    .slice(levelsOf.prose.findIndex(({ name }) => name === "links"))
    .flatMap(({ forms }) => forms.map(({ id }) => id)),
);

export function statisticUnits({ units }: Pick<Scene, "units">): readonly Token[] {
  if (!units.some(isLater)) return units;
  return units.flatMap((unit) => (isLater(unit) ? statisticUnits(unit.mention!) : unit));
}

/** Whether one of those units is a mention of some kinds. */
export function holdsMention({ units }: Pick<Scene, "units">, kinds: ReadonlySet<string>): boolean {
  return units.some(
    ({ mention }) =>
      mention !== undefined && (later.has(mention.form) ? holdsMention(mention, kinds) : kinds.has(mention.kind)),
  );
}

const isLater = ({ mention }: Token): boolean => mention !== undefined && later.has(mention.form);
