/** More subjects than there are to count from. */
import { z } from "zod";
import {
  type ClaimOf,
  cohortKey,
  contextKey,
  defineRule,
  differentAnalysis,
  differentQualifiers,
  fail,
  groupBy,
  isDenominatorSure,
  isPopulationNamed,
  isSlip,
  nestedPopulations,
  onlyOf,
  type Population,
  pass,
  type ResponseGroup,
  rateOf,
  responseGroups,
  type Share,
  sentencesApart,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

import { isOfOtherThings, isOneSlip } from "./count-exceeds-cohort/fractions.ts";
import { countsOf, leftOut, type Page } from "./count-exceeds-cohort/left-out.ts";
import { areListedTogether, nestedInLists } from "./count-exceeds-cohort/lists.ts";

type Size = ClaimOf<"cohort-size">;

export default defineRule({
  id: "count-exceeds-cohort",
  title: "More subjects than the cohort has",
  why: `No more patients can have an event than there are patients, no more can be evaluable than were enrolled, and complete responders are responders too.
It compares a count with the denominator printed beside it or at the head of its column or row; the sizes of two populations that always nest, when both are named, belong to the same cohort, stand at most two sentences apart and the page gives each only once (where only the verbs name them, they must be one slip apart, too: a digit, or two exchanged), or are fields of one list or rows of one column of a table; and complete or partial responses with the objective responses of the same cohort in one sentence or table. Counts of anything but subjects, pooled populations, sizes far apart and numbers of different times or parts of a study stay unsettled; so does a fraction whose percentage no single slip explains, since it may not be a fraction of subjects (\`35/14 (8%)\`: grays and fractions).`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "error",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const share of claims.of("proportion", "response")) yield* ofDenominator(share);
    const isCounted = ({ value }: Size) =>
      value.of === "patients" && !value.planned && !value.approximate && !value.each;
    const page: Page = {
      sentences: groupBy(claims.of("cohort-size").filter(isCounted), contextKey),
      populations: groupBy(claims.of("cohort-size").filter(isCounted), ({ subject }) => `${subject.population}`),
      counts: countsOf(claims.of("proportion")),
    };
    for (const sizes of claims.groups(["cohort-size"], (size) => (isCounted(size) ? cohortKey(size) : null)))
      yield* ofPopulations(sizes, page);
    yield* ofResponders(claims.once(responseGroups));
  },
  explain: ({ inner, n, outer, N, quote, otherQuote }) => ({
    message: `${n} ${inner} ${n === 1 ? "is" : "are"} more than the ${N} ${outer}.`,
    explanation: [`"${quote}" against "${otherQuote}": ${n} > ${N}, ${n - N} too many.`],
    advice: "Check both numbers against the source: look for a wrong digit or another population.",
  }),
  examples: {
    valid: [
      { title: "a count within its denominator", files: "Anaemia occurred in 12 of 45 patients.\n" },
      {
        title: "grays and fractions, which are not subjects",
        files: "Most had 30/10 (40%) or 35/14 (8%) of radiotherapy.\n",
        unsure: 2,
      },
      {
        title: "two numbers that are no slip apart",
        files: "Eight women were enrolled. Ten patients were evaluable for response.\n",
        unsure: 1,
      },
      {
        title: "both arms together",
        files: "Patients were assigned to A (n = 40) or B (n = 39). Of the 79 patients, 70 completed the study.\n",
        unsure: 1,
      },
      {
        title: "those who stayed",
        files: "We treated 61 patients; ten withdrew. The remaining 51 patients were followed for a year.\n",
        unsure: 1,
      },
      {
        title: "patients who got what others were assigned to",
        files:
          "| Population | Zinc | Sham |\n| --- | --- | --- |\n| Randomised | 211 | 209 |\n| Treated | 213 | 205 |\n| Completed | 189 | 181 |\n",
      },
      {
        title: "populations that nest",
        files: "Of 48 patients screened, 36 were enrolled and 30 patients were evaluable for response.\n",
      },
    ],
    invalid: [
      {
        title: "more patients than there are",
        files: "Anaemia occurred in 54 of 45 patients.\n",
        findings: [
          { at: "example.md:1:21 54 of 45 patients", message: "54 counted are more than the 45 in the denominator." },
        ],
      },
      {
        title: "more evaluable than enrolled, in a list without colons",
        files: "Populations\n\n- enrolled 88\n- treated (safety set) 86\n- evaluable for efficacy 91\n",
        findings: [{ at: "example.md:5:26 91", message: "91 evaluable are more than the 88 enrolled." }],
      },
      {
        title: "more evaluable than those who were enrolled with a disease",
        files: "The trial enrolled 67 patients with solid tumours. Of these, 65 were treated and 76 were evaluable.\n",
        findings: [{ at: "example.md:1:82 76", message: "76 evaluable are more than the 67 enrolled." }],
      },
      {
        title: "more treated than enrolled, some of whom had a scan",
        files:
          "Between 2020 and 2022, 66 patients were enrolled at five centres. Of them, 69 received at least one dose; 62 had a second CT scan.\n",
        findings: [{ at: "example.md:1:76 69", message: "69 treated are more than the 66 enrolled." }],
      },
      {
        title: "more treated than enrolled, in a list",
        files: "Patient flow:\n\n- Screened: 151\n- Enrolled: 106\n- Treated: 116\n",
        findings: [{ at: "example.md:5:12 116", message: "116 treated are more than the 106 enrolled." }],
      },
      {
        title: "more treated than randomised, in the column of all arms",
        files:
          "| Population | Zinc | Sham | Total |\n| --- | --- | --- | --- |\n| Randomised | 211 | 209 | 420 |\n| Treated | 213 | 209 | 422 |\n",
        findings: [{ at: "example.md:4:25 422", message: "422 treated are more than the 420 randomised." }],
      },
      {
        title: "more complete responses than responses",
        files: "Twelve of 40 patients had an objective response, with 14 complete responses of their lymphoma.\n",
        findings: [{ at: "example.md:1:55 14", message: "14 CR are more than the 12 ORR." }],
      },
    ],
  },
});

