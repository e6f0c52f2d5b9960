/** Reads the length of a treatment cycle and on/off patterns: `28-day cycles`, `4 weeks on/2 weeks off`, `3 weeks out of 4`. */
import {
  type Duration,
  dash,
  durationAt,
  isPunct,
  skipWords,
  type Tokens,
  wholeAt,
  wordAt,
  wordSet,
} from "./cursor.ts";

export interface Cycle {
  readonly days: number;
  readonly end: number;
}

export interface Rest {
  readonly on: number | null;
  readonly off: number | null;
  /** The length of the whole pattern where it is said. */
  readonly cycle: number | null;
  readonly end: number;
}

const cycleWords = wordSet("cycle cycles course courses schedule schedules");
const cycleAdjectives = wordSet("treatment dosing chemotherapy therapy continuous repeated");
const lead = wordSet("of in on every each per a");
const longest = 126;

/** A cycle length at an index: `28-day cycle`, `cycles of 21 days`, `cycle length 4 weeks`. */
export function cycleAt(tokens: Tokens, index: number): Cycle | null {
  const span = durationAt(tokens, index);
  if (span !== null) {
    if (span.days < 7 || span.days > longest) return null;
    const named = skipWords(tokens, span.end, cycleAdjectives, 2);
    if (cycleWords.has(wordAt(tokens, named))) return { days: span.days, end: named + 1 };
    if (/^(?:treatment-)?(?:cycles?|courses?)$/.test(span.tail)) return { days: span.days, end: span.end };
    return null;
  }
  if (!/^(?:cycles?|courses?)$/.test(wordAt(tokens, index))) return null;
  let at = index + 1;
  // `of each cycle (21 days)`
  const inBracket = isPunct(tokens, at, "(") ? durationAt(tokens, at + 1) : null;
  if (inBracket !== null && isPunct(tokens, inBracket.end, ")") && inBracket.days >= 14 && inBracket.days <= longest)
    return { days: inBracket.days, end: inBracket.end };
  if (isPunct(tokens, at, "=:")) at++;
  else {
    at = skipWords(tokens, at, wordSet("length duration was is of lasted lasting"), 3);
    if (at === index + 1) return null;
  }
  const named = durationAt(tokens, at);
  // `a course of 5 days` is how long a drug is given.
  return named !== null && named.days >= 14 && named.days <= longest ? { days: named.days, end: named.end } : null;
}

/** A cycle after a list of days where the word itself is cut or left out: `of each 28-day`, `of 28 days`. */
export function bareCycleAt(tokens: Tokens, index: number): Cycle | null {
  if (!/^(?:of|in)$/.test(wordAt(tokens, index))) return null;
  const at = skipWords(tokens, index + 1, lead, 2);
  const named = cycleAt(tokens, at);
  if (named) return named;
  const span = durationAt(tokens, at);
  return span !== null && span.days >= 14 && span.days <= longest && span.tail === ""
    ? { days: span.days, end: span.end }
    : null;
}

const onWords = wordSet("on on-treatment on-therapy");
const offWords = wordSet("off rest break pause off-treatment off-therapy");
const links = wordSet("and followed by with then a an alternating of treatment daily dosing therapy");
const pauseWords = wordSet("off rest break pause interruption without drug-free treatment-free rest-period");

/** How long a dose is given: `daily for 5 days`. */
export function lengthAt(tokens: Tokens, index: number): Rest | null {
  const isLength = wordAt(tokens, index - 1) === "for" || /^[x×]$/.test(tokens[index - 1]?.folded ?? "");
  const span = isLength ? durationAt(tokens, index) : null;
  if (span === null || span.unit !== "day" || span.tail !== "") return null;
  return { on: span.days, off: null, cycle: null, end: span.end };
}

/** On and off at an index, or `null`. */
export function restAt(tokens: Tokens, index: number): Rest | null {
  return fraction(tokens, index) ?? onOff(tokens, index) ?? outOf(tokens, index);
}

