/** Reads counts: `17 (9.1%)`, `16 patients (35%)`, `153 (79%) patients`, `n = 606`, `four and three patients (17 and 13%)`. */
import type { Token } from "../../language/index.ts";
import { type Behind, percentBehind, percentFurther } from "./behind.ts";
import { approximations } from "./count-words.ts";
import { integerOf, isClose, isOpen, percentLength } from "./cursor.ts";
import { startOfEquals } from "./fraction.ts";
import { isLabelled, isMeasured, isYear } from "./guards.ts";
import { type CountedNoun, nounAfter } from "./noun-phrase.ts";
import { countedThing, units } from "./nouns.ts";
import { percentList } from "./percent-list.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

/** The count, or the counts that share a noun, at a token. */
export function countsAt(sentence: Sentence, at: number): Share[] | null {
  return listAt(sentence, at) ?? countAt(sentence, at);
}

function countAt(sentence: Sentence, at: number): Share[] | null {
  const { tokens } = sentence;
  const count = countOf(tokens, at);
  if (count === null) return null;
  const from = startOfEquals(tokens, at);
  const equals = from < at;
  const direct = percentBehind(sentence, at + 1);
  const noun = countedNoun(tokens, count, direct && isClose(tokens[direct.to]) ? direct.to + 1 : at + 1);
  if (isYear(tokens, at) && !equals && noun?.thing !== "patients") return null;
  const behind = direct ?? (noun && percentBehind(sentence, noun.at + 1)) ?? percentFurther(sentence, at + 1) ?? null;
  return [
    {
      ...blankShare,
      from,
      to: behind?.to ?? at + 1,
      count,
      ...percentOf(behind),
      thing: noun?.thing ?? (equals ? thingBefore(tokens, from) : null),
      nounAt: noun?.at ?? null,
      ...wholeBefore(tokens, from),
      equals,
      approximate: (behind?.bounded ?? false) || approximations.has(tokens[from - 1]?.folded ?? ""),
    },
  ];
}

/** The noun behind a count; `three patient classes` counts no patients. */
function countedNoun(tokens: readonly Token[], count: number, at: number): CountedNoun | null {
  const noun = nounAfter(tokens, at, tokens.length);
  const isSingular =
    noun !== null && /^(?:patient|participant|subject|case|adult|child)$/.test(tokens[noun.at]!.folded);
  return isSingular && count > 1 ? null : noun;
}

/** `mice (n = 8)`, `biopsies [n = 57]`: what is counted stands before the bracket; subjects go without saying. */
function thingBefore(tokens: readonly Token[], from: number): string | null {
  if (!isOpen(tokens[from - 1])) return null;
  const thing = countedThing(tokens[from - 2]?.folded ?? "");
  return thing === "patients" ? null : thing;
}

/** `Of 872 doses 815 (93%)`: the whole of things other than subjects stands directly before. */
function wholeBefore(tokens: readonly Token[], at: number): Partial<Pick<Share, "denominator" | "thing">> {
  const noun = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
  const thing = countedThing(tokens[noun]?.folded ?? "");
  if (thing === null || thing === "patients" || tokens[noun - 2]?.folded !== "of") return {};
  const denominator = integerOf(tokens[noun - 1]);
  return denominator === null ? {} : { denominator, thing };
}

function percentOf(behind: Behind | null): Pick<Share, "percent" | "percentAt"> {
  return { percent: behind?.percent ?? null, percentAt: behind?.at ?? null };
}

/** The whole number at a token, unless something makes it another thing than a count. */
function countOf(tokens: readonly Token[], at: number): number | null {
  const count = integerOf(tokens[at]);
  if (count === null || percentLength(tokens, at + 1) > 0) return null;
  if (startOfEquals(tokens, at) < at) return units.has(tokens[at + 1]?.folded ?? "") ? null : count;
  // `12 345 67`: a row of figures
  if (tokens[at - 1]?.kind === "number" && !tokens[at - 1]!.inWords) return null;
  const isBoundedSize = tokens[at - 1]?.text === ">" && nounAfter(tokens, at + 1, tokens.length)?.thing === "patients";
  return isLabelled(tokens, at) || (isMeasured(tokens, at) && !isBoundedSize) ? null : count;
}

const joiners = new Set(["and", "versus", "vs", "v", ",", "or"]);

/** Counts that share the noun behind the last: `129 and 89 patients`, with percentages in one bracket if there are any. */
function listAt(sentence: Sentence, at: number): Share[] | null {
  const { tokens, taken } = sentence;
  const places: number[] = [];
  for (let i = at; places.length < 6; ) {
    if (taken[i] || countOf(tokens, i) === null || isYear(tokens, i)) break;
    places.push(i);
    let next = i + 1;
    if (!joiners.has(tokens[next]?.folded ?? "")) break;
    if (tokens[next]!.text === "," && tokens[next + 1]?.folded === "and") next++;
    i = next + 1;
  }
  if (places.length < 2) return null;
  const last = places.at(-1)!;
  const noun = nounAfter(tokens, last + 1, Math.min(tokens.length, last + 5));
  if (noun?.thing !== "patients" && !isReceiving(tokens, last + 1)) return null;
  const percents = percentsBehind(sentence, (noun?.at ?? last) + 1, places.length);
  return places.map((place, index) => ({
    ...blankShare,
    from: place,
    to: index < places.length - 1 ? place + 1 : (percents?.at(-1)?.to ?? place + 1),
    count: integerOf(tokens[place])!,
    percent: percents?.[index]?.percent ?? null,
    percentAt: percents?.[index]?.percentAt ?? null,
    ...nounOf(noun),
    list: { first: at, index, length: places.length },
  }));
}

function nounOf(noun: CountedNoun | null): Pick<Share, "thing" | "nounAt"> {
  return { thing: "patients", nounAt: noun?.at ?? null };
}

function isReceiving(tokens: readonly Token[], at: number): boolean {
  return /^(?:receiving|received|assigned|allocated|randomi[sz]ed)$/.test(tokens[at]?.folded ?? "");
}

/** `(17 and 13%)`, `(17% and 13%)` of as many members as there are counts. */
function percentsBehind(sentence: Sentence, open: number, length: number): Share[] | null {
  if (!isOpen(sentence.tokens[open])) return null;
  const list = percentList(sentence, open + 1);
  return list?.length === length && isClose(sentence.tokens[list.at(-1)!.to]) ? list : null;
}
