/** Counts with percentages against denominators of every origin, on claims made by hand. */
import { describe, expect, it } from "vitest";
import { type ClaimOf, judgeShare, mismatchesOf, nobody, pageOf, printed, type Share } from "../../src/rule/index.ts";
import { reliabilityOf as reliabilityOfMismatch } from "../../src/rule/mismatch/index.ts";

type How = NonNullable<Share["value"]["denominatorFrom"]>["how"];

let made = 0;
const common = (sentence: number) => ({
  id: `d#${made}`,
  subject: nobody,
  span: { start: made * 10, end: made++ * 10 + 5 },
  quote: "",
  form: "fraction",
  document: "d",
  path: "d",
  place: {
    part: "prose" as const,
    role: "text",
    tag: null,
    headings: [],
    partIndex: 0,
    sentence,
    row: null,
    column: null,
  },
});

function share(count: number, denominator: number | null, percent: string, how: How, sentence = 1, more = {}): Share {
  const value = {
    count,
    denominator,
    percent: printed(percent),
    denominatorFrom: denominator === null ? null : { how, claim: null, why: "", reliability: null },
    alternatives: [],
    of: "patients",
    event: "",
    partOf: null,
    isPart: false,
    approximate: false,
    grade: null,
    threshold: null,
    ...more,
  };
  return { ...common(sentence), kind: "proportion", value };
}

function size(n: number, sentence = 0): ClaimOf<"cohort-size"> {
  const value = { n, of: "patients", planned: false, approximate: false, each: false, named: false };
  return { ...common(sentence), kind: "cohort-size", value };
}

const judge = (of: Share, ...others: (Share | ClaimOf<"cohort-size">)[]) =>
  judgeShare(of, undefined, pageOf([...others, of]))?.outcome ?? null;

describe("the judgement of a share", () => {
  it("settles printed denominators", () => {
    expect(judge(share(12, 40, "30", "printed"))).toBe("fits");
    expect(judge(share(15, 28, "53.5", "printed"))).toBe("rounding");
    expect(judge(share(12, 40, "35", "printed"))).toBe("wrong");
    expect(judge(share(41, 40, "100", "printed"))).toBeNull();
  });

  it("leaves a missing denominator, few subjects and parts unsettled", () => {
    expect(judge(share(12, null, "30", "printed"))).toBe("unsettled");
    expect(judge(share(1, 3, "31", "printed"))).toBe("unsettled");
    expect(judge(share(1, 15, "33", "sentence", 1, { isPart: true }))).toBe("unsettled");
  });

  it("takes a mismatch for an error the more surely", () => {
    const eighty = size(80, 1);
    const slip = share(24, 80, "32.0", "sentence");
    const alone = reliabilityOf(slip, eighty);
    expect(alone).toBeGreaterThan(0);
    const others = [share(46, 80, "57.5", "sentence"), share(62, 80, "77.5", "sentence")];
    expect(reliabilityOf(slip, eighty, ...others)).toBeGreaterThan(alone);
    expect(reliabilityOf(share(24, 80, "71.4", "sentence"), eighty)).toBeLessThan(alone);
    expect(reliabilityOf(slip, eighty, size(75))).toBeLessThan(alone);
    const unfit = [share(41, 80, "73.2", "sentence"), share(23, 80, "41.1", "sentence")];
    expect(reliabilityOf(slip, eighty, ...unfit)).toBeLessThan(alone);
    const bound = (reliability: number) =>
      share(24, 80, "32.0", "sentence", 1, {
        denominatorFrom: { how: "sentence", claim: null, why: "", reliability },
      });
    expect(reliabilityOf(bound(0.96), eighty)).toBeGreaterThan(reliabilityOf(bound(0.6), eighty));
  });

  it("holds a share of which nothing is known against the number that the shares around it are of", () => {
    const others = [
      share(25, 45, "55.6", "sentence"),
      share(8, 45, "17.8", "sentence"),
      share(5, 45, "11.1", "sentence"),
    ];
    const judged = judgeShare(lone, undefined, pageOf([size(45), ...others, lone]));
    expect(judged).toMatchObject({ outcome: "wrong", by: { denominator: 45, isOwn: false } });
  });

  it("lets any other number of the page explain the percentage, and says so", () => {
    const odd = share(18, 40, "56.3", "sentence");
    expect(judgeShare(odd, undefined, pageOf([size(40, 1), size(32), odd]))).toEqual({
      outcome: "unsettled",
      reason: "denominator not stated; 18/32 fits",
    });
  });
});

const lone = share(7, null, "16.6", "sentence");

const reliabilityOf = (of: Share, ...others: (Share | ClaimOf<"cohort-size">)[]): number =>
  reliabilityOfMismatch(mismatchesOf(of, pageOf([...others, of]))[0]!);
