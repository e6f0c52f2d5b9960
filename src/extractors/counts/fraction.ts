/** Reads a count with its denominator: `9/21`, `9 of 21`, `9 [43%] of 21`, `nine out of the 21 evaluable patients`. */
import type { Token } from "../../language/index.ts";
import { percentBehind, percentFurther } from "./behind.ts";
import { approximations } from "./count-words.ts";
import { integerOf, isClose, isDash, isOpen, percentLength } from "./cursor.ts";
import { isLabelled, isYear } from "./guards.ts";
import { nounAfter } from "./noun-phrase.ts";
import { systems, units } from "./nouns.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

export interface Fraction {
  readonly count: number;
  readonly denominator: number;
  readonly to: number;
  readonly thing: string | null;
}

/** Also as line ends glue it: `17 ofthe 18`. */
const ofWords = new Set(["of", "ofthe", "ofthese"]);
const determiners = new Set("the these those all our a an total evaluable assessable treated".split(" "));

/** A fraction that begins at a token, with the percentage behind it or inside it. */
export function fractionAt(sentence: Sentence, at: number): Share[] | null {
  const split = readSplit(sentence, at);
  if (split) return [split];
  const fraction = readFraction(sentence, at);
  if (!fraction) return null;
  const { tokens } = sentence;
  const noun = nounAfter(tokens, fraction.to, tokens.length);
  const behind =
    (noun && percentBehind(sentence, noun.at + 1)) ??
    percentBehind(sentence, fraction.to) ??
    percentFurther(sentence, fraction.to);
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
      approximate: behind?.bounded ?? false,
    },
  ];
}

/** `18 [9%] of 195 patients`, `17 (14.5%) of 117`: the percentage stands between. */
function readSplit(sentence: Sentence, at: number): Share | null {
  const { tokens, taken } = sentence;
  const count = integerOf(tokens[at]);
  if (count === null || isLabelled(tokens, at)) return null;
  const counted = nounAfter(tokens, at + 1, Math.min(tokens.length, at + 4));
  const open = counted ? counted.at + 1 : at + 1;
  const behind = isOpen(tokens[open]) ? percentBehind(sentence, open) : null;
  if (!behind || !isClose(tokens[behind.to])) return null;
  const whole = wholeAt(tokens, behind.to + 1);
  const denominator = whole === null ? null : integerOf(tokens[whole]);
  if (whole === null || denominator === null || taken[whole] || denominator < 2) return null;
  if (percentLength(tokens, whole + 1) > 0 || units.has(tokens[whole + 1]?.folded ?? "")) return null;
  const noun = nounAfter(tokens, whole + 1, tokens.length);
  return {
    ...blankShare,
    from: at,
    to: whole + 1,
    count,
    denominator,
    percent: behind.percent,
    percentAt: behind.at,
    thing: noun?.thing ?? counted?.thing ?? null,
    nounAt: noun?.at ?? null,
    approximate: behind.bounded,
  };
}

/** Where the denominator stands behind `of`, `out of`, `of the`. */
function wholeAt(tokens: readonly Token[], at: number): number | null {
  let i = at;
  if (tokens[i]?.folded === "out") i++;
  if (!ofWords.has(tokens[i]?.folded ?? "")) return null;
  i++;
  for (let words = 0; words < 3 && determiners.has(tokens[i]?.folded ?? ""); words++) i++;
  return tokens[i]?.folded === "of" ? i + 1 : i;
}

/** `74.1%, 90/27`, `69.2% (88/26)`: more than all, but said of one thing with a percentage. */
function isBesidePercent(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  return (isOpen(mark) || mark?.text === ",") && tokens[at - 2]?.text === "%" && tokens[at - 3]?.value !== undefined;
}

/** The fraction alone, without percentage or noun behind it. */
export function readFraction(sentence: Sentence, at: number): Fraction | null {
  const { tokens } = sentence;
  const count = integerOf(tokens[at]);
  if (count === null || isLabelled(tokens, at) || isComparedWith(tokens, at)) return null;
  const before = tokens[at - 1];
  if (before && !tokens[at]!.spaced && (isDash(before) || /^[./]$/.test(before.text) || before.kind === "word"))
    return null;
  return tokens[at + 1]?.text === "/" ? readSlash(sentence, at, count) : readOf(sentence, at, count);
}