function* ofDenominator(share: Share): Iterable<Verdict<Found>> {
  const { count, denominator, of } = share.value;
  if (count === null || denominator === null) return;
  if (count <= denominator) {
    yield pass([share, "count"]);
    return;
  }
  if (of !== "patients") yield unsure("what is counted may be counted more than once", [share, "count"]);
  else if (denominator < 5 || isOfOtherThings(share))
    yield unsure("the two may count different things", [share, "count"]);
  else if (!isDenominatorSure(share)) yield unsure("denominator not stated", [share, "count"]);
  else if (!isOneSlip(share))
    yield unsure("with this percentage, the two may not be a count and its denominator", [share, "count"]);
  else {
    const quotes = { quote: share.quote, otherQuote: share.quote };
    yield fail({ inner: "counted", n: count, outer: "in the denominator", N: denominator, ...quotes }, [
      share,
      "count",
    ]);
  }
}

function* ofPopulations(sizes: readonly Size[], page: Page): Iterable<Verdict<Found>> {
  const of = (population: Population) => sizes.filter(({ subject }) => subject.population === population);
  const told = new Set<Size>();
  for (const [inner, outer] of nestedPopulations) {
    const parts = of(inner);
    const [part] = parts;
    const wholes = of(outer).length > 0 || !part ? of(outer) : describedWhole(part, outer, page);
    const [whole] = wholes;
    if (!part || !whole) continue;
    const operands = [
      [part, inner],
      [whole, outer],
    ] as const;
    const most = wholes.reduce((n, { value }) => Math.max(n, value.n), 0);
    const excess = parts.find(({ value }) => value.n > most);
    const analysis = differentQualifiers(unread(part), unread(whole)) ?? leftOut(part, whole, page);
    if (!excess) yield pass(...operands);
    else if (isDifferent(parts) || isDifferent(wholes))
      yield unsure(`several sizes are given for ${inner} or ${outer}`, ...operands);
    else if (analysis) yield unsure(analysis, ...operands);
    else if (!isPopulationNamed(part) || !isPopulationNamed(whole))
      yield unsure("the population is not named beside the number", ...operands);
    else if (
      !areNamedInPlace(part, whole) &&
      !isSlip(`${part.value.n}`, `${whole.value.n}`) &&
      !areListedTogether(part, whole)
    )
      yield unsure("the two are no slip apart and may be of different groups", ...operands);
    else if (sentencesApart(part, whole) > 2 && !areListedTogether(part, whole))
      yield unsure("the two sizes stand far apart and may belong to different studies", ...operands);
    else {
      const evidence = { inner, n: part.value.n, outer, N: whole.value.n, quote: part.quote, otherQuote: whole.quote };
      told.add(part);
      yield fail(evidence, ...operands);
    }
  }
  yield* ofLists(sizes, told);
}

