/** Evidence from where a number stands: how far off, what leads to it, what stands between it and the share. */

import { clauseAt, depthAt, isInClause, openedAt } from "../../text/sentence-view.ts";
import { has } from "../../text/words.ts";
import { isSameSentence } from "../candidates.ts";
import { cues } from "../cues.ts";
import type { Mention } from "../mentions.ts";
import { type Evidence, shapeOf } from "./setting.ts";

const steps = [2, 5, 10, 20, 35] as const;

/** In the sentence, or how many sentences off; how many other numbers stand nearer. */
export const distance: Evidence = ({ mention, side, back, nearer, nearerAny }, { open }) => {
  const { kind } = mention;
  const far = back === null ? "part" : back === 0 ? "here" : String([1, 2, 3, 6].find((most) => back <= most) ?? "far");
  const found = [
    `${kind}:${side}:${far}`,
    `${kind}:${side}:nearer${Math.min(4, nearer)}`,
    `${side}:nearest${Math.min(4, nearerAny)}`,
    `${kind}:${side}:${far}:nearer${Math.min(2, nearer)}`,
  ];
  if (back !== 0) return found;
  const gap = side === "before" ? open.place.from - mention.place.to : mention.place.from - open.place.to;
  return [...found, `${kind}:${side}:gap${steps.find((most) => gap <= most) ?? "more"}`];
};

/** `Of 40 evaluable patients, 12 (30%) responded`: what leads to the number, and whether it opens its sentence. */
export const lead: Evidence = ({ mention, side, back }, { open }) => {
  const word = leadOf(mention);
  const where = back === 0 ? "here" : back === 1 ? "last" : "far";
  const found = [`lead:${word}:${where}:${side}`, `lead:${word}:${mention.kind}:${where}`];
  const isOpening = mention.place.from - mention.view.from <= 4;
  if (isOpening) found.push(`opens:${word}:${where}`, `opens:${mention.kind}:${where}`);
  if (back === 0 && side === "behind") found.push(`to:${toOf(mention, open.place.to)}`);
  return found;
};

/** `30% of the 57 evaluable patients`: the words between a share and a number behind it. */
function toOf({ view, place }: Mention, from: number): string {
  const words = view.tokens.slice(from, place.from).filter(({ kind }) => kind === "word");
  if (words.length > 4) return "far";
  return words.find((word) => has(word, "preposition"))?.folded ?? "none";
}

/** The word that leads to a number, by kind. */
function leadOf({ view, place }: Mention): string {
  const before = view.tokens[place.from - 1];
  if (place.from === view.from) return "start";
  if (has(before, "equals") || view.tokens[place.from]?.folded === "n") return "n=";
  if (has(before, "open")) return "open";
  for (let i = place.from - 1; i >= view.from && i >= place.from - 4; i--) {
    const token = view.tokens[i]!;
    if (cues.among.has(token.folded)) return "of";
    if (has(token, "preposition")) return token.folded;
    if (has(token, "comma") || has(token, "and") || has(token, "semicolon")) return "list";
  }
  return "no";
}

/** Brackets, clauses and other shares between. */
export const between: Evidence = ({ mention, side }, { open }) => {
  if (!isSameSentence(mention, open)) return [];
  const { view } = open;
  const [at, own] = [mention.place.from, open.place.from];
  const found = [`${side}:${isInClause(view, own, at) ? "clause" : "other-clause"}:${mention.kind}`];
  const [from, to] = side === "before" ? [mention.place.to, own] : [open.place.to, at];
  const inside = view.tokens.slice(from, to);
  if (inside.some((token) => has(token, "semicolon"))) found.push(`${side}:semicolon`);
  if (!inside.some(({ kind }) => kind === "number")) found.push(`${side}:no-number:${mention.kind}`);
  if (inside.some((token) => has(token, "versus"))) found.push(`${side}:versus`);
  const [a, b] = [openedAt(view, at), openedAt(view, own)];
  if (a >= 0 && a === b)
    found.push(clauseAt(view, at) === clauseAt(view, own) ? "same-bracket:clause" : "same-bracket");
  else found.push(`depth:${Math.min(2, depthAt(view, at))}:${Math.min(2, depthAt(view, own))}:${mention.kind}`);
  return found;
};

/** Words before a share that point back: `of these, 12`, `20 of whom`, `the remaining 8`, `including 3`. */
export const pointing: Evidence = ({ mention, back, nearerAny }, { open }) => {
  const { view, place, draft } = open;
  const near = nearerAny === 0 ? "nearest" : "other";
  const where = back === 0 ? "here" : back === 1 ? "last" : "far";
  const found: string[] = [];
  if (draft.value.isPart) found.push(`part:${mention.kind}:${where}:${near}`);
  const words = view.tokens.slice(Math.max(view.from, place.from - 12), place.from);
  for (const [name, set] of pointers)
    if (words.some(({ folded }) => set.has(folded))) found.push(`${name}:${mention.kind}:${where}`);
  const first = view.tokens[view.from];
  if (back !== 0 && first && cues.reference.has(first.folded))
    found.push(`opens-with-reference:${mention.kind}:${where}`);
  const behind = view.tokens.slice(place.to, place.to + 3);
  if (behind.some(({ folded }) => cues.them.has(folded))) found.push(`of-them:${mention.kind}:${where}:${near}`);
  return found;
};

const pointers = [
  ["these", cues.these],
  ["remaining", cues.remaining],
  ["including", cues.including],
  ["all", cues.all],
] as const;

/** How the share is printed, by kind of number and place. */
export const shape: Evidence = ({ mention, back }, { open }) => [
  `shape:${shapeOf(open)}:${mention.kind}:${back === 0 ? "here" : "off"}`,
];
