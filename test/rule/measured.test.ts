import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { auditTexts } from "../../src/index.ts";
import { measuredRows, measuredSentence, shareOf } from "../../src/reporters/text/measured.ts";
import {
  confidenceOf,
  fewestJudged,
  judgedOf,
  kindOf,
  measuredDocuments,
  measuredOf,
  shareHeld,
} from "../../src/rule/index.ts";
import table from "../../src/rule/measured.json" with { type: "json" };

const claimIn = (text: string, kind: string) =>
  auditTexts([{ path: "a.md", text }], { keepClaims: true }).claims!.find(({ claim }) => claim.kind === kind)!.claim;

describe("what was counted", () => {
  test("is of rules that there are, in their order", () => {
    const ids = Object.keys(table.rules);
    expect(ids.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
    expect(ids).toEqual([...ids].sort());
    expect(measuredDocuments).toBeGreaterThan(1000);
  });

  test("is not known of a rule that was not measured", () => {
    expect(measuredOf("constructor")).toBeNull();
    expect(measuredSentence("own-rule")).toBeNull();
  });

  test.each(rules.map(({ id }) => id))("of %s the kinds make up no more than the whole", (id) => {
    const counts = measuredOf(id);
    if (!counts) return;
    for (const column of ["held", "rounding", "failed", "unsettled"] as const) {
      const sum = [...counts.kinds.values()].reduce((total, own) => total + own[column], 0);
      expect(sum).toBeLessThanOrEqual(counts[column]);
    }
    expect(measuredSentence(id)).toMatch(/^Compared .* real documents/);
    for (const row of measuredRows(counts.kinds)) expect(row).toHaveLength(6);
  });

  test("no share is told of few, and none is called all that is not", () => {
    expect(shareHeld({ held: fewestJudged - 1, rounding: 0, failed: 0, unsettled: 900 })).toBeNull();
    expect(shareHeld({ held: 90, rounding: 5, failed: 5, unsettled: 900 })).toBe(0.95);
    expect(shareHeld({ held: 9999, rounding: 0, failed: 1, unsettled: 0 })).toBe(0.999);
    expect([shareOf(1, 3), shareOf(9999, 10_000), shareOf(1, 10_000), shareOf(7, 7), shareOf(0, 7)]).toEqual([
      ...["33.3%", ">99.9%", "<0.1%", "100.0%", "0.0%"],
    ]);
  });
});

describe("confidence", () => {
  test("a division carries its own", () => {
    const claim = claimIn("Forty patients were randomised (22 to metformin, 19 to placebo).\n", "partition");
    expect(kindOf(claim)).toMatch(/^reliability 0\.\d to /);
    const { reliability } = claim.value as { reliability: number };
    expect(confidenceOf("cohort-sum-mismatch", claim, false)).toEqual({ share: reliability, counted: null });
  });

  test("else it is the share that holds of those bound alike", () => {
    const rule = "count-percentage-mismatch";
    const printed = claimIn("Fever was seen in 14 of 40 patients (35%).\n", "proportion");
    expect(kindOf(printed)).toBe("form fraction-of");
    const counts = measuredOf(rule)!.kinds.get("form fraction-of")!;
    expect(confidenceOf(rule, printed, true)).toEqual({
      share: shareHeld(counts),
      counted: { kind: "form fraction-of", compared: judgedOf(counts) },
    });
    const bound = claimIn("We treated 40 patients. Fever was seen in 14 (35%).\n", "proportion");
    expect(kindOf(bound)).toBe("denominator from only-cohort");
  });

  test("of a kind that was seldom met it is that of the rule, and of a rule that was not measured there is none", () => {
    const claim = { ...claimIn("Fever was seen in 14 of 40 patients (35%).\n", "proportion"), form: "new-form" };
    const rule = "count-percentage-mismatch";
    expect(confidenceOf(rule, claim, true)).toMatchObject({
      share: shareHeld(measuredOf(rule)!),
      counted: { kind: null },
    });
    expect(confidenceOf("own-rule", claim, true)).toBeNull();
  });

  test("a reliability of its own that a denominator has goes before, where the comparison rests on it", () => {
    const claim = claimIn("We treated 40 patients. Fever was seen in 14 (35%).\n", "proportion");
    if (claim.kind !== "proportion") throw new Error(claim.kind);
    const from = { ...claim.value.denominatorFrom!, reliability: 0.83 };
    const weighed = { ...claim, value: { ...claim.value, denominatorFrom: from } };
    expect(confidenceOf("count-percentage-mismatch", weighed, true)).toEqual({ share: 0.83, counted: null });
    expect(confidenceOf("count-percentage-mismatch", weighed, false)?.counted?.kind).toBe(
      "denominator from only-cohort",
    );
  });
});
