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
  /** Number of the clause: `;` and words of contrast begin another. */
  readonly clause: readonly number[];
}

const contrasts = setOf("while whereas but although though however");

export function viewSentence(tokens: readonly Token[], from: number, to: number): SentenceView {
  const depth: number[] = [];
  const opened: number[] = [];
  const clause: number[] = [];
  const stack: number[] = [];
  let number = 0;
  for (let i = from; i < to; i++) {
    const { text, folded } = tokens[i]!;
    if (text === ")" || text === "]") stack.pop();
    if (text === ";" || (stack.length === 0 && contrasts.has(folded))) number++;
    depth.push(stack.length);
    opened.push(stack.at(-1) ?? -1);
    clause.push(number);
    if (text === "(" || text === "[") stack.push(i);
  }
  return { tokens, from, to, depth, opened, clause };
}

export const depthAt = (view: SentenceView, at: number): number => view.depth[at - view.from] ?? 0;
export const openedAt = (view: SentenceView, at: number): number => view.opened[at - view.from] ?? -1;
export const clauseAt = (view: SentenceView, at: number): number => view.clause[at - view.from] ?? 0;

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