/** Of populations that are fields of one list, or rows of one column. */
function* ofLists(sizes: readonly Size[], told: Set<Size>): Iterable<Verdict<Found>> {
  for (const { part, whole, inner, outer } of nestedInLists(sizes)) {
    const operands = [
      [part, inner],
      [whole, outer],
    ] as const;
    const [n, N] = [part.value.n, whole.value.n];
    const analysis = differentQualifiers(unread(part), unread(whole));
    if (n <= N) yield pass(...operands);
    else if (analysis) yield unsure(analysis, ...operands);
    else if (!told.has(part)) {
      told.add(part);
      yield fail({ inner, n, outer, N, quote: part.quote, otherQuote: whole.quote }, ...operands);
    }
  }
}

/** How and by whom scans are read (`62 had a second CT`) says nothing of how many there are, but of those who can be evaluated. */
function unread(size: Size): Size {
  const { subject } = size;
  if (subject.population === "evaluable") return size;
  const unclear = subject.unclear.filter(({ qualifier }) => qualifier !== "assessor" && qualifier !== "criteria");
  return { ...size, subject: { ...subject, assessor: null, criteria: null, unclear } };
}

/** `It enrolled 67 patients with tumours. Of these, 76`: what the subjects have is no group among them where the page has no other number. */
function describedWhole(part: Size, outer: Population, page: Page): readonly Size[] {
  const told = page.populations.get(outer) ?? [];
  const [whole] = told;
  if (!whole || told.length > 1 || part.subject.cohort) return [];
  return isBefore(whole, part) && sentencesApart(part, whole) <= 1 ? told : [];
}

const isBefore = (a: Size, b: Size): boolean => a.document === b.document && a.span.start < b.span.start;

/** The words that name both populations stand in what is quoted; a verb further off may be that of another group. */
const areNamedInPlace = (...sizes: readonly Size[]): boolean =>
  sizes.every((size) => isPopulationNamed({ ...size, value: { ...size.value, named: false } }));

function isDifferent(sizes: readonly Size[]): boolean {
  return sizes.some(({ value }) => value.n !== sizes[0]!.value.n);
}

function* ofResponders(groups: readonly ResponseGroup[]): Iterable<Verdict<Found>> {
  for (const group of groups) {
    const whole = onlyOf(group, "ORR");
    for (const category of ["CR", "PR"] as const) {
      const part = onlyOf(group, category);
      if (!whole || !part || whole.value.count === null || part.value.count === null) continue;
      // Where both are rates, `endpoint-order-violated` compares these.
      if (rateOf(part) !== null && rateOf(whole) !== null) continue;
      const operands = [
        [part, category],
        [whole, "ORR"],
      ] as const;
      const [n, N] = [part.value.count, whole.value.count];
      const reason =
        differentAnalysis(whole, part) ?? (isOfOther(part, whole) ? "the two may be of different patients" : null);
      if (n <= N) yield pass(...operands);
      else if (reason) yield unsure(reason, ...operands);
      else if (group.where === "paragraph" && !part.subject.cohort)
        yield unsure("the two stand in different sentences", ...operands);
      else yield fail({ inner: category, n, outer: "ORR", N, quote: part.quote, otherQuote: whole.quote }, ...operands);
    }
  }
}

/** Both denominators are known and differ. */
function isOfOther({ value: a }: Share, { value: b }: Share): boolean {
  return a.denominator !== null && b.denominator !== null && a.denominator !== b.denominator;
}

interface Found {
  readonly [key: string]: string | number;
  readonly inner: string;
  readonly n: number;
  readonly outer: string;
  readonly N: number;
  readonly quote: string;
  readonly otherQuote: string;
}
