/** Finds the response categories that units name. */
import type { Token } from "../../../language/index.ts";
import { asKind } from "../../of-kind.ts";
import type { Category } from "./category.ts";

/** The categories among units and within their mentions, from left to right; the parts of a composite are none of their own. */
export function categoriesIn(units: readonly Token[]): Category[] {
  return units.flatMap(({ mention }) => {
    if (!mention) return [];
    return asKind(mention, "category")?.value ?? categoriesIn(mention.units);
  });
}
