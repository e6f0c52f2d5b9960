/** What stands beside a figure: the noun that it counts, and the word that leads to its label. */
import { closingBracket, type Token } from "../../language/index.ts";
import type { SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import { cues } from "./cues.ts";
import type { Figure } from "./figures.ts";

const nouns = ["sex", "people", "sample", "fatality", "occasion", "toxicity"] as const;

/** The kind of thing that is counted, by the nouns within two words. */
export function nounOf({ tokens, to }: SentenceView, figure: Figure): string {
  const end = Math.min(to, Math.max(figure.to, figure.at + 1) + 2);
  for (let i = figure.at + 1; i < end; i++) {
    if (tokens[i]!.kind === "punct") break;
    const noun = nouns.find((name) => has(tokens[i], name));
    if (noun) return noun;
  }
  return "none";
}

/** What ends a label. */
const ends = ["close", "comma", "semicolon", "and", "or", "stop"] as const;
/** The classes of the word that a label begins with, the most telling first. */
const telling = [
  "sex",
  "have",
  "treating",
  "outcomeVerb",
  "occurrence",
  "evaluation",
  "roman",
  "stageWord",
  "grade",
  "negation",
  "response",
  "armHead",
  "treatmentHead",
  "relative",
] as const;
const fronts = ["comma", "semicolon", "and", "or", "be", "article", "only", "relative", "versus", "equals"] as const;

/** `n=` in front; else the first word behind the figure and its noun: a preposition, or the class of the word. */
export function leadOf(view: SentenceView, { at, from }: Figure): string {
  const { tokens, to } = view;
  const before = tokens[at - 1];
  if (has(before, "equals") || tokens[from]?.folded === "n") return "n=";
  let i = behindBracket(tokens, at + 1, to);
  while (i < to && isPassed(tokens[i]!)) i = behindBracket(tokens, i + 1, to);
  const next = tokens[i];
  if (!next || i >= to) return "end";
  if (has(next, "randomisation")) return "to";
  if (has(next, "preposition")) return next.folded;
  const name = telling.find((one) => has(next, one));
  if (name) return name;
  if (!ends.some((one) => has(next, one))) return next.kind === "word" ? "noun" : "other";
  if (has(next, "close") && has(before, "open")) return "(n)";
  return has(before, "colon") ? ":n" : has(tokens[i - 1], "people") ? "people" : "end";
}

/** Nouns of subjects, forms of `be` and what divides them tell no part from another. */
const isPassed = (token: Token): boolean =>
  has(token, "be") ||
  has(token, "randomisation") ||
  token.folded === "of" ||
  has(token, "pronoun") ||
  (has(token, "people") && !has(token, "sex")) ||
  token.text === "%";

/** Steps over a bracket that opens at a token. */
function behindBracket(tokens: readonly Token[], at: number, to: number): number {
  if (!has(tokens[at], "open")) return at;
  const closed = closingBracket(tokens, at + 1, Math.min(to, at + 40));
  return closed < 0 ? at : closed + 1;
}

/** The word in front of a figure: a preposition, a mark, or the class of the word. */
export function frontOf({ tokens, from }: SentenceView, figure: Figure): string {
  const at = Math.min(figure.from, figure.at) - 1;
  const before = tokens[at];
  if (!before || at < from) return "start";
  if (has(before, "preposition") || has(before, "open") || has(before, "colon")) return before.folded;
  if (cues.staying.has(before.folded)) return "staying";
  return fronts.find((name) => has(before, name)) ?? "word";
}
