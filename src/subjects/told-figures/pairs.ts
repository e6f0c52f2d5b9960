/** Pairs of figures of one unit that are one slip of the pen apart, the later of which is told nowhere else. */
import type { ToldFigure } from "./figures.ts";
import { slipKind, slipPatterns } from "./slips.ts";

export interface Pair {
  readonly first: ToldFigure;
  readonly again: ToldFigure;
  /** How often the value of the one, and of the other, is told. */
  readonly times: readonly [first: number, again: number];
}

/** Fewer digits are near each other by chance. */
const fewest = 2;
/** What comes near so many others is none of them. */
const mostNear = 6;

export function pairsOf(figures: readonly ToldFigure[]): readonly Pair[] {
  const byKey = new Map<string, ToldFigure[]>();
  for (const figure of figures) {
    const list = byKey.get(figure.key);
    if (list) list.push(figure);
    else byKey.set(figure.key, [figure]);
  }
  const byPattern = new Map<string, ToldFigure[]>();
  for (const [first] of byKey.values()) {
    const figure = first!;
    if (figure.value.digits.length < fewest) continue;
    for (const pattern of slipPatterns(figure.value.digits)) {
      const key = `${pattern} ${figure.value.scale} ${figure.unit}`;
      const list = byPattern.get(key);
      if (list) list.push(figure);
      else byPattern.set(key, [figure]);
    }
  }
  const found = new Map<string, Pair>();
  for (const near of byPattern.values()) {
    if (near.length < 2 || near.length > mostNear) continue;
    for (const a of near)
      for (const b of near) {
        if (a === b || slipKind(a.value.digits, b.value.digits) === null) continue;
        const [one, other] = [byKey.get(a.key)!, byKey.get(b.key)!];
        // The one told more often is the right one, as far as that can be known; told as often, the first.
        if (
          one.length < other.length ||
          (one.length === other.length && one[0]!.context.index > other[0]!.context.index)
        )
          continue;
        if (other.length > 1) continue;
        const again = other[0]!;
        for (const first of one) {
          if (first.context === again.context || isSamePart(first, again)) continue;
          found.set(`${first.context.index}:${first.at} ${again.context.index}:${again.at}`, {
            first,
            again,
            times: [one.length, other.length],
          });
        }
      }
  }
  return [...found.values()];
}

/** Items and cells beside each other tell of different things, and so do cells of any two tables. */
const isSamePart = (first: ToldFigure, again: ToldFigure): boolean => {
  const [a, b] = [first.context, again.context];
  if (a.part === "cell" && b.part === "cell") return true;
  return a.partIndex === b.partIndex ? a.part !== "text" : isItem(first) && isItem(again) && areUnderOne(first, again);
};

const isItem = ({ reading }: ToldFigure): boolean => reading.part.kind === "list-item";

const areUnderOne = ({ reading: a }: ToldFigure, { reading: b }: ToldFigure): boolean =>
  a.part.headings.join("\n") === b.part.headings.join("\n");
