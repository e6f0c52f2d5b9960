/** A figure of which another place of the page tells another digit. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  defineRule,
  fail,
  givesPercentage,
  isHead,
  isSummary,
  type Share,
  showPrinted,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

/** On text left out, two pairs in 9,800 documents were told so surely: a misprint, and the hazard ratios of two populations; of slips that were made, a sixth (`npm run calibrate -- --told-figures`). */
const steps = { warning: 0.5, info: 0.3 } as const;

export default defineRule({
  id: "told-figure-conflict",
  title: "Figure told twice, with another digit",
  why: `Title, highlights, text, table and conclusion tell a result again and again: *96.7% kept castration* in the headline, *97.6% maintained castration* below. One of the two places has a slip.
It looks for a percentage, a number with a unit or a decimal that the page tells once, and another of the same unit that is one slip away: a digit replaced, or two neighbours exchanged. Whether the two are meant to be one is weighed by what is around them: words and other figures that both places have, the times they name, headline, item, text or cell, which digit differs, and how many figures of the page look alike. Two cells of tables and items of one list are not compared. Numbers of subjects are what \`retold-size-conflict\` compares, figures of a row that the sentence names what \`retold-row-conflict\` does, and figures of a named measure in a headline or summary what \`restated-figure-conflict\` does. It stays unsettled when both are percentages with a count of their own that gives them.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["told-figure", "proportion", "response", "cohort-size", "named-figure", "retelling"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const again = claims.of("told-figure").filter(({ value }) => value.first !== null);
    if (again.length === 0) return;
    const shares = claims.of("proportion", "response");
    const [sizes, named, retold] = [claims.of("cohort-size"), claims.of("named-figure"), claims.of("retelling")];
    for (const claim of again) {
      const first = claims.get(claim.value.first) as Told | undefined;
      if (!first || claim.value.likelihood < steps.info) continue;
      if (at(claim, sizes) || at(first, sizes) || at(claim, retold) || isNamedTwice(at(claim, named), at(first, named)))
        continue;
      const operands = [
        [claim, "told here"],
        [first, "told elsewhere"],
      ] as const;
      const reason = doubt(at(claim, shares), at(first, shares));
      if (reason) yield unsure(reason, ...operands);
      else
        yield withSeverity(
          claim.value.likelihood >= steps.warning ? "warning" : "info",
          fail({ again: show(claim), first: show(first), shared: claim.value.shared }, ...operands),
        );
    }
  },
  explain: ({ again, first, shared }) => ({
    message: `${again} is told here, but ${first} in another place.`,
    explanation: [
      ...(shared.length > 0 ? [`Both places tell of ${shared.map((word) => `"${word}"`).join(", ")}.`] : []),
      `No other place of the page tells ${again}.`,
    ],
    advice: "Take the figure from the source, or name the subjects or the time that it refers to.",
  }),
  examples: {
    valid: [
      {
        title: "counts of their own",
        files:
          "# Zinc cures warts in 76.4% (55 of 72) of children\n\nWarts were cured in 74.6% (53 of 71) of the children on zinc.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits exchanged below a headline",
        files: "# Zinc cures warts in 76.4% of children\n\nWarts were cured in 74.6% of the children on zinc.\n",
        findings: [{ at: "example.md:3:21 74.6", message: "74.6% is told here, but 76.4% in another place." }],
      },
    ],
  },
});

type Told = ClaimOf<"told-figure">;
type Named = ClaimOf<"named-figure">;

interface Found {
  readonly [key: string]: string | readonly string[];
  readonly again: string;
  readonly first: string;
  readonly shared: readonly string[];
}

const show = ({ value: { value, unit } }: Told): string =>
  `${showPrinted({ ...value, negative: false })}${unit === "%" ? "%" : ""}`;

/** The claim that reads the figure. */
function at<C extends AnyClaim>(figure: Told, claims: readonly C[]): C | undefined {
  const { path, span } = figure;
  return claims.find((one) => one.path === path && one.span.start <= span.start && span.end <= one.span.end);
}

/** Told by the name of their measure, in a headline or summary and in the text: `restated-figure-conflict` compares these. */
function isNamedTwice(again: Named | undefined, first: Named | undefined): boolean {
  if (!again || !first || again.value.measure !== first.value.measure) return false;
  return [again, first].some((one) => isHead(one) || isSummary(one));
}

/** Why the two shares may be two. */
function doubt(again: Share | undefined, first: Share | undefined): string | null {
  return again && first && [again, first].every(isCounted) ? "both have counts of their own" : null;
}

const isCounted = ({ value: { count, percent, denominator } }: Share): boolean =>
  count !== null && percent !== null && denominator !== null && givesPercentage(count, denominator, percent, "near");
