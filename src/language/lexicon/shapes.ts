/** Lexemes for what no list can hold: numbers, symbols, and words that are not in the lexicon, by their shape. */
import type { Printed } from "../../document/index.ts";
import { codeClass, codeClasses } from "./codes.ts";
import { enterLexeme, type Lexeme } from "./lexeme.ts";

const shape = (name: string, ...classes: string[]): Lexeme => enterLexeme(`<${name}>`, `<${name}>`, classes);

const integer = shape("integer", "number", "integer", "digits");
/** Four digits from 1900 to 2099: a count, or a year. */
const year = shape("year", "number", "integer", "digits", "year");
const decimal = shape("decimal", "number", "decimal", "digits");
const numeral = shape("numeral", "number", "integer", "numeral");
/** `one` is a number, or a pronoun: forms may ask for it by name. */
const one = enterLexeme("one", "one", ["number", "integer", "numeral"]);
/** With a minus glued before it that joins nothing: no count is written so. */
const negativeInteger = shape("negative-integer", "number", "integer", "digits", "negative");
const negativeDecimal = shape("negative-decimal", "number", "decimal", "digits", "negative");
/** `12万`: a number of tens of thousands, known to so many places only. */
const multiple = shape("multiple", "number");

/** The lexeme of a number token; `kind` tells what its digits do not. */
export function numberLexeme(value: Printed, folded: string, kind: "numeral" | "negative" | "multiple" | null): Lexeme {
  if (kind === "numeral") return folded === "one" ? one : numeral;
  if (kind === "multiple") return multiple;
  if (kind === "negative") return value.scale > 0 ? negativeDecimal : negativeInteger;
  if (value.scale > 0) return decimal;
  return folded.length === 4 && /^(?:19|20)\d\d$/.test(folded) ? year : integer;
}

const symbols = {
  open: "( [ {",
  close: ") ] }",
  dash: "-",
  slash: "/ ⁄ ∕",
  comma: ", ，",
  semicolon: "; ；",
  colon: ": ： ∶",
  stop: ".",
  percent: "% ％ ٪",
  less: "< ＜ ≤ ⩽ ≦",
  greater: "> ＞ ≥ ⩾ ≧",
  equals: "= ＝ ¼",
  compare: "< ＜ ≤ ⩽ ≦ > ＞ ≥ ⩾ ≧ = ＝ ¼ ~ ≈ ∼",
  about: "~ ≈ ∼",
  tilde: "~ ∼ ～",
  infinity: "∞",
  currency: "$ € £ ¥",
  caret: "^",
  "raised-minus": "⁻",
  "raised-digit": "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹",
  middot: "· ⋅ • ∙",
  "plus-minus": "±",
  plus: "+",
  times: "× * · ⋅ ∗",
  quote: "\" “ ” ' ‘ ’ ′",
};
for (const [name, list] of Object.entries(symbols))
  for (const symbol of list.split(" ")) enterLexeme(symbol, symbol, ["symbol", name]);
const symbol = shape("symbol", "symbol");

const endings = [
  ["ed", "past"],
  ["ing", "gerund"],
  ["ly", "adverb"],
  ...["tion", "sion", "ment", "ity", "ness", "logy", "ical", "ous", "able", "ible", "ance", "ence", "ive", "ism"].map(
    (ending) => [ending, "abstract"] as const,
  ),
  ["s", "plural"],
  ["", "other"],
] as const;
const cases = ["lower", "capital", "acronym", "code", "letter"] as const;
type Case = (typeof cases)[number];

/** Unknown words are open-class words: `content`, with the class of their ending and of their letters. */
const unknown = new Map<Case, readonly (readonly [string, Lexeme])[]>(
  cases.map((letters) => [
    letters,
    endings.map(
      ([ending, name]) =>
        [
          ending,
          shape(`${letters}-${name}`, "word", "content", "unknown", letters, ...(ending ? [name] : [])),
        ] as const,
    ),
  ]),
);

const codes = new Map(
  cases.flatMap((letters) =>
    codeClasses.map((name) => [
      `${letters}-${name}`,
      shape(`${letters}-${name}`, "word", "content", "unknown", letters, name),
    ]),
  ),
);

/** The lexeme of a word made by rule, or `null`. */
export function madeLexeme(text: string, folded: string): Lexeme | null {
  const made = codeClass(text, folded);
  return made && codes.get(`${caseOf(text, folded)}-${made}`)!;
}

/** The lexeme of a word that the lexicon does not hold. */
export function shapeLexeme(text: string, folded: string): Lexeme {
  const shapes = unknown.get(caseOf(text, folded))!;
  return (
    shapes.find(([ending]) => folded.length > ending.length + 2 && folded.endsWith(ending))?.[1] ?? shapes.at(-1)![1]
  );
}

/** The lexeme of a symbol that has none of its own. */
export const otherSymbol = symbol;

function caseOf(text: string, folded: string): Case {
  if (text.length === 1) return "letter";
  if (/\d/.test(text)) return "code";
  if (text === folded) return "lower";
  return /\p{Lu}.*\p{Lu}/u.test(text) ? "acronym" : "capital";
}
