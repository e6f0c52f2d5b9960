/** Counts of one division whose percentages add up to a hundred, but are not theirs. */
import { z } from "zod";
import {
  type AnyClaim,
  byRounding,
  type ClaimOf,
  cohortKey,
  contextKey,
  defineRule,
  differentAnalyses,
  fail,
  fittingRange,
  fittingSizes,
  groupBy,
  isDenominatorPlain,
  isDenominatorSure,
  judgedShares,
  judgePercentage,
  type PercentageOutcome,
  type PrintedSizes,
  pass,
  percentageOutcome,
  printedSizes,
  type Share,
  type ShareJudgement,
  severityOf,
  showPrinted,
  slipsFrom,
  unsure,
} from "../src/rule/index.ts";

/** No more percentages of a list are taken together; each must be one of some and not of all. */
const most = 5;

export default defineRule({
  id: "division-percentage-mismatch",
  title: "Counts and percentages of a division that differ",
  why: `*Horizontal in 27 (41%) and vertical in 39 (59%)* needs no number of patients to be checked: where the percentages of a list add up to a hundred, its counts are all there are, and each percentage is that of its count in their sum. Where it is not, one of the numbers was copied wrongly.
It needs two to ${most} counts of one sentence that follow each other, or the rows of a table of both sexes, of yes and no, of stages, each with its percentage and none with a denominator of its own, of one cohort. Two percentages must add up to a hundred exactly, more of them to within what rounding explains. Denominators that are plainly told and differ leave the list unsettled, as does another number that all percentages fit, and a list of more than two, or of named groups, that one wrong digit does not explain; a percentage that \`count-percentage-mismatch\` reports is not reported again.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "warning",
  scope: "document",
  reads: ["proportion", "response", "cohort-size", "exclusive-shares"],
  options: z.strictObject({}),
  *check(claims) {
    const judged = claims.once(judgedShares);
    const sizes = claims.once(printedSizes);
    const shares = claims.of("proportion", "response").filter(({ place }) => place.part !== "table");
    const inSentences = [...groupBy(shares, contextKey).values()].flatMap((sentence) => [...divisionsOf(sentence)]);
    const inTables = rowsOf(claims.of("exclusive-shares"), claims.of("proportion"));
    for (const list of [...inSentences, ...inTables]) {
      const operands = list.map((share) => [share, "group"] as const);
      const sum = list.reduce((total, { value }) => total + value.count!, 0);
      const outcomes = list.map((share) => outcomeOf(share, share.value.count!, sum));
      const wrong = list.filter((_, index) => outcomes[index] === "wrong");
      const doubt = doubtOf(list, sizes) ?? (list.some((share) => isReported(judged.get(share))) ? reported : null);
      if (wrong.length === 0) yield outcomes.includes("rounding") ? byRounding(pass(...operands)) : pass(...operands);
      else if (doubt) yield unsure(doubt, ...operands);
      else yield fail(evidenceOf(list, wrong, sum), ...operands);
    }
  },
  explain: ({ counts, sum, wrong }) => ({
    message: `The percentages add up to 100, but of ${counts} = ${sum}, ${wrong.join(", ")}.`,
    explanation: [`Where the percentages are those of all, the counts make up the total ${sum}.`],
    advice: "Check each count and each percentage against the source.",
  }),
  examples: {
    valid: [
      {
        title: "two kinds and no total",
        files: "The margin was horizontal in 27 patients (41%) and vertical in 39 (59%).\n",
      },
      {
        title: "two arms of other sizes",
        files:
          "We randomised 50 women to zinc and 90 to iron. Pain was seen in 20 women (40%) of the zinc group, and in 54 (60%) of the iron group.\n",
        unsure: 1,
      },
      {
        title: "two arms whose sizes are told",
        files:
          "Women were given zinc (n = 30) or iron (n = 25). Cure was seen in 18 (60%) on zinc and 10 (40%) on iron.\n",
        unsure: 1,
      },
      {
        title: "a list with one left out",
        files: "Four cases (8%) were mild, 36 (68%) moderate and 12 (23%) severe.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "both sexes in a table",
        files: "| Trait | n (%) |\n| --- | --- |\n| Men | 79 (63%) |\n| Women | 53 (37%) |\n| Gout | 40 (30.3%) |\n",
        findings: [
          {
            at: "example.md:3:9 79 (63%)",
            message:
              "The percentages add up to 100, but of 79 + 53 = 132, 79 is 59.85%, not 63%, 53 is 40.15%, not 37%.",
          },
        ],
      },
      {
        title: "one too many",
        files: "The margin was horizontal in 27 patients (41%) and vertical in 49 (59%).\n",
        findings: [
          {
            at: "example.md:1:30 27 patients (41%",
            message:
              "The percentages add up to 100, but of 27 + 49 = 76, 27 is 35.53%, not 41%, 49 is 64.47%, not 59%.",
          },
        ],
      },
      {
        title: "three kinds",
        files: "Thirteen isolates (46.7%) were A, six (20%) B and ten (33.3%) C.\n",
        findings: [
          {
            at: "example.md:1:1 Thirteen isolates (46.7%",
            message:
              "The percentages add up to 100, but of 13 + 6 + 10 = 29, 13 is 44.828%, not 46.7%, 10 is 34.483%, not 33.3%.",
          },
        ],
      },
    ],
  },
});

const reported = "already reported for its count";

/** Runs of counts with percentages that add up to a hundred, the longest first. */
function* divisionsOf(sentence: readonly Share[]): Iterable<readonly Share[]> {
  for (let from = 0; from < sentence.length; from++) {
    const length = [...Array(most - 1).keys()]
      .map((less) => most - less)
      .find((n) => isDivision(sentence.slice(from, from + n), n));
    if (!length) continue;
    yield sentence.slice(from, from + length);
    from += length - 1;
  }
}

/** The rows of tables of which each subject belongs to one, as shares. */
function rowsOf(
  divisions: readonly ClaimOf<"exclusive-shares">[],
  shares: readonly ClaimOf<"proportion">[],
): readonly (readonly Share[])[] {
  const columnOf = (claim: AnyClaim) => `${contextKey(claim)} ${claim.place.column}`;
  const columns = groupBy(
    shares.filter(({ place }) => place.part === "table"),
    columnOf,
  );
  return divisions.flatMap((division) => {
    const { parts } = division.value;
    const below = columns.get(columnOf(division))?.filter(({ place }) => place.row! >= division.place.row!) ?? [];
    const list = below.slice(0, parts.length);
    const isOwn = list.every(({ value }, at) => value.count === parts[at]!.count) && list.length === parts.length;
    return division.place.part === "table" && isOwn && isDivision(list, parts.length) ? [list] : [];
  });
}

/** Told as more than information. */
const isReported = (judgement: ShareJudgement | null | undefined): boolean =>
  judgement?.outcome === "wrong" && severityOf(judgement.by) !== "info";

function isDivision(list: readonly Share[], length: number): boolean {
  if (list.length < length || !list.every(isPart)) return false;
  const scale = Math.max(...list.map(({ value }) => value.percent!.scale));
  const inUnits = ({ value }: Share) => Number(value.percent!.digits) * 10 ** (scale - value.percent!.scale);
  const slack = length === 2 ? 0 : list.reduce((sum, { value }) => sum + 10 ** (scale - value.percent!.scale) / 2, 0);
  return Math.abs(list.reduce((sum, share) => sum + inUnits(share), 0) - 100 * 10 ** scale) <= slack;
}

/** A zero printed behind the last place tells nothing: `21.70%` beside `78.3%`. */
function outcomeOf({ value: { percent } }: Share, count: number, sum: number): PercentageOutcome {
  const { digits, scale } = percent!;
  const isPadded = scale >= 2 && digits.endsWith("0");
  const shown = isPadded ? { ...percent!, digits: digits.slice(0, -1), scale: scale - 1 } : percent!;
  return percentageOutcome(count, sum, shown);
}

/** A count with its percentage, some of a number that is not printed with it. */
function isPart({ value: { count, percent, approximate, denominatorFrom } }: Share): boolean {
  if (!count || !percent || approximate || denominatorFrom?.how === "printed") return false;
  const hundredths = Number(percent.digits) / 10 ** percent.scale;
  return hundredths > 0 && hundredths < 100;
}

function doubtOf(list: readonly Share[], sizes: PrintedSizes): string | null {
  // `zinc (n = 30) or iron (n = 25) ... 18 (60%) on zinc and 10 (40%) on iron`
  if (list.every(({ value }) => fittingSizes(value.count!, value.percent!, sizes).length > 0))
    return "each percentage fits a number of subjects that the page tells";
  const told = list.filter((share) => isDenominatorSure(share) || isDenominatorPlain(share));
  if (new Set(told.map(({ value }) => value.denominator)).size > 1) return "the counts may be of different subjects";
  // A number without a noun of its own counts what the one before it does.
  if (new Set(list.map(({ value }) => value.of).filter((of) => of !== "patients")).size > 1)
    return "the counts may be of different things";
  const ranges = list.flatMap(({ value }) => fittingRange(value.count!, value.percent!, true) ?? []);
  const [from, to] = [Math.max(...ranges.map((one) => one.from)), Math.min(...ranges.map((one) => one.to))];
  if (ranges.length === list.length && from <= to)
    return `all percentages of the list fit ${from}; some may not be listed`;
  const isPair = list.length === 2 && new Set(list.map(cohortKey)).size === 1;
  if (!isPair && !isSlipOf(list)) return "the percentages may add up by chance";
  return differentAnalyses(list);
}

/** One digit of one count makes all percentages fit: the groups have names of their own, and are no arms of other sizes. */
function isSlipOf(list: readonly Share[]): boolean {
  const counts = list.map(({ value }) => value.count!);
  return counts.some((count, index) =>
    slipsFrom(count).some((other) => {
      const right = counts.with(index, other);
      const sum = right.reduce((total, n) => total + n, 0);
      return list.every((share, i) => outcomeOf(share, right[i]!, sum) === "exact");
    }),
  );
}

function evidenceOf(list: readonly Share[], wrong: readonly Share[], sum: number) {
  const shown = ({ value: { count, percent } }: Share) =>
    `${count} is ${judgePercentage(count!, sum, percent!).computed}%, not ${showPrinted(percent!)}%`;
  return { counts: list.map(({ value }) => value.count).join(" + "), sum, wrong: wrong.map(shown) };
}
