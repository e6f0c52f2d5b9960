/** Finds words of the design of a study in a short text. */
import type { ValueOf } from "../../claims/index.ts";

type Design = ValueOf<"design">;

/** `open-label treatment phase`: the design of a part. */
const part = /^[\s-](?:[\w-]{1,20}\s){0,2}(?:extension|period|part|run-in|follow-up|phase(?!\s?(?:\d|I)))/i;

export interface FoundDesign extends Design {
  readonly start: number;
  readonly end: number;
}

const phase =
  /\bphase[\s-]{0,2}(\d|IV|I{1,3})[abc]?(?:\s?(?:\/|-|–|and|to)\s?(?:phase\s)?(\d|IV|I{1,3})[abc]?)?(?![\p{L}\d.])/giu;
const terms: readonly (readonly [Design["aspect"], string, RegExp])[] = [
  ["allocation", "non-randomised", /\b(?:non-?\s?|un)randomi[sz]ed\b/gi],
  ["allocation", "randomised", /(?<!non-|non|non |un)\brandomi[sz]ed\b/gi],
  ["masking", "open-label", /\bopen[\s-]label(?:led|ed)?\b|\b(?:unblinded|non-blinded|unmasked)\b/gi],
  ["masking", "single-blind", /\b(?:single|assessor|evaluator|observer)[\s-](?:blind|mask)(?:ed)?\b/gi],
  ["masking", "double-blind", /\b(?:double|triple|quadruple)[\s-](?:blind|mask)(?:ed)?\b/gi],
  ["model", "single-arm", /\b(?:single|one)[\s-](?:arm|group)(?:ed)?\b/gi],
  ["model", "controlled", /\b(?:placebo|sham)(?:-control)?[\s-](?:arm|group)\b/gi],
  ["model", "crossover", /\bcross-?over\b/gi],
  ["model", "parallel", /\bparallel[\s-](?:group|arm|design)s?\b/gi],
  ["model", "factorial", /\bfactorial\b/gi],
];
const arabic: ReadonlyMap<string, string> = new Map([
  ["i", "1"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
]);

/** In the order of the text. */
export function designsIn(text: string): FoundDesign[] {
  const found: FoundDesign[] = [];
  for (const { 0: printed, 1: first, 2: second, index } of text.matchAll(phase)) {
    const numbers = [first, second].flatMap((one) => (one ? (arabic.get(one.toLowerCase()) ?? one) : []));
    if (numbers.some((number) => !/^[1-4]$/.test(number))) continue;
    found.push({ aspect: "phase", value: [...new Set(numbers)].join("/"), start: index, end: index + printed.length });
  }
  for (const [aspect, value, pattern] of terms)
    for (const { 0: printed, index } of text.matchAll(pattern))
      if (!part.test(text.slice(index + printed.length, index + printed.length + 60)))
        found.push({ aspect, value, start: index, end: index + printed.length });
  return found.sort((a, b) => a.start - b.start);
}
