/** Reads the unit of a dose and normalises it; units of laboratory values and concentrations are refused. */
import { dash, isPunct, type Tokens, wholeAt, wordAt, wordSet } from "./cursor.ts";

export interface DoseUnit {
  readonly unit: string;
  readonly perDay: boolean;
  /** The dose is given every so many days (`mg/m2/week`). */
  readonly everyDays: number | null;
  /** A unit that other quantities use as well (`g`, `U`): it needs a drug and a schedule beside it. */
  readonly weak: boolean;
  readonly end: number;
}

const masses = new Map<string, string>([
  ...["mg", "mgs", "milligram", "milligrams"].map((unit) => [unit, "mg"] as const),
  ...["g", "gm", "gram", "grams"].map((unit) => [unit, "g"] as const),
  ...["µg", "μg", "mcg", "ug", "microg", "microgram", "micrograms"].map((unit) => [unit, "µg"] as const),
  ...["ng", "nanogram", "nanograms"].map((unit) => [unit, "ng"] as const),
  ...["gy", "gray", "grays"].map((unit) => [unit, "Gy"] as const),
  ...["cgy", "centigray"].map((unit) => [unit, "cGy"] as const),
  ...["rad", "rads"].map((unit) => [unit, "rad"] as const),
  ...["mci", "millicurie", "millicuries"].map((unit) => [unit, "mCi"] as const),
  ...["µci", "μci", "microci", "microcurie", "microcuries"].map((unit) => [unit, "µCi"] as const),
  ...["gbq", "mbq", "kbq"].map((unit) => [unit, `${unit[0]!.replace("g", "G").replace("m", "M")}Bq`] as const),
  ...["iu", "iu's"].map((unit) => [unit, "IU"] as const),
  ...["u", "unit", "units"].map((unit) => [unit, "U"] as const),
  ...["miu", "mui"].map((unit) => [unit, "MIU"] as const),
  ["mu", "MU"],
  ["cells", "cells"],
]);
const weakUnits = new Set(["g", "ng", "U", "IU", "MU", "MIU", "cells"]);
const dayWords = wordSet("day d die");
const weekWords = wordSet("week wk weekly");
const surface = wordSet("m2 m² sqm");
const masslike = wordSet("kg kilogram kilograms kilo kgbw");
const harmless = wordSet(
  "month dose session fraction fractions fx injection patient body person mouse animal cycle course",
);
const hours = wordSet("h hr hour hours");

/** The unit at an index (a hyphen before it is allowed for), or `null`. */
export function unitAt(tokens: Tokens, index: number): DoseUnit | null {
  let at = isPunct(tokens, index, dash) && !tokens[index]!.spaced ? index + 1 : index;
  let million = false;
  if (wordAt(tokens, at) === "million") {
    million = true;
    at++;
  }
  if (wordAt(tokens, at) === "international") at++;
  const token = tokens[at];
  // `Mg` is magnesium and `G` a force or a grade.
  if (token?.text === "Mg" || token?.text === "G" || token?.text === "u") return null;
  const base = masses.get(wordAt(tokens, at));
  // A `1-unit` step of a score is no dose.
  if (base === undefined || (token?.folded === "unit" && at > index)) return null;
  let unit = million ? (base === "IU" ? "MIU" : base === "U" ? "MU" : `million ${base}`) : base;
  at++;
  let perDay = false;
  let everyDays: number | null = null;
  for (let steps = 0; steps < 4; steps++) {
    const denominator = denominatorAt(tokens, at);
    if (denominator === null) break;
    if (denominator.kind === "refused") return null;
    if (denominator.kind === "day") perDay = true;
    else if (denominator.kind === "week") everyDays = 7;
    else if (denominator.kind === "of") unit += `/${denominator.of}`;
    at = denominator.end;
  }
  if (isContent(tokens, at)) return null;
  if (unit === "cells" && everyDays === null && !perDay && tokens[index]?.kind === "word") return null;
  return { unit, perDay, everyDays, weak: weakUnits.has(unit.split("/", 1)[0]!) && unit === base, end: at };
}

type Denominator =
  | { readonly kind: "day" | "week" | "harmless"; readonly end: number }
  | { readonly kind: "of"; readonly of: string; readonly end: number }
  | { readonly kind: "refused" };

function denominatorAt(tokens: Tokens, index: number): Denominator | null {
  const isSlash = isPunct(tokens, index, "/");
  const isDot = isPunct(tokens, index, "·⋅.") && !tokens[index]!.spaced && /^(?:m|kg)/.test(wordAt(tokens, index + 1));
  const isPer = wordAt(tokens, index) === "per";
  if (isSlash || isPer) return dividedBy(tokens, index + 1, isPer);
  return negativePower(tokens, isDot ? index + 1 : index);
}

