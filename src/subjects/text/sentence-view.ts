/** A sentence with its brackets and clauses, made once for all who look at it. */
import type { Token } from "../../language/index.ts";
import { setOf } from "./words.ts";

export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** How many brackets are open before the token; index from the beginning of the sentence. */
  readonly depth: readonly number[];
  /** Where the innermost open bracket stands, or -1. */
  readonly opened: readonly number[];
  /** Number of the clause: `;` and words of contrast begin another, within a bracket as long as it is open. */
  readonly clause: readonly number[];
}

const contrasts = setOf("while whereas but although though however");

export function viewSentence(tokens: readonly Token[], from: number, to: number): SentenceView {
  const depth: number[] = [];
  const opened: number[] = [];
  const clause: number[] = [];
  const stack: { at: number; clause: number }[] = [];
  let current = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const { text, folded } = tokens[i]!;
    if (text === ")" || text === "]") current = stack.pop()?.clause ?? current;
    if (text === ";" || (stack.length === 0 && contrasts.has(folded))) current = ++last;
    depth.push(stack.length);
    opened.push(stack.at(-1)?.at ?? -1);
    clause.push(current);
    if (text === "(" || text === "[") stack.push({ at: i, clause: current });
  }
  return { tokens, from, to, depth, opened, clause };
}

export const depthAt = (view: SentenceView, at: number): number => view.depth[at - view.from] ?? 0;
export const openedAt = (view: SentenceView, at: number): number => view.opened[at - view.from] ?? -1;
export const clauseAt = (view: SentenceView, at: number): number => view.clause[at - view.from] ?? 0;

/** Whether what stands at one token is in the clause of another, or in one that its brackets stand in. */
export function isInClause(view: SentenceView, at: number, other: number): boolean {
  const wanted = clauseAt(view, other);
  for (let i = at, steps = 0; steps < 4; steps++) {
    if (clauseAt(view, i) === wanted) return true;
    i = openedAt(view, i);
    if (i < 0) return false;
  }
  return false;
}

/** The words between two tokens that stand outside brackets opened there, percent signs aside. */
export function wordsBetween({ tokens }: SentenceView, from: number, to: number): string[] {
  const words: string[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { text, folded } = tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && text !== "%" && text !== ".") words.push(folded);
  }
  return words;
}
