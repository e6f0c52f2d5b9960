/**
 * Every digit of every number that has a counterpart in fixtures/tolinapant, changed one at a time: the findings must differ, or
 * the new number must still fit what stands around it. What fits is worked out here, apart from the rules.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditTexts, type TextFile } from "../src/index.ts";

const folder = join(import.meta.dirname, "../fixtures/tolinapant");
const files: readonly TextFile[] = readdirSync(folder)
  .filter((name) => name !== "expected.json")
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

/** The numbers in guillemets of a passage that stands once in its file; `fits` is asked of all of them, one of them changed. */
interface Site {
  readonly kind: string;
  readonly file: string;
  readonly passage: string;
  readonly fits: (numbers: readonly string[]) => boolean;
}

const [page, mechanism, record] = ["trial-results.txt", "mechanism.txt", "phase-1-record.nbib"] as const;
const never = () => false;
const within = (low: number, value: number, high: number) => low <= value && value <= high;
/** n of N rounds to this percentage, half either way. */
const rounds = (n: number, N: number, percent: string) => {
  const unit = 10 ** -(percent.split(".")[1]?.length ?? 0);
  return N > 0 && Math.abs((100 * n) / N - Number(percent)) <= unit / 2 + 1e-9;
};
const ascend = (days: readonly number[]) => days.every((day, index) => index === 0 || day > days[index - 1]!);

