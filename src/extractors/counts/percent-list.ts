/** Reads percentages that share a sign or a row of signs. */
import type { Token } from "../../language/index.ts";
import { approximations } from "./count-words.ts";
import { closing, integerOf, isDash, isOpen, percentLength } from "./cursor.ts";
import { readFraction } from "./fraction.ts";
import { isLabelled } from "./guards.ts";
import { nounAfter } from "./noun-phrase.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

const joiners = new Set(["and", "or", "vs", "versus", "v", "/", ",", ";", "&"]);
const bounds = new Set([">", "<", "≥", "≤", "⩾", "⩽", "±"]);

interface Entry {
  readonly at: number;
  readonly to: number;
}

/**
 * Percentages from a token on: one (`44%`), or several that share a sign or a row of signs
 * (`35 vs. 19%`, `12, 15 and 20%`, `24%/16%/11%`). A range (`10-20%`) is none.
 */
export function percentList(sentence: Sentence, at: number): Share[] | null {
  const entries = readEntries(sentence, at);
  if (!entries) return null;
  const { tokens } = sentence;
  if (entries.length === 1) return [withFraction(sentence, entries[0]!)];
  return entries.map((entry, index) => ({
    ...blankShare,
    from: entry.at,
    to: entry.to,
    percent: tokens[entry.at]!.value!,
    percentAt: entry.at,
    list: { first: entries[0]!.at, index, length: entries.length },
  }));
}

function readEntries({ tokens, taken }: Sentence, at: number): Entry[] | null {
  const entries: Entry[] = [];
  let i = at;
  let signed = false;
  for (; entries.length < 12; ) {
    const number = tokens[i];
    if (number?.kind !== "number" || taken[i] || !number.value) break;
    const length = percentLength(tokens, i + 1);
    // `Forty-one percent`, but never `four and 12%`.
    if (number.inWords && length === 0) break;
    const end = i + 1 + length;
    entries.push({ at: i, to: end });
    signed = length > 0;
    let next = end;
    const joiner = tokens[next];
    if (!joiner || !joiners.has(joiner.folded)) break;
    next++;
    if (joiner.text === "," && tokens[next] && /^(?:and|or|vs|versus)$/.test(tokens[next]!.folded)) next++;
    else if (tokens[next]?.text === "." && /^(?:vs|v)$/.test(joiner.folded)) next++;
    // Behind a signed entry only a comparison or a slash goes on with the list; others are statements of their own.
    if (signed && !/^(?:vs|versus|v|\/|and|or|,)$/.test(joiner.folded)) break;
    if (tokens[next]?.kind !== "number") break;
    i = next;
  }
  while (entries.length > 0 && percentLength(tokens, entries.at(-1)!.at + 1) === 0) entries.pop();
  if (entries.length === 0) return null;
  const first = tokens[at - 1];
  if (first && !tokens[at]!.spaced && (isDash(first) || first.text === "+")) return null;
  if (first && (bounds.has(first.folded) || (isDash(first) && tokens[at - 2]?.kind === "number"))) return null;
  if (first?.folded === "to" && tokens[at - 2] && (tokens[at - 2]!.kind === "number" || tokens[at - 2]!.text === "%"))
    return null;
  const unsigned = entries.filter((entry) => percentLength(tokens, entry.at + 1) === 0);
  if (unsigned.length > 0) {
    // `grade 3 and 24%`, `n = 3, 24%`: the first number is something else.
    if (isLabelled(tokens, at) || first?.text === "=") return null;
    if (tokens.slice(at, entries.at(-1)!.to).some((token) => token.text === ";")) return null;
    const scales = new Set(entries.map((entry) => tokens[entry.at]!.value!.scale));
    const last = tokens[entries.at(-1)!.at]!.value!;
    if (
      scales.size > 1 &&
      last.scale > 0 &&
      unsigned.some((entry) => tokens[entry.at]!.value!.scale === 0 && tokens[entry.at]!.value!.digits !== "0")
    )
      return null;
  }
  const after = tokens[entries.at(-1)!.to];
  const last = entries.at(-1)!;
  if (after && isRangeMark(tokens, last.to)) return entries.length > 1 ? entries.slice(0, -1) : null;
  return entries;
}

/** `10% to 20%`, `10%-20%`. */
function isRangeMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return (
    (isDash(token) || token.folded === "to") && tokens[at + 1]?.kind === "number" && percentLength(tokens, at + 2) > 0
  );
}

/** `about 40%`, `up to 30%`. */
function isApproximate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  return approximations.has(before) || (before === "to" && tokens[at - 2]?.folded === "up");
}

/** A percentage with the fraction or count printed behind it: `54% (14/26)`, `9.1% (n = 3)`, `4% of patients (15 of 350)`, `28%, 7 of 25)`. */
function withFraction(sentence: Sentence, { at, to }: Entry): Share {
  const { tokens, taken } = sentence;
  const share: Share = {
    ...blankShare,
    from: at,
    to,
    percent: tokens[at]!.value!,
    percentAt: at,
    approximate: isApproximate(tokens, at),
  };
  let open = to;
  if (tokens[open]?.folded === "of") {
    const noun = nounAfter(
      tokens,
      open + 1 + (/^(?:the|all|these|our)$/.test(tokens[open + 1]?.folded ?? "") ? 1 : 0),
      tokens.length,
    );
    const whole = tokens[open + 1]?.folded === "the" ? open + 2 : open + 1;
    const denominator = integerOf(tokens[whole]);
    if (denominator !== null && !taken[whole] && nounAfter(tokens, whole + 1, tokens.length)) {
      const counted = nounAfter(tokens, whole + 1, tokens.length)!;
      return { ...share, to: counted.at + 1, denominator, thing: counted.thing, nounAt: counted.at };
    }
    if (noun) {
      open = noun.at + 1;
      Object.assign(share, { thing: noun.thing, nounAt: noun.at });
    }
  }
  const separator = tokens[open]?.text;
  if (!isOpen(tokens[open]) && separator !== "," && separator !== ";" && separator !== "=") return share;
  const inBrackets = isOpen(tokens[open]);
  const end = inBrackets
    ? closing(tokens, open, Math.min(tokens.length, open + 60))
    : Math.min(tokens.length, open + 4);
  for (let i = open + 1; i < end; i++) {
    if (tokens[i]!.kind !== "number" || taken[i]) continue;
    const fraction = readFraction(sentence, i);
    if (fraction && (inBrackets || tokens[fraction.to] === undefined || /^[)\],;.]$/.test(tokens[fraction.to]!.text))) {
      const noun = nounAfter(tokens, fraction.to, end);
      return {
        ...share,
        to: fraction.to,
        count: fraction.count,
        denominator: fraction.denominator,
        thing: share.thing ?? noun?.thing ?? null,
      };
    }
    if (!inBrackets) return share;
    const count = integerOf(tokens[i]);
    const equals = tokens[i - 1]?.text === "=" && /^n$/.test(tokens[i - 2]?.folded ?? "");
    const noun = nounAfter(tokens, i + 1, end);
    if (count === null || percentLength(tokens, i + 1) > 0) return share;
    if (equals || (i === open + 1 && (i + 1 === end || noun?.thing))) {
      return { ...share, to: i + 1, count, equals, thing: share.thing ?? noun?.thing ?? null };
    }
    return share;
  }
  return share;
}
