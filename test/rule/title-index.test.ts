/** Works found by their titles: cut, with slips, or nearly the same as another. */
import { describe, expect, it } from "vitest";
import { TitleIndex } from "../../src/rule/title-index.ts";

const titles = [
  "Zinc sulphate for slow wounds in adults: a randomised trial",
  "Phase 1 study of copper salts in children with burns",
  "Phase 2 study of copper salts in children with burns",
  "Iron and the aged",
];
const index = new TitleIndex<string>();
for (const title of titles) index.add(title, title);
const find = (title: string, isCut = false) => index.find(title, isCut).map(({ item }) => item);

describe("a title", () => {
  it.each([
    ["Zinc sulphate for slow wounds in adults: a randomised trial", false, titles[0]],
    ["ZINC SULPHATE FOR SLOW WOUNDS IN ADULTS - A RANDOMISED TRIAL.", false, titles[0]],
    ["Zinc Sulphat for Slow Wuonds in Adults: a randomised trial", false, titles[0]],
    ["Zinc sulphate for slow wounds", true, titles[0]],
    ["Zinc sulphate for slow ... adults: a randomised", true, titles[0]],
    ["Phase 2 study of copper salts in children with burns", false, titles[2]],
  ])("leads to its work: %s", (title, isCut, found) => {
    expect(find(title, isCut)).toEqual([found]);
  });

  it.each([
    ["Phase 3 study of copper salts in children with burns", false],
    ["Zinc sulphate for slow wounds", false],
    ["Zinc and copper sulphate for slow wounds in adults: a randomised trial", false],
    ["Zinc sulphate for slow wounds of the ...", true],
    ["study of copper salts in children", true],
    ["Iron and the aged", false],
    ["", true],
  ])("leads nowhere: %s", (title, isCut) => {
    expect(find(title, isCut)).toEqual([]);
  });

  it("costs no more among many others", () => {
    const large = new TitleIndex<number>();
    for (let i = 0; i < 20_000; i++) large.add(`Zinc sulphate for slow wounds in adults of town ${i}`, i);
    const started = performance.now();
    for (let i = 0; i < 500; i++) large.find(`Zinc sulphate for slow wounds in adults of town ${i}`, false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
