/** Reads percentages without a sign of their own below a header that has it: `toxicities (% A/% B): anaemia, 0/1.9; nausea 6.5/3.8`. */
import type { Token } from "../../language/index.ts";
import { closing, isOpen, percentLength } from "./cursor.ts";
import { isLabelled } from "./guards.ts";
import { units } from "./nouns.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

/** Index behind the bracket of a header: one that holds a percent sign that belongs to no number; `null` if there is none. */
export function percentHeader(tokens: readonly Token[]): number | null {
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.text !== "%" || tokens[i - 1]!.kind === "number") continue;
    for (let open = i - 1; open >= Math.max(0, i - 4); open--)
      if (isOpen(tokens[open])) return closing(tokens, open, tokens.length);
  }
  return null;
}

/** Two or more numbers joined by slashes below a header, one of them with a decimal point. */
export function tupleAt({ tokens, taken }: Sentence, at: number, header: number | null): Share[] | null {
  if (header === null || at < header || isLabelled(tokens, at)) return null;
  const places: number[] = [];
  let i = at;
  while (places.length < 8) {
    const token = tokens[i];
    if (token?.kind !== "number" || token.inWords || taken[i]) return null;
    places.push(i);
    if (tokens[i + 1]?.text !== "/") break;
    i += 2;
  }
  const to = i + 1;
  if (places.length < 2 || !places.some((place) => tokens[place]!.value!.scale > 0)) return null;
  if (percentLength(tokens, to) > 0 || units.has(tokens[to]?.folded ?? "")) return null;
  return places.map((place, index) => ({
    ...blankShare,
    from: place,
    to: place + 1,
    percent: tokens[place]!.value!,
    percentAt: place,
    list: { first: at, index, length: places.length },
  }));
}
