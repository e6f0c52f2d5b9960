/** Finds the drug of an amount by its place (before or after it) and its form; there is no list of drugs. */
import { dash, isPunct, type Tokens, wordAt } from "./cursor.ts";
import { fillers, generic, isDrugForm, isFirstPart, isLastPart, isNoDrugCode, radiation } from "./vocabulary.ts";

export interface Name {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words that end like verbs, adverbs and abstract nouns. */
const unlikeName =
  /(?:ed|ing|ly|tions?|sions?|ments?|ity|ies|ness|ology|ical|ous|able|ible|less|ance|ence|ive|ever|ors?|ism|hood|ship)$/;
const conjunction = /^(?:and|or|plus|versus|vs|then|with|while|than)$/;

function isNameLike(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word") return false;
  const word = wordAt(tokens, index);
  if (isDrugForm(token.text)) return true;
  if (generic.has(word) || fillers.has(word) || unlikeName.test(word) || isNoDrugCode(token.text)) return false;
  // Plural nouns are no drugs.
  if (/^[A-Z]?[a-z-]+s$/.test(token.text)) return false;
  // One capital is an abbreviation that the text explained before (`C 825 mg/m2`).
  return word.length >= 3 || /^[A-Z]{1,3}$/.test(token.text);
}

/** The name that ends with the word at an index: `5-fluorouracil`, `folinic acid`, `pegylated liposomal doxorubicin`. */
export function nameEndingAt(tokens: Tokens, index: number, floor: number): Name {
  let from = index;
  if (wordAt(tokens, from - 1) === "vitamin" && from > floor) from--;
  if (isLastPart(wordAt(tokens, from)) && isNameWord(tokens, from - 1, floor)) from--;
  // The number of `5-FU` and of `177Lu-...`.
  const at = isPunct(tokens, from - 1, dash) && !tokens[from]!.spaced ? from - 2 : from - 1;
  if (at >= floor && tokens[at]?.kind === "number" && !tokens[at + 1]!.spaced && !tokens[at]!.inWords) from = at;
  while (from - 1 >= floor && isFirstPart(wordAt(tokens, from - 1))) from--;
  return named(tokens, from, index + 1);
}

function isNameWord(tokens: Tokens, index: number, floor: number): boolean {
  return index >= floor && tokens[index]?.kind === "word" && !generic.has(wordAt(tokens, index));
}

function named(tokens: Tokens, from: number, to: number): Name {
  let text = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const isCode = /\p{Lu}.{0,20}[\p{Lu}\d]|\d.{0,20}\p{Lu}|^\p{Lu}$/u.test(token.text);
    text += (at > from && token.spaced ? " " : "") + (isCode ? token.text.replace(/[‐‑‒–—−]/g, dash) : token.folded);
  }
  return { text, from, to };
}

/** The drug named before an amount, looking back no further than `floor`. */
export function nameBefore(tokens: Tokens, index: number, floor: number): Name | null {
  let at = index - 1;
  /** Steps over words that are no mere preposition: the further, the more the name must look like one. */
  let distance = 0;
  for (let steps = 0; steps < 28 && at >= floor; steps++) {
    if (isPunct(tokens, at, ")]")) {
      const open = opening(tokens, at, floor);
      // `colony-stimulating factor (G-CSF) 5 µg`: the abbreviation names what the word before does not.
      if (
        at === open + 2 &&
        isAbbreviation(tokens, open + 1) &&
        !isNameLike(tokens, open - 1) &&
        !fillers.has(wordAt(tokens, open - 1))
      )
        return nameEndingAt(tokens, open + 1, open + 1);
      at = open - 1;
      continue;
    }
    if (isPunct(tokens, at, "([")) {
      // The word before a bracket that holds the amount is its drug, whatever else stands in the bracket.
      const name = at - 1 >= floor && isNameLike(tokens, at - 1) && (isDrugForm(tokens[at - 1]!.text) || distance < 4);
      if (name) return nameEndingAt(tokens, at - 1, floor);
      at--;
      continue;
    }
    const token = tokens[at]!;
    if (token.kind === "punct") {
      if (isPunct(tokens, at, "≥⩾>≤⩽<=~+")) at--;
      else if (isPunct(tokens, at, ",:;") || token.folded === dash) {
        distance += isPunct(tokens, at, ",:") ? 1 : 3;
        at--;
      } else return null;
      continue;
    }
    if (token.kind === "number") {
      // `X on day -7 at 1000 mg`
      const day = isPunct(tokens, at - 1, dash) ? at - 2 : at - 1;
      if (/^days?$/.test(wordAt(tokens, day))) {
        at = day - 1;
        continue;
      }
      // Lengths of an infusion: `24-hour`, `30 min`.
      if (/^(?:h|hours?|hr|min|minutes?)$/.test(wordAt(tokens, at + 1)) || isPunct(tokens, at + 1, dash)) {
        at--;
        distance++;
        continue;
      }
      return null;
    }
    const word = wordAt(tokens, at);
    if (isDrugForm(token.text) || wordAt(tokens, at - 1) === "vitamin") return nameEndingAt(tokens, at, floor);
    if (isLastPart(word) && distance < 2 && isNameWord(tokens, at - 1, floor)) return nameEndingAt(tokens, at, floor);
    if (conjunction.test(word) && word !== "with" && word !== "than") return null;
    if (!fillers.has(word) && !/^(?:single|h|hours?|hr|min|minutes?)$/.test(word)) {
      if (distance >= 2 || !isNameLike(tokens, at)) return null;
      return nameEndingAt(tokens, at, floor);
    }
    if (!/^(?:at|a|an|the|of|dose|doses|iv|oral|orally|bolus)$/.test(word)) distance++;
    at--;
  }
  return null;
}

