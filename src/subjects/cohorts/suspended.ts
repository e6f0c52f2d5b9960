/** Reads names that share the last part of a later one: `12- and 6-month groups`, `the low- or high-dose arm`, `200, 400 and 800 mg`. */
import type { Token } from "../../language/index.ts";
import { cues } from "./cues.ts";

interface Suspended {
  readonly words: readonly string[];
  readonly label: string;
  readonly end: number;
}

/** The name that begins at a token and goes without its last part, which is taken from the name behind it. */
export function suspendedAt(tokens: readonly Token[], at: number, to: number): Suspended | null {
  return tokens[at]!.kind === "number"
    ? (doseAt(tokens, at, to) ?? brokenOffAt(tokens, at, to))
    : brokenOffAt(tokens, at, to);
}

/** No more doses are told in one breath. */
const mostDoses = 6;

/** `200` of `200, 400 and 800 mg`: a number whose unit stands behind the last of its list. */
function doseAt(tokens: readonly Token[], at: number, to: number): Suspended | null {
  const own = tokens[at]!;
  let next = at + 1;
  for (let doses = 1; doses < mostDoses; doses++) {
    const isListed = tokens[next]?.text === ",";
    const joining = next + (isListed ? 1 : 0);
    const isJoined = /^(?:and|or|vs|versus)$/.test(tokens[joining]?.folded ?? "");
    const other = isJoined ? joining + 1 : joining;
    if ((!isListed && !isJoined) || other + 1 >= to || tokens[other]!.kind !== "number") return null;
    const unit = tokens[other + 1]!;
    if (unit.lexeme.classes.has("doseUnit"))
      return { words: [own.folded, unit.folded], label: `${own.text} ${unit.text}`, end: at + 1 };
    next = other + 1;
  }
  return null;
}

/** `12-` of `12- and 6-month`: what a hyphen breaks off. */
function brokenOffAt(tokens: readonly Token[], at: number, to: number): Suspended | null {
  if (at + 3 >= to || tokens[at + 1]!.text !== "-") return null;
  const [own, mark, joining, other] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!, tokens[at + 3]!];
  if (own.kind === "punct" || mark.start !== own.end) return null;
  if (!cues.breath.has(joining.folded) || other.kind === "punct") return null;
  const hyphen = other.folded.indexOf("-");
  const part = tokens[at + 5];
  const isParted = tokens[at + 4]?.text === "-" && part?.kind === "word" && at + 5 < to;
  const tail = hyphen > 0 ? other.folded.slice(hyphen + 1) : isParted ? part.folded : null;
  return tail ? { words: [own.folded, tail], label: `${own.text}-${tail}`, end: at + 2 } : null;
}
