/** Finds the response categories that a sentence names. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import {
  abbreviations,
  ambiguous,
  major,
  middle,
  notOutcome,
  otherResponses,
  outcome,
  pathological,
  qualifiers,
} from "./category-words.ts";
import { composed } from "./composites.ts";
import { integerOf } from "./cursor.ts";
import { countedThing } from "./nouns.ts";

/** A response category named in the text, as a range of tokens. */
export interface Naming {
  readonly category: ResponseCategory;
  readonly from: number;
  readonly to: number;
  /** As printed, for composites: `CR/PR`, `≥VGPR`. */
  readonly composite: string | null;
}

/** What the text around a sentence allows its abbreviations to mean. */
export interface NamingContext {
  /** The text speaks of responses or tumours; else `PD` may be panic disorder. */
  readonly response: boolean;
  /** The text speaks of a survey, to which people respond otherwise. */
  readonly survey: boolean;
  /** The text speaks of odds or risks, which `OR` and `RR` stand for then. */
  readonly ratio: boolean;
}

const ofResponses: NamingContext = { response: true, survey: false, ratio: false };

/** Every naming in a sentence, left to right; `true` for a cell of a table whose labels speak of responses. */
export function namings(tokens: readonly Token[], around: NamingContext | true): Naming[] {
  const context = around === true ? ofResponses : around;
  const found: Naming[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const naming = namingAt(tokens, i, context);
    if (!naming) continue;
    i = naming.to - 1;
    if (isReasonOrCohort(tokens, naming)) continue;
    const last = found.at(-1);
    // An abbreviation in brackets behind its long form is the same naming: `complete response (CR)`.
    if (last && last.category === naming.category && naming.from - last.to <= 1)
      found[found.length - 1] = { ...last, to: naming.to };
    else found.push(naming);
  }
  return composed(tokens, found);
}

function namingAt(tokens: readonly Token[], at: number, context: NamingContext): Naming | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const phrase = phraseAt(tokens, at, context) ?? abbreviationAt(tokens, at, context);
  if (!phrase) return null;
  const [category, length] = phrase;
  const rated = /^rates?$/.test(tokens[at + length]?.folded ?? "") ? 1 : 0;
  return { category, from: at, to: at + length + rated, composite: null };
}

type Phrase = readonly [category: ResponseCategory, length: number];

function phraseAt(tokens: readonly Token[], at: number, { survey }: NamingContext): Phrase | null {
  const word = (offset: number): string => tokens[at + offset]?.folded ?? "";
  const first = word(0);
  if (first === "stringent" && word(1) === "complete" && outcome.has(word(2))) return ["sCR", 3];
  if (first === "very" && word(1) === "good" && word(2) === "partial") return ["VGPR", outcome.has(word(3)) ? 4 : 3];
  if (first === "major" && outcome.has(word(1))) return ["MRR", 2];
  if (first === "major" && major.has(word(1)) && outcome.has(word(2))) return ["MRR", 3];
  if (first === "stable" && word(1).startsWith("disease")) return ["SD", 2];
  if (first === "no" && word(1) === "change") return ["SD", 2];
  if (first === "disease" && /^stabili[sz]ation$/.test(word(1))) return ["SD", 2];
  if (first === "stabilization" || first === "stabilisation") return ["SD", 1];
  if (first === "progressive" && word(1) === "disease") return ["PD", 2];
  if (first === "progressed" && !/^(?:to|from|after|on|rapidly)$/.test(word(-1))) return ["PD", 1];
  if (first === "disease" && word(1) === "progression")
    return /^(?:had|has|experienced|showed|and)$/.test(word(-1)) || tokens[at - 1]?.text === ")" ? ["PD", 2] : null;
  if (first === "disease" && word(1) === "control") return word(-1) === "local" ? null : ["DCR", 2];
  if (first === "clinical" && word(1) === "benefit") return ["CBR", word(2) === "response" ? 3 : 2];
  if (/^(?:completely|partially)$/.test(first) && /^(?:regressed|responded)$/.test(word(1)))
    return [first === "completely" ? "CR" : "PR", 2];
  return responsePhrase(tokens, at, word) ?? (survey ? null : bareResponse(word));
}

