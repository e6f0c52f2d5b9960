/** Small readings over tokens that the extractors of intervals, ranges and p values share. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

/** Something read from tokens, and the index of the first token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly to: number;
}

export const isDash = (token: Token | undefined): boolean => token?.kind === "punct" && token.folded === "-";
export const isOpen = (token: Token | undefined): boolean => token?.kind === "punct" && /^[([{]$/.test(token.text);
export const isClose = (token: Token | undefined): boolean => token?.kind === "punct" && /^[)\]}]$/.test(token.text);
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === "punct" && marks.includes(token.text.length > 1 ? token.folded : token.text);
export const isWord = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === "word" && words.has(token.folded);

/** Digits, as opposed to a numeral in words. */
export const isFigure = (token: Token | undefined): boolean => token?.kind === "number" && !token.inWords;

/** A number as printed at `at`, with a decimal comma where it can be nothing else (`0,022`, `0,86`). */
export function readNumber(tokens: readonly Token[], at: number): Read<Printed> | null {
  const token = tokens[at];
  if (!token?.value || token.inWords) return null;
  if (/^0,\d{3}$/.test(token.text)) return { value: decimal("0", token.text.slice(2)), to: at + 1 };
  const fraction = tokens[at + 2];
  const glued = token.text === "0" && isMark(tokens[at + 1], ",") && !tokens[at + 1]!.spaced && !fraction?.spaced;
  if (glued && fraction && /^\d+$/.test(fraction.text)) return { value: decimal("0", fraction.text), to: at + 3 };
  return { value: token.value, to: at + 1 };
}

function decimal(whole: string, fraction: string): Printed {
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, "");
  return { digits, scale: fraction.length, negative: false };
}

/** A number with its sign, where a number is expected: any dash before it is a minus. */
export function readSigned(tokens: readonly Token[], at: number): Read<Printed> | null {
  let start = isMark(tokens[at], "$€£") ? at + 1 : at;
  let negative = false;
  if (isDash(tokens[start]) || isMark(tokens[start], "+")) {
    negative = isDash(tokens[start]);
    start++;
  }
  if (isMark(tokens[start], "$€£")) start++;
  const number = readNumber(tokens, start);
  return (
    number && { value: { ...number.value, negative: negative && /[1-9]/.test(number.value.digits) }, to: number.to }
  );
}

const times = new Map(
  Object.entries({
    month: "months mo mos mths mth",
    year: "years yr yrs y",
    week: "weeks wk wks",
    day: "days d",
    hour: "hours h hr hrs",
    minute: "minutes min mins",
  }).flatMap(([unit, spellings]) => [unit, ...spellings.split(" ")].map((word) => [word, `${unit}s`] as const)),
);
const measures = new Set(
  "mg g kg µg μg ug ng ml l dl cm mm mm3 cm3 m2 gy grays gray cgy points point cells iu u mmol nmol µmol μmol mmhg beats bpm cycles courses fractions lesions patients".split(
    " ",
  ),
);

export const isTime = (unit: string): boolean => /^(?:month|year|week|day|hour|minute)s$/.test(unit);

/** The unit at `at`: `%`, a span of time in the plural (`months`), a measure as printed (`mg/m2`); `null` for anything else. */
export function readUnit(tokens: readonly Token[], at: number): Read<string> | null {
  const token = tokens[at];
  if (!token) return null;
  if (isMark(token, "%٪")) return { value: "%", to: at + 1 };
  if (token.kind !== "word") return null;
  if (token.folded === "percentage" && /^points?$/.test(tokens[at + 1]?.folded ?? ""))
    return { value: "%", to: at + 2 };
  if (token.folded === "percent") return { value: "%", to: at + 1 };
  if (token.folded === "per" && tokens[at + 1]?.folded === "cent") return { value: "%", to: at + 2 };
  const time = times.get(token.folded);
  if (time && (token.folded.length > 1 || token.spaced)) return { value: time, to: at + 1 };
  if (!measures.has(token.folded)) return null;
  const next = tokens[at + 2];
  if (isMark(tokens[at + 1], "/") && next?.kind === "word") return { value: `${token.text}/${next.text}`, to: at + 3 };
  return { value: token.text, to: at + 1 };
}
