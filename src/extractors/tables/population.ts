/** The population that a table is about, by its nearest heading or caption: `Adverse events (safety population)`. */
import type { Population } from "../../claims/index.ts";
import type { Reading } from "../../language/index.ts";
import { hasClass, type Label } from "./label.ts";

export function populationOf({ part }: Reading, corner: Label | null): Population | null {
  if (part.kind !== "table") return null;
  const heading = part.table.caption?.text ?? part.headings.at(-1) ?? "";
  if (/intent(?:ion)?[- ]to[- ]treat|\bITT\b/i.test(heading)) return "itt";
  if (/evaluable/i.test(heading)) return "evaluable";
  const events = /\b(?:safety|adverse|toxicit(?:y|ies)|side effects|TEAEs?|AEs?)\b/i;
  return events.test(heading) || hasClass(corner, ["toxicity"]) ? "safety" : null;
}
