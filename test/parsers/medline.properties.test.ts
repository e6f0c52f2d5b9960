import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteAt, sourceSpan } from "../../src/document/index.ts";
import medline from "../../src/parsers/medline.ts";

const word = fc.constantFrom(
  "six",
  "of",
  "13",
  "(46.2%)",
  "&lt;",
  "0.05",
  "RESULTS:",
  "METHODS:",
  "done.",
  "≥",
  "\u{1F600}",
  "ORR:",
);
const value = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom("PMID", "PMC ", "AB  ", "AU  ", "SO  ", "X1  "), value)
      .map(([tag, text]) => `${tag}- ${text}`),
  },
  { weight: 4, arbitrary: value.map((text) => `      ${text}`) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map((number) => `PMID- ${number}`) },
  { weight: 2, arbitrary: fc.constantFrom("", "   ") },
  { weight: 1, arbitrary: value },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);
const file = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { maxLength: 40 }), fc.boolean())
  .map(([lines, isCut]) =>
    lines
      .map(([text, end]) => text + end)
      .join("")
      .slice(0, isCut ? -1 : undefined),
  );

const parse = (chunks: readonly string[]) => [...medline.parse("f.nbib", chunks)];

function cut(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length]!;
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

describe("for any file", () => {
  it("reads the same whatever the chunks", () => {
    fc.assert(
      fc.property(file, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (text, sizes) => {
        expect(parse(cut(text, sizes))).toEqual(parse([text]));
      }),
    );
  });

  it("keeps spans in bounds and maps every word of prose to its source", () => {
    fc.assert(
      fc.property(file, (text) => {
        for (const parsed of parse([text])) {
          if ("problem" in parsed) continue;
          const { document } = parsed;
          const { offset, text: own, line: number } = document.source;
          expect(text.slice(offset, offset + own.length)).toBe(own);
          expect(text.slice(0, offset).split("\n")).toHaveLength(number);
          let last = offset;
          for (const part of document.parts) {
            // A damage stands in another part.
            const isDamage = part.role.startsWith("damage:");
            expect(part.span.start).toBeGreaterThanOrEqual(isDamage ? offset : last);
            expect(part.span.end).toBeGreaterThanOrEqual(part.span.start);
            expect(part.span.end).toBeLessThanOrEqual(offset + own.length);
            if (!isDamage) last = part.span.end;
            if (part.kind === "table") continue;
            for (const match of part.prose.text.matchAll(/\S+/g)) {
              const span = sourceSpan(part.prose, match.index, match.index + match[0].length);
              expect(span.start).toBeGreaterThanOrEqual(part.span.start);
              expect(span.end).toBeLessThanOrEqual(part.span.end);
              const quote = quoteAt(document, span);
              expect(quote).toBe(text.slice(span.start, span.end));
              expect(isDamage ? quote : quote.replaceAll("&lt;", "<")).toBe(match[0]);
            }
          }
        }
      }),
    );
  });

  it("gives every record another id", () => {
    fc.assert(
      fc.property(file, (text) => {
        const ids = parse([text]).flatMap((parsed) => ("document" in parsed ? [parsed.document.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("loses no printed character without saying so", () => {
    fc.assert(
      fc.property(file, (text) => {
        const parsed = parse([text]);
        if (parsed.some((one) => "problem" in one)) return;
        let rest = text;
        for (const one of parsed) if ("document" in one) rest = rest.replace(one.document.source.text, "");
        expect(rest.trim()).toBe("");
      }),
    );
  });
});
