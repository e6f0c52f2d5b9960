/** Tells where the words begin that describe people behind their noun: `patients with`, `those treated for`, `women not receiving`. */
import type { Token } from "../../language/index.ts";
import { has, setOf } from "../text/words.ts";

export interface Relative {
  /** Behind the word that leads to the description. */
  readonly from: number;
  readonly isNegated: boolean;
  /** Of what was done to them, or for what: `treated for relapsed disease` tells no event of the study. */
  readonly isGiven: boolean;
}

const openers = setOf("with without who whose without aged having harboring harbouring carrying");

/** What describes the people of a noun, if its next words do. */
export function relativeBehind(tokens: readonly Token[], nounAt: number): Relative | null {
  const next = tokens[nounAt + 1];
  if (next && openers.has(next.folded))
    return { from: nounAt + 2, isNegated: next.folded === "without", isGiven: false };
  const isNegated = next?.folded === "not";
  const at = isNegated ? nounAt + 2 : nounAt + 1;
  if (!isParticiple(tokens, at)) return null;
  return { from: at + 1, isNegated, isGiven: true };
}

/** `treated with`, not the verb of a sentence: `received`. A participle alone describes too little: `those treated`. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // `receiving 48 weeks of treatment`: a length tells a group by itself.
  if (has(token, "describing") && has(token, "gerund")) return tokens[at + 1]?.kind === "word";
  if (!has(token, "described") || !has(token, "past") || has(token, "preterite")) return false;
  const behind = tokens[at + 1];
  return behind?.kind === "word" && !has(behind, "auxiliary") && !has(behind, "be");
}
