import { describe, expect, it } from "vitest";
import { holdingPieces, holds, lex, withoutSteps } from "./calc.ts";
import { asRecord } from "./gold-records.ts";
import { mutationsOf } from "./mutate.ts";
import { operandsOfCheck } from "./operands.ts";
import { sample } from "./sample.ts";
import { regressions } from "./targets.ts";
import { numberTokens } from "./tokens.ts";

describe("an annotator's arithmetic", () => {
  it.each([
    ["3+9=12", true],
    ["(3+9)/40=30.0", true],
    ["(3+9)/40=31.0", false],
    ["sqrt(0.25*1.00)=0.50", true],
    ["2.1<=3.4<=9.0", true],
    ["12/40=30.04 -> 30", false],
    ["19/40=47.5 -> 48", true],
    ["evaluable 38 <= enrolled 40", true],
    ["days 1-14 within 21", true],
    ["days 15-14 within 21", false],
    ["no relation here 4", false],
  ])("%s holds: %s", (calc, expected) => {
    expect(holdingPieces(calc).length > 0).toBe(expected);
  });

  it("takes results that are nowhere printed for steps on the way to a comparison", () => {
    const without = (calc: string, printed: number[]) =>
      withoutSteps(lex(calc), ({ value }) => printed.includes(value)).map((lexeme) =>
        typeof lexeme === "string" ? lexeme : lexeme.text,
      );
    expect(without("12+5=17<=40", [12, 5, 40]).join("")).toBe("12+5<=40");
    expect(without("30<=41-5=36<=41", [30, 41, 5]).join("")).toBe("30<=41-5<=41");
    expect(without("12+5=17<=40", [12, 5, 17, 40]).join("")).toBe("12+5=17<=40");
    expect(without("45/25=1.8", [45, 25]).join("")).toBe("45/25=1.8");
  });

  it("lets rounded percentages miss their sum", () => {
    expect(holds(lex("12+19=30"))).toBe(false);
    expect(holds(lex("12+19=30"), 1.5)).toBe(true);
  });
});

describe("mutations", () => {
  it("are deterministic, differ from the original and keep its form", () => {
    const [token] = numberTokens("in 1,240 women");
    const mutations = mutationsOf(token!, "seed");
    expect(mutations).toEqual(mutationsOf(token!, "seed"));
    expect(new Set(mutations.map(({ text }) => text)).size).toBe(mutations.length);
    expect(mutations.map(({ text }) => text)).toContain("1,241");
    for (const { text } of mutations) expect(text).toMatch(/^[1-9],\d{3}$/);
  });

  it("spell numerals as they stood", () => {
    const [token] = numberTokens("Seven of them");
    expect(mutationsOf(token!, "s").map(({ text }) => text)).toEqual(["Eight", "Six"]);
  });

  it("leave percentages and decimals without a count off by one", () => {
    for (const text of ["30%", "30.5"])
      expect(mutationsOf(numberTokens(text)[0]!, "s").every(({ kind }) => kind === "digit" || kind === "swap")).toBe(
        true,
      );
  });
});

describe("operands of checks", () => {
  const record = asRecord(sample);
  const operands = record.checks.map((check) => operandsOfCheck(record, check));

  it("are the numbers that take part, and say when a change matters", () => {
    expect(operands[0]!.map(({ token }) => token.text)).toEqual(["12", "40", "30"]);
    const [n, , p] = operands[0]!;
    expect(n!.holdsWith(12, 0)).toBe(true);
    expect(n!.holdsWith(13, 0)).toBe(false);
    expect(p!.holdsWith(31, 0)).toBe(false);
  });

  it("know intervals of ratios and days of a cycle", () => {
    expect(operands[1]!.map(({ token }) => token.text)).toEqual(["0.50", "0.25", "1.00"]);
    expect(operands[1]![0]!.holdsWith(0.6, 2)).toBe(false);
    const [first, last] = operands[2]!;
    expect(first!.holdsWith(15, 0)).toBe(false);
    expect(last!.holdsWith(17, 0)).toBe(true);
    expect(last!.holdsWith(41, 0)).toBe(false);
  });
});

describe("the baseline", () => {
  it("names each figure that became worse, in its own direction", () => {
    const baseline = { "recognition p": 90, spurious: 2, sensitivity: null, gone: 4 };
    expect(regressions({ "recognition p": 91, spurious: 1, sensitivity: null }, baseline)).toEqual([]);
    expect(regressions({ "recognition p": 89.9, spurious: 2.1, sensitivity: 50 }, baseline)).toEqual([
      "recognition p: 89.9 (baseline 90)",
      "spurious: 2.1 (baseline 2)",
    ]);
  });
});
