import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/language/index.ts";

describe("signs", () => {
  it.each([
    [">/=70 </= 5", "≥ 70 ≤ 5"],
    ["≥/=70 >= 70", "≥ 70 ≥ 70"],
    ["> or =5 and < or = to 8", "≥ 5 and ≤ 8"],
    ["> or equal to 5", "≥ 5"],
    ["> or equality", "> or equality"],
    ["3 +/- 1 +/-SD +- 2", "3 ± 1 ± sd ± 2"],
    ["ER+ and +-", "er + and + -"],
    ["2.40--6.34", "2.40 - 6.34"],
    ["-1.91--1.40", "- 1.91 - - 1.40"],
    ["a --- b", "a - b"],
    ["<0.05", "< 0.05"],
  ])("%s", (text, expected) => {
    expect(
      tokenize(text)
        .map((token) => token.folded)
        .join(" "),
    ).toBe(expected);
  });
});

describe("a minus", () => {
  const negatives = (text: string): string[] =>
    tokenize(text).flatMap((token) => (token.lexeme.classes.has("negative") ? [token.text] : []));

  it.each([
    ["-0.5", ["0.5"]],
    ["by −12% (–3 to −1)", ["12", "3", "1"]],
    ["from -1.91--1.40, =-2 and 1/-3", ["1.91", "1.40", "2", "3"]],
    ["day -7", ["7"]],
    ["5-7, 10−7, 2.7% -4.5%, (40) -12", []],
    ["2.40--6.34", []],
    ["3 -4 and 3 - 4", []],
    ["kg(-1), 10^{-3}, COVID-19", []],
    ["a change\u20145 points", []],
  ])("%s", (text, expected) => {
    expect(negatives(text)).toEqual(expected);
  });

  it("stays a sign of its own, and leaves the value of the number as printed", () => {
    expect(tokenize("-7").map(({ text, value }) => [text, value?.negative])).toEqual([
      ["-", undefined],
      ["7", false],
    ]);
  });
});
