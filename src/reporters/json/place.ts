/** Where an operand stands, as JSON reports and listings give it. */
import type { Location } from "../../rule/index.ts";
import type { JsonPlace } from "./schema.ts";

export function placeOf(at: Location): JsonPlace {
  const { path, document, line, column, endLine, endColumn, quote, label } = at;
  return { path, document, line, column, endLine, endColumn, quote, label };
}
