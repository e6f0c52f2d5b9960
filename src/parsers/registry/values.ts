/** Finds values in a study record by the names that lead to them. */
import type { JsonObject, JsonScalar, JsonValue } from "../json/tree.ts";

/** The value behind the names, from the outermost inwards. */
export function valueAt(value: JsonValue | undefined, ...names: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const name of names) found = found?.kind === "object" ? found.members.get(name) : undefined;
  return found;
}

/** A string or number that is not blank. */
export function scalarAt(value: JsonValue | undefined, ...names: readonly string[]): JsonScalar | undefined {
  const found = valueAt(value, ...names);
  const isScalar = found?.kind === "string" || found?.kind === "other";
  return isScalar && found.text.trim() !== "" && found.text !== "null" ? found : undefined;
}

export function textAt(value: JsonValue | undefined, ...names: readonly string[]): string | undefined {
  return scalarAt(value, ...names)?.text;
}

/** The items of a list; none where there is no list. */
export function itemsAt(value: JsonValue | undefined, ...names: readonly string[]): readonly JsonValue[] {
  const found = valueAt(value, ...names);
  return found?.kind === "array" ? found.items : [];
}

/** The objects of a list. */
export function objectsAt(value: JsonValue | undefined, ...names: readonly string[]): JsonObject[] {
  return itemsAt(value, ...names).filter((item): item is JsonObject => item.kind === "object");
}
