/** Finds brackets that list the parts of the number before them: `80 patients (62 males, 18 females)`, `56 (28 each group)`. */
import { setOf } from "../text/words.ts";
import { isExclusive } from "./families.ts";
import { countAt, type Division, type Figure, figureAt, type Scene, subjects, wholeBefore } from "./scene.ts";

const allotting = /^(?:randomi[sz]ed|assigned|allocated|received|receiving|treated|enrolled|entered)$/;
const groups = setOf("group groups arm arms cohort cohorts");

export function* bracketLists(scene: Scene): Iterable<Division> {
  for (let open = scene.from + 1; open < scene.to; open++) {
    const { text } = scene.tokens[open]!;
    if (text !== "(" && text !== "[") continue;
    const close = closing(scene, open);
    if (close < 0) continue;
    const whole = wholeBefore(scene, open, true);
    if (whole && open - whole.at <= 12) yield* ofBracket(scene, whole, open, close);
  }
}

function* ofBracket(scene: Scene, whole: Figure, open: number, close: number): Iterable<Division> {
  const each = ofEach(scene, whole, open, close);
  if (each) yield each;
  const parts = segments(scene, open + 1, close).map((range) => ofSegment(scene, range));
  if (parts.length < 2 || parts.some((part) => part === null)) return;
  const found = parts as Figure[];
  const labels = found.map(({ label }) => label);
  const before = scene.tokens.slice(whole.at, open);
  const isAllotted = before.some(({ folded }) => allotting.test(folded));
  const isSure =
    isExclusive(labels) || (isAllotted && labels.every((label) => /^(?:received|receiving|to) /.test(label)));
  if (isSure || labels.every((label) => /^(?:with|in|after|grade) /.test(label))) yield { whole, parts: found, isSure };
}

/** `56 (28 each group)`: as many groups as come nearest. */
function ofEach(scene: Scene, whole: Figure, open: number, close: number): Division | null {
  const n = countAt(scene, open + 1);
  const words = scene.tokens.slice(open + 2, close).map(({ folded }) => folded);
  if (!n || n < 5 || close - open > 7 || !(words.includes("each") || words[0] === "per")) return null;
  if (!words.some((word) => groups.has(word))) return null;
  const times = Math.round(whole.n / n);
  if (times < 2 || times > 4) return null;
  const part = figureAt(scene, open + 1, n, "each");
  return { whole, parts: Array.from({ length: times }, () => part), isSure: true };
}

/** The stretches between commas, semicolons and `and`. */
function segments(scene: Scene, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= to; i++) {
    const text = scene.tokens[i]!.folded;
    if (text === "(" || text === "[") depth++;
    else if (i < to && (text === ")" || text === "]")) depth--;
    const isEnd = i === to || (depth === 0 && (text === "," || text === ";" || text === "and" || text === "or"));
    if (!isEnd) continue;
    if (i > start) found.push([start, i]);
    start = i + 1;
  }
  return found;
}

/** `62 males`, `13 in stage 1`, `grade 4: n = 1`, `n = 12 in stage II`: one number and its label. */
function ofSegment(scene: Scene, [from, to]: [number, number]): Figure | null {
  const words = (start: number, end: number) => scene.tokens.slice(start, end).map(({ folded }) => folded);
  const first = countAt(scene, from);
  if (first !== null) {
    const skip = subjects.has(scene.tokens[from + 1]?.folded ?? "") && to > from + 2 ? 2 : 1;
    if (skip + from >= to) return null;
    return figureAt(scene, from, first, words(from + skip, to).join(" "));
  }
  const last = countAt(scene, to - 1);
  const before = scene.tokens[to - 2]?.text;
  if (last === null || (before !== "=" && before !== ":")) return null;
  const label = words(from, to - 2)
    .filter((word) => !/^[n:=,]$/.test(word))
    .join(" ");
  return label ? figureAt(scene, to - 1, last, label) : null;
}

function closing(scene: Scene, open: number): number {
  let depth = 0;
  for (let i = open; i < scene.to && i < open + 60; i++) {
    const { text } = scene.tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if ((text === ")" || text === "]") && --depth === 0) return i;
  }
  return -1;
}
