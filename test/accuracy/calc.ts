/** Evaluates the arithmetic an annotator wrote down (`(4+14)/24=75.0; 17+58=75`), so that it can be redone with a changed number. */
import { decimals, plain } from "./numbers.ts";

/** A number of the arithmetic: its text and what it stands for. */
export interface CalcNumber {
  readonly text: string;
  readonly value: number;
}
export type Lexeme = CalcNumber | string;

/** The relations of a calculation that can be evaluated and hold. */
export function holdingPieces(calc: string): Lexeme[][] {
  return plain(calc)
    .replace(/\([^()]*[a-z]{2}[^()]*\)/gi, " ")
    .replace(/grade ?(>=|≥) ?\d/gi, " ")
    .replace(/\bp[<>=≤≥]/gi, (relation) => ` ${relation.slice(1)}`)
    .replace(/\d[\d, and-]* within /gi, (list) => list.replace(/,|and/g, " "))
    .split(/;|,(?!\d{3})/)
    .map(lex)
    .filter((piece) => holds(piece));
}

/** Numbers and operators; other words are left out, what is left may not parse. */
export function lex(piece: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const words = /(?<![a-zα-ω])(?!sqrt|within|vs\b)-?[a-zα-ω]+(?:[-/][a-z\d]+)*/giu;
  const pattern = /sqrt|within|\bvs\b|->|<=|>=|≤|≥|[-+*/×()=<>≈]|\d+(?:\.\d+)?|\.\d+/g;
  for (const [text] of piece.replace(words, " ").matchAll(pattern)) {
    if (/^[\d.]/.test(text)) lexemes.push({ text, value: Number(text) });
    else lexemes.push({ "≤": "<=", "≥": ">=", "×": "*", "≈": "=", vs: "=" }[text] ?? text);
  }
  return lexemes;
}

const scaleOf = ([first]: readonly Lexeme[]): number =>
  first === undefined || typeof first === "string" ? 0 : decimals(first.text);

interface Range {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}
const relations = new Set(["=", "->", "<=", ">=", "<", ">", "within"]);

/** Whether a chain of relations holds; `slack` widens equalities (sums of rounded percentages). */
export function holds(piece: readonly Lexeme[], slack = 0): boolean {
  const sides: Lexeme[][] = [[]];
  const between: string[] = [];
  for (const lexeme of piece) {
    if (typeof lexeme === "string" && relations.has(lexeme)) {
      between.push(lexeme);
      sides.push([]);
    } else sides.at(-1)!.push(lexeme);
  }
  if (between.length === 0) return false;
  return between.every((relation, index) => related(sides[index]!, relation, sides[index + 1]!, slack));
}

/**
 * The chain without results that the text does not print: where `12+5=17<=40` stands for two counts in 40, another count
 * changes the 17 with it, and nothing is wrong until the sum exceeds 40.
 */
export function withoutSteps(piece: readonly Lexeme[], isPrinted: (number: CalcNumber) => boolean): Lexeme[] {
  const places = piece.flatMap((lexeme, at) => (typeof lexeme === "string" && relations.has(lexeme) ? [at] : []));
  const steps = places.filter((at, nth) => {
    const [before, after] = [places[nth - 1] ?? -1, places[nth + 1] ?? piece.length];
    const result = piece[at + 1];
    const isComputed = at - before > 2;
    return (
      piece[at] === "=" &&
      isComputed &&
      after === at + 2 &&
      result !== undefined &&
      typeof result !== "string" &&
      !isPrinted(result)
    );
  });
  if (steps.length === places.length) return [...piece];
  return piece.filter((_, at) => !steps.includes(at) && !steps.includes(at - 1));
}

function related(left: readonly Lexeme[], relation: string, right: readonly Lexeme[], slack: number): boolean {
  const b = evaluate(right);
  if (relation === "within") {
    const days = left.filter((lexeme) => typeof lexeme !== "string").map(({ value }) => value);
    const forward = left.every((lexeme, at) => lexeme !== "-" || valueAt(left, at - 1) <= valueAt(left, at + 1));
    return b !== null && days.length > 0 && forward && days.every((day) => day >= 1 && day <= b.middle);
  }
  const a = evaluate(left);
  if (!a || !b) return false;
  if (relation === "=") return meets(a, b, slack) || (left.includes("/") && meets(times100(a), b, slack));
  if (relation === "->") return meets(a, b, slack + 0.5 * 10 ** -scaleOf(right));
  if (relation === "<=") return a.middle <= b.middle;
  if (relation === ">=") return a.middle >= b.middle;
  return relation === "<" ? a.middle < b.middle : a.middle > b.middle;
}

function valueAt(lexemes: readonly Lexeme[], at: number): number {
  const lexeme = lexemes[at];
  return lexeme === undefined || typeof lexeme === "string" ? Number.NaN : lexeme.value;
}

const epsilon = 1e-9;
const meets = (a: Range, b: Range, slack: number) =>
  a.low <= b.high + slack + epsilon && b.low <= a.high + slack + epsilon;
const times100 = ({ low, high, middle }: Range): Range => ({ low: low * 100, high: high * 100, middle: middle * 100 });

/** Interval arithmetic: a decimal stands for all it may have been rounded from, a whole number for itself. */
function evaluate(lexemes: readonly Lexeme[]): Range | null {
  let at = 0;
  const peek = () => lexemes[at];
  const sum = (): Range | null => {
    let left = product();
    while (left && (peek() === "+" || peek() === "-")) {
      const isPlus = lexemes[at++] === "+";
      const right = product();
      left = right && combine(left, right, (x, y) => (isPlus ? x + y : x - y));
    }
    return left;
  };
  const product = (): Range | null => {
    let left = atom();
    while (left && (peek() === "*" || peek() === "/")) {
      const isTimes = lexemes[at++] === "*";
      const right = atom();
      left = right && combine(left, right, (x, y) => (isTimes ? x * y : x / y));
    }
    return left;
  };
  const atom = (): Range | null => {
    const lexeme = lexemes[at++];
    if (lexeme === undefined) return null;
    if (typeof lexeme !== "string") return rounded(lexeme);
    if (lexeme === "-") {
      const value = atom();
      return value && { low: -value.high, high: -value.low, middle: -value.middle };
    }
    const isRoot = lexeme === "sqrt";
    if (isRoot) at++;
    else if (lexeme !== "(") return null;
    const value = sum();
    if (lexemes[at++] !== ")") return null;
    return value && isRoot
      ? { low: Math.sqrt(Math.max(0, value.low)), high: Math.sqrt(value.high), middle: Math.sqrt(value.middle) }
      : value;
  };
  const value = sum();
  return at === lexemes.length ? value : null;
}

function rounded({ text, value }: CalcNumber): Range {
  const scale = decimals(text);
  const half = scale === 0 ? 0 : 0.5 * 10 ** -scale;
  return { low: value - half, high: value + half, middle: value };
}

function combine(a: Range, b: Range, operate: (x: number, y: number) => number): Range {
  const corners = [operate(a.low, b.low), operate(a.low, b.high), operate(a.high, b.low), operate(a.high, b.high)];
  return { low: Math.min(...corners), high: Math.max(...corners), middle: operate(a.middle, b.middle) };
}