/** `higher than 6 of 7`, `≥2 of 3`: a bound. */
function isComparedWith(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.folded === "than" || /^[<>≥≤⩾⩽]$/.test(before.folded));
}

function readSlash({ tokens, taken }: Sentence, at: number, count: number): Fraction | null {
  const denominator = integerOf(tokens[at + 2]);
  if (denominator === null || denominator < 2 || taken[at + 2] || tokens[at + 2]!.inWords) return null;
  const after = tokens[at + 3];
  if (after?.text === "/" || after?.text === "+" || isGlued(after)) return null;
  if (after && (units.has(after.folded) || (isDash(after) && units.has(tokens[at + 4]?.folded ?? "")))) return null;
  if (percentLength(tokens, at + 3) > 0 || (isYear(tokens, at) && count >= 1900)) return null;
  if (isMonth(tokens, at) || isVague(tokens, at, denominator)) return null;
  if (systems.has(tokens[at - 1]?.folded ?? "") || /^grades?$/.test(after?.folded ?? "")) return null;
  const noun = nounAfter(tokens, at + 3, tokens.length);
  // `Clinac 6/100 linear accelerator`: a name in front and its noun behind.
  if (isName(tokens[at - 1]) && after?.kind === "word" && !noun && !linking.has(after.folded)) return null;
  if (count > denominator && !isOpen(after) && noun?.thing !== "patients" && !isBesidePercent(tokens, at)) return null;
  return { count, denominator, to: at + 3, thing: null };
}

/** `between 09/92 and 12/96`: months and years of two digits. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:0[1-9]|1[0-2])$/.test(tokens[at]!.text) || !/^\d\d$/.test(tokens[at + 2]!.text)) return false;
  const isFirst = /^(?:between|from|until|since)$/.test(tokens[at - 1]?.folded ?? "");
  return (
    isFirst || (/^(?:and|to|until|through)$|^[-–]$/.test(tokens[at - 1]?.folded ?? "") && tokens[at - 3]?.text === "/")
  );
}

/** `about 2/3 of them`: a part in words of figures. */
function isVague(tokens: readonly Token[], at: number, denominator: number): boolean {
  return denominator <= 5 && approximations.has(tokens[at - 1]?.folded ?? "");
}

const linking = new Set(
  "in of with for and were was had at on versus vs to among by who achieved responded".split(" "),
);

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text) && token.text !== token.text.toUpperCase();
}

function isGlued(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && (isDash(token) || token.kind === "word");
}

/** `23 of the 30 patients`, `eight patients out of 22`, `three (of 20)`. */
function readOf({ tokens, taken }: Sentence, at: number, count: number): Fraction | null {
  let i = at + 1;
  const noun = nounAfter(tokens, i, Math.min(tokens.length, at + 4));
  if (noun) i = noun.at + 1;
  const bracketed = isOpen(tokens[i]) && tokens[i + 1]?.folded === "of";
  if (bracketed) i++;
  const whole = wholeAt(tokens, i);
  const denominator = whole === null ? null : integerOf(tokens[whole]);
  if (whole === null || denominator === null || taken[whole] || denominator < 2) return null;
  if (percentLength(tokens, whole + 1) > 0) return null;
  const after = tokens[whole + 1];
  if (after && (units.has(after.folded) || after.text === "/" || (isDash(after) && !after.spaced))) return null;
  const counted = nounAfter(tokens, whole + 1, tokens.length);
  if (isVague(tokens, at, denominator)) return null;
  // `252 eyes of 142 participants`, `55 recipients of 100 or 200 mg`
  const isOfOthers = noun !== null && counted !== null && noun.thing !== counted.thing;
  if (isOfOthers || (noun && after?.folded === "or")) return null;
  // `randomised into one of two arms`, `one of three studies`: a choice.
  if (count === 1 && tokens[at]!.inWords && tokens[whole]!.inWords && counted?.thing !== "patients") return null;
  return { count, denominator, to: bracketed && isClose(after) ? whole + 2 : whole + 1, thing: noun?.thing ?? null };
}

/** Where `n =` begins in front of a number, or the number itself. */
export function startOfEquals(tokens: readonly Token[], at: number): number {
  const sign = tokens[at - 1]?.text;
  if ((sign === "=" || sign === "¼" || sign === ":") && /^(?:n|no)$/.test(tokens[at - 2]?.folded ?? "")) return at - 2;
  return at;
}
