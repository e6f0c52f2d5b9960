/** Makes an identifier claim. */
import type { ValueOf } from "../../claims/index.ts";
import type { Prose } from "../../document/index.ts";
import type { Draft } from "../extractor.ts";
import { checkDigitOf } from "./check-digits.ts";

export type Identifier = ValueOf<"identifier">;

/** An identifier found in a text, from `start` to `end`. */
export interface FoundIdentifier extends Pick<Identifier, "scheme" | "id"> {
  readonly start: number;
  readonly end: number;
  readonly identifies?: Identifier["identifies"];
  readonly name?: string | null;
}

export function draftOf(found: FoundIdentifier, prose: Prose, place?: Draft["place"]): Draft<"identifier"> {
  const { scheme, id, start, end, identifies = "other", name = null } = found;
  const value = { scheme, id, checkDigit: checkDigitOf(scheme, id), identifies, name: name && fold(name) };
  return { kind: "identifier", value, prose, start, end, ...(place && { place }) };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
