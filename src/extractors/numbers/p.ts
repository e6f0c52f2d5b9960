/** P values as printed: `P = .015`, `p<0.001`, `P less than 0.0001`, `p for interaction = 0.4`, `P = 3.2 x 10-6`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isClose, isDash, isMark, isOpen, type Read, readNumber, readUnit } from "./cursor.ts";
import { readPower } from "./power.ts";

export type Relation = "=" | "<" | ">" | "<=" | ">=";

export interface PrintedP {
  readonly relation: Relation;
  readonly value: Printed;
  readonly oneSided: boolean;
  readonly hypothesis: string | null;
  /** First token, and the first one behind. */
  readonly from: number;
  readonly to: number;
}

const letter =
  /^(?:p|ps|p's|p-?vals?|p-?values?|p-?(?:interaction|int|trend|heterogeneity|het|adj(?:usted)?|corr(?:ected)?|logrank|log-rank|noninferiority|ni|superiority|diff))$/;
const hypotheses: readonly (readonly [RegExp, string])[] = [
  [/^(?:p-?)?int(?:eraction)?$/, "interaction"],
  [/^(?:p-?)?trends?$/, "trend"],
  [/^(?:p-?)?het(?:erogeneity)?$/, "heterogeneity"],
  [/^(?:(?:p-?)?(?:(?:non-?)?inferiority|ni))$/, "non-inferiority"],
  [/^equivalence$/, "equivalence"],
];
const sided = /^(?:one|1)-?(?:sided|tailed)$/;

/** Every p value of a sentence's tokens. */
export function readPs(tokens: readonly Token[]): PrintedP[] {
  const found: PrintedP[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isLetter(tokens, i)) continue;
    const read = readP(tokens, i);
    if (!read) continue;
    found.push(...read);
    i = read.at(-1)!.to - 1;
  }
  return found;
}

/** `P`, also where `P 53` or `TP` are not meant: a letter of a name is glued to it or to a figure. */
function isLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "word" || !token.folded.startsWith("p") || !letter.test(token.folded)) return false;
  return token.spaced || at === 0 || tokens[at - 1]?.kind === "punct";
}

function readP(tokens: readonly Token[], at: number): PrintedP[] | null {
  const words: string[] = [tokens[at]!.folded];
  let i = at + 1;
  for (let steps = 0; steps < 10 && i < tokens.length; steps++, i++) {
    const token = tokens[i]!;
    const relation = readRelation(tokens, i);
    const start = relation?.to ?? i;
    const value = relation || !isDash(token) ? readProbability(tokens, start, relation !== null) : null;
    if (value) {
      const own = describe(tokens, at, [...words, ...wordsBehind(tokens, value.to)]);
      const first: PrintedP = { ...own, relation: relation?.value ?? "=", value: value.value, from: at, to: value.to };
      return [first, ...more(tokens, first)];
    }
    if (relation) return null;
    if (token.kind === "word" && !/^(?:and|or|vs|with)$/.test(token.folded)) words.push(token.folded);
    else if (!isOpen(token) && !isClose(token) && !isDash(token) && !isMark(token, ":,")) return null;
  }
  return null;
}

function readRelation(tokens: readonly Token[], at: number): Read<Relation> | null {
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  const third = tokens[at + 2];
  if (token.folded === "less" || token.folded === "greater" || token.folded === "more") {
    if (next?.folded !== "than") return null;
    const sign = token.folded === "less" ? "<" : ">";
    const orEqual = third?.folded === "or" && tokens[at + 3]?.folded === "equal";
    if (!orEqual) return { value: sign, to: at + 2 };
    return { value: `${sign}=`, to: tokens[at + 4]?.folded === "to" ? at + 5 : at + 4 };
  }
  if (isMark(token, "≤≦⩽")) return { value: "<=", to: at + 1 };
  if (isMark(token, "≥≧⩾")) return { value: ">=", to: at + 1 };
  if (isMark(token, "<>＜＞")) {
    const sign = isMark(token, "<＜") ? "<" : ">";
    if (next?.folded === "or" && isMark(third, "=")) return { value: `${sign}=`, to: at + 3 };
    return isMark(next, "=") ? { value: `${sign}=`, to: at + 2 } : { value: sign, to: at + 1 };
  }
  if (isMark(token, "=¼≈~＝") || token.folded === "equals" || token.folded === "equal") {
    if (isMark(next, "<")) return { value: "<=", to: at + 2 };
    return { value: "=", to: next?.folded === "to" ? at + 2 : at + 1 };
  }
  return null;
}

/** A number from 0 to 1, with its power of ten; without a relation before it, it must have a decimal point. */
function readProbability(tokens: readonly Token[], at: number, related: boolean): Read<Printed> | null {
  const number = readNumber(tokens, at);
  if (!number) return null;
  const power = readPower(tokens, number.to);
  const value = power ? scaled(number.value, power.value) : number.value;
  // A probability, or one misprinted with a whole digit: `p = 3.076`.
  const isMisprint = related && value.scale >= 2 && value.digits.length === value.scale + 1;
  const isProbability =
    isMisprint ||
    (value.scale > 0 ? value.digits.length <= value.scale || /^10*$/.test(value.digits) : /^[01]$/.test(value.digits));
  if (
    !isProbability ||
    value.digits.length > value.scale + 1 ||
    (!related && (value.scale === 0 || !tokens[at]!.spaced))
  )
    return null;
  const to = power?.to ?? number.to;
  return readUnit(tokens, to) ? null : { value, to };
}

function scaled(value: Printed, power: number): Printed {
  return { ...value, scale: value.scale + power };
}

/** `P < .001 for noninferiority`: up to four words behind `for`. */
function wordsBehind(tokens: readonly Token[], at: number): string[] {
  if (tokens[at]?.folded !== "for") return [];
  const words = tokens.slice(at + 1, at + 5);
  const end = words.findIndex((token) => token.kind !== "word" && !isDash(token));
  return (end < 0 ? words : words.slice(0, end)).map((token) => token.folded);
}

/** `P = .03 and .04`, `P = .02, .3, and .5, respectively`. */
function more(tokens: readonly Token[], first: PrintedP): PrintedP[] {
  const found: PrintedP[] = [];
  for (let at = first.to; at < tokens.length; ) {
    let i = at;
    if (isMark(tokens[i], ",")) i++;
    if (tokens[i]?.folded === "and" || tokens[i]?.folded === "or") i++;
    if (i === at) break;
    const relation = readRelation(tokens, i);
    const start = relation?.to ?? i;
    const decimal = /^0?[.·•∙]\d+$/.test(tokens[start]?.text ?? "");
    const value = decimal ? readProbability(tokens, start, relation !== null) : null;
    const next = value && tokens[value.to];
    if (
      !value ||
      (next && !isClose(next) && !isMark(next, ",;.") && !/^(?:and|respectively|for|in)$/.test(next.folded))
    )
      break;
    if (isDash(next ?? undefined)) break;
    found.push({
      ...first,
      relation: relation?.value ?? first.relation,
      value: value.value,
      from: start,
      to: value.to,
    });
    at = value.to;
  }
  return found;
}

function describe(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): Pick<PrintedP, "oneSided" | "hypothesis"> {
  const near = [tokens[at - 2], tokens[at - 1]].map((token) => token?.folded ?? "");
  const all = [...near, ...words];
  const hypothesis = all.map((word) => hypotheses.find(([pattern]) => pattern.test(word))?.[1]).find(Boolean) ?? null;
  return { oneSided: all.some((word) => sided.test(word)), hypothesis };
}
