/** Finds counts that a sentence sets side by side: of stages, treatments, fates, best responses, or a part and the rest. */
import { asShare, asSize } from "../text/drafts.ts";
import { setOf } from "../text/words.ts";
import { isStage } from "./families.ts";
import {
  countAt,
  countOf,
  type Division,
  type Figure,
  figureAt,
  fittingTotal,
  onlyTotal,
  type Scene,
  subjects,
} from "./scene.ts";

type Kind = "stage" | "treated" | "given" | "fate" | "had";

const kinds: readonly (readonly [Kind, ReadonlySet<string>])[] = [
  ["treated", setOf("received receiving")],
  ["fate", setOf("survived died alive dead")],
  ["had", setOf("had showed with")],
];
const before = setOf("of whom the these in all were and");

export function* parallels(scene: Scene): Iterable<Division> {
  const figures = figuresOf(scene);
  const rest = remainder(scene, figures);
  if (rest) {
    yield rest;
    return;
  }
  for (const kind of ["stage", "treated", "given", "fate", "had"] as const) {
    const fitting = figures.filter((figure) => isOf(scene, figure, kind));
    if (fitting.length < 2 || fitting.length > 5) continue;
    const first = figures.indexOf(fitting[0]!);
    const parts = figures.slice(first, first + fitting.length);
    if (kind === "had" && new Set(parts.map((part) => wordBehind(scene, part))).size > 1) continue;
    const isRun = parts.every((part, index) => part === fitting[index]) && first + parts.length === figures.length;
    if (!isRun || first > 1) continue;
    const here = figures[first - 1];
    if (here && !leads(scene, here)) continue;
    const whole = here ?? (kind === "had" ? ofHad(scene, parts) : fittingTotal(scene, sumOf(parts)));
    if (whole) yield { whole, parts, isSure: false };
    return;
  }
}

/** What several had may be had by one: only where the numbers open the sentence and one total is known. */
function ofHad(scene: Scene, parts: readonly Figure[]) {
  const opening = scene.tokens.slice(scene.from, parts[0]!.at).map(({ folded }) => folded);
  return /^(?:there were)?$/.test(opening.join(" ")) ? onlyTotal(scene) : null;
}

/** `Of these 258 patients`, `56 patients:`: the number opens the sentence. */
function leads(scene: Scene, { at }: Figure): boolean {
  return (
    scene.tokens.slice(scene.from, at).every(({ folded, kind }) => before.has(folded) || kind === "punct") &&
    at - scene.from <= 4
  );
}

/** The numbers of subjects of a sentence, left to right. */
export function figuresOf(scene: Scene): Figure[] {
  const found: Figure[] = [];
  for (let i = scene.from; i < scene.to; i++) {
    const n = countAt(scene, i);
    if (n === null) continue;
    const figure = figureAt(scene, i, n);
    const { draft } = figure;
    if (!draft || !isPlain(draft) || found.some((other) => other.draft === draft)) continue;
    found.push(figure);
  }
  return found;
}

function isPlain(draft: NonNullable<Figure["draft"]>): boolean {
  const size = asSize(draft)?.value;
  if (size) return size.of === "patients" && !size.planned && !size.approximate && !size.each;
  const share = asShare(draft)?.value;
  return countOf(draft) !== null && share?.approximate === false && !share.isPart && share.of === "patients";
}

/** What is said right behind a number and its noun; for stages, also right before it. */
function isOf(scene: Scene, { at }: Figure, kind: Kind): boolean {
  const next = skipNoun(scene, at + 1);
  if (kind === "given") return isGiven(scene, at);
  if (kind !== "stage")
    return kinds.some(([name, words]) => name === kind && words.has(scene.tokens[next]?.folded ?? ""));
  const behind = scene.tokens.slice(next, next + 3).some(({ folded }) => isStage(folded));
  const ahead = scene.tokens.slice(Math.max(scene.from, at - 5), at).some(({ folded }) => isStage(folded));
  return behind || (ahead && scene.tokens.slice(at - 3, at).some(({ folded }) => folded === "in"));
}

/** `was administered to 127 patients`. */
function isGiven({ tokens }: Scene, at: number): boolean {
  return (
    tokens[at - 1]?.folded === "to" && /^(?:given|administered|assigned|allocated)$/.test(tokens[at - 2]?.folded ?? "")
  );
}

function wordBehind(scene: Scene, { at }: Figure): string {
  const word = scene.tokens[skipNoun(scene, at + 1)]?.folded ?? "";
  return word === "showed" ? "had" : word;
}

function skipNoun(scene: Scene, from: number): number {
  let at = from;
  if (scene.tokens[at]?.text === "(") while (at < from + 8 && scene.tokens[at++]?.text !== ")");
  while (subjects.has(scene.tokens[at]?.folded ?? "") || /^(?:were|was|are|is)$/.test(scene.tokens[at]?.folded ?? ""))
    at++;
  return at;
}

/** `5 of 8 responded, the other three did not`: the last number is what the others leave. */
function remainder(scene: Scene, figures: readonly Figure[]): Division | null {
  const last = figures.at(-1);
  const word = last && scene.tokens[last.at - 1]?.folded;
  if (!last || figures.length < 2 || figures.length > 4 || (word !== "other" && word !== "remaining")) return null;
  const fraction = asShare(figures[0]!.draft!)?.value;
  const isFraction = fraction?.denominatorFrom?.how === "printed" && fraction.denominator !== null;
  if (isFraction && figures.length === 2) {
    const whole = { ...figures[0]!, n: fraction.denominator! };
    return { whole, parts: [figures[0]!, last], isSure: false };
  }
  const isLed = figures.length > 2 && leads(scene, figures[0]!);
  const parts = isLed ? figures.slice(1) : figures;
  const whole = isLed ? figures[0]! : fittingTotal(scene, sumOf(parts));
  return whole ? { whole, parts, isSure: false } : null;
}

export const sumOf = (parts: readonly Figure[]): number => parts.reduce((sum, { n }) => sum + n, 0);
