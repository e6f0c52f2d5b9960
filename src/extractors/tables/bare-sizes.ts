/** Finds numbers of subjects that a header prints without `n =`: `Placebo (581)`, where the shares below are of them. */
import type { Prose } from "../../document/index.ts";
import { asKind } from "../../forms/index.ts";
import type { Mention, ProseReading, Reading } from "../../language/index.ts";
import { type CountedShare, givesPercentage, tellingOf, tellingRange, toldSurely } from "../../statistics/index.ts";
import { readAs } from "./cell-reading.ts";
import { wholeNumber } from "./pieces.ts";

/** So much of the shares must fit, but for one or two that are wrong. */
const least = { fitting: 2, part: 0.75, odd: 2 } as const;

/** Fewer are fitted by chance. */
const fewest = 10;

/** Header rows below the first are looked at as well. */
const headRows = 3;

/** The last number of a header that has no other behind its name: in brackets or behind a comma. */
const atEnd = /(?:^|[\s,;:([])(\d{1,3}(?:,\d{3}){1,2}|\d{2,6})\s?[)\]]?(?:\s?(?:patients|pts|n\s?\(%\)|\(%\)|%))?$/i;

interface Candidate {
  readonly mention: Mention<number>;
  readonly cell: ProseReading;
  readonly shares: readonly CountedShare[];
}

/** By the cells that print them. */
export function bareSizes(reading: Reading): ReadonlyMap<Prose, Mention<number>> {
  const found = new Map<Prose, Mention<number>>();
  for (const [depth, heads] of [reading.header, ...reading.rows.slice(0, headRows)].entries()) {
    const candidates = heads.slice(1).flatMap((cell, at) => candidateOf(reading, heads, cell, at + 1, depth) ?? []);
    const known = candidates.filter(isOwn);
    if (known.length === 0 || !areTold(known)) continue;
    for (const { cell, mention } of known) found.set(cell.prose, mention);
  }
  return found;
}

function candidateOf(
  reading: Reading,
  heads: readonly ProseReading[],
  cell: ProseReading,
  at: number,
  depth: number,
): Candidate | null {
  const match = atEnd.exec(cell.text.trimEnd());
  if (!match || heads[at - 1]?.prose === cell.prose || !/\p{L}/u.test(cell.text)) return null;
  const n = Number(match[1]!.replaceAll(",", ""));
  if (n < fewest) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  const mention = {
    kind: "label-size",
    form: "label-size",
    start,
    end: start + match[1]!.length,
    value: n,
  } as Mention<number>;
  let to = at + 1;
  while (to < heads.length && (heads[to]!.text.trim() === "" || heads[to]!.prose === cell.prose)) to++;
  const shares = reading.rows.slice(depth).flatMap((row) => sharesIn(row.slice(at, to), n));
  return { mention, cell, shares };
}

const isOwn = ({ mention, shares }: Candidate): boolean => shares.some((share) => fits(share, mention.value));

const fits = ({ count, percent }: CountedShare, n: number): boolean => givesPercentage(count, n, percent, "near");

/** All headers of a row together. */
function areTold(candidates: readonly Candidate[]): boolean {
  const fitting = candidates.flatMap(({ shares, mention }) => shares.filter((share) => fits(share, mention.value)));
  const all = candidates.reduce((sum, { shares }) => sum + shares.length, 0);
  const bits = candidates.map(({ shares, mention }) =>
    tellingOf(
      shares.flatMap((share) => tellingRange(share) ?? []),
      mention.value,
    ),
  );
  return (
    fitting.length >= least.fitting &&
    fitting.length >= least.part * (all - Math.min(least.odd, candidates.length)) &&
    Math.max(...bits) >= toldSurely
  );
}

/** `12 (30%)` in one cell, or `12 | 30` in two. */
function sharesIn(cells: readonly ProseReading[], n: number): readonly CountedShare[] {
  const values = cells.map(({ scenes }) =>
    scenes.length === 1 ? asKind(scenes[0]!.units[0]?.mention, "cell")?.value : null,
  );
  const whole = values.flatMap((value) => {
    const readings = (["count,percent", "percent,count"] as const).map((order) =>
      value ? readAs(value, order === "count,percent" ? ["count", "percent"] : ["percent", "count"]) : null,
    );
    const shares = readings.flatMap((one) =>
      one && one.count !== null && one.percent !== null && one.whole === null
        ? [{ count: one.count, percent: one.percent }]
        : [],
    );
    return shares.find((share) => fits(share, n)) ?? shares[0] ?? [];
  });
  if (whole.length > 0) return whole;
  const figures = values.map((value) =>
    value?.groups.length === 1 && value.groups[0]!.slots.length === 1 ? value.groups[0]!.slots[0] : null,
  );
  return figures.flatMap((figure, at) => {
    const count = figure ? wholeNumber(figure) : null;
    const next = figures[at + 1];
    return count !== null && next && next.unit === "" && next.relation === "" && at % 2 === 0
      ? [{ count, percent: next.printed }]
      : [];
  });
}
