/** Finds for each named measure its figures: behind it in its clause, or right before it. */
import type { Token } from "../../language/index.ts";
import type { Figure } from "./figures.ts";
import type { Named } from "./measures.ts";

export interface Joined {
  readonly named: Named;
  readonly own: readonly Figure[];
  readonly joint: "compared" | "joined" | null;
}

/** So far behind a name its first figure stands, and so far apart two that are compared, in tokens outside brackets. */
const farthest = 12;
/** The same with what stands in brackets. */
const farthestAtAll = 80;
/** `44% response rate`: so many tokens lie between. */
const nearest = 3;

export function* joinFigures(
  tokens: readonly Token[],
  names: readonly Named[],
  figures: readonly Figure[],
): Iterable<Joined> {
  const depth = depths(tokens);
  let taken = -1;
  /** The first figure behind the name at hand that no other name has taken. */
  let behind = 0;
  for (const [index, named] of names.entries()) {
    while (behind < figures.length && (figures[behind]!.from < named.to || figures[behind]!.from <= taken)) behind++;
    const next = names[index + 1]?.from ?? tokens.length;
    const first = figures[behind];
    const ahead = figures[behind - 1];
    if (first && first.from < next && isNear(tokens, depth, named.to, first.from)) {
      const own = [first];
      let joint: Joined["joint"] = null;
      for (let at = behind + 1; at < figures.length; at++) {
        const figure = figures[at]!;
        const link = linkBetween(tokens, depth, own.at(-1)!, figure);
        if (!link || (joint && link !== joint) || figure.from >= next || figure.unit !== first.unit) break;
        own.push(figure);
        joint = link;
      }
      taken = own.at(-1)!.to - 1;
      const run = coordinated(tokens, names, index);
      if (run.length === 1 || own.length === 1) yield* ifClear(named, own, joint);
      else if (joint === "joined" && run.length === own.length && isRespective(tokens, taken))
        for (const [i, one] of run.entries())
          yield* ifClear({ ...one, time: one.time ?? run[0]!.time }, [own[i]!], null);
    } else if (ahead && ahead.from > taken && isAhead(tokens, ahead.to, named.from)) {
      taken = ahead.to - 1;
      yield* ifClear(named, [ahead], null);
    }
  }
}

/** `PFS, TTP and OS`: the names told in one breath that one is the last of. */
function coordinated(tokens: readonly Token[], names: readonly Named[], index: number): readonly Named[] {
  let first = index;
  while (first > 0) {
    const between = tokens.slice(names[first - 1]!.to, names[first]!.from);
    if (between.length === 0 || !between.every(({ folded }) => /^(?:and|,|the)$/.test(folded))) break;
    first--;
  }
  return names.slice(first, index + 1);
}

/** In tokens: how far behind its last figure a list says that it is in the order of its names. */
const respectiveReach = 30;
const isRespective = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + respectiveReach).some(({ folded }) => folded === "respectively");

/** Medians are of time, shares in percent; what is vague is left out. */
function* ifClear(named: Named, own: readonly Figure[], joint: Joined["joint"]): Iterable<Joined> {
  const isOfUnit = (named.statistic === "share") === (own[0]!.unit === "%");
  if (isOfUnit && own.every(({ isVague }) => !isVague)) yield { named, own, joint };
}

/** How deep in brackets each token stands. */
function depths(tokens: readonly Token[]): readonly number[] {
  let depth = 0;
  return tokens.map(({ lexeme: { classes } }) => {
    if (classes.has("open")) depth++;
    const own = depth;
    if (classes.has("close")) depth = Math.max(0, depth - 1);
    return own;
  });
}

function isNear(tokens: readonly Token[], depth: readonly number[], from: number, to: number): boolean {
  let far = 0;
  if (to - from > farthestAtAll) return false;
  for (let at = from; at < to; at++) {
    const { folded } = tokens[at]!;
    if (folded === ";" || folded === "." || (folded === "," && depth[at] === 0)) return false;
    if (depth[at] === depth[to] && ++far > farthest) return false;
  }
  return true;
}

/** What sets the next figure against the last, or joins it. */
function linkBetween(
  tokens: readonly Token[],
  depth: readonly number[],
  last: Figure,
  next: Figure,
): "compared" | "joined" | null {
  let link: "compared" | "joined" | null = null;
  let far = 0;
  if (next.from - last.to > farthestAtAll) return null;
  for (let at = last.to; at < next.from; at++) {
    const { folded, lexeme } = tokens[at]!;
    if (depth[at]! > Math.min(depth[last.from]!, depth[next.from]!)) continue;
    if (folded === ";" || folded === "." || ++far > farthest) return null;
    if (lexeme.classes.has("versus") || folded === "compared" || (folded === "to" && at === last.to)) link = "compared";
    else if (folded === "and" || folded === ",") link ??= "joined";
  }
  return link;
}

function isAhead(tokens: readonly Token[], from: number, to: number): boolean {
  if (to < from || to - from > nearest) return false;
  return tokens.slice(from, to).every(({ kind, folded }) => kind === "word" && folded !== "and" && folded !== "or");
}
