/** Which interval a p value tests: the one it stands right behind, or right before in one bracket. */
import type { Token } from "../../language/index.ts";
import { isMark } from "./cursor.ts";
import type { PrintedP } from "./p.ts";
import type { Statement } from "./statements.ts";

/** Words that may stand between the two: they name the test, not another quantity. */
const naming =
  /^(?:p|with|and|two-?sided|one-?sided|stratified|unstratified|log-?rank|logrank|log|rank|wald|cox|test|by|the|a|of|hazard|ratio|hr|ahr|or|aor|odds|rr|relative|risk|adjusted|for|value|ci|months?|years?)$/;

export function intervalTested(
  tokens: readonly Token[],
  p: PrintedP,
  all: readonly PrintedP[],
  intervals: readonly Statement[],
): Statement | null {
  const before = intervals.findLast((interval) => interval.to <= p.from);
  if (before && isJoined(tokens, before.to, p.from)) return before;
  const behind = intervals.find((interval) => interval.from >= p.to);
  if (!behind || !isMark(tokens[p.to], ";,") || !isJoined(tokens, p.to, behind.from)) return null;
  const hasOwn = all.some((other) => other.from >= behind.to && isJoined(tokens, behind.to, other.from));
  return hasOwn ? null : behind;
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 10) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === "number" || (token.kind === "word" && !naming.test(token.folded))) return false;
    if (token.kind === "punct" && !isMark(token, ",;:)]([=%-–")) return false;
  }
  return true;
}
