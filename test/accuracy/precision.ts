/** Precision on real records: the findings of a run over them, against a list of findings reviewed by hand. */
import { readFileSync } from "node:fs";
import { auditTexts, type Finding, type Run, type Severity } from "../../src/index.ts";

/** One finding judged by hand; holds no text of the record. */
export interface Review {
  readonly fingerprint: string;
  readonly rule: string;
  readonly verdict: boolean;
  /** Why, in a few words. */
  readonly reason: string;
}

export function loadReviews(file: string | URL): Review[] {
  return JSON.parse(readFileSync(file, "utf8")) as Review[];
}

export interface PrecisionRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly right: number;
  readonly wrong: number;
  readonly unreviewed: number;
}

export interface RecordsRun {
  readonly run: Run;
  readonly seconds: number;
  readonly records: number;
  readonly bytes: number;
}

export function auditRecords(text: string): RecordsRun {
  const start = performance.now();
  const run = auditTexts([{ path: "records.nbib", text }]);
  const seconds = (performance.now() - start) / 1000;
  return { run, seconds, records: run.documents.length, bytes: Buffer.byteLength(text) };
}

/** Rows by rule and severity; a finding without a review is neither right nor wrong. */
export function measurePrecision(findings: readonly Finding[], reviews: readonly Review[]): PrecisionRow[] {
  const reviewed = new Map(reviews.map((review) => [`${review.rule} ${review.fingerprint}`, review.verdict]));
  const rows = new Map<string, { -readonly [K in keyof PrecisionRow]: PrecisionRow[K] }>();
  for (const { rule, severity, fingerprint } of findings) {
    const key = `${rule} ${severity}`;
    const row = rows.get(key) ?? { rule, severity, findings: 0, right: 0, wrong: 0, unreviewed: 0 };
    rows.set(key, row);
    row.findings++;
    const verdict = reviewed.get(`${rule} ${fingerprint}`);
    row[verdict === undefined ? "unreviewed" : verdict ? "right" : "wrong"]++;
  }
  return [...rows.values()].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : b.findings - a.findings));
}

/** Seconds for a quarter, half and all of the records: growth in proportion shows linear cost. */
export function measureGrowth(text: string): { readonly records: number; readonly seconds: number }[] {
  const records = text.split(/\n(?=PMID- )/);
  return [0.25, 0.5, 1].map((part) => {
    const some = records.slice(0, Math.round(records.length * part));
    const { seconds } = auditRecords(some.join("\n"));
    return { records: some.length, seconds };
  });
}

/** The first records of a text, whole. */
export function firstRecords(text: string, count: number): string {
  return text
    .split(/\n(?=PMID- )/, count)
    .join("\n")
    .concat("\n");
}
