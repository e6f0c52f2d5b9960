import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Token, tokenize } from "../../src/language/index.ts";
import { expectLinear, processorTime } from "../processor-time.ts";
import { numbers, texts } from "./numbers.ts";

describe("numbers in digits", () => {
  it.each([
    ["22 22.0 022 .5 0.50", ["22", "22.0", "22", "0.5", "0.50"]],
    ["1,000 and 12,345,678.9", ["1000", "12345678.9"]],
    ["35·2 26•25 45∙1", ["35.2", "26.25", "45.1"]],
    ["32\u2009910 and 1\u202f234\u202f567 and 5\u00a0000", ["32910", "1234567", "5000"]],
    ["8,3% or 8,35 %", ["8.3", "8.35"]],
    ["1,8,15,22", ["1", "8", "15", "22"]],
    ["days 1,15", ["1", "15"]],
    ["1,000,8", ["1", "0", "8"]],
    ["12345,67 %", ["12345", "67"]],
    ["1,0000", ["1", "0"]],
    ["7.", ["7"]],
    ["1.2.3", ["1.2", "3"]],
    ["0007", ["7"]],
    ["p=·03", ["0.03"]],
    ["·9 mice", ["9"]],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it("keeps the print of a number, with its separators", () => {
    expect(texts("12,345.6 35·2")).toEqual(["12,345.6", "35·2"]);
  });

  it("splits the mark of a footnote from the number in words behind it, and leaves names whole", () => {
    const read = (text: string) => tokenize(text).map(({ text, value }) => (value ? Number(value.digits) : text));
    expect(read("bOne hundred thirteen women")).toEqual(["b", 113, "women"]);
    expect(read("cNinety-six women")).toEqual(["c", 96, "women"]);
    expect(read("eSix, bTwelvefold and iOne")).toEqual(["e", 6, ",", "bTwelvefold", "and", "i", 1]);
  });

  it("splits a small word from the number glued to it, and leaves codes whole", () => {
    expect(texts("in67.8% of97%")).toEqual(["in", "67.8", "%", "of", "97", "%"]);
    expect(texts("in67 mice, at1, PAX5% cIAP1.")).toEqual([
      "in",
      "67",
      "mice",
      ",",
      "at1",
      ",",
      "PAX5",
      "%",
      "cIAP1",
      ".",
    ]);
    expect(texts("95% CI0.69 CI1 3 months-30 years")).toEqual([
      "95",
      "%",
      "CI",
      "0.69",
      "CI1",
      "3",
      "months",
      "-",
      "30",
      "years",
    ]);
    expect(texts("2 mm-62 mm-1 day-1")).toEqual(["2", "mm", "-", "62", "mm-1", "day-1"]);
    expect(texts("8 cm(3) mm(2), m(2)")).toEqual(["8", "cm(3)", "mm(2)", ",", "m", "(", "2", ")"]);
  });
});

describe("numerals in words", () => {
  it.each([
    ["Twenty-one of thirty", ["21", "30"]],
    ["one hundred and four patients", ["104"]],
    ["two thousand three hundred and sixteen", ["2316"]],
    ["nine, ten", ["9", "10"]],
    ["often someone tends", []],
    ["One\u2014two", ["1", "2"]],
    ["One-hundred twenty-four women", ["124"]],
    ["forty eight women", ["48"]],
    ["two-thousand and six", ["2006"]],
    ["one-hundred-percent", []],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it("says that a number was in words, and folds it", () => {
    const [token] = tokenize("Twenty One mice");
    expect(token).toMatchObject({ kind: "number", text: "Twenty One", folded: "twenty one", inWords: true, end: 10 });
  });
});

describe("words and punctuation", () => {
  it.each([
    ["given i.v. or p.o.", ["given", "i.v.", "or", "p.o."]],
    ["e.g. this vs. that", ["e.g.", "this", "vs", ".", "that"]],
    ["Roe et al. No. 5", ["Roe", "et", "al", ".", "No", ".", "5"]],
    ["APG-1387 and Crohn’s", ["APG-1387", "and", "Crohn’s"]],
    ["example.gov.uk", ["example.gov.uk"]],
    ["tumours.The next", ["tumours", ".", "The", "next"]],
    ["95%CI ≥3", ["95", "%", "CI", "≥", "3"]],
    ["TNF-α 𝛼1 😀", ["TNF-α", "𝛼1", "😀"]],
    ["naïve re\u0301sume\u0301", ["naïve", "re\u0301sume\u0301"]],
    ["a.b.c.d.e.f.g", ["a", ".", "b", ".", "c", ".", "d", ".", "e", ".", "f", ".", "g"]],
  ])("%s", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("folds case, dashes and apostrophes", () => {
    expect(tokenize("Phase\u2011II D’Or – ÄÖ").map((token) => token.folded)).toEqual(["phase-ii", "d'or", "-", "äö"]);
  });

  it("sees white space of any width before a token", () => {
    expect(tokenize("a\u2003b,\u3000c\u00a0d").map((token) => token.spaced)).toEqual([false, true, false, true, true]);
  });
});

const unit = fc.oneof(
  fc.constantFrom(
    "1",
    "000",
    "22",
    "10",
    "--",
    "+/-",
    "> or =",
    "０",
    "٣",
    "例",
    "万",
    "0. ",
    ",",
    ".",
    "·",
    "\u2009",
    " ",
    "%",
    "-",
    "’",
    "in",
    "i.v.",
    "seven",
    "hundred",
    "é",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);

function expectCovered(text: string, tokens: readonly Token[]): void {
  let at = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, token.start)).toMatch(/^\s*$/);
    expect(token.spaced).toBe(token.start > at);
    expect(token.end).toBeGreaterThan(token.start);
    expect(text.slice(token.start, token.end)).toBe(token.text);
    at = token.end;
  }
  expect(text.slice(at)).toMatch(/^\s*$/);
}

describe("any text", () => {
  it("is covered by its tokens, in order, but for white space", () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join("");
        expectCovered(text, tokenize(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "1,",
    "1,000,",
    "000,1,",
    "1\u2009000\u2009",
    "a",
    "a-",
    "a.",
    "a1",
    "é’",
    "one ",
    "\u00a0",
    "1.",
    "x.ab",
    "(",
    "\ud800",
    "100 ",
    "1 000 ",
    "0. ",
    "10 9",
    "-",
    "-1-",
    "> or ",
    "+/",
    "３",
    "٣٫",
    "为1",
    "为",
    "one-hundred-",
    "one-hundred ",
  ])("is read in linear time: %j over and over", (piece) => {
    expectLinear((times) => timed(piece.repeat(times)), 2_500);
  });
});

function timed(text: string): number {
  const start = processorTime();
  tokenize(text);
  return processorTime() - start;
}
