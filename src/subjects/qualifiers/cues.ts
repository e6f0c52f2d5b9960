/** Finds every qualifying phrase of a sentence, from left to right. */
import type { Token } from "../../language/index.ts";
import { findCriteria } from "./criteria.ts";
import type { Cue, Finder } from "./cue.ts";
import { partFinders } from "./parts.ts";
import { findReader } from "./readers.ts";
import { timeFinders } from "./times.ts";

/** Each qualifier is looked for by itself; of its finders the first that reads something has it. */
const searches: readonly (readonly Finder[])[] = [[findReader], [findCriteria], timeFinders, partFinders];

/** The cues between two tokens; those of one qualifier do not overlap. */
export function cuesIn(tokens: readonly Token[], from: number, to: number): Cue[] {
  return searches.flatMap((finders) => {
    const cues: Cue[] = [];
    for (let at = from; at < to; at++) {
      const cue = tokens[at]!.kind === "punct" ? null : firstOf(finders, tokens, at, to);
      if (!cue) continue;
      cues.push(cue);
      at = cue.to - 1;
    }
    return cues;
  });
}

function firstOf(finders: readonly Finder[], tokens: readonly Token[], at: number, to: number): Cue | null {
  for (const find of finders) {
    const cue = find(tokens, at, to);
    if (cue) return cue;
  }
  return null;
}
