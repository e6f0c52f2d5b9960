/** Reads how often a dose is given: `twice daily`, `b.i.d.`, `every 3 weeks`, `q21d`, `weekly`. */
import { dash, durationAt, isPunct, type Tokens, wholeAt, wordAt, wordSet } from "./cursor.ts";

export interface Frequency {
  readonly timesPerDay: number | null;
  readonly everyDays: number | null;
  /** An interval of courses (`every 3 weeks`, `q21d`), which is also the length of a cycle. */
  readonly isInterval: boolean;
  readonly end: number;
}

type Rate = Omit<Frequency, "end">;
const perDay = (times: number): Rate => ({ timesPerDay: times, everyDays: 1, isInterval: false });
const each = (days: number, isInterval = days >= 14): Rate => ({ timesPerDay: null, everyDays: days, isInterval });
const unknown: Rate = { timesPerDay: null, everyDays: null, isInterval: false };

const codes = new Map<string, Rate>([
  ...["qd", "q.d", "od", "o.d", "once-daily", "qam", "qpm", "qhs"].map((code) => [code, perDay(1)] as const),
  ...["bid", "b.i.d", "bd", "b.d", "twice-daily", "twice-a-day"].map((code) => [code, perDay(2)] as const),
  ...["tid", "t.i.d", "tds", "t.d.s", "thrice-daily"].map((code) => [code, perDay(3)] as const),
  ...["qid", "q.i.d", "qds"].map((code) => [code, perDay(4)] as const),
  ...["qod", "q.o.d", "eod"].map((code) => [code, each(2)] as const),
  ...["qw", "once-weekly"].map((code) => [code, each(7)] as const),
  ...["qow"].map((code) => [code, each(14)] as const),
  ...["tiw", "t.i.w", "biw", "b.i.w", "biweekly", "bi-weekly", "twice-weekly", "thrice-weekly", "triweekly"].map(
    (code) => [code, unknown] as const,
  ),
  ...["monthly", "once-monthly", "continuous", "continuously", "qm"].map((code) => [code, unknown] as const),
  ["fortnightly", each(14)],
]);
const coded = /^q(\d{1,2})-?(h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|m|mo|months?)$/;
const everyWord = /^(?:once-)?every-(?:(\d{1,2})|(two|three|four|five|six|eight))-(day|week)s?$/;
const weeklyWord = /^(two|three|four|six|eight)-weekly$/;
const numerals = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["eight", 8],
]);
const ordinals = new Map([
  ["second", 2],
  ["third", 3],
  ["3rd", 3],
  ["fourth", 4],
  ["4th", 4],
  ["sixth", 6],
  ["other", 2],
]);
const times = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);
const perWords = wordSet("a per every each");
const hourWords = wordSet("h hr hrs hour hours");

/** `continuous infusion` is a way of giving, not how often. */
const infusion = /^(?:iv|i\.v|civ|sc|intravenous|subcutaneous|venous|infusions?)$/;

/** The frequency at an index, or `null`. */
export function frequencyAt(tokens: Tokens, index: number): Frequency | null {
  const counted = countAt(tokens, index);
  if (counted !== null) {
    const rate = perPeriod(tokens, counted.end, counted.times);
    if (rate !== null) return rate;
    if (counted.times === 1 && counted.isAdverb) return simpleAt(tokens, counted.end);
    return null;
  }
  return simpleAt(tokens, index);
}

/** `once`, `twice`, `three times`, `2 x`. */
function countAt(tokens: Tokens, index: number): { times: number; isAdverb: boolean; end: number } | null {
  const adverb = times.get(wordAt(tokens, index));
  if (adverb !== undefined) return { times: adverb, isAdverb: true, end: index + 1 };
  const count = wholeAt(tokens, index);
  if (count === null || count > 6) return null;
  if (wordAt(tokens, index + 1) === "times") return { times: count, isAdverb: false, end: index + 2 };
  return /^[x×]$/.test(tokens[index + 1]?.folded ?? "") && /^(?:daily|weekly)$/.test(wordAt(tokens, index + 2))
    ? { times: count, isAdverb: false, end: index + 2 }
    : null;
}

function perPeriod(tokens: Tokens, index: number, count: number): Frequency | null {
  let at = isPunct(tokens, index, dash) ? index + 1 : index;
  const word = wordAt(tokens, at);
  if (word === "daily") return { ...perDay(count), end: at + 1 };
  if (word === "weekly") return { ...(count === 1 ? each(7) : unknown), end: at + 1 };
  if (word === "monthly") return { ...unknown, end: at + 1 };
  if (isPunct(tokens, at, "/") || perWords.has(word)) at++;
  else return null;
  const period = wordAt(tokens, at);
  if (period === "day" || period === "d") return { ...perDay(count), end: at + 1 };
  if (period === "week" || period === "wk") return { ...(count === 1 ? each(7) : unknown), end: at + 1 };
  return period === "month" ? { ...unknown, end: at + 1 } : null;
}

