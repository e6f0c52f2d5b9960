/** Tells rows apart that each subject belongs to one of: both sexes, yes and no, stages, degrees. */
import type { Token } from "../../language/index.ts";
import { hasClass, type Label } from "./label.ts";

/** `Low`, `≥65`, `Stage III`, `Women`: no subject belongs to two of them, as it may to numbered cycles or years. */
export const isClass = (label: Label): boolean =>
  (label.isClass && !/^\d+$/.test(label.name)) ||
  label.grade !== null ||
  hasClass(label, ["degree", "sex", "stageWord"]);

type Tokens = readonly Token[];

const opposites: ReadonlyMap<string, string> = new Map([
  ["yes", "no"],
  ["present", "absent"],
  ["positive", "negative"],
  ["with", "without"],
  ["male", "female"],
  ["males", "females"],
  ["men", "women"],
  ["man", "woman"],
  ["boys", "girls"],
  ["m", "f"],
  ["never", "ever"],
  ["<", "≥"],
  ["≤", ">"],
]);

/** `Prior surgery: yes` and `Prior surgery: no`, `Men` and `Women`, `Age <65` and `Age ≥65`: nobody is both, and nearly everybody one of them. */
export function areOpposed(a: Label, b: Label): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const at = one.findIndex((word, index) => word !== other[index]);
  if (isOfSex(one) !== isOfSex(other) || (isOfSex(one) && one.length > mostOfSex)) return false;
  if (at < 0 || one.length !== other.length || one.slice(at + 1).join() !== other.slice(at + 1).join()) return false;
  return opposites.get(one[at]!) === other[at] || opposites.get(other[at]!) === one[at];
}

/** `Male patients`, `Sex: male`; a man of a longer name may be somebody else's partner. */
const mostOfSex = 2;

const sexes = /^(?:(?:fe)?males?|(?:wo)?m[ae]n|boys|girls)$/;

const isOfSex = (words: readonly string[]): boolean => words.some((word) => sexes.test(word));

/** Without what tells statistics: `Male, n (%)`. */
function wordsOf({ cell }: Label): readonly string[] {
  const from = cell.tokens.findIndex((token, at) => isStatistic(cell.tokens, token, at));
  return (from < 0 ? cell.tokens : cell.tokens.slice(0, from)).flatMap(({ kind, folded }) =>
    kind === "punct" && !/^[<>≤≥]$/.test(folded) ? [] : [folded.replace("⩾", "≥").replace("⩽", "≤")],
  );
}

const isStatistic = (tokens: Tokens, { kind, folded, lexeme }: Token, at: number): boolean =>
  at > 0 &&
  ((kind === "word" && lexeme.classes.has("countWord") && folded !== "no") ||
    (folded === "no" && tokens[at + 1]?.folded === ".") ||
    folded === "%");

/** Both sexes under two names: `Sex (M/F)`, `Male/female`. */
export const isOfBothSexes = ({ cell }: Label): boolean =>
  /\b(?:m ?[/:] ?f|f ?[/:] ?m|(?:fe)?males? ?[/:] ?(?:fe)?males?|(?:wo)?m[ae]n ?[/:] ?(?:wo)?m[ae]n|boys ?[/:] ?girls|girls ?[/:] ?boys)\b/i.test(
    cell.text,
  );
