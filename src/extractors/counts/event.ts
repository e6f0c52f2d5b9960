/** Tells what befell the subjects counted: the words that say it, and the toxicity grade among them. */
import type { Token } from "../../language/index.ts";
import { isClose, isOpen } from "./cursor.ts";
import type { Share } from "./share.ts";

const delimiters = new Set(", ; : . and or including included were was are is vs versus while whereas but".split(" "));
const LONGEST = 8;

/** The words that say what happened: before a number in brackets, else behind it. Folded, at most eight words. */
export function eventOf(
  tokens: readonly Token[],
  share: Share,
  previous: Share | undefined,
  next: Share | undefined,
): string {
  return isOpen(tokens[share.from - 1]) ? wordsBefore(tokens, share, previous) : wordsBehind(tokens, share, next);
}

function wordsBefore(tokens: readonly Token[], share: Share, previous: Share | undefined): string {
  const words: string[] = [];
  for (let i = share.from - 2; i >= (previous?.to ?? 0) && words.length < LONGEST; i--) {
    const token = tokens[i]!;
    if (delimiters.has(token.folded) || isClose(token)) break;
    words.unshift(token.folded);
  }
  return words.join(" ");
}

function wordsBehind(tokens: readonly Token[], share: Share, next: Share | undefined): string {
  const words: string[] = [];
  const start = share.nounAt !== null && share.nounAt >= share.to ? share.nounAt + 1 : share.to;
  for (let i = start; i < (next?.from ?? tokens.length) && words.length < LONGEST; i++) {
    const token = tokens[i]!;
    if (/^[,;:.()[\]]$/.test(token.text)) break;
    words.push(token.folded);
  }
  return words.join(" ");
}

const higher = new Set(["≥", "higher", "above", "greater", "more", "+", "worse"]);
const partOfGrade = /^(?:[1-5]|[≥>+]|or|higher|above|greater|more|worse|to|and|-|–|\/|i{1,3}|iv|v)$/;
const romans = ["i", "ii", "iii", "iv", "v"];
const WIDTH = 14;

/** Toxicity grade said of a share: `3-4` for `grade 3/4`, `>=3`, `any`. What follows the share is asked first. */
export function gradeOf(tokens: readonly Token[], share: Share, next: Share | undefined): string | null {
  const last = Math.min(tokens.length, next?.from ?? tokens.length, share.to + 5);
  let stop = share.to;
  while (stop < last && !/^[,;.]$/.test(tokens[stop]!.text)) stop++;
  let start = share.from;
  while (start > Math.max(0, share.from - WIDTH) && tokens[start - 1]!.text !== ";") start--;
  return gradeIn(tokens, share.to, stop) ?? gradeIn(tokens, start, share.from);
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
    if (!partOfGrade.test(word)) break;
    isLeast ||= higher.has(word);
    const grade = romans.indexOf(word) + 1 || Number(word);
    if (grade >= 1 && grade <= 5) grades.push(grade);
  }
  const [first] = grades;
  const last = grades.at(-1);
  if (first === undefined || last === undefined) return null;
  if (isLeast) return `>=${first}`;
  return first === last ? `${first}` : `${first}-${last}`;
}
