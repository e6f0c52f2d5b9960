/** The value of a mention of p values: each with its relation, and what all of them test. */
import type { Printed } from "../../document/index.ts";
import type { Lexeme, Match, Token } from "../../language/index.ts";
import { isProbability, type Relation, relationIn } from "./probability.ts";

/** One p value of a mention, in offsets of the prose. */
interface PrintedP {
  readonly relation: Relation;
  readonly value: Printed;
  readonly start: number;
  readonly end: number;
}

/** The p values that stand behind one letter. */
export interface PValues {
  readonly items: readonly PrintedP[];
  readonly oneSided: boolean;
  /** Called corrected or adjusted: `adjusted p`, `p-adj`, `P (corrected)`. */
  readonly adjusted: boolean;
  /** `interaction`, `trend` and the like: what they test, where it is not the difference told of. */
  readonly hypothesis: string | null;
}

/** The p values of the captures `item`, with the numbers read from them; `null` where one of them is no probability. */
export function pValuesOf(match: Match, printed: readonly (Printed | null)[]): PValues | null {
  const items: PrintedP[] = [];
  for (const [index, units] of match.each("item").entries()) {
    const value = printed[index];
    const isStated = units[0]!.value === undefined;
    if (!value || !isProbability(value, isStated)) return null;
    items.push({
      relation: isStated ? relationIn(units) : (items.at(-1)?.relation ?? "="),
      value,
      start: index === 0 ? match.units[match.from]!.start : units[0]!.start,
      end: index === printed.length - 1 ? match.units[match.to - 1]!.end : units.at(-1)!.end,
    });
  }
  return { items, ...about(match) };
}

/** How far before a p value the words stand that tell what it tests: `The test for non-inferiority showed a difference of 0.17 (p < 0.001)`. */
const reach = 80;

/** What the words of the mention, the two before it and those behind `for` say of it. */
function about({ units, from, to }: Match): Pick<PValues, "oneSided" | "adjusted" | "hypothesis"> {
  const behind = units[to]?.folded === "for" ? units.slice(to + 1, to + 5) : [];
  const near = [...units.slice(Math.max(0, from - 3), to), ...behind];
  const words = near.map(({ folded }) => folded).join(" ");
  const before = units.slice(Math.max(0, from - reach), from);
  const said = [...before.slice(behindLast(before)), ...units.slice(from, to)];
  const tested = [...said, ...behind].find(({ lexeme }) => lexeme.classes.has("hypothesis"));
  return {
    adjusted: units.slice(Math.max(0, from - 1), to).some(({ lexeme }) => lexeme.classes.has("adjustment")),
    oneSided: /\b(?:one|1) ?-? ?(?:sided|tailed)\b/.test(words),
    hypothesis: namedIn(units[from]!.lexeme) ?? tested?.lexeme.lemma ?? null,
  };
}

/** Where the words on the p value before end: behind its semicolon or comma. */
function behindLast(before: Match["units"]): number {
  const last = before.findLastIndex(({ lexeme }) => lexeme.classes.has("pWord"));
  if (last < 0) return 0;
  const isEnd = ({ lexeme }: Token, at: number) =>
    at > last && (lexeme.classes.has("semicolon") || lexeme.classes.has("comma"));
  const end = before.findIndex(isEnd);
  return end < 0 ? before.length : end + 1;
}

/** `p-trend` names the trend; `p-adj` names nothing. */
function namedIn({ classes, lemma, form }: Lexeme): string | null {
  return classes.has("pNamed") && lemma !== form ? lemma : null;
}
