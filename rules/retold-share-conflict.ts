/** A rate that a text tells beside one which a table, or an earlier sentence, has beside another. */
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
import {
  type Group,
  groupsOf,
  isRate,
  type Placed,
  type Rate,
  ratesOf,
  rowsOf,
  tableOf,
  wordsOf,
} from "./retold-share-conflict/groups.ts";

/** Rates of fewer digits agree, or come near each other, by chance. */
const least = 3;
/** So many rates of a page are looked through. */
const most = 2000;

export default defineRule({
  id: "retold-share-conflict",
  title: "Rate told again beside one that is the same, with another digit",
  why: `Text, conclusion and abstract tell again what a table or an earlier sentence tells: *54.8% had ACR50*, where the row of ACR50 has 45.8%. One of the two places has a slip.
It compares the rates of one sentence with those of a row of a table that the sentence names by its label, where another rate of the sentence is in the table as well, to ${least} digits; and the two rates of a sentence in a conclusion or summary with those of an earlier sentence that has two, one of them the same. In other places rates come near each other by chance. The rate that differs must be one slip away (a digit, or two neighbours exchanged) from one that the sentence does not tell, or be the number of the subjects there printed as a percentage (*9.4%* for 94). A rate that the page has anywhere else, that counts, sums or differences give, that has a count of its own, or another reader, time, population or part of the study, stays unsettled.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["proportion", "response", "interval", "average", "range", "named-figure"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const shares = claims.of("proportion", "response").slice(0, most);
    const groups = groupsOf(shares.filter(isRate), claims.of("named-figure"));
    const told = groups.filter((group) => !group.isRow && isLater(group));
    if (told.length === 0 || groups.length === 1) return;
    const order = new Map(groups.map((group, index) => [group, index]));
    const index = { rates: ratesOf(groups, isLong), rows: rowsOf(groups) };
    const figures = [...shares, ...claims.of("interval", "average", "range")];
    const isFirst = (other: Group, group: Group) =>
      other !== group && (other.isRow || order.get(other)! < order.get(group)!);
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
        title: "the same rates, one of them rounded",
        files:
          "| Outcome | Zinc, n (%) | Placebo, n (%) |\n|---|---|---|\n| Cure | 21 (72.4) | 31 (60.8) |\n\nCure was seen in 72.4% with zinc and 61% with placebo.\n",
      },
      {
        title: "a rate that the table has in another row",
        files:
          "| Outcome | Zinc, n (%) | Placebo, n (%) |\n|---|---|---|\n| Cure | 21 (72.4) | 31 (60.8) |\n| Cure of women | 40 (70.2) | 34 (66.7) |\n\nCure was seen in 72.4% with zinc and 66.7% of women with placebo.\n",
      },
      {
        title: "the difference of two",
        files:
          "| Outcome | Zinc, n (%) | Placebo, n (%) |\n|---|---|---|\n| Cure | 13 (24.5) | 4 (12.1) |\n\nCure was seen in 24.5% with zinc and relapse in 12.4% with zinc.\n",
        unsure: 1,
      },
      {
        title: "a count of its own",
        files:
          "Cure was seen in 71.4% with zinc and 60.8% with placebo.\n\n## Conclusion\n\nWith zinc, 71.4% were cured, and of men 31 of 51 (60.9%).\n",
        unsure: 1,
      },
      {
        title: "another time",
        files:
          "| Outcome | Zinc at week 4, n (%) | Placebo at week 4, n (%) |\n|---|---|---|\n| Cure | 21 (72.4) | 31 (60.8) |\n\nCure was seen in 72.4% with zinc at week 4, and in 68.8% with placebo at week 8.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits exchanged in the conclusion",
        files:
          "| Outcome | Zinc, n (%) | Placebo, n (%) |\n|---|---|---|\n| Cure | 21 (72.4) | 31 (60.8) |\n\n## Conclusion\n\nCure was seen in 72.4% and 68.0%.\n",
        findings: [
          { at: "example.md:7:28 68.0%", message: "68.0% is told here, but 60.8% where 72.4% is told first." },
        ],
      },
      {
        title: "a digit of the row that the text names",
        files:
          "| Titre against | Zinc, n (%) | Placebo, n (%) |\n|---|---|---|\n| Yamagata | 13 (61.9) | 13 (40.6) |\n| Victoria | 16 (55.2) | 20 (51.3) |\n\nTitres rose in 55.2% against Victoria and in 71.9% against Yamagata.\n",
        findings: [
          { at: "example.md:6:46 71.9%", message: "71.9% is told here, but 61.9% where Yamagata is told first." },
        ],
      },
      {
        title: "the number of subjects as a percentage",
        files:
          "| Event | Zinc (N = 1449) | Placebo (N = 1450) |\n|---|---|---|\n| Acidosis | 203 (14.0%) | 94 (6.5%) |\n\nWith zinc, 14.0% had acidosis, with placebo 9.4%.\n",
        findings: [{ at: "example.md:5:45 9.4%", message: "9.4% is told here, but 6.5% where 14.0% is told first." }],
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

/** A rate one slip away, the group that tells it, and what the sentence has of that group: a rate, or its name. */
interface Near extends Placed {
  readonly partner: string;
  /** The rate that both have, in the sentence and there. */
  readonly twins: readonly [Rate, Rate];
}

interface Index {
  readonly rates: ReadonlyMap<string, readonly Placed[]>;
  readonly rows: ReadonlyMap<string, readonly Group[]>;
}

/** The same rate wherever it stands. */
const alike = ({ value }: Rate, { rates }: Index): readonly Placed[] => rates.get(printedKey(value.percent)) ?? [];

/**
 * Rows that the sentence names by their label, of tables that have another of its rates; where two rates are compared in a conclusion, a
 * sentence that compares two as well.
 */
function nearOf(rate: Rate, { rates, words }: Group, index: Index): Near[] {
  const own = new Set(wordsOf(rate));
  const isNamed = ({ name }: Group, by: ReadonlySet<string>) => name.length > 0 && name.every((word) => by.has(word));
  const isRetelling = rates.length === 2 && isSummary(rate);
  const partners = new Map<Group, Pick<Near, "partner" | "twins">>();
  for (const other of rates.filter(isLong)) {
    for (const { rate: twin, group } of alike(other, index)) {
      const twins = [other, twin] as const;
      if (group.isRow ? isNamed(group, words) : isRetelling && group.rates.length === 2)
        partners.set(group, { partner: showRate(other), twins });
      for (const row of index.rows.get(tableOf(group)) ?? [])
        if (isNamed(row, own) && !partners.has(row)) partners.set(row, { partner: row.label, twins });
    }
  }
  return [...partners].flatMap(([group, partner]) =>
    group.rates
      .filter((one) => isSlipOf(rate, one) && !rates.some((told) => isSame(told, one)))
      .map((one) => ({ rate: one, group, ...partner })),
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

function evidenceOf(rate: Rate, { rate: first, partner }: Near): Found {
  return { again: showRate(rate), first: showRate(first), partner };
}
