import { describe, expect, test } from "vitest";
import { asShown, ProseBuilder, sourceSpan, verbatim } from "../../src/document/index.ts";

describe("characters that show as nothing", () => {
  const ignorable = ["\u200b", "\u00ad", "\u200d", "\ufeff", "\ufe0f", "\u2068", "\u2060"];

  test.each(ignorable)("%j is no part of a number or a word", (character) => {
    const prose = asShown(verbatim(`In 3${character}0 of 40 wo${character}men.`, 7));
    expect(prose.text).toBe("In 30 of 40 women.");
    expect(sourceSpan(prose, 3, 5)).toEqual({ start: 10, end: 13 });
  });

  test("text that replaced its source maps as a whole", () => {
    const prose = asShown(new ProseBuilder().verbatim("a ", 0).replaced("3\u00ad0", 2, 12).verbatim(" b", 12).build());
    expect(prose.text).toBe("a 30 b");
    expect(sourceSpan(prose, 2, 4)).toEqual({ start: 2, end: 12 });
  });

  test("prose without any stays the same object", () => {
    const prose = verbatim("größer als 5 µg", 0);
    expect(asShown(prose)).toBe(prose);
  });
});
