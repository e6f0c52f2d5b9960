/** Reads the route by which a dose is given from the words beside it. */
import type { ValueOf } from "../../claims/index.ts";
import type { TokenRange } from "../../language/index.ts";
import type { BoundDose } from "./bind.ts";
import { type Tokens, wordAt } from "./cursor.ts";

type Route = ValueOf<"dose">["route"];

const routes = new Map<string, Exclude<Route, null>>([
  ...["oral", "orally", "po", "p.o", "p.o."].map((word) => [word, "oral"] as const),
  ...["intravenous", "intravenously", "iv", "i.v", "i/v", "civ", "infusion", "infused"].map(
    (word) => [word, "intravenous"] as const,
  ),
  ...["subcutaneous", "subcutaneously", "sc", "s.c", "sq"].map((word) => [word, "subcutaneous"] as const),
  ...["intramuscular", "intramuscularly", "im", "i.m"].map((word) => [word, "intramuscular"] as const),
  ...["intrathecal", "intrathecally"].map((word) => [word, "intrathecal"] as const),
  ...["topical", "topically"].map((word) => [word, "topical"] as const),
  ...[
    "intraperitoneal",
    "intraperitoneally",
    "ip",
    "i.p",
    "intravesical",
    "intra-arterial",
    "inhaled",
    "sublingual",
    "intratumoral",
  ].map((word) => [word, "other"] as const),
]);

/** The route named inside the claim, or within three words before the drug. */
export function routeNear(tokens: Tokens, dose: BoundDose, range: TokenRange): Route {
  const after = Math.max(dose.amount.to, dose.name?.to ?? 0);
  for (let at = dose.from; at < Math.min(range.to, after + 5); at++) {
    const route = routes.get(wordAt(tokens, at));
    if (route) return route;
    if (at >= after && /^(?:and|or|plus)$/.test(wordAt(tokens, at))) break;
  }
  const start = Math.min(dose.name?.from ?? dose.amount.from, dose.amount.from);
  for (let at = start - 1; at >= Math.max(range.from, start - 3); at--) {
    const word = wordAt(tokens, at);
    if (word === "" || /^(?:and|or|plus)$/.test(word)) break;
    const route = routes.get(word);
    if (route) return route;
  }
  return null;
}
