/** Reads the route by which a dose is given from the words beside it. */
import type { ValueOf } from "../../claims/index.ts";
import type { Scene, Token } from "../../language/index.ts";

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

function routeOf({ lexeme }: Token): Route | null {
  if (!lexeme.classes.has("route")) return null;
  return routes.find(([name]) => lexeme.classes.has(name))?.[1] ?? null;
}

/** The route named from three words before a dose to four behind it, before the next drug is joined. */
export function routeNear({ tokens }: Scene, start: number, end: number): Route | null {
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens.findLastIndex((token) => token.end <= end);
  for (let at = first; at <= last + 4; at++) {
    const token = tokens[at];
    if (!token || (at > last && token.lexeme.classes.has("conjunction"))) break;
    const route = routeOf(token);
    if (route) return route;
  }
  for (let at = first - 1; at >= first - 3; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.lexeme.classes.has("conjunction")) break;
    const route = routeOf(token);
    if (route) return route;
  }
  return null;
}
