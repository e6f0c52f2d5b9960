/** The words around a share: what befell those counted, and the toxicity grade among them. */
import type { Share } from "../../forms/index.ts";
import { type Token, tokenAt } from "../../language/index.ts";

const LONGEST = 8;
const isClause = ({ folded, lexeme }: Token): boolean => /^[,;:.]$/.test(folded) || lexeme.classes.has("clauseWord");

/** The words that say what happened: before a number in brackets, else behind it. Folded, at most eight. */
export function eventOf(tokens: readonly Token[], share: Share, before: number, next: number): string {
  const first = tokenAt(tokens, share.start);
  return tokens[first - 1]?.lexeme.classes.has("open")
    ? wordsBefore(tokens, first - 1, before)
    : wordsBehind(tokens, tokenAt(tokens, share.end), next);
}

function wordsBefore(tokens: readonly Token[], open: number, before: number): string {
  const words: string[] = [];
  for (let i = open - 1; i >= 0 && tokens[i]!.start >= before && words.length < LONGEST; i--) {
    const token = tokens[i]!;
    if ((isClause(token) && !isOfGrade(tokens, i)) || token.lexeme.classes.has("close")) break;
    words.unshift(token.folded);
  }
  return words.join(" ");
}

/** `grade 3 or 4 neutropenia`: what joins the numbers of a grade ends no words. */
function isOfGrade(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    before !== undefined && after !== undefined && partOfGrade.test(before.folded) && partOfGrade.test(after.folded)
  );
}

function wordsBehind(tokens: readonly Token[], from: number, next: number): string {
  const words: string[] = [];
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start >= next || words.length === LONGEST || /^[,;:.()[\]]$/.test(token.text)) break;
    // `from 6 to 11%`: the next value of the same share.
    if (i === from && token.folded === "to") break;
    words.push(token.folded);
  }
  return words.join(" ");
}

const higher = /^(?:≥|higher|above|greater|more|\+|worse)$/;
const partOfGrade = /^(?:[1-5]|[≥>+–/-]|i{1,3}|iv|v)$/;
const romans = ["i", "ii", "iii", "iv", "v"];
const WIDTH = 14;

/** Toxicity grade said of a share: `3-4` for `grade 3/4`, `>=3`, `any`. What follows the share is asked first. */
export function gradeOf(tokens: readonly Token[], share: Share, next: number): string | null {
  const from = tokenAt(tokens, share.start);
  const behind = tokenAt(tokens, share.end);
  let stop = behind;
  while (
    stop < Math.min(tokens.length, behind + 5) &&
    tokens[stop]!.start < next &&
    !/^[,;.]$/.test(tokens[stop]!.text)
  )
    stop++;
  let start = from;
  while (start > Math.max(0, from - WIDTH) && tokens[start - 1]!.text !== ";") start--;
  return gradeIn(tokens, behind, stop) ?? gradeIn(tokens, start, from);
}

/** The last grade between two tokens. */
function gradeIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let i = to - 1; i >= from; i--) {
    if (!/^grades?$/.test(tokens[i]!.folded)) continue;
    if (/^(?:any|all)$/.test(tokens[i - 1]?.folded ?? "")) return "any";
    return gradeAt(tokens, i + 1);
  }
  return null;
}

function gradeAt(tokens: readonly Token[], from: number): string | null {
  const grades: number[] = [];
  let isLeast = false;
  for (let i = from; i < from + 5; i++) {
    const word = tokens[i]?.folded ?? "";
    if (!partOfGrade.test(word) && !tokens[i]?.lexeme.classes.has("gradeJoint")) break;
    isLeast ||= higher.test(word);
    const grade = romans.indexOf(word) + 1 || Number(word);
    if (grade >= 1 && grade <= 5) grades.push(grade);
  }
  const [first] = grades;
  const last = grades.at(-1);
  if (first === undefined || last === undefined) return null;
  if (isLeast) return `>=${first}`;
  return first === last ? `${first}` : `${first}-${last}`;
}
