/** Reads the first of two names that share their last part: `12- and 6-month groups`, `the low- or high-dose arm`. */
import type { Token } from "../../language/index.ts";
import { cues } from "./cues.ts";

interface Suspended {
  readonly words: readonly string[];
  readonly label: string;
  readonly end: number;
}

/** The name that begins at a token and that a hyphen breaks off; its last part is taken from the name behind it. */
export function suspendedAt(tokens: readonly Token[], at: number, to: number): Suspended | null {
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