/** Two capitals at least: `rhG-CSF`, `TNF`. */
function isAbbreviation(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return (
    token?.kind === "word" &&
    /\p{Lu}.{0,4}\p{Lu}/u.test(token.text) &&
    !generic.has(wordAt(tokens, index)) &&
    !fillers.has(wordAt(tokens, index))
  );
}

function opening(tokens: Tokens, close: number, floor: number): number {
  let depth = 0;
  for (let at = close; at >= floor; at--) {
    if (isPunct(tokens, at, ")]")) depth++;
    else if (isPunct(tokens, at, "([")) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return floor;
}

/** The drug named right after an amount: `60 mg of oral cabozantinib`, `20 mg tamoxifen`. */
export function nameAfter(tokens: Tokens, index: number, ceiling: number): Name | null {
  let at = index;
  let hasOf = false;
  for (let steps = 0; steps < 6 && at < ceiling; steps++) {
    const token = tokens[at]!;
    // `30 µCi (9.2 µg) of X`
    if (steps === 0 && isPunct(tokens, at, "([")) {
      while (at < Math.min(ceiling, index + 8) && !isPunct(tokens, at, ")]")) at++;
      if (wordAt(tokens, at + 1) !== "of") return null;
      at++;
      continue;
    }
    if (token.kind === "number" && tokens[at + 1]?.kind === "word" && !tokens[at + 1]!.spaced)
      return isNameLike(tokens, at + 1) ? grow(tokens, at, at + 2, ceiling) : null;
    if (token.kind === "number" && isPunct(tokens, at + 1, dash) && tokens[at + 2]?.kind === "word") {
      return isNameLike(tokens, at + 2) && !tokens[at + 2]!.spaced ? grow(tokens, at, at + 3, ceiling) : null;
    }
    if (token.kind !== "word") return null;
    const word = wordAt(tokens, at);
    if (word === "of") hasOf = true;
    else if (isFirstPart(word) || isDrugForm(token.text))
      return grow(tokens, at, firstPartsEnd(tokens, at, ceiling), ceiling);
    else if (
      !/^(?:oral|orally|intravenous|iv|i\.v|po|flat|the|subcutaneous|intrathecal|single-agent|daily|dose|bolus|loading|infusion|injection|tablets?|capsules?)$/.test(
        word,
      )
    )
      return isNameLike(tokens, at) && (hasOf || isPlain(tokens, at)) ? grow(tokens, at, at + 1, ceiling) : null;
    at++;
  }
  return null;
}

/** Without `of` between, only a noun that stands right at the amount is its drug. */
function isPlain(tokens: Tokens, index: number): boolean {
  const { text } = tokens[index]!;
  return (text.length >= 4 || /^\p{Lu}{3}$/u.test(text)) && tokens[index - 1]?.kind !== "number";
}

function firstPartsEnd(tokens: Tokens, index: number, ceiling: number): number {
  let at = index;
  while (at < ceiling - 1 && isFirstPart(wordAt(tokens, at))) at++;
  return at + 1;
}

function grow(tokens: Tokens, from: number, to: number, ceiling: number): Name {
  const end = to < ceiling && isLastPart(wordAt(tokens, to)) ? to + 1 : to;
  return named(tokens, from, end);
}

/** The radiation treatment that a dose in gray belongs to: the nearest name in the same clause. */
export function radiationNear(tokens: Tokens, from: number, to: number, floor: number, ceiling: number): Name | null {
  for (let at = to; at < Math.min(ceiling, to + 7) && !isPunct(tokens, at, ";."); at++)
    if (radiation.has(wordAt(tokens, at))) return named(tokens, at, at + 1);
  for (let at = from - 1; at >= Math.max(floor, from - 20); at--)
    if (radiation.has(wordAt(tokens, at))) return named(tokens, at, at + 1);
  return null;
}

/** The distinct drugs by form between two tokens. */
export function drugFormsIn(tokens: Tokens, from: number, to: number): Name[] {
  const found: Name[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind === "word" && isDrugForm(token.text)) {
      const name = nameEndingAt(tokens, at, from);
      if (!found.some((other) => other.text === name.text)) found.push(name);
    }
  }
  return found;
}
