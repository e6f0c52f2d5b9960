/** Counts with percentages against denominators of every origin, on claims made by hand. */
import { describe, expect, it } from "vitest";
import {
  type ClaimOf,
  type Claims,
  judgedShares,
  judgeShare,
  nobody,
  pageOf,
  printed,
  type Share,
} from "../../src/rule/index.ts";

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

describe("judgeShare", () => {
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

  it("holds the size named last in the sentence against a percentage nearby only", () => {
    const [first, second] = [size(40, 1), size(90, 1)];
    expect(judge(share(12, 40, "31", "sentence"), first)).toBe("wrong");
    expect(judge(share(12, 40, "72", "sentence"), first)).toBe("unsettled");
    expect(judge(share(12, 40, "31", "sentence"), first, second)).toBe("unsettled");
  });

  it("wants other counts to confirm a size of another sentence", () => {
    const wrong = share(12, 40, "32", "earlier-sentence");
    expect(judge(wrong, size(40))).toBe("unsettled");
    const others = [share(23, 40, "57.5", "earlier-sentence"), share(31, 40, "77.5", "earlier-sentence")];
    expect(judge(share(21, 40, "55.2", "earlier-sentence"), size(40), ...others)).toBe("wrong");
  });

  it("leaves a share open where no percentage of its sentence fits what it is told of", () => {
    const [size245, odd] = [size(245, 1), share(200, 245, "81.1", "sentence")];
    expect(judgedIn([size245, odd]).get(odd)?.outcome).toBe("wrong");
    const others = [share(194, null, "84.3", "sentence"), share(198, null, "79.7", "sentence")];
    expect(judgedIn([size245, odd, ...others]).get(odd)?.outcome).toBe("unsettled");
    const fitting = share(49, 245, "20.0", "sentence");
    expect(judgedIn([size245, odd, fitting, ...others]).get(odd)?.outcome).toBe("wrong");
  });

  it("lets any other number of the page explain the percentage", () => {
    expect(judge(share(18, 40, "56.3", "sentence"), size(40, 1), size(32))).toBe("unsettled");
  });
});

function judgedIn(all: readonly (Share | ClaimOf<"cohort-size">)[]): ReturnType<typeof judgedShares> {
  const claims: Pick<Claims<"cohort-size" | Share["kind"]>, "of" | "get" | "once"> = {
    of: (...kinds) => all.filter(({ kind }) => (kinds as readonly string[]).includes(kind)) as never,
    get: () => undefined,
    once: (derive) => derive(claims as Claims<"cohort-size" | Share["kind"]>),
  };
  return judgedShares(claims as Claims<"cohort-size" | Share["kind"]>);
}
