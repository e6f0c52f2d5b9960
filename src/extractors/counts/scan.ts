import type { Token } from "../../language/index.ts";
import { closing, integerOf, isClose, isDash, isOpen, percentLength } from "./cursor.ts";
import { isLabelled, isMeasured, isYear } from "./guards.ts";
import { nounAfter } from "./noun-phrase.ts";
import { units } from "./nouns.ts";
import { percentList } from "./percent-list.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

const approximations = new Set(
  "about approximately approx nearly almost roughly around over under below above exceeding least most than".split(" "),
);
const determiners = new Set("the these those all our a an total evaluable assessable treated".split(" "));

/** Every number or share of something in a sentence, left to right; no token belongs to two. */
export function scanShares(sentence: Sentence): Share[] {
  const shares: Share[] = [];
  const { tokens, taken } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || tokens[i]!.kind !== "number") continue;
    const found = fractionAt(sentence, i) ?? percentList(sentence, i) ?? countAt(sentence, i);
    if (!found) continue;
    for (const share of found) shares.push(share);
    i = Math.max(i, found.at(-1)!.to - 1);
  }
  return shares;
}

/** `9/21`, `9 of 21`, `nine out of the 21 evaluable patients (42.9%)`, `n = 25/57`. */
function fractionAt(sentence: Sentence, at: number): Share[] | null {
  const fraction = readFraction(sentence, at);
  if (!fraction) return null;
  const { tokens } = sentence;
  const noun = nounAfter(tokens, fraction.to, tokens.length);
  const behind = percentBehind(sentence, noun ? noun.at + 1 : fraction.to) ?? percentBehind(sentence, fraction.to);
  const from = startOfEquals(tokens, at);
  return [
    {
      ...blankShare,
      from,
      to: behind?.to ?? fraction.to,
      count: fraction.count,
      denominator: fraction.denominator,
      percent: behind?.percent ?? null,
      percentAt: behind?.at ?? null,
      thing: noun?.thing ?? fraction.thing,
      nounAt: noun?.at ?? null,
      equals: from < at,
    },
  ];
}

export interface Fraction {
  readonly count: number;
  readonly denominator: number;
  readonly to: number;
  readonly thing: string | null;
}

export function readFraction({ tokens, taken }: Sentence, at: number): Fraction | null {
  const count = integerOf(tokens[at]);
  if (count === null || isLabelled(tokens, at)) return null;
  const before = tokens[at - 1];
  if (
    before &&
    !tokens[at]!.spaced &&
    (isDash(before) || before.text === "/" || before.text === "." || before.kind === "word")
  )
    return null;
  const next = tokens[at + 1];
  if (next?.text === "/") {
    const denominator = integerOf(tokens[at + 2]);
    const after = tokens[at + 3];
    if (denominator === null || taken[at + 2] || tokens[at + 2]!.inWords) return null;
    if (denominator < 2 || after?.text === "/" || (after && !after.spaced && (isDash(after) || after.kind === "word")))
      return null;
    if (after && (units.has(after.folded) || (isDash(after) && units.has(tokens[at + 4]?.folded ?? "")))) return null;
    if (percentLength(tokens, at + 3) > 0 || (isYear(tokens, at) && count >= 1900)) return null;
    if (count > denominator && !isOpen(after) && nounAfter(tokens, at + 3, tokens.length)?.thing !== "patients")
      return null;
    return { count, denominator, to: at + 3, thing: null };
  }
  // `23 of the 30 patients`, `eight patients out of 22`, `three (of 20)`
  let i = at + 1;
  const noun = nounAfter(tokens, i, Math.min(tokens.length, at + 4));
  if (noun) i = noun.at + 1;
  const bracketed = isOpen(tokens[i]) && tokens[i + 1]?.folded === "of";
  if (bracketed) i++;
  if (tokens[i]?.folded === "out") i++;
  const link = tokens[i]?.folded;
  if (link !== "of" && !(link === "in" && tokens[at]!.inWords === true && tokens[i - 1] === tokens[at])) return null;
  i++;
  for (let words = 0; words < 3 && determiners.has(tokens[i]?.folded ?? ""); words++) i++;
  if (tokens[i]?.folded === "of") i++;
  const denominator = integerOf(tokens[i]);
  if (denominator === null || taken[i] || denominator < 2 || percentLength(tokens, i + 1) > 0) return null;
  const after = tokens[i + 1];
  if (after && (units.has(after.folded) || after.text === "/" || (isDash(after) && !after.spaced))) return null;
  if (link === "in" && !(isOpen(after) || nounAfter(tokens, i + 1, tokens.length)?.thing === "patients")) return null;
  if (tokens[i]!.inWords && denominator === 1) return null;
  return { count, denominator, to: bracketed && isClose(after) ? i + 2 : i + 1, thing: noun?.thing ?? null };
}