/** `schedule 4/2`, `daily 4/2` in weeks; `14/21 days` as days on of a cycle; `3 weeks/4`. */
function fraction(tokens: Tokens, index: number): Rest | null {
  const first = wholeAt(tokens, index);
  if (first === null) return null;
  if (!isPunct(tokens, index + 1, "/")) {
    const span = durationAt(tokens, index);
    const whole = span && isPunct(tokens, span.end, "/") ? wholeAt(tokens, span.end + 1) : null;
    if (span?.unit !== "week" || whole === null || whole > 8 || span.days >= whole * 7) return null;
    return durationAt(tokens, span.end + 1)
      ? null
      : { on: span.days, off: whole * 7 - span.days, cycle: whole * 7, end: span.end + 2 };
  }
  const second = wholeAt(tokens, index + 2);
  if (second === null) return null;
  const days = durationAt(tokens, index + 2);
  if (days !== null) {
    if (days.unit !== "day" || first > second || second < 14 || second > 56) return null;
    return { on: first, off: second - first, cycle: second, end: days.end };
  }
  const named = wordAt(tokens, index - 1) === "schedule" || wordAt(tokens, index + 3) === "schedule";
  if (first > 6 || second > 3 || !(named || wordAt(tokens, index - 1) === "daily")) return null;
  return { on: first * 7, off: second * 7, cycle: (first + second) * 7, end: index + 3 };
}

/** `4 weeks on/2 weeks off`, `3-weeks-on, 1-week-off`, `for 4 weeks, then a pause of 2 weeks`. */
function onOff(tokens: Tokens, index: number): Rest | null {
  const on = durationAt(tokens, index);
  if (on === null || on.days > 60 || on.days < 1) return null;
  const isNamed = on.tail === "on" || onWords.has(wordAt(tokens, on.end));
  let at = isNamed && on.tail !== "on" ? on.end + 1 : on.end;
  if (!isNamed && wordAt(tokens, index - 1) !== "for") return weekly(tokens, on, at);
  let said = false;
  let linked = false;
  for (let steps = 0; steps < 8; steps++) {
    const off = durationAt(tokens, at);
    if (off !== null) {
      const end = offEnd(tokens, off);
      if (end === null && !said) return null;
      if (!isNamed && !linked) return null;
      return { on: on.days, off: off.days, cycle: on.days + off.days, end: end ?? off.end };
    }
    const word = wordAt(tokens, at);
    if (pauseWords.has(word)) said = true;
    else if (!links.has(word) && !isPunct(tokens, at, ",/;") && word !== "period") return null;
    if (/^(?:followed|with|then)$/.test(word)) linked = true;
    at++;
  }
  return null;
}

/** `14 days followed by 7 days off` without `for`. */
function weekly(tokens: Tokens, on: Duration, index: number): Rest | null {
  if (wordAt(tokens, index) !== "followed" || wordAt(tokens, index + 1) !== "by") return null;
  const at = skipWords(tokens, index + 2, wordSet("a an"), 1);
  const off = durationAt(tokens, at);
  const end = off && offEnd(tokens, off);
  return off && end !== null ? { on: on.days, off: off.days, cycle: on.days + off.days, end: end! } : null;
}

/** Where the words for rest after a length end; `null` when there are none. */
function offEnd(tokens: Tokens, off: Duration): number | null {
  if (offWords.has(off.tail)) return off.end;
  const at = skipWords(tokens, off.end, wordSet("of a without"), 2);
  const word = wordAt(tokens, at);
  if (word === "rest" || word === "break" || word === "drug-free" || word === "treatment-free")
    return wordAt(tokens, at + 1) === "period" || wordAt(tokens, at + 1) === "interval" ? at + 2 : at + 1;
  if (offWords.has(word)) return at + 1;
  if (wordAt(tokens, off.end) === "without" && /^(?:treatment|drug|therapy)$/.test(wordAt(tokens, off.end + 1)))
    return off.end + 2;
  return null;
}

/** `for 21 days of a 28-day cycle`, `3 out of 4 weeks`, `3 of every 4 weeks`, `5 of 7 days`. */
function outOf(tokens: Tokens, index: number): Rest | null {
  const count = wholeAt(tokens, index);
  if (count === null) return null;
  const span = durationAt(tokens, index);
  let at = span && span.tail === "" ? span.end : index + 1;
  if (wordAt(tokens, at) === "out") at++;
  if (!/^(?:of|in|per)$/.test(wordAt(tokens, at))) return null;
  at = skipWords(tokens, at + 1, wordSet("every each a the"), 1);
  const whole = durationAt(tokens, at);
  if (whole === null || whole.tail !== "" || isPunct(tokens, at - 1, dash)) return null;
  const on = span && span.tail === "" ? span.days : count * (whole.unit === "week" ? 7 : 1);
  const isCycle = cycleWords.has(wordAt(tokens, whole.end));
  if ((on >= whole.days && !isCycle) || whole.days > longest || on < 1) return null;
  if (span === null && cycleWords.has(wordAt(tokens, whole.end))) return null;
  const end = cycleWords.has(wordAt(tokens, whole.end)) ? whole.end + 1 : whole.end;
  return { on, off: null, cycle: whole.days, end };
}
