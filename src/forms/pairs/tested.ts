/** A statistic with its degrees of freedom, and the p value that stands beside it. */
import { type Printed, printed } from "../../document/index.ts";
import type { Match, Mention, Token } from "../../language/index.ts";
import { figureIn } from "../figures/figure.ts";
import type { PValues } from "../figures/p-value.ts";

export interface Tested {
  readonly statistic: "t" | "F" | "chi-square" | "z" | "r" | "Q";
  readonly value: Printed;
  /** As printed: one, two for F, or none. */
  readonly df: readonly Printed[];
  /** `n = 90` beside it. */
  readonly size: Printed | null;
  /** `null` where words say in its place that the result is not significant (`ns`). */
  readonly p: Mention<PValues> | null;
  /** The p value was adjusted for several tests, or comes of another computation than the statistic. */
  readonly adjusted: boolean;
  /** Offsets of the statistic, its degrees of freedom and its value in the prose. */
  readonly start: number;
  readonly end: number;
}

/** Reads the captures `name`, `square`, `df`, `value`, `size` and `p`; `null` where they are no test with one p value. */
export function testedOf(match: Match): Tested | null {
  const name = namedIn(match);
  const value = figureIn(match.all("value"));
  const p = (match.one("p")?.mention as Mention<PValues> | undefined) ?? null;
  if (!name || !value || (p && p.value.items.length > 1)) return null;
  const counts = [...name.df, ...match.each("df").flatMap((units) => countsIn(units, name))];
  const second = match.printed("second");
  // `χ2(2, 90)`: the number of subjects stands behind the degrees of freedom.
  const isSized = second !== null && name.statistic === "chi-square" && second.scale === 0;
  const df = second === null || isSized ? counts : [...counts, second];
  if (df.length > (name.statistic === "F" ? 2 : name.statistic === "z" ? 0 : 1)) return null;
  // Of Wald's and of a name without an equals sign, degrees of freedom alone tell that it is a test.
  if (df.length === 0 && (match.one("name")!.folded === "wald" || match.has("unequal"))) return null;
  // `r(2)`: r squared, where an exponent was printed in brackets.
  if (name.statistic === "r" && df[0]?.digits === "2") return null;
  return {
    statistic: name.statistic,
    value: value.value,
    df,
    size: match.printed("size") ?? (isSized ? second : null),
    p,
    adjusted: isAdjusted(match, p, name),
    start: match.one("name")!.start,
    end: match.all("value").at(-1)!.end,
  };
}

/** `F(1,115)`: what looks like a thousand are two counts. */
function countsIn(units: readonly Token[], { statistic }: Name): Printed[] {
  const pair = statistic === "F" && /^(\d{1,2}),(\d{3}(?:\.\d+)?)$/.exec(units[0]!.text);
  if (pair) return pair.slice(1).map(printed);
  const value = figureIn(units)?.value;
  return value ? [value] : [];
}

interface Name {
  readonly statistic: Tested["statistic"];
  readonly df: readonly Printed[];
}

/** Case tells `t` from a temperature and `F` from a factor; `F1`, `t38`, `χ21` have their degrees of freedom as an index. */
function namedIn(match: Match): Name | null {
  const [token] = match.all("name") as readonly [Token];
  if (match.one("square")) return squareIn(match, token);
  if (token.folded === "wald") return { statistic: "chi-square", df: [] };
  if (token.lexeme.classes.has("chiSquare")) return { statistic: "chi-square", df: [] };
  const read =
    /^(?:([tFzZrQ]|Q(?=[wbWBEMt]$|-))(?:-?(?:value|statistic|test|between|within)|[wbWBEMt])?|([tF])(\d{1,4})|[χΧxX](?:[2²](\d{1,2})?|(\d)2))$/.exec(
      token.text,
    );
  if (!read) return null;
  const [, letter, indexed, index, behind, between] = read;
  const digits = index ?? behind ?? between;
  return { statistic: nameOf(letter ?? indexed), df: digits ? [printed(digits)] : [] };
}

/** `χ 2`, `χ(2)`, `chi square`, `χ1 2`. */
function squareIn(match: Match, { text }: Token): Name | null {
  if (!/^(?:2|squared?)$/.test(match.one("square")!.folded)) return null;
  const read = /^(?:chi|[χΧxX](\d{1,2})?)$/i.exec(text);
  return read && { statistic: "chi-square", df: read[1] ? [printed(read[1])] : [] };
}

function nameOf(letter: string | undefined): Tested["statistic"] {
  if (letter === undefined) return "chi-square";
  return letter === "Z" ? "z" : (letter as Exclude<Tested["statistic"], "chi-square">);
}

const isAdjusting = ({ folded, lexeme }: Token): boolean =>
  lexeme.classes.has("adjustment") || /^bonferroni-|^permuted$|^bootstrap|-adjusted$|-corrected$/.test(folded);

const ranked = /^(?:spearman|kendall)(?:'s)?$|^ranks?$/;

/** Words of the mention and the few around it, not of the test before. */
function isAdjusted({ units, from, to }: Match, p: Mention | null, { statistic }: Name): boolean {
  const before = units.slice(Math.max(0, from - 6), from);
  const own = before.slice(before.findLastIndex(({ lexeme }) => lexeme.classes.has("semicolon")) + 1);
  const near = [...own, ...units.slice(from, to), ...(p?.units ?? []), ...units.slice(to, to + 5)];
  // Of ranks, the p value of few pairs is exact, and none of t.
  if (statistic === "r" && near.some(({ folded }) => ranked.test(folded))) return true;
  // Q is a statistic, q a p value that was adjusted.
  return near.some((token) => token.text !== "Q" && isAdjusting(token));
}
