/** The three source documents next to the checkout, where they are there: what must be found, and what must be read from them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { showPrinted } from "../src/document/index.ts";
import { type AnyClaim, auditTexts, type ClaimOf, type Kind, type Verdict } from "../src/index.ts";

const shared = join(import.meta.dirname, "../../shared");
const expectedFile = join(shared, "expected/sources.json");
const isThere = existsSync(join(shared, "sources")) && existsSync(expectedFile);
if (!isThere) console.warn(`Not run: no source documents in ${shared}.`);

const finding = z.looseObject({ rule: z.string(), severity: z.string(), file: z.string(), line: z.int().optional() });
const expectedSchema = z.looseObject({ must: z.array(finding), may: z.array(finding), passes: z.array(z.string()) });

interface Seen {
  readonly rule: string;
  readonly outcome: Verdict["outcome"];
  readonly file: string;
  readonly quotes: readonly string[];
  readonly reason: string;
}

function read() {
  const files = readdirSync(join(shared, "sources")).map((path) => ({
    path,
    text: readFileSync(join(shared, "sources", path), "utf8"),
  }));
  const seen: Seen[] = [];
  const onVerdict = (rule: string, verdict: Verdict) => {
    const quotes = verdict.operands.map(({ claim }) => claim.quote);
    const file = verdict.operands[0]?.claim.path ?? "";
    seen.push({ rule, outcome: verdict.outcome, file, quotes, reason: "reason" in verdict ? verdict.reason : "" });
  };
  const run = auditTexts(files, { keepClaims: true, onVerdict });
  const claims = (run.claims ?? []).map(({ claim, at }) => ({ claim, line: at.line }));
  const expected = expectedSchema.parse(JSON.parse(readFileSync(expectedFile, "utf8")));
  return { run, seen, claims, expected };
}

describe.skipIf(!isThere)("the shared source documents", () => {
  const { run, seen, claims, expected } = isThere ? read() : ({} as ReturnType<typeof read>);
  const [page, mechanism, record] = isThere ? run.documents.map(({ path }) => path) : [];

  const verdicts = (rule: string, file: string | undefined, outcome: Seen["outcome"] = "pass") =>
    seen.filter((verdict) => verdict.rule === rule && verdict.file === file && verdict.outcome === outcome);
  const quoting = (list: readonly Seen[], ...texts: string[]) =>
    list.filter(({ quotes }) => texts.every((text) => quotes.some((quote) => quote.includes(text))));
  const of = <K extends Kind>(kind: K, file: string | undefined) =>
    claims.filter(({ claim }) => claim.kind === kind && claim.path === file).map(({ claim }) => claim as ClaimOf<K>);

  it("reads all three without a problem", () => {
    expect(run.documents.map(({ format }) => format)).toEqual(["markdown", "markdown", "medline"]);
    expect(run.problems).toEqual([]);
  });

  // A declaration runs over many lines, any of which will do; it is quoted from the first.
  it.each(isThere ? expected.must.map((must) => [`${must.rule} in line ${must.line}`, must] as const) : [])(
    "finds %s",
    (_name, { rule, severity, file, line }) => {
      const found = run.findings.filter((entry) => entry.rule === rule);
      expect(found.map(({ severity, at }) => ({ severity, file: at.path, line: at.line }))).toEqual([
        { severity, file, line },
      ]);
    },
  );

  it("finds nothing else", () => {
    const allowed = new Set([...expected.must, ...expected.may].map((e) => `${e.severity} ${e.rule} ${e.file}`));
    const others = run.findings.filter((found) => !allowed.has(`${found.severity} ${found.rule} ${found.at.path}`));
    expect(others.map(({ rule, at, message }) => `${at.path}:${at.line} ${rule}: ${message}`)).toEqual([]);
  });

  it("names every place of the trial id, and never the other study", () => {
    const found = run.findings.find(({ rule }) => rule === "trial-id-conflict")!;
    const places = [found.at, ...found.related].map((at) => `${at.path === page ? "page" : "other"}:${at.line}`);
    expect(places.sort()).toEqual(["other:50", "page:15", "page:3", "page:93", "page:97"]);
  });

  it("names the numbers of patients that would fit the response rate", () => {
    const found = run.findings.find(({ rule }) => rule === "response-rate-mismatch")!;
    expect(found.message).toContain("22%");
    expect(found.message).toContain("21.4%");
    expect(found.explanation.join(" ")).toMatch(/94\D{1,5}97/);
    expect(found.at.quote).toBe("22%");
  });

  it("passes 9 (42.9%) of the 21 enrolled", () => {
    expect(quoting(verdicts("count-percentage-mismatch", record), "42.9%")).toHaveLength(1);
    const share = of("proportion", record).find(({ quote }) => quote.includes("42.9"))!;
    expect(share.value).toMatchObject({ count: 9, denominator: 21, grade: ">=3" });
    const named = claims.find(({ claim }) => claim.id === share.value.denominatorFrom?.claim)?.claim;
    expect(named?.subject.population).toBe("enrolled");
  });

  it("passes the databank field, the DOIs and the dates of the record", () => {
    expect(quoting(verdicts("databank-id-conflict", record), "NCT04643405")).toHaveLength(1);
    const dois = quoting(verdicts("identifier-conflict", record), "10.1016/j.xcrm.2025.102364");
    expect(dois).toHaveLength(2);
    expect(of("identifier", record).filter(({ value }) => value.scheme === "doi")).toHaveLength(3);
    expect(verdicts("date-order-violated", record).length).toBeGreaterThanOrEqual(3);
  });

  it("passes the days of both schedules of the record", () => {
    const days = verdicts("dose-day-outside-cycle", record);
    expect(quoting(days, "APG-1387")).toHaveLength(1);
    expect(quoting(days, "gemcitabine").length).toBeGreaterThanOrEqual(1);
  });

  it("passes the order of the populations", () => {
    const order = verdicts("count-exceeds-cohort", record);
    const sizes = of("cohort-size", record).map(({ value, subject }) => [subject.population, value.n]);
    expect(sizes).toEqual([
      ["screened", 28],
      ["enrolled", 21],
      ["evaluable", 15],
    ]);
    expect(quoting(order, "28", "21").length).toBeGreaterThanOrEqual(1);
    expect(quoting(order, "21", "15").length).toBeGreaterThanOrEqual(1);
  });

  it("leaves 1 (33%) open", () => {
    const unsure = quoting(verdicts("count-percentage-mismatch", record, "unsure"), "33%");
    expect(unsure).toHaveLength(1);
    expect(unsure[0]!.reason).not.toBe("");
    expect(seen.filter(({ outcome, quotes }) => outcome === "fail" && quotes.join().includes("33%"))).toEqual([]);
  });

  it("passes every adverse event at its threshold, and the severe ones below any grade", () => {
    const listed = verdicts("threshold-violated", page).map(({ quotes }) => /\d+%/.exec(quotes[0]!)?.[0]);
    expect(listed).toEqual(["35%", "25%", "24%", "15%", "15%", "15%", "9%", "7%"]);
    expect(verdicts("grade-exceeds-any-grade", page)).toHaveLength(3);
  });

  it("passes the CAS number, which is the same on both pages", () => {
    for (const file of [page, mechanism])
      expect(quoting(verdicts("check-digit-wrong", file), "1799328-86-1")).toHaveLength(1);
    const across = seen.filter(({ rule, outcome }) => rule === "identifier-conflict" && outcome === "pass");
    expect(quoting(across, "1799328-86-1")).toHaveLength(1);
  });

  it("reads 10/10 mice as a share of mice, which nothing is held against", () => {
    const shares = claims.filter(({ claim }) => claim.path === mechanism && claim.quote.includes("10/10"));
    for (const { claim } of shares) {
      expect(claim.kind).toBe("proportion");
      expect((claim as ClaimOf<"proportion">).value).toMatchObject({ count: 10, denominator: 10 });
      expect((claim as ClaimOf<"proportion">).value.of).toMatch(/^(?:mouse|mice)$/);
    }
    expect(of("cohort-size", mechanism)).toEqual([]);
    expect(seen.filter(({ file, outcome }) => file === mechanism && outcome === "fail")).toEqual([]);
  });

  it("has an assertion here for every pass expected", () => {
    expect(expected.passes).toHaveLength(9);
  });

  it("binds the cells of the table to their cohorts", () => {
    const cells = of("response", page).filter(({ place }) => place.row !== null);
    expect(cells.map(cellOf)).toEqual([
      "ORR PTCL 22% of 98",
      "ORR CTCL 26% of 50",
      "CR PTCL 9 of 98",
      "CR CTCL 2 of 50",
      "PR PTCL 12 of 98",
      "PR CTCL 11 of 50",
    ]);
    const sizes = of("cohort-size", page).map(({ value, subject }) => `${subject.cohort?.label} ${value.n}`);
    expect(sizes).toEqual(["PTCL 98", "CTCL 51", "PTCL 98", "CTCL 50"]);
  });

  it("reads the schedules", () => {
    expect(of("dose", page).map(doseOf)).toEqual(["? 180 mg/day on 1-7, 15-22 of 28"]);
    expect(of("dose", record).map(doseOf)).toEqual([
      "APG-1387 20/30/45 mg on 1, 8, 15, 22 of 28",
      "nab-paclitaxel 125 mg/m2 on 1, 8, 15 of 28",
      "gemcitabine 1000 mg/m2 on 1, 8, 15 of 28",
    ]);
    expect(of("dose", mechanism)).toEqual([]);
  });

  it("reads the responses of the record", () => {
    const [partial, without] = of("response", record);
    expect(of("response", record)).toHaveLength(2);
    expect(partial!.value).toMatchObject({ category: "PR", count: 3, percent: null });
    expect(without!.value).toMatchObject({ category: "PR", count: 1, isPart: true });
    expect([null, 15]).toContain(partial!.value.denominator);
  });
});

function cellOf({ value, subject }: Extract<AnyClaim, { kind: "response" }>): string {
  const shown = value.percent ? `${showPrinted(value.percent)}%` : value.count;
  return `${value.category} ${subject.cohort?.label} ${shown} of ${value.denominator}`;
}

function doseOf({ value }: Extract<AnyClaim, { kind: "dose" }>): string {
  const days = value.days.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ");
  const amounts = value.amounts.map(showPrinted).join("/");
  return `${value.drug ?? "?"} ${amounts} ${value.unit}${value.perDay ? "/day" : ""} on ${days} of ${value.cycle}`;
}