/** `pathological complete response`, `complete objective response`, `overall response`, `13 complete and 18 partial responses`. */
function responsePhrase(tokens: readonly Token[], at: number, word: (offset: number) => string): Phrase | null {
  if (pathological.has(word(0))) {
    if (/^(?:complete|clinical)$/.test(word(1)) && outcome.has(word(2))) return ["pCR", 3];
    return word(1) === "complete" && word(2) === "(" ? ["pCR", 2] : null;
  }
  const category = qualifiers.get(word(0));
  if (!category || pathological.has(word(-1)) || /^(?:near|incomplete|unconfirmed-)$/.test(word(-1))) return null;
  if (word(0) === "complete" && pathological.has(word(1)) && outcome.has(word(2))) return ["pCR", 3];
  if (outcome.has(word(1))) {
    // `tumour regression` and `clinical remission` are findings of their own kind.
    if (/^(?:tumou?r|clinical)$/.test(word(0)) && /^remissions?$/.test(word(1))) return null;
    // `the best overall response was SD` announces a category.
    if (word(-1) === "best" && !/^rates?$/.test(word(2))) return null;
    return [category, 2];
  }
  if (middle.has(word(1)) && outcome.has(word(2))) return [category, 3];
  if (/^(?:complete|partial|minor)$/.test(word(0)) && sharesNoun(tokens, at)) return [category, 1];
  return null;
}

/** `response rate`, `12 responded`, `responses were`, `5 responders`. */
function bareResponse(word: (offset: number) => string): Phrase | null {
  const before = word(-1);
  if (word(0) === "responded") return ["ORR", 1];
  if (otherResponses.has(before) || pathological.has(before)) return null;
  if (word(0) === "response" && /^rates?$/.test(word(1))) return ["ORR", 2];
  if (/^responders?$/.test(word(0)))
    return /^(?:of|in|among|for|between|versus|vs|and|to|with)$/.test(before) || word(1) === "who" ? null : ["ORR", 1];
  if (!/^responses?$/.test(word(0)) || /^(?:of|to|in|for|duration|best|overall|objective)$/.test(before)) return null;
  return /^(?:were|was|occurred|in)$/.test(word(1)) ? ["ORR", 1] : null;
}

function abbreviationAt(tokens: readonly Token[], at: number, context: NamingContext): Phrase | null {
  const { text } = tokens[at]!;
  const category = abbreviations.get(text) ?? (text.startsWith("ORR-") ? "ORR" : undefined);
  if (!category || (ambiguous.has(text) && !context.response)) return null;
  if (context.ratio && /^(?:OR|RRs?)$/.test(text)) return null;
  if (text === "CR" && tokens[at + 1]?.text === "-") return null;
  if (isOfOtherPair(tokens, at)) return null;
  if (text === "PR" && isReceptor(tokens, at)) return null;
  return text === "SD" && isDeviation(tokens, at) ? null : [category, 1];
}

/** `PD/AG`: one of two names that are no categories. */
function isOfOtherPair(tokens: readonly Token[], at: number): boolean {
  const other = tokens[at + 2];
  return (
    tokens[at + 1]?.text === "/" &&
    other?.kind === "word" &&
    /^\p{Lu}/u.test(other.text) &&
    !abbreviations.has(other.text)
  );
}

/** `ER/PR`, `PR-positive`, `PR+`: the progesterone receptor. */
function isReceptor(tokens: readonly Token[], at: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3].map((step) => tokens[at + step]?.folded ?? "");
  if (tokens[at + 1]?.text === "+" && !tokens[at + 1]!.spaced) return true;
  return near.some((word) => /^(?:er|her2|her-2|esr1|pgr|receptor|positive|negative)$/.test(word));
}

/** `mean ± SD`, `(SD 5.5)`: a standard deviation. */
function isDeviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  return /^(?:±|-|\/|mean)$/.test(before) || (before === "(" && /^mean$/.test(tokens[at - 2]?.folded ?? ""));
}

/** Whether `complete` or `partial` shares a later `responses`: `13 complete (10.8%) and 18 partial responses`. */
function sharesNoun(tokens: readonly Token[], at: number): boolean {
  let words = 0;
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) {
    const token = tokens[i]!;
    if (/^(?:complete|partial|minor)$/.test(token.folded))
      return outcome.has(tokens[i + 1]?.folded ?? "") || middle.has(tokens[i + 1]?.folded ?? "");
    if (/^[.;]$/.test(token.text)) return false;
    if (token.kind === "word" && (!/^(?:and|or|patients|in)$/.test(token.folded) || ++words > 3)) return false;
  }
  return false;
}

/** `withdrawn due to PD`, `duration of SD`, `the complete response group`, `among patients with PD`. */
function isReasonOrCohort(tokens: readonly Token[], { from, to }: Naming): boolean {
  const word = (at: number): string => tokens[at]?.folded ?? "";
  if (/^(?:groups?|arms?|assessments?|criteria|evaluation|duration)$/.test(word(to))) return true;
  const last = /^(?:a|the|of)$/.test(word(from - 1)) ? from - 2 : from - 1;
  if (notOutcome.has(word(last)) || (word(last) === "of" && word(last - 1) === "because")) return true;
  if (word(last) !== "with" || countedThing(word(last - 1)) !== "patients") return false;
  // `12 patients with PR` counts them.
  for (let i = last - 2; i >= Math.max(0, last - 6); i--)
    if (integerOf(tokens[i]) !== null || tokens[i]!.text === "%" || tokens[i]!.text === ")") return false;
  return true;
}