const sites: readonly Site[] = [
  // Ids: any other digit makes another id, which no other place has.
  { kind: "trial id", file: page, passage: "What Trial NCT«02503425» Has Shown\n\n**Author", fits: never },
  { kind: "trial id", file: page, passage: "one arm (NCT«02503423»)", fits: never },
  { kind: "trial id", file: page, passage: "[Tolinapant in T-Cell Lymphoma: What Trial NCT«02503425»", fits: never },
  { kind: "trial id", file: page, passage: "lymphoma-nct«02503423»", fits: never },
  { kind: "trial id", file: mechanism, passage: "from the NCT«02503423» trial", fits: never },
  { kind: "trial id", file: record, passage: "(NCT«04643405»)", fits: never },
  { kind: "trial id", file: record, passage: "ClinicalTrials.gov/NCT«04643405»", fits: never },
  { kind: "CAS number", file: page, passage: "CAS No.: «1799328-86-1»", fits: never },
  { kind: "CAS number", file: mechanism, passage: "CAS No.: «1799328-86-1»", fits: never },
  { kind: "ISSN", file: record, passage: "IS  - «2704-9833» (Electronic)", fits: never },
  { kind: "ISSN", file: record, passage: "IS  - «2704-9833» (Linking)", fits: never },
  { kind: "DOI", file: record, passage: "LID - «10.5555/fictmed.2025.100417»", fits: never },
  { kind: "DOI", file: record, passage: "AID - «10.5555/fictmed.2025.100417»", fits: never },
  { kind: "DOI", file: record, passage: "doi: «10.5555/fictmed.2025.100417»", fits: never },
  // Sizes: the header says 98 and 50, the text 98 and 51.
  { kind: "cohort size", file: page, passage: "cover «98» PTCL", fits: ([n]) => n === "98" },
  { kind: "cohort size", file: page, passage: "and «51» CTCL", fits: ([n]) => n === "50" },
  { kind: "cohort size", file: page, passage: "PTCL (N=«98»)", fits: never },
  { kind: "cohort size", file: page, passage: "CTCL (N=«50»)", fits: never },
  {
    kind: "cohort size",
    file: record,
    passage: "Of «28» patients screened, «21» were",
    fits: ([screened, enrolled]) => Number(screened) >= Number(enrolled) && rounds(9, Number(enrolled), "42.9"),
  },
  { kind: "cohort size", file: record, passage: "Among «15» \n", fits: ([n]) => within(3, Number(n), 21) },
  // Responses of the two columns.
  {
    kind: "response",
    file: page,
    passage: "(ORR)** | «22»% | «26»% | | **CR (Complete)** | «9» | «2» | | **PR (Partial)** | «12» | «11» |",
    fits: ([first, second, ...counts]) => {
      const [cr1, cr2, pr1, pr2] = counts.map(Number) as [number, number, number, number];
      return rounds(cr1 + pr1, 98, first!) && rounds(cr2 + pr2, 50, second!);
    },
  },
  {
    kind: "proportion",
    file: record,
    passage: "after 3 days; «9» («42.9»%) had",
    fits: ([n, percent]) => rounds(Number(n), 21, percent!),
  },
  {
    kind: "proportion",
    file: mechanism,
    passage: "«10»/«10» mice",
    fits: ([n, N]) => Number(n) <= Number(N),
  },
  // Events: in their order any grade (35 25 24 15 15), grade 3 or more of the first three (15 9 7).
  {
    kind: "event rate",
    file: page,
    passage:
      "Grade, ≥«15»%)** | Raised lipase («35»%),\n\n \n\nRaised amylase («25»%), Skin rash («24»%), Raised ALT («15»%), Raised AST («15»%) ||",
    fits: ([threshold, ...rates]) => {
      const [lipase, amylase, rash, ...others] = rates.map(Number) as [number, number, number, ...number[]];
      const all = [lipase, amylase, rash, ...others];
      return all.every((rate) => within(Number(threshold), rate, 100)) && lipase >= 15 && amylase >= 7 && rash >= 9;
    },
  },
  {
    kind: "event rate",
    file: page,
    passage: "( $\\geq «5»\\%$ )** | Raised lipase («15»%), Skin rash («9»%), Raised amylase («7»%)",
    fits: (numbers) => {
      const [threshold, lipase, rash, amylase] = numbers.map(Number) as [number, number, number, number];
      const isListed = [lipase, rash, amylase].every((rate) => rate >= threshold);
      return isListed && lipase <= 35 && rash <= 24 && amylase <= 25;
    },
  },
  // Schedules.
  {
    kind: "schedule",
    file: page,
    passage: "Days «1»-«7» & «15»-«22» of every 28-day cycle",
    fits: (numbers) => {
      const [a, b, c, d] = numbers.map(Number) as [number, number, number, number];
      return ascend([0, a, b, c, d, 29]) && b - a === d - c;
    },
  },
  // The blocks are uneven before and after; a longer cycle still holds them.
  { kind: "schedule", file: page, passage: "22 of every «28»-day cycle", fits: ([cycle]) => Number(cycle) >= 22 },
  {
    kind: "schedule",
    file: record,
    passage: "In «28»-day cycles, APG-1387 (20, 30, or \n      45 mg) was infused on days «1», «8», «15», and «22»;",
    fits: ([cycle, ...days]) => ascend([0, ...days.map(Number), Number(cycle) + 1]),
  },
  {
    kind: "schedule",
    file: record,
    passage: "were given on days «1», «8», and «15».",
    fits: (days) => ascend([0, ...days.map(Number), 29]),
  },
  // Dates: the estimate (a whole month) and the date of the page.
  { kind: "date", file: page, passage: "**Date:** February «2026»", fits: ([year]) => Number(year) <= 2025 },
  { kind: "date", file: page, passage: "for December «2025»", fits: ([year]) => Number(year) >= 2026 },
];

interface Trial {
  readonly site: Site;
  /** The passage with the changed number in guillemets. */
  readonly shown: string;
  readonly fits: boolean;
  readonly isNoticed: boolean;
  /** What is found now and was not before. */
  readonly added: readonly string[];
}

const findings = (texts: readonly TextFile[]) =>
  auditTexts(texts).findings.map(({ rule, at, message }) => `${at.path}:${at.line}:${at.column} ${rule}: ${message}`);

