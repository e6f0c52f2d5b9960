/** Joins response categories that are counted together: `CR + PR`, `complete or partial response`, `PR or better`, `≥VGPR`. */
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isOpen } from "./cursor.ts";

/** The namings with composites joined into one; a composite of complete and partial response is the objective response. */
export function composed(tokens: readonly Token[], found: readonly Naming[]): Naming[] {
  const joined: Naming[] = [];
  for (const naming of found) {
    const own = withBound(tokens, naming);
    const last = joined.at(-1);
    if (last && isSum(tokens, last.to, own.from) && !isOpenEnded(tokens, last, own))
      joined[joined.length - 1] = sum(last, own);
    else joined.push(own);
  }
  return defining(tokens, joined);
}

/** Only `+`, `plus`, `/` or `or` stands between, and an abbreviation's bracket. */
function isSum(tokens: readonly Token[], from: number, to: number): boolean {
  let i = from;
  if (isClose(tokens[i])) i++;
  if (!/^(?:\+|plus|\/|or)$/.test(tokens[i]?.folded ?? "")) return false;
  i++;
  if (/^(?:a|unconfirmed)$/.test(tokens[i]?.folded ?? "")) i++;
  return i === to;
}

/** `PR/PGR`-like pairs of one category are no sum. */
function isOpenEnded(_: readonly Token[], first: Naming, second: Naming): boolean {
  return first.category === second.category;
}

function sum(first: Naming, second: Naming): Naming {
  const parts = [...(first.composite?.split("/") ?? [first.category]), second.category];
  const kinds = new Set(parts);
  const category = kinds.has("SD")
    ? kinds.has("ORR")
      ? "CBR"
      : "DCR"
    : kinds.has("PR") || kinds.has("ORR")
      ? "ORR"
      : first.category;
  return { category, from: first.from, to: second.to, composite: parts.join("/") };
}

/** `PR or better`, `at least a partial response`, `≥VGPR`. */
function withBound(tokens: readonly Token[], naming: Naming): Naming {
  const { from, to, category } = naming;
  const word = (at: number): string => tokens[at]?.folded ?? "";
  const end = isClose(tokens[to]) ? to + 1 : to;
  const better = word(end) === "or" && word(end + 1) === "better";
  const least = word(from - 1) === "least" || (word(from - 1) === "a" && word(from - 2) === "least");
  const signed = /^[≥⩾>]$/.test(tokens[from - 1]?.folded ?? "");
  if (!better && !least && !signed) return naming;
  return { category: category === "PR" ? "ORR" : category, from, to: better ? end + 2 : to, composite: `≥${category}` };
}

/** `response rate (CR + PR)`, `clinical benefit (CB = RR + SD)`: the definition in brackets belongs to what it defines. */
function defining(tokens: readonly Token[], found: readonly Naming[]): Naming[] {
  const kept: Naming[] = [];
  for (const naming of found) {
    const last = kept.at(-1);
    const between = last ? tokens.slice(last.to, naming.from) : [];
    const opens =
      between.length > 0 &&
      between.length <= 3 &&
      between.every((token) => isOpen(token) || /^(?:=|:|observed|[a-z]{2,4})$/i.test(token.folded));
    const isSameOrSum =
      last &&
      (naming.composite !== null || naming.category === last.category) &&
      between.some((token) => isOpen(token) || token.text === "=");
    if (last && opens && isSameOrSum && !/^\d/.test(tokens[naming.to]?.text ?? ""))
      kept[kept.length - 1] = { ...last, to: naming.to, composite: last.composite ?? naming.composite };
    else kept.push(naming);
  }
  return kept;
}
