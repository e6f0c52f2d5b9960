/** Finds every qualifying phrase of a sentence, from left to right. */
import { type Token, wordFact } from "../../language/index.ts";
import { criteria } from "./criteria.ts";
import type { Cue, Finder } from "./cue.ts";
import { partFinders } from "./parts.ts";
import { reader } from "./readers.ts";
import { span, timeFinders } from "./times.ts";

/** Each qualifier is looked for by itself; of its finders the first that reads something has it. */
const searches: readonly (readonly Finder[])[] = [[reader], [criteria], timeFinders, partFinders];

const finders = searches.flat();
const bitOf = (finder: Finder): number => 1 << finders.indexOf(finder);

/** The finders that may find something at a token, a bit each. */
const bitsAt = wordFact((token) =>
  finders.reduce((bits, finder) => (finder.begins(token) ? bits | bitOf(finder) : bits), 0),
);
const bitsOfDigits = bitOf(span);

function bitsOf(token: Token): number {
  if (token.kind === "word" || token.inWords) return bitsAt(token);
  return token.kind === "number" ? bitsOfDigits : 0;
}

/** A token at which a cue may begin. */
interface Beginning {
  readonly at: number;
  readonly bits: number;
}

const bySearch = searches.map((search) => search.map(({ find }, number) => ({ find, bit: bitOf(search[number]!) })));

/** The cues between two tokens; those of one qualifier do not overlap. */
export function cuesIn(tokens: readonly Token[], from: number, to: number): Cue[] {
  const beginnings: Beginning[] = [];
  for (let at = from; at < to; at++) {
    const bits = bitsOf(tokens[at]!);
    if (bits !== 0) beginnings.push({ at, bits });
  }
  const cues: Cue[] = [];
  for (const search of bySearch) {
    let next = from;
    for (const { at, bits } of beginnings) {
      if (at < next) continue;
      for (const { find, bit } of search) {
        const cue = (bits & bit) === 0 ? null : find(tokens, at, to);
        if (!cue) continue;
        cues.push(cue);
        next = cue.to;
        break;
      }
    }
  }
  return cues;
}
