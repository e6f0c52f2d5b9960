/** Shares of one denominator, summed up, against a count of all the others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingDenominators, judgePercentage, type Share } from "../../src/rule/index.ts";
import { Siblings } from "../../src/rule/siblings.ts";

const shares = fc.array(
  fc.record({ count: fc.integer({ min: 0, max: 12 }), percent: fc.integer({ min: 0, max: 100 }) }),
  { minLength: 1, maxLength: 6 },
);

const asShare = ({ count, percent }: { count: number; percent: number }) =>
  ({ value: { count, percent: { digits: `${percent}`, scale: 0, negative: false } } }) as Share;

describe("Siblings", () => {
  it("say of each share what all the others say", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 40 }), (made, N) => {
        const all = made.map(asShare);
        const siblings = new Siblings(N);
        for (const share of all) siblings.add(share);
        const isNear = ({ value: { count, percent } }: Share, n: number) =>
          n >= count! && /^(?:exact|rounding)$/.test(judgePercentage(count!, n, percent!).outcome);
        const isTelling = ({ value: { count, percent } }: Share) => {
          const { from, to } = fittingDenominators(count!, percent!, 2 * N) ?? { from: 0, to: 0 };
          return to - from <= Math.max(1, N / 20);
        };
        for (const share of all) {
          const rest = all.filter((other) => other !== share);
          const fitting = rest.filter((other) => isNear(other, N));
          expect(siblings.refute(share)).toBe(rest.length > 0 && fitting.length === 0);
          const isSure = fitting.filter(isTelling).length >= 2 && fitting.length >= 2 * (rest.length - fitting.length);
          expect(siblings.confirm(share, 2, 2)).toBe(isSure);
          const others = rest.filter(({ value }) => value.count !== share.value.count);
          expect(siblings.haveFitting(share)).toBe(others.length > 0 && others.every((other) => isNear(other, N)));
          const sizes = Array.from({ length: 2 * N + 21 }, (_, n) => n);
          const common = sizes.find((n) => n !== N && [share, ...others].every((other) => isNear(other, n)));
          expect(siblings.common(share)).toBe(others.length > 0 ? (common ?? null) : null);
        }
      }),
    );
  });
});
