/** Writes patterns as text, a line each, and reads them one by one when they are asked for. */
import type { Pattern } from "./pattern.ts";

/** A pattern with the numbers of lines in place of the patterns in it. */
type Line = Readonly<Record<string, unknown>> & { readonly item?: number; readonly items?: readonly number[] };

/** Takes patterns, and gives each a number; equal patterns are one object, and stand on one line. */
export class PatternLines {
  readonly #numbers = new Map<Pattern, number>();
  readonly #lines: string[] = [];

  numberOf(pattern: Pattern): number {
    const known = this.#numbers.get(pattern);
    if (known !== undefined) return known;
    const line: Line = {
      ...pattern,
      ...("item" in pattern && { item: this.numberOf(pattern.item) }),
      ...("items" in pattern && { items: pattern.items.map((item) => this.numberOf(item)) }),
    } as Line;
    const number = this.#lines.push(JSON.stringify(line)) - 1;
    this.#numbers.set(pattern, number);
    return number;
  }

  toString(): string {
    return this.#lines.join("\n");
  }
}

/** Gives the patterns of lines by their numbers, each as one object. */
export function patternsOf(data: string): (number: number) => Pattern {
  const lines = data.split("\n");
  const patterns: Pattern[] = [];
  const patternOf = (number: number): Pattern => {
    patterns[number] ??= read(JSON.parse(lines[number]!) as Line);
    return patterns[number];
  };
  const read = (line: Line): Pattern =>
    ({
      ...line,
      ...(line.item !== undefined && { item: patternOf(line.item) }),
      ...(line.items && { items: line.items.map(patternOf) }),
    }) as unknown as Pattern;
  return patternOf;
}
