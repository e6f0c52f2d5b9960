/** Reads the route by which a dose is given from the words beside it. */
import type { ValueOf } from "../../claims/index.ts";
import { type Scene, type Token, tokenAt } from "../../language/index.ts";

type Route = Exclude<ValueOf<"dose">["route"], null>;

const routes: readonly (readonly [string, Route])[] = [
  ["oral", "oral"],
  ["intravenous", "intravenous"],
  ["subcutaneous", "subcutaneous"],
  ["intramuscular", "intramuscular"],
  ["intrathecal", "intrathecal"],
  ["topical", "topical"],
  ["otherRoute", "other"],
];

/** Where a dose stands, how far its schedule goes, and where the next dose begins. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly scheduleEnd: number;
  readonly next: number;
}

/** The route named inside a dose, right before it, or behind it up to the end of its schedule or four words on. */
export function routeNear({ tokens }: Scene, { start, end, scheduleEnd, next }: Place): Route | null {
  const [first, last] = [tokenAt(tokens, start), tokenAt(tokens, end - 1)];
  const before = tokens.slice(Math.max(0, first - 2), first).reverse();
  // A route right before the next drug is that drug's.
  const limit = Math.min(tokenAt(tokens, next) - 1, Math.max(last + 5, tokenAt(tokens, scheduleEnd - 1) + 2));
  return routeIn(tokens.slice(first, last + 1)) ?? routeIn(before) ?? routeIn(tokens.slice(last + 1, limit));
}

/** The first route before a conjunction. */
function routeIn(tokens: readonly Token[]): Route | null {
  for (const { lexeme } of tokens) {
    if (lexeme.classes.has("conjunction")) return null;
    if (!lexeme.classes.has("route")) continue;
    const found = routes.find(([name]) => lexeme.classes.has(name));
    if (found) return found[1];
  }
  return null;
}
