/** Finds the two columns of a table that most rows reckon a third from: a share in percent, or a product. */
import { type Printed, toNumber } from "../../document/index.ts";
import { isReckoned, type Reckoned } from "../../statistics/index.ts";

/** The numbers of a column by row, all in one unit; `null` where a cell holds anything else. */
export interface Numbers {
  readonly unit: string;
  readonly numbers: readonly (Printed | null)[];
}

/** By the places of three columns, the third reckoned from the others; with the rows that are, and those that are not. */
export interface Reckoning {
  readonly how: Reckoned;
  readonly first: number;
  readonly second: number;
  readonly result: number;
  readonly held: readonly number[];
  readonly failed: readonly number[];
}

type Triple = readonly [Printed, Printed, Printed];

/** So many rows must be reckoned so, with numbers of their own: shares to a decimal hardly agree by chance. */
const fewest = { share: 2, wholeShare: 3, product: 3 };

const isWhole = ({ scale }: Printed): boolean => scale === 0;

/** For each column the way in which most rows reckon it, all but one. */
export function reckoningsOf(columns: readonly Numbers[]): readonly Reckoning[] {
  return columns.flatMap((_, result) => {
    const found = columns.flatMap((_, first) =>
      columns.flatMap((_, second) =>
        first === second || first === result || second === result
          ? []
          : (reckoningOf(columns, first, second, result) ?? []),
      ),
    );
    const most = Math.max(...found.map(({ held }) => held.length));
    const best = found.filter(({ held }) => held.length === most);
    return best.length === 1 ? best : [];
  });
}

function reckoningOf(columns: readonly Numbers[], first: number, second: number, result: number): Reckoning | null {
  const [a, b, c] = [columns[first]!, columns[second]!, columns[result]!];
  const isShare = c.unit === "%" && a.unit === "" && b.unit === "";
  if (!isShare && !(c.unit !== "" && c.unit !== "%" && a.unit === c.unit && b.unit === "")) return null;
  const how = isShare ? "share" : "product";
  const held: number[] = [];
  const failed: number[] = [];
  const telling = new Set<string>();
  let isFine = false;
  for (const [row, x] of a.numbers.entries()) {
    const triple = [x, b.numbers[row], c.numbers[row]];
    if (!isTriple(triple)) continue;
    if (!isWhole(triple[1]) || (isShare && !isWhole(triple[0]))) return null;
    if (!isReckoned(how, triple[0], triple[1], triple[2])) failed.push(row);
    else {
      held.push(row);
      if (isTelling(how, triple)) telling.add(triple.map(toNumber).join());
      if (triple[2].scale > 0) isFine = true;
    }
  }
  const least = isShare ? (isFine ? fewest.share : fewest.wholeShare) : fewest.product;
  return telling.size >= least && failed.length <= 1 ? { how, first, second, result, held, failed } : null;
}

const isTriple = (triple: readonly (Printed | null | undefined)[]): triple is Triple =>
  triple.every((one) => one !== null && one !== undefined);

/** Nothing, all and once are reckoned by whatever rule. */
function isTelling(how: Reckoned, [first, second]: Triple): boolean {
  const [a, b] = [toNumber(first), toNumber(second)];
  return how === "share" ? a > 0 && a < b : a > 0 && b > 1;
}
