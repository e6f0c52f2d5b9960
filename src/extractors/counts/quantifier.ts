/** Reads `none`, `no` and `all` where they count subjects or outcomes: `none of the 12`, `no complete responses`, `all 10 patients`. */
import type { Token } from "../../language/index.ts";
import { integerOf, percentLength } from "./cursor.ts";
import { nounAfter } from "./noun-phrase.ts";
import { units } from "./nouns.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

/** The share that a quantifier at a token makes, or `null`. */
export function quantifierAt(sentence: Sentence, at: number): Share[] | null {
  const word = sentence.tokens[at]!.folded;
  if (word === "none") return noneAt(sentence, at);
  if (word === "no") return noAt(sentence, at);
  return word === "all" || word === "both" ? allAt(sentence, at) : null;
}

/** `none of the 12 patients` is 0 of 12; `none in the control arm`, `none had` is 0. */
function noneAt({ tokens }: Sentence, at: number): Share[] | null {
  const share: Share = { ...blankShare, from: at, to: at + 1, count: 0, thing: "patients" };
  if (tokens[at + 1]?.folded !== "of") return [share];
  const whole = /^(?:the|these|those|our)$/.test(tokens[at + 2]?.folded ?? "") ? at + 3 : at + 2;
  const denominator = integerOf(tokens[whole]);
  const noun = nounAfter(tokens, denominator === null ? whole : whole + 1, tokens.length);
  const counted = { thing: noun?.thing ?? "patients", nounAt: noun?.at ?? null };
  if (denominator !== null && denominator > 1 && percentLength(tokens, whole + 1) === 0)
    return [{ ...share, ...counted, to: whole + 1, denominator }];
  return noun ? [{ ...share, ...counted }] : null;
}

const outcomes = new Set(
  "death deaths response responses responders remission remissions recurrences relapses case cases".split(" "),
);
const notCounted = new Set(
  "significant difference differences evidence longer more other further such data".split(" "),
);

const stops = new Set("of in with for was were and or between to by from on than that among after".split(" "));

/** `no patient`, `no treatment-related deaths`, `no complete responses`. */
function noAt({ tokens }: Sentence, at: number): Share[] | null {
  if (tokens[at - 1]?.folded === "with" || tokens[at - 1]?.folded === "or") return null;
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || notCounted.has(token.folded)) return null;
    const noun = nounAfter(tokens, i, i + 1);
    if (noun?.thing === "patients" || outcomes.has(token.folded)) {
      // `no response assessment`, `no patient characteristic`: the noun goes on.
      return [{ ...blankShare, from: at, to: at + 1, count: 0, thing: "patients", nounAt: noun ? i : null }];
    }
    if (stops.has(token.folded)) return null;
  }
  return null;
}

/** `all 10 patients responded`, `all of the 12`: as many as there are. */
function allAt({ tokens, taken }: Sentence, at: number): Share[] | null {
  let i = at + 1;
  if (tokens[i]?.folded === "of") i++;
  if (/^(?:the|these|those|our)$/.test(tokens[i]?.folded ?? "")) i++;
  const count = integerOf(tokens[i]);
  if (count === null || count < 2 || taken[i] || percentLength(tokens, i + 1) > 0) return null;
  if (/^(?:in|of|for|from|among|on|to|with|by)$/.test(tokens[at - 1]?.folded ?? "")) return null;
  const noun = nounAfter(tokens, i + 1, tokens.length);
  if (!noun || units.has(tokens[i + 1]?.folded ?? "") || !isSaidOfAll(tokens, noun.at + 1)) return null;
  return [{ ...blankShare, from: at, to: i + 1, count, denominator: count, thing: noun.thing, nounAt: noun.at }];
}

const saying = new Set(
  "had have has responded achieved experienced showed developed were was remained remain completed died survived".split(
    " ",
  ),
);
const sizing = new Set(
  "enrolled included randomized randomised treated evaluable assessable analyzed analysed evaluated eligible assigned".split(
    " ",
  ),
);

/** What follows says what became of all; `all 40 patients were evaluable` says how many there were. */
function isSaidOfAll(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.text === ",") return true;
  if (!saying.has(next?.folded ?? "")) return false;
  for (let i = at + 1; i < at + 4; i++) if (sizing.has(tokens[i]?.folded ?? "")) return false;
  return true;
}
