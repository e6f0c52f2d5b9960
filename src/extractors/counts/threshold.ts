/** The threshold that a list of events is said to reach: `the most common adverse events (≥20%) were rash (36%), ...`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isClose, isOpen, percentLength } from "./cursor.ts";
import type { Share } from "./share.ts";

export interface Threshold {
  readonly value: Printed;
  /** The first token behind the words that introduce the list. */
  readonly from: number;
}

const events = new Set(
  "event events reaction reactions effect effects toxicity toxicities aes teaes traes adrs abnormalities".split(" "),
);
const openers = new Set(["were", "included", "include", "are", ":", "was"]);
const reach = 14;

/** The only threshold of a sentence on events, with the verb or colon that opens its list behind it; `null` where there is none or several. */
export function listThreshold(tokens: readonly Token[]): Threshold | null {
  let found: Threshold | null = null;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.kind !== "number" || percentLength(tokens, i + 1) === 0 || !isAtLeast(tokens, i)) continue;
    if (found) return null;
    if (!tokens.slice(Math.max(0, i - reach), i).some((token) => events.has(token.folded))) return null;
    const opener = tokens.findIndex((token, at) => at > i && at <= i + reach && openers.has(token.folded));
    if (opener < 0) return null;
    found = { value: tokens[i]!.value!, from: opener + 1 };
  }
  return found;
}

function isAtLeast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  if (before.folded === "≥" || before.folded === "⩾") return true;
  return before.folded === "least" && tokens[at - 2]?.folded === "at";
}

/** An item of the list: its percentage alone in brackets behind its name. */
export function isListed(tokens: readonly Token[], share: Share, { from }: Threshold): boolean {
  return share.from >= from && share.list === null && isOpen(tokens[share.from - 1]) && isClose(tokens[share.to]);
}
