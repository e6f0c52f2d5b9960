/** Sets numbers of a document against those of its source: told alike, told otherwise, or not told there. */
import type { AnyClaim, ClaimOf } from "../claims/index.ts";
import type { Printed } from "../document/index.ts";
import { contains, printedValue, rational, widened } from "../statistics/index.ts";

/** An estimate or middle with its bounds. */
export type Triple = ClaimOf<"interval"> | ClaimOf<"range">;

interface Numbers {
  readonly middle: Printed;
  readonly lower: Printed;
  readonly upper: Printed;
}

/** The three numbers of a statement that has them all. */
export function numbersOf(claim: Triple): Numbers | null {
  const middle = claim.kind === "interval" ? claim.value.estimate : claim.value.middle;
  const { lower, upper } = claim.value;
  return middle && lower && upper ? { middle, lower, upper } : null;
}

/** The same number, one of them perhaps printed with fewer places, rounded or cut; the last place may be one off. */
export function areAlike(a: Printed, b: Printed): boolean {
  const [coarse, fine] = a.scale <= b.scale ? [a, b] : [b, a];
  return contains(widened(coarse, rational(1)), printedValue(fine));
}

const parts = ["middle", "lower", "upper"] as const;
export type TriplePart = (typeof parts)[number];
/** Two numbers of fewer digits may agree by chance. */
const fewestDigits = 4;

/** What a document repeats more often tells nothing. */
const mostOfOnePair = 20;

/** Triples of one document, found by any two of their numbers. */
export class Triples {
  readonly #byPair = new Map<string, Triple[]>();

  constructor(claims: readonly Triple[]) {
    for (const claim of claims) {
      const numbers = numbersOf(claim);
      if (!numbers) continue;
      for (const part of parts) {
        const key = pairKey(claim, numbers, part);
        if (key === null) continue;
        const list = this.#byPair.get(key);
        if (list && list.length < mostOfOnePair) list.push(claim);
        else if (list) continue;
        else this.#byPair.set(key, [claim]);
      }
    }
  }

  /** Those that have two numbers in common with a triple, and which number is the third. */
  near(claim: Triple): { readonly claim: Triple; readonly third: TriplePart }[] {
    const numbers = numbersOf(claim);
    if (!numbers) return [];
    return parts.flatMap((third) => {
      const key = pairKey(claim, numbers, third);
      return (key === null ? [] : (this.#byPair.get(key) ?? [])).map((other) => ({ claim: other, third }));
    });
  }
}

/** Key of the two numbers beside the third; `null` where they say too little. */
function pairKey(claim: Triple, numbers: Numbers, third: TriplePart): string | null {
  const pair = parts.filter((part) => part !== third).map((part) => [part, numbers[part]] as const);
  const digits = pair.reduce((sum, [, { digits: own }]) => sum + own.replace(/^0+/, "").length, 0);
  if (digits < fewestDigits) return null;
  const kind = claim.kind === "interval" ? claim.value.measure : claim.value.rangeKind;
  return [kind, claim.value.unit, ...pair.map(([part, number]) => `${part} ${plain(number)}`)].join("|");
}

/** Without trailing zeros behind the point: `0.50` is `0.5`. */
function plain({ digits, scale, negative }: Printed): string {
  let kept = digits.length;
  let places = scale;
  while (places > 0 && digits[kept - 1] === "0") {
    kept--;
    places--;
  }
  return `${negative ? "-" : ""}${digits.slice(0, kept).replace(/^0+/, "")}e${places}`;
}

/** Both are of the whole study, or of one cohort by name. */
export function sameCohort(a: AnyClaim, b: AnyClaim): boolean {
  const [x, y] = [a, b].map(({ subject }) => subject.cohort?.key ?? null);
  return x === y;
}