function dividedBy(tokens: Tokens, index: number, isPer: boolean): Denominator | null {
  let at = index;
  if (/^(?:square|sq)$/.test(wordAt(tokens, at)) && /^(?:met(?:er|re)s?|m)$/.test(wordAt(tokens, at + 1)))
    return { kind: "of", of: "m2", end: ofBody(tokens, at + 2) };
  const word = wordAt(tokens, at);
  if (surface.has(word)) return { kind: "of", of: "m2", end: at + 1 };
  if (word === "m") {
    if (isPunct(tokens, at + 1, "(") && wholeAt(tokens, at + 2) === 2 && isPunct(tokens, at + 3, ")"))
      return { kind: "of", of: "m2", end: at + 4 };
    if (isPunct(tokens, at + 1, "^") && wholeAt(tokens, at + 2) === 2)
      return { kind: "of", of: "m2", end: isPunct(tokens, at + 3, "^") ? at + 4 : at + 3 };
    // `g/m(2.7)` is an index of the heart.
    if (isPunct(tokens, at + 1, "(^")) return { kind: "refused" };
    return { kind: "of", of: "m2", end: wholeAt(tokens, at + 1) === 2 ? at + 2 : at + 1 };
  }
  if (masslike.has(word)) return { kind: "of", of: "kg", end: ofBody(tokens, at + 1) };
  if (dayWords.has(word)) return { kind: "day", end: at + 1 };
  if (weekWords.has(word)) return { kind: "week", end: at + 1 };
  if (harmless.has(word)) return { kind: "harmless", end: at + 1 };
  const count = wholeAt(tokens, at);
  // An infusion time (`mg/m2/3 hours`) is no denominator of a laboratory value, `mg/24 h` is.
  if (count !== null && hours.has(wordAt(tokens, at + 1)))
    return count === 24 ? { kind: "refused" } : { kind: "harmless", end: at + 2 };
  if (hours.has(word) || word === "min" || word === "minute")
    return { kind: "of", of: word[0] === "m" ? "min" : "h", end: at + 1 };
  at = index;
  if (!isPer) return { kind: "refused" };
  return tokens[at]?.kind === "number" ? { kind: "refused" } : perOther(word);
}

const volumes = /^(?:d|m|µ|μ|u)?l$|^(?:deci|milli|micro)?lit(?:er|re)s?$|^(?:m|µ|μ|n)?mol$|^g$|^mg$|^cm\d?$|^mm\d?$/;

function perOther(word: string): Denominator | null {
  return volumes.test(word) ? { kind: "refused" } : null;
}

/** `mg m−2`, `mg m-2`, `mg kg-1`. */
function negativePower(tokens: Tokens, index: number): Denominator | null {
  const word = wordAt(tokens, index);
  const joined = /^(m|kg|d|day)-([12])$/.exec(word);
  if (joined) return power(joined[1]!, Number(joined[2]), index + 1);
  if (word !== "m" && word !== "kg" && word !== "day") return volumePower(tokens, index);
  const open = isPunct(tokens, index + 1, "(^") ? 1 : 0;
  if (!isPunct(tokens, index + 1 + open, dash)) return null;
  const exponent = wholeAt(tokens, index + 2 + open);
  const close = open && isPunct(tokens, index + 3 + open, ")") ? 1 : 0;
  return exponent === null ? null : power(word, exponent, index + 3 + open + close);
}

function power(base: string, exponent: number, end: number): Denominator | null {
  if (base === "m" && exponent === 2) return { kind: "of", of: "m2", end };
  if (base === "kg" && exponent === 1) return { kind: "of", of: "kg", end };
  return exponent === 1 && base.startsWith("d") ? { kind: "day", end } : null;
}

function volumePower(tokens: Tokens, index: number): Denominator | null {
  // `mg·L-1`, `mg. g(-1)`
  const at = isPunct(tokens, index, ".·⋅") ? index + 1 : index;
  const word = wordAt(tokens, at);
  if (/^(?:m|d)?[lg]-1$/.test(word)) return { kind: "refused" };
  return /^(?:m|d)?[lg]$/.test(word) && (isPunct(tokens, at + 1, dash) || isPunct(tokens, at + 1, "("))
    ? { kind: "refused" }
    : null;
}

/** `of body-surface area`, `of body weight`. */
function ofBody(tokens: Tokens, index: number): number {
  const at = wordAt(tokens, index) === "of" ? index + 1 : index;
  const word = wordAt(tokens, at);
  if (/^body-(?:surface|weight)/.test(word)) return wordAt(tokens, at + 1) === "area" ? at + 2 : at + 1;
  if (word === "body") {
    if (wordAt(tokens, at + 1) === "weight") return at + 2;
    if (wordAt(tokens, at + 1) === "surface") return wordAt(tokens, at + 2) === "area" ? at + 3 : at + 2;
  }
  return index;
}

/** What is contained in food, soil or solution: `mg Se/kg dry matter`, `mg of gallic acid equivalents/g`, `g/kg feed`. */
function isContent(tokens: Tokens, index: number): boolean {
  for (let at = index; at < index + 6; at++) {
    const word = wordAt(tokens, at);
    if (/^equivalents?$/.test(word)) return wordAt(tokens, at - 1) !== "or";
    if (/^(?:dry|dw|dm|fw|feed|diet|soil)$/.test(word)) return true;
    if (isPunct(tokens, at, "/") && at > index && !tokens[at]!.spaced)
      return volumes.test(wordAt(tokens, at + 1)) || wordAt(tokens, at + 1) === "kg" || wholeAt(tokens, at + 1) === 100;
    if (word === "" && !isPunct(tokens, at, "()")) return false;
  }
  return false;
}
