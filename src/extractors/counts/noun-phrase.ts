/** Finds the noun that a number counts. */
import type { Token } from "../../language/index.ts";
import { isDash } from "./cursor.ts";
import { countedThing } from "./nouns.ts";

/** Words that end a noun phrase before its noun is met. */
const stops = new Set(
  "of with in on at to for from by who whom which that were was are is be been had has have received underwent and or but than as not no vs versus v compared respectively while after before during per each achieved showed experienced developed died required completed the a an this these those".split(
    " ",
  ),
);

export interface CountedNoun {
  readonly thing: string;
  readonly at: number;
}

/** The noun that a number counts: `patients` in `57 consecutive, previously untreated patients`. */
export function nounAfter(tokens: readonly Token[], at: number, limit: number): CountedNoun | null {
  const last = Math.min(limit, at + 9);
  for (let i = at; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind === "word") {
      if (stops.has(token.folded)) {
        if (!joinsNumerals(tokens, i)) return null;
        continue;
      }
      const thing = countedThing(token.folded);
      if (thing === null) continue;
      // `tumour patients`, `case patients`: the last noun counts.
      const next = tokens[i + 1];
      const later = next?.kind === "word" ? countedThing(next.folded) : null;
      if (later !== null) return { thing: later, at: i + 1 };
      if (
        thing !== "patients" &&
        next?.kind === "word" &&
        !stops.has(next.folded) &&
        nounAfter(tokens, i + 1, Math.min(limit, i + 4))?.thing === "patients"
      ) {
        return nounAfter(tokens, i + 1, Math.min(limit, i + 4));
      }
      return { thing, at: i };
    }
    if (token.kind === "number") return null;
    if (isDash(token) || token.text === "/" || token.text === "+") continue;
    if (
      token.text === "," &&
      i > at &&
      tokens[i + 1]?.kind === "word" &&
      /(?:ed|al|ic|ive|ous|ble|ly)$/.test(tokens[i - 1]!.folded)
    )
      continue;
    return null;
  }
  return null;
}

const roman = /^[ivx]{1,4}[abc]?$/;

/** `stage I and II patients`, `stage IIIB or IV patients`. */
function joinsNumerals(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:and|or|to)$/.test(tokens[at]!.folded) &&
    roman.test(tokens[at - 1]?.folded ?? "") &&
    roman.test(tokens[at + 1]?.folded ?? "")
  );
}
