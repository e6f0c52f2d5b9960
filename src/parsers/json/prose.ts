/** Makes prose of the strings and numbers of JSON, with a map through its escapes. */
import { type Prose, ProseBuilder } from "../../document/index.ts";
import type { JsonScalar } from "./tree.ts";

/** Adds a value as it reads; `source` is the text its offsets count in. */
export function addScalar(builder: ProseBuilder, { kind, text, from, to }: JsonScalar, source: string): ProseBuilder {
  if (kind === "other") return builder.verbatim(text, from);
  const raw = source.slice(from + 1, to - 1);
  if (!raw.includes("\\")) return builder.verbatim(raw, from + 1);
  let at = 0;
  for (const { 0: written, index } of raw.matchAll(/\\(?:u[\da-f]{4}|.)/gi)) {
    builder.verbatim(raw.slice(at, index), from + 1 + at);
    const start = from + 1 + index;
    builder.replaced(unescaped(written), start, start + written.length);
    at = index + written.length;
  }
  return builder.verbatim(raw.slice(at), from + 1 + at);
}

export function scalarProse(value: JsonScalar, source: string): Prose {
  return addScalar(new ProseBuilder(), value, source).build();
}

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
]);

function unescaped(written: string): string {
  const mark = written[1]!;
  if (mark === "u" && written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return named.get(mark) ?? mark;
}
