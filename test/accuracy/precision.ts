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
  /** Of processor time, which other programs on the machine change less. */
  readonly seconds: number;
  readonly records: number;
  readonly bytes: number;
}

export function auditRecords(text: string): RecordsRun {
  const start = process.cpuUsage();
  const run = auditTexts([{ path: "records.nbib", text }]);
  const seconds = process.cpuUsage(start).user / 1e6;
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

/** Seconds for every fourth, every second and every record: growth in proportion shows linear cost. */
export function measureGrowth(
  text: string,
): { readonly records: number; readonly bytes: number; readonly seconds: number }[] {
  const all = text.split(/\n(?=PMID- )/);
  return [4, 2, 1].map((step) => {
    const some = all.filter((_, index) => index % step === 0).join("\n");
    const { records, bytes, seconds } = auditRecords(some);
    return { records, bytes, seconds };
  });
}
