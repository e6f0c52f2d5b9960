import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/language/index.ts";
import { numbers, texts } from "./numbers.ts";

describe("numbers in other scripts", () => {
  it.each([
    ["有效率为35.7%（15/42）", ["有效率为", "35.7", "%", "（", "15", "/", "42", "）"]],
    ["42例中15例がCR", ["42", "例中", "15", "例が", "CR"]],
    ["ORR为9例", ["ORR", "为", "9", "例"]],
    ["환자60명", ["환자", "60", "명"]],
    ["患者ステージ3", ["患者ステージ", "3"]],
    ["共3万人", ["共", "3万", "人"]],
  ])("%s: letters do not swallow digits", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it.each([
    ["１２．５％", ["12.5"]],
    ["٢١٫٤٪ من ٩٨", ["21.4", "98"]],
    ["۱٬۲۵۰ نفر", ["1250"]],
    ["1.2万例", ["12000"]],
    ["3억", ["300000000"]],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it("takes no number of tens of thousands for a whole number", () => {
    expect([...tokenize("3万人")[0]!.lexeme.classes]).toEqual(["number"]);
  });

  it("folds wide signs", () => {
    expect(
      tokenize("（３／４，５％）：")
        .map((token) => token.folded)
        .join(""),
    ).toBe("(3/4,5%):");
  });
});
