/** A rate that a conclusion tells beside one which an earlier sentence has beside another. */
import { z } from "zod";
import {
  agrees,
  defineRule,
  fail,
  figureOf,
  isBackground,
  isSlip,
  isSummary,
  isToldElsewhere,
  pass,
  printedKey,
  type Share,
  saidDifferently,
  sameContext,
  showPrinted,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";
import { type Group, groupsOf, isRate, type Placed, type Rate, ratesOf } from "./retold-share-conflict/groups.ts";

/** Rates of fewer digits agree, or come near each other, by chance. */
const least = 3;
/** So many rates of a page are looked through. */
const most = 2000;

export default defineRule({
  id: "retold-share-conflict",
  title: "Rate told again beside one that is the same, with another digit",
  why: `A conclusion or summary tells again what an earlier sentence tells: *cure was seen in 72.4% and 68.0%*, where the results have 72.4% and 60.8%. One of the two places has a slip.
It compares the two rates of a sentence in a conclusion or summary with those of an earlier sentence that has two, one of them the same, to ${least} digits. In other places rates come near each other by chance; rows of tables are what \`retold-row-conflict\` compares. The rate that differs must be one slip away (a digit, or two neighbours exchanged) from one that the sentence does not tell, or be the number of the subjects there printed as a percentage (*9.4%* for 94). A rate that the page has anywhere else, that counts, sums or differences give, that has a count of its own, or another reader, time, population or part of the study, stays unsettled.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["proportion", "response", "interval", "average", "range"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const shares = claims.of("proportion", "response").slice(0, most);
    const groups = groupsOf(shares.filter(isRate));
    const told = groups.filter(isLater);
    if (told.length === 0 || groups.length === 1) return;
    const order = new Map(groups.map((group, index) => [group, index]));
    const index = ratesOf(groups, isLong);
    const figures = [...shares, ...claims.of("interval", "average", "range")];
    const isFirst = (other: Group, group: Group) => order.get(other)! < order.get(group)!;
    for (const group of told) {
      for (const rate of group.rates.filter(isPrecise)) {
        const twin = alike(rate, index).find((other) => isFirst(other.group, group));
        if (twin) {
          yield pass([rate, "told again"], [twin.rate, "told first"]);
          continue;
        }
        const near = nearOf(rate, group, index).filter((one) => isFirst(one.group, group));
        if (near.length === 0) continue;
        const operands = [
          [rate, "told again"],
          [near[0]!.rate, "told first"],
        ] as const;
        const reason = doubt(rate, near, shares, figures);
        if (reason) yield unsure(reason, ...operands);
        else yield fail(evidenceOf(rate, near[0]!), ...operands);
      }
    }
  },
  explain: ({ again, first, partner }) => ({
    message: `${again} is told here, but ${first} where ${partner} is told first.`,
    explanation: [`No other place of the page tells ${again}, and no counts of it give it.`],
    advice: "Take the rate from the source, or name the patients or the time that it refers to.",
  }),
  examples: {
    valid: [
      {
        title: "the same rates",
        files:
          "Cure was seen in 72.4% with zinc and 60.8% with placebo.\n\n## Conclusion\n\nCure was seen in 72.4% and 60.8%.\n",
      },
      {
        title: "a rate that the text has of others",
        files:
          "Cure was seen in 72.4% with zinc and 60.8% with placebo; pain was seen in 68.0%.\n\n## Conclusion\n\nCure was seen in 72.4% and pain in 68.0%.\n",
      },
      {
        title: "a count of its own",
        files:
          "Cure was seen in 71.4% with zinc and 60.8% with placebo.\n\n## Conclusion\n\nWith zinc, 71.4% were cured, and of men 31 of 51 (60.9%).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits exchanged in the conclusion",
        files:
          "Cure was seen in 72.4% with zinc and 60.8% with placebo.\n\n## Conclusion\n\nCure was seen in 72.4% and 68.0%.\n",
        findings: [
          { at: "example.md:5:28 68.0%", message: "68.0% is told here, but 60.8% where 72.4% is told first." },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly again: string;
  readonly first: string;
  readonly partner: string;
}

/** A rate one slip away, the sentence that tells it, and the rate that both sentences have, here and there. */
interface Near extends Placed {
  readonly twins: readonly [Rate, Rate];
}

type Index = ReadonlyMap<string, readonly Placed[]>;

/** The same rate wherever it stands. */
const alike = ({ value }: Rate, index: Index): readonly Placed[] => index.get(printedKey(value.percent)) ?? [];

/** Where two rates are compared in a conclusion, those of a sentence that compares two as well. */
function nearOf(rate: Rate, { rates }: Group, index: Index): Near[] {
  if (rates.length !== 2 || !isSummary(rate)) return [];
  const partners = new Map<Group, readonly [Rate, Rate]>();
  for (const other of rates.filter(isLong))
    for (const { rate: twin, group } of alike(other, index))
      if (group.rates.length === 2) partners.set(group, [other, twin]);
  return [...partners].flatMap(([group, twins]) =>
    group.rates
      .filter((one) => isSlipOf(rate, one) && !rates.some((told) => isSame(told, one)))
      .map((one) => ({ rate: one, group, twins })),
  );
}

const showRate = ({ value }: Rate): string => `${showPrinted(value.percent)}%`;

const isPrecise = ({ value: { percent } }: Rate): boolean => percent.scale > 0;

const isLong = (rate: Rate): boolean => rate.value.percent.digits.length >= least && isPrecise(rate);

const isLater = ({ rates }: Group): boolean => !isBackground(rates[0]!) && rates.some(isLong);

const isSame = (a: Rate, b: Rate): boolean => printedKey(a.value.percent) === printedKey(b.value.percent);

/** One slip makes one of the other, or the count of the other is printed as a percentage. */
function isSlipOf(rate: Rate, { value: other }: Rate): boolean {
  const own = rate.value;
  if (own.count !== null && other.count !== null && own.count !== other.count) return false;
  const isCount = other.count !== null && `${other.count}` === own.percent.digits;
  return (
    isCount ||
    (isLong(rate) && own.percent.scale === other.percent.scale && isSlip(own.percent.digits, other.percent.digits))
  );
}

/** Why the sentence may tell another rate. */
function doubt(rate: Rate, near: readonly Near[], shares: readonly Share[], figures: readonly Figure[]): string | null {
  const { count, denominator, percent } = rate.value;
  const [{ rate: first, group, twins }] = near as [Near];
  if (near.some((other) => !isSame(other.rate, first))) return "several rates come near it";
  const others = figures.filter((other) => !sameContext(other, rate)).flatMap(figureOf);
  const told = [first, ...group.rates].map(({ value }) => value.percent);
  if (isToldElsewhere(percent, told, others, shares)) return "the page has the rate elsewhere, or numbers that make it";
  if (count !== null && denominator !== null) return "it has a count of its own";
  if (!agrees(rate.subject.population, first.subject.population)) return "the two refer to different populations";
  // What the rate that both have is told with differently does not part them.
  return saidDifferently(rate, first, (name) => agrees(twins[0].subject[name], twins[1].subject[name]));
}

type Figure = Parameters<typeof figureOf>[0];

function evidenceOf(rate: Rate, { rate: first, twins }: Near): Found {
  return { again: showRate(rate), first: showRate(first), partner: showRate(twins[0]) };
}
