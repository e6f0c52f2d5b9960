/** Counts that a ratio or a header of the sentence announces: `male/female ratio 20/13`, `toxicities (% A/% B): 0/1.9`. */
import { before, form, type Match } from "../../../language/index.ts";
import { integerOf } from "../counted-unit.ts";
import { printedOf, type Share, shareOf, showShares } from "../share.ts";

const sexes = `(sex | "m" | "f" | "M" | "F")`;
/** Below so many in all, a ratio is one in lowest terms (`2:1`). */
const least = 10;

export const sexRatio = form<readonly Share[]>({
  id: "sex-ratio",
  title: "Numbers of men and women as a ratio",
  yields: "count",
  match: `${sexes} (slash | colon | dash) ${sexes} ("ratio" | "sex" | "was" | "of" | equals | colon | comma | open | close){0,4} ({first: integer} slash {second: integer} | {ratio: @span}) (?! slash | colon number)`,
  value: (match) => {
    const ratio = match.one("ratio")?.mention?.units;
    const pair = ratio ? ratio.filter(({ kind }) => kind === "number") : [match.one("first")!, match.one("second")!];
    if (pair.length !== 2 || pair.reduce((sum, unit) => sum + (integerOf(unit) ?? 0), 0) < least) return null;
    return pair.map((count) => ({ ...shareOf({ count }, false), thing: "patients", unit: "subject" as const }));
  },
  show: showShares,
  examples: `
    The male/female ratio was 20/13, M:F = 41:22    -> 20 patients & 13 patients | 41 patients & 22 patients
    men/women 2:1                                   -> nothing
  `,
});

export const rateTuple = form<readonly Share[]>({
  id: "rate-tuple",
  title: "Percentages joined by slashes below a header that has the sign",
  yields: "rate",
  match: `{item: number&!numeral} (slash {item: number&!numeral}){1,7} (?! unit | percent)`,
  unless: { chained: before(`slash | dash`), bare: (match) => !hasHeader(match) },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    if (items.every((unit) => printedOf(unit).scale === 0)) return null;
    return items.map((percent) => shareOf({ percent }, false));
  },
  show: showShares,
  examples: `
    toxicities (% A/% B) were anaemia, 0/1.9; and mucositis 4.3/0    -> 0% & 1.9% | 4.3% & 0%
    anaemia (%) -0.5/1.9                                             -> nothing (chained)
    anaemia 0/1.9                                                    -> nothing (bare)
    anaemia (%) 1.9                                                  -> nothing
  `,
});

/** A bracket before it holds a percent sign that belongs to no number. */
function hasHeader({ units, from }: Match): boolean {
  for (let i = from - 1; i > Math.max(0, from - 60); i--) {
    if (units[i]!.text !== "%") continue;
    for (let open = i - 1; open >= Math.max(0, i - 4); open--) if (units[open]!.lexeme.classes.has("open")) return true;
  }
  return false;
}