const leadIn = new Set(
  "overall objective response rate orr rr cr pr dcr i.e. or approximately about equivalent disease control clinical benefit = : ~ ,".split(
    " ",
  ),
);

/** A percentage behind a count: `(35%)`, `[35.0 %]`, `(overall response 28%`, `= 35%`, `; 35%`. */
export function percentBehind(
  { tokens, taken }: Sentence,
  at: number,
): { percent: NonNullable<Token["value"]>; at: number; to: number } | null {
  let i = at;
  const opened = isOpen(tokens[i]);
  if (opened || tokens[i]?.text === "=" || tokens[i]?.text === "," || tokens[i]?.text === ";") i++;
  else return null;
  if (opened) for (let words = 0; words < 5 && leadIn.has(tokens[i]?.folded ?? ""); words++) i++;
  const number = tokens[i];
  const length = number?.kind === "number" && number.value && !taken[i] ? percentLength(tokens, i + 1) : 0;
  if (length === 0) return null;
  const after = tokens[i + 1 + length];
  // `(35% vs 19%)` belongs to two; `(95% CI` is a level.
  if (after && (/^(?:vs|versus|v|and|ci|confidence|to)$/.test(after.folded) || isDash(after)) && !opened) return null;
  if (after && /^(?:vs|versus|v|ci|confidence|compared)$/.test(after.folded)) return null;
  if (
    !opened &&
    tokens[at]?.text === "," &&
    !(isClose(after) || after === undefined || after.text === "," || after.text === ";")
  )
    return null;
  return { percent: number!.value!, at: i, to: i + 1 + length };
}

/** Where `n =` begins in front of a number, or the number itself. */
function startOfEquals(tokens: readonly Token[], at: number): number {
  const sign = tokens[at - 1]?.text;
  if ((sign === "=" || sign === "¼" || sign === ":") && /^(?:n|no)$/.test(tokens[at - 2]?.folded ?? "")) return at - 2;
  return at;
}

/** A count: `17 (9.1%)`, `16 patients (35 %)`, `n = 606`, `57 patients`, `21`. */
function countAt(sentence: Sentence, at: number): Share[] | null {
  const { tokens } = sentence;
  const count = integerOf(tokens[at]);
  if (count === null) return null;
  const from = startOfEquals(tokens, at);
  const equals = from < at;
  if (!equals && (isLabelled(tokens, at) || isMeasured(tokens, at))) return null;
  if (equals && (percentLength(tokens, at + 1) > 0 || units.has(tokens[at + 1]?.folded ?? ""))) return null;
  if (percentLength(tokens, at + 1) > 0) return null;
  const noun = nounAfter(tokens, at + 1, tokens.length);
  if (isYear(tokens, at) && !equals && noun?.thing !== "patients") return null;
  const behind =
    percentBehind(sentence, at + 1) ??
    (noun && percentBehind(sentence, noun.at + 1)) ??
    percentFurther(sentence, at + 1);
  return [
    {
      ...blankShare,
      from,
      to: behind?.to ?? at + 1,
      count,
      percent: behind?.percent ?? null,
      percentAt: behind?.at ?? null,
      thing: noun?.thing ?? null,
      nounAt: noun?.at ?? null,
      equals,
      approximate: approximations.has(tokens[from - 1]?.folded ?? ""),
    },
  ];
}

/** `13 complete responses (10.8%)`, `2 had stable disease (20%)`: a few words, no other number, then the percentage in brackets. */
function percentFurther(sentence: Sentence, at: number): ReturnType<typeof percentBehind> {
  const { tokens } = sentence;
  for (let i = at; i < at + 8; i++) {
    const token = tokens[i];
    if (!token || token.kind === "number") return null;
    if (isOpen(token)) {
      const short = closing(tokens, i, tokens.length);
      // An abbreviation in brackets: `partial responses (PR) (15%)`.
      if (short === i + 2 && tokens[i + 1]!.kind === "word") {
        i = short;
        continue;
      }
      return percentBehind(sentence, i);
    }
    if (token.kind === "punct" && !isDash(token) && token.text !== "/") return null;
    if (/^(?:was|were|is|are|the|of|while|whereas|who|which)$/.test(token.folded) && token.folded !== "of") return null;
  }
  return null;
}