function* trialsOf(site: Site, before: readonly string[]): Generator<Trial> {
  const { text } = files.find(({ path }) => path === site.file)!;
  const passage = site.passage.replaceAll(/[«»]/g, "");
  const start = text.indexOf(passage);
  if (start < 0 || text.indexOf(passage, start + 1) >= 0) throw new Error(`Not once in ${site.file}: ${passage}`);
  const pieces = site.passage.split(/[«»]/);
  for (let number = 1; number < pieces.length; number += 2) {
    for (const changed of otherDigits(pieces[number]!)) {
      const now = pieces.with(number, changed);
      const mutant = text.slice(0, start) + now.join("") + text.slice(start + passage.length);
      const after = findings(files.map((file) => (file.path === site.file ? { path: file.path, text: mutant } : file)));
      const added = after.filter((finding) => !before.includes(finding));
      yield {
        site,
        shown: `${now[number - 1]!.slice(-24)}«${changed}»${now[number + 1]!.slice(0, 12)}`
          .replaceAll(/\s+/g, " ")
          .trim(),
        fits: site.fits(now.filter((_, index) => index % 2 === 1)),
        isNoticed: added.length > 0 || before.some((finding) => !after.includes(finding)),
        added,
      };
    }
  }
}

/** The number with each of its digits one up and five up; a first digit never becomes 0. */
function otherDigits(number: string): string[] {
  const steps = [1, 5];
  return [...number].flatMap((char, place) =>
    /\d/.test(char)
      ? steps
          .map((step) => String((Number(char) + step) % 10))
          .filter((digit) => digit !== "0" || place > 0 || number.startsWith("0"))
          .map((digit) => number.slice(0, place) + digit + number.slice(place + 1))
      : [],
  );
}

describe("one digit changed", () => {
  const before = findings(files);
  let trials: readonly Trial[] = [];
  beforeAll(() => {
    trials = sites.flatMap((site) => [...trialsOf(site, before)]);
  }, 180_000);

  it("is noticed or still fits, in at least 95% of all trials", () => {
    const good = trials.filter(({ fits, isNoticed }) => fits || isNoticed).length;
    expect(trials.length).toBeGreaterThan(400);
    expect(good / trials.length).toBeGreaterThanOrEqual(0.95);
  });

  it("is not noticed only where it is listed here", () => {
    const survivors = trials.filter(({ fits, isNoticed }) => !fits && !isNoticed);
    expect(survivors.map(({ site, shown }) => `${site.kind}: ${shown}`)).toEqual(expectedSurvivors);
  });

  it("gives no new finding where it fits", () => {
    const alarms = trials
      .filter(({ fits }) => fits)
      .flatMap(({ site, shown, added }) => added.map((a) => `${site.kind}: ${shown}: ${a}`));
    expect(alarms).toEqual([]);
  });

  it("is tried on numbers of every kind", () => {
    const kinds = [...new Set(sites.map(({ kind }) => kind))];
    const counts = kinds.map((kind) => {
      const own = trials.filter(({ site }) => site.kind === kind);
      return [kind, own.length, own.filter(({ isNoticed }) => isNoticed).length, own.filter(({ fits }) => fits).length];
    });
    expect(counts).toEqual(expectedCounts);
  });
});

/** What one digit changes without a finding, although it no longer fits: known, and to become fewer. */
const expectedSurvivors: readonly string[] = [
  "cohort size: Among «25»",
  "cohort size: Among «65»",
  "proportion: «20»/",
  "proportion: «60»/",
  "proportion: «11»/",
  "proportion: «15»/",
];

/** Kind of number, changes tried, changes noticed, changes that still fit. */
const expectedCounts: readonly (readonly (string | number)[])[] = [
  ["trial id", 112, 112, 0],
  ["CAS number", 40, 40, 0],
  ["ISSN", 32, 32, 0],
  ["DOI", 96, 96, 0],
  ["cohort size", 24, 16, 6],
  ["response", 19, 19, 1],
  ["proportion", 15, 7, 4],
  ["event rate", 32, 8, 24],
  ["schedule", 40, 17, 25],
  ["date", 16, 16, 8],
];
