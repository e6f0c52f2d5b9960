/** Knows labels of which a subject has exactly one: the sexes, stages of disease. */
import { setOf } from "../text/words.ts";

const male = setOf("male males men man boys boy m");
const female = setOf("female females women woman girls girl f");
const stage = /^(?:(?:i{1,3}|iv)(?:-?[abc])?(?:[-/](?:i{1,3}|iv)?[abc]?)?|p\d[abc])$/;

export const isMale = (word: string): boolean => male.has(word);
export const isFemale = (word: string): boolean => female.has(word);
export const isStage = (word: string): boolean => stage.test(word);

/** Two sexes, or two or more stages. */
export function isExclusive(labels: readonly string[]): boolean {
  const words = labels.map((label) => label.split(" "));
  if (labels.length === 2 && words.every((list) => list.length === 1)) {
    const [[a], [b]] = words as [[string], [string]];
    return (isMale(a) && isFemale(b)) || (isFemale(a) && isMale(b));
  }
  const stages = words.map((list) =>
    list.length <= 3 && list.length > 1 && /^stages?$/.test(list[0]!) ? list[1]! : "",
  );
  return stages.every((word) => isStage(word)) && new Set(stages).size === stages.length;
}
