/** Reads the examples of a form: texts, what must be read in them, and the marks under it. */
import type { Form } from "../../src/language/index.ts";

export interface FormExample {
  readonly text: string;
  /** What the form reads, as its `show` prints it; empty for `nothing`. */
  readonly shown: readonly string[];
  /** The refusal that keeps the form from reading, or `null`. */
  readonly refusal: string | null;
  /** The stretches that are marked, as text; `null` without marks. */
  readonly marked: readonly string[] | null;
}

export function examplesOf({ id, examples }: Form): FormExample[] {
  const lines = examples.split("\n").filter((line) => line.trim() !== "");
  const found: FormExample[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^[\s~]+$/.test(line)) continue;
    const arrow = line.lastIndexOf(" -> ");
    if (arrow < 0) throw new Error(`${id}: an example has no arrow: ${line}`);
    const below = lines[index + 1];
    const wanted = line.slice(arrow + 4).trim();
    const nothing = /^nothing(?: \((\w+)\))?$/.exec(wanted);
    found.push({
      text: line.slice(0, arrow).trim(),
      shown: nothing ? [] : wanted.split(" | "),
      refusal: nothing?.[1] ?? null,
      marked: below !== undefined && /^[\s~]+$/.test(below) ? marksIn(below, line) : null,
    });
  }
  return found;
}

function marksIn(marks: string, line: string): string[] {
  return [...marks.matchAll(/~+/g)].map(({ 0: { length }, index }) => line.slice(index, index + length));
}