function simpleAt(tokens: Tokens, index: number): Frequency | null {
  const word = wordAt(tokens, index);
  if (word === "") return numberWeekly(tokens, index) ?? slashDay(tokens, index);
  if (word === "daily") return { ...perDay(1), timesPerDay: null, end: index + 1 };
  if (word === "weekly") return { ...each(7), end: index + 1 };
  if ((word === "per" || word === "a") && wordAt(tokens, index + 1) === "day")
    return { ...perDay(1), timesPerDay: null, end: index + 2 };
  if ((word === "per" || word === "each") && wordAt(tokens, index + 1) === "week")
    return { ...each(7), end: index + 2 };
  const code = word === "continuous" && infusion.test(wordAt(tokens, index + 1)) ? undefined : codes.get(word);
  if (code) return { ...code, end: index + 1 };
  const glued = coded.exec(word);
  if (glued) return { ...interval(Number(glued[1]), glued[2]!), end: index + 1 };
  const hyphened = everyWord.exec(word);
  if (hyphened) {
    const count = hyphened[1] ? Number(hyphened[1]) : numerals.get(hyphened[2]!)!;
    return { ...interval(count, hyphened[3]!), end: index + 1 };
  }
  const weekly = weeklyWord.exec(word);
  if (weekly) return { ...each(7 * numerals.get(weekly[1]!)!), end: index + 1 };
  if (word === "alternate" && /^days?$/.test(wordAt(tokens, index + 1))) return { ...each(2), end: index + 2 };
  const bareQ = /^q(\d{1,2})?$/.exec(word);
  if (word === "every" || word === "each" || bareQ) return everyAt(tokens, index, bareQ?.[1]);
  return null;
}

function interval(count: number, unit: string): Rate {
  if (unit.startsWith("h")) return count > 0 && 24 % count === 0 ? perDay(24 / count) : unknown;
  if (unit.startsWith("m")) return unknown;
  return each(count * (unit.startsWith("w") ? 7 : 1));
}

function everyAt(tokens: Tokens, index: number, gluedCount: string | undefined): Frequency | null {
  let at = index + 1;
  const ordinal = ordinals.get(wordAt(tokens, at));
  if (ordinal !== undefined) {
    const unit = wordAt(tokens, at + 1);
    return /^(?:days?|weeks?)$/.test(unit) ? { ...interval(ordinal, unit), end: at + 2 } : null;
  }
  if (gluedCount !== undefined) {
    const unit = wordAt(tokens, at);
    return /^(?:h|hours?|d|days?|w|wk|wks|weeks?)$/.test(unit)
      ? { ...interval(Number(gluedCount), unit), end: at + 1 }
      : null;
  }
  if (/^(?:day|night|morning|evening)$/.test(wordAt(tokens, at)))
    return { ...perDay(1), timesPerDay: null, end: at + 1 };
  if (wordAt(tokens, at) === "week") return { ...each(7), end: at + 1 };
  if (wordAt(tokens, at) === "month") return { ...unknown, end: at + 1 };
  if (/^\d-weekly$/.test(wordAt(tokens, at))) at++;
  const weekly = numberWeekly(tokens, at) ?? (weeklyWord.test(wordAt(tokens, at)) ? simpleAt(tokens, at) : null);
  if (weekly) return weekly;
  const span = durationAt(tokens, at);
  if (span !== null && span.tail === "") {
    // `every 28-day cycle` names the cycle, not the interval of doses.
    if (/^(?:cycles?|courses?|treatment)$/.test(wordAt(tokens, span.end))) return null;
    return { ...each(span.days), end: span.end };
  }
  const count = wholeAt(tokens, at);
  if (count === null) return null;
  const unitIndex = isPunct(tokens, at + 1, dash) && wholeAt(tokens, at + 2) === null ? at + 2 : at + 1;
  const unit = wordAt(tokens, unitIndex);
  if (hourWords.has(unit)) return { ...interval(count, "h"), end: unitIndex + 1 };
  if (/^months?$/.test(unit)) return { ...unknown, end: unitIndex + 1 };
  // A range (`every 3-4 weeks`) is an interval of unknown length.
  const isRange = isPunct(tokens, at + 1, dash) || /^(?:to|or)$/.test(wordAt(tokens, at + 1));
  const last = isRange ? durationAt(tokens, at + 2) : null;
  return last ? { ...unknown, end: last.end } : null;
}

/** `3-weekly` stands as number, dash and word. */
function numberWeekly(tokens: Tokens, index: number): Frequency | null {
  const count = wholeAt(tokens, index);
  if (count === null || count > 12) return null;
  const at = isPunct(tokens, index + 1, dash) ? index + 2 : index + 1;
  return wordAt(tokens, at) === "weekly" && !tokens[index]!.inWords ? { ...each(7 * count), end: at + 1 } : null;
}

function slashDay(tokens: Tokens, index: number): Frequency | null {
  if (!isPunct(tokens, index, "/") || !/^(?:day|d)$/.test(wordAt(tokens, index + 1))) return null;
  return { ...perDay(1), timesPerDay: null, end: index + 2 };
}
