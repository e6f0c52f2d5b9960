/** Names the numbers of cells that no claim is made of: measurements, statistics, prices, counts told elsewhere. */
import type { Statistic } from "../../forms/index.ts";
import type { Reading } from "../../language/index.ts";
import type { OtherNumbers } from "../extractor.ts";
import type { TableCell } from "./cells.ts";
import { readTable } from "./table.ts";

export function* otherNumbers(reading: Reading): Iterable<OtherNumbers> {
  for (const cell of readTable(reading).cells) {
    const kind = cell.mention && kindOf(cell);
    if (kind) yield { kind, prose: cell.cell.prose, start: cell.mention!.start, end: cell.mention!.end };
  }
}

/** What the numbers of a cell are where no claim says; `null` where nobody can tell. */
function kindOf({ mention, reading, scene }: TableCell): string | null {
  const figures = mention!.value.groups.flatMap(({ slots }) => slots.flatMap((slot) => slot ?? []));
  if (figures.some(({ unit }) => /^[$€£¥]$/.test(unit))) return "price";
  if (reading?.middle || reading?.bounds || reading?.deviation || reading?.p) return "statistic";
  if (scene.isMeasured || scene.unit !== "" || figures.some(({ unit }) => unit !== "")) return "measurement";
  if (reading?.count !== null && reading?.count !== undefined) return "count";
  if (reading?.percent) return "percentage";
  return scene.statistics.some((name) => estimates.has(name)) ? "statistic" : null;
}

const estimates: ReadonlySet<Statistic> = new Set([
  "mean",
  "median",
  "HR",
  "OR",
  "RR",
  "difference",
  "deviation",
  "estimate",
]);
