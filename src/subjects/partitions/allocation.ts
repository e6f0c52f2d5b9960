/** Finds allocations: `were randomised to A (n = 48) or B (n = 49)`, `70 to the weekly and 69 to the 3-weekly arm`. */
import { setOf } from "../text/words.ts";
import {
  countAt,
  type Division,
  type Figure,
  figureAt,
  onlyTotal,
  type Scene,
  subjects,
  wholeBefore,
} from "./scene.ts";

const allotted = /^(?:randomi[sz]ed|randomly|assigned|allocated|randomi[sz]ation)$/;
const joins = setOf("or and versus vs");
const fillers = setOf("were was of which whom randomly been had");

export function* allocations(scene: Scene): Iterable<Division> {
  const verb = scene.tokens.slice(scene.from, scene.to).findIndex(({ folded }) => allotted.test(folded));
  if (verb < 0) return;
  const parts = sizedArms(scene, scene.from + verb) ?? destinations(scene);
  if (!parts) return;
  const first = parts[0]!;
  const whole = wholeBefore(scene, Math.min(first.at, scene.from + verb));
  if (whole) yield { whole, parts, isSure: true };
  else if (!scene.tokens.slice(scene.from, first.at).some((_, index) => isCount(scene, scene.from + index))) {
    const total = onlyTotal(scene, ["randomised"]) ?? onlyTotal(scene, ["enrolled", "", "treated"]);
    if (total) yield { whole: total, parts, isSure: total.subject?.population === "randomised" };
  }
}

/** A number of subjects before the parts that is not the whole makes the allocation one of some of them. */
function isCount(scene: Scene, at: number): boolean {
  const n = countAt(scene, at);
  return n !== null && figureAt(scene, at, n).draft !== null;
}

/** `A (n = 48) or B (n = 49)`: sizes that open brackets behind names; the last joined by a word. */
function sizedArms(scene: Scene, verb: number): Figure[] | null {
  const parts: Figure[] = [];
  let last = -1;
  for (let i = verb + 1; i < scene.to; i++) {
    if (scene.tokens[i]!.text !== "(" && scene.tokens[i]!.text !== "[") continue;
    const at = scene.tokens[i + 1]?.folded === "n" && scene.tokens[i + 2]?.text === "=" ? i + 3 : i + 1;
    const n = countAt(scene, at);
    const close = skipBracket(scene, i);
    const after = scene.tokens[at + 1]?.folded ?? "";
    const isSize = at > i + 1 ? /^[);,\]]$/.test(after) : /^[)\]]$/.test(after) || isNoun(scene, at + 1);
    if (n !== null && isSize) {
      const label = scene.tokens[i - 1]?.folded ?? "";
      if (parts.length > 0 && close - last > 60) return null;
      parts.push(figureAt(scene, at, n, label));
      last = close;
    }
    i = close;
  }
  if (parts.length < 2 || parts.length > 4) return null;
  const [before, end] = [parts.at(-2)!, parts.at(-1)!];
  const between = scene.tokens.slice(before.at, end.at).map(({ folded }) => folded);
  const next = scene.tokens[last + 1]?.folded ?? "";
  const afterNext = scene.tokens[last + 2]?.folded ?? "";
  if (!between.some((word) => joins.has(word)) || next === "or" || next === "plus") return null;
  return next === "and" && afterNext === "to" ? null : parts;
}

function isNoun(scene: Scene, at: number): boolean {
  return subjects.has(scene.tokens[at]?.folded ?? "") && /^[)\]]$/.test(scene.tokens[at + 1]?.text ?? "");
}

/** `267 of whom were assigned to A and 261 to B`: numbers that go to a named arm. */
function destinations(scene: Scene): Figure[] | null {
  const parts: Figure[] = [];
  for (let i = scene.from; i < scene.to; i++) {
    const n = countAt(scene, i);
    if (n === null) continue;
    let at = i + 1;
    const word = () => scene.tokens[at]?.folded ?? "";
    while (at < i + 7 && (subjects.has(word()) || fillers.has(word()) || allotted.test(word()))) at++;
    if (word() !== "to" || !isName(scene, at + 1)) continue;
    if (allottedIsWhole(scene, i, at) && parts.length === 0 && destinationsAfter(scene, at)) continue;
    const part = figureAt(scene, i, n, scene.tokens[at + 1]!.folded);
    if (part.draft) parts.push(part);
  }
  if (parts.length < 2 || parts.length > 4) return null;
  const between = scene.tokens.slice(parts.at(-2)!.at, parts.at(-1)!.at).map(({ folded }) => folded);
  if (goesOn(scene, parts.at(-1)!.at)) return null;
  return between.slice(-4).some((word) => joins.has(word)) ? parts : null;
}

/** `, and 12 in C`: another number is joined to the last one. */
function goesOn({ tokens }: Scene, last: number): boolean {
  for (let i = last + 1; i < last + 14; i++) {
    const text = tokens[i]?.folded ?? ".";
    if (/^[.;)\]]$/.test(text)) return false;
    if (text === "and" && countAt({ tokens }, i + 1) !== null) return true;
  }
  return false;
}

/** A word, or a number that a hyphen makes one: `3-weekly`. */
function isName({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.kind === "word" || tokens[at + 1]?.text === "-" || tokens[at + 1]?.text === "‐";
}

/** `139 patients were randomised to ...`: the first number may be the whole of those that follow. */
function allottedIsWhole(scene: Scene, from: number, to: number): boolean {
  return scene.tokens.slice(from, to).some(({ folded }) => allotted.test(folded));
}

function destinationsAfter(scene: Scene, from: number): boolean {
  let found = 0;
  for (let i = from; i < scene.to; i++) {
    const next = scene.tokens[i + 1]?.folded ?? "";
    if (countAt(scene, i) !== null && (next === "to" || (subjects.has(next) && scene.tokens[i + 2]?.folded === "to")))
      found++;
  }
  return found > 1;
}

/** The bracket's last token. */
function skipBracket(scene: Scene, open: number): number {
  let depth = 0;
  for (let i = open; i < scene.to; i++) {
    const { text } = scene.tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if ((text === ")" || text === "]") && --depth === 0) return i;
  }
  return open;
}
