// The findings that a project knows already, kept in a file, so that a run reports new ones only.
import { z } from "zod";
import type { Problem } from "../document/index.ts";
import { type Finding, groupBy, type Run, type Suppressed } from "../rule/index.ts";
import { AuditError } from "./audit-error.ts";
import type { RuleInForce } from "./judge.ts";
import type { Settling } from "./settling.ts";

const entrySchema = z.strictObject({
  fingerprint: z.string().min(1),
  rule: z.string(),
  /** The id of the document the finding points at, from the project's root. */
  document: z.string(),
  /** All documents that take part in a finding between documents: it is known in any part of them. */
  documents: z.array(z.string()).optional(),
  message: z.string(),
});
const fileSchema = z.strictObject({ version: z.literal(1), findings: z.array(entrySchema) });

/** A known finding. */
export type BaselineEntry = z.infer<typeof entrySchema>;

/** A baseline and the file it was read from. */
export interface BaselineInForce {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

/** What tells whether an entry could have been found again. */
export interface BaselineScope {
  readonly rules: readonly RuleInForce[];
  readonly isWhole: boolean;
  /** Names a document from the root. */
  documentName(at: { readonly path: string; readonly document: string }): string;
}

/** Reads the text of a baseline; throws an `AuditError` where it is none. */
export function parseBaseline(text: string, path: string): BaselineEntry[] {
  try {
    return fileSchema.parse(JSON.parse(text)).findings;
  } catch {
    throw new AuditError(`${path} is not a baseline.`, `Write it again: audit baseline.`);
  }
}

/** The text of a baseline: sorted, one entry for each fingerprint, the same for the same findings. */
export function showBaseline(entries: readonly BaselineEntry[]): string {
  const unique = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  const key = ({ document, rule, fingerprint }: BaselineEntry) => `${document}\0${rule}\0${fingerprint}`;
  const findings = unique
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ fingerprint, rule, document, documents, message }) => ({
      ...{ fingerprint, rule, document },
      ...(documents && { documents }),
      message,
    }));
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

/** The entries of what a run reports; what is wrong with comments and entries that leave findings out is mended, not known. */
export function entriesOf(run: Run, scope: BaselineScope): BaselineEntry[] {
  const rules = new Map(scope.rules.map(({ rule }) => [rule.id, rule.scope]));
  return run.findings
    .filter(({ rule }) => rules.has(rule))
    .map((finding) => {
      const { fingerprint, rule, message, at } = finding;
      const documents = rules.get(rule) === "corpus" ? { documents: documentsOf(finding, scope) } : {};
      return { fingerprint, rule, document: scope.documentName(at), ...documents, message };
    });
}

/** Adds what was found to what is known: what is known already is written as it reads now. */
export function mergeEntries(known: readonly BaselineEntry[], found: readonly BaselineEntry[]): BaselineEntry[] {
  const groups = groupBy(known, ({ fingerprint }) => fingerprint);
  const current = new Map<BaselineEntry, BaselineEntry>();
  const added: BaselineEntry[] = [];
  for (const entry of found) {
    const covering = groups.get(entry.fingerprint)?.find(covers(entry.documents));
    if (covering) current.set(covering, { ...covering, message: entry.message });
    else added.push(entry);
  }
  return [...known.map((entry) => current.get(entry) ?? entry), ...added];
}

const keyOf = ({ fingerprint, documents }: BaselineEntry) => JSON.stringify([fingerprint, documents]);

function documentsOf({ at, related }: Finding, scope: BaselineScope): string[] {
  return [...new Set([at, ...related].map((place) => scope.documentName(place)))].sort();
}

/** Whether an entry speaks for a finding of these documents; one of a single document is told by its fingerprint. */
const covers =
  (documents: readonly string[] | undefined) =>
  (entry: BaselineEntry): boolean =>
    entry.documents === undefined || (documents ?? []).every((document) => entry.documents!.includes(document));

/** The entries that the run would have found again, were they still there; a run of a few files says nothing of others. */
export function staleEntries(entries: readonly BaselineEntry[], run: Settling, scope: BaselineScope): BaselineEntry[] {
  const present = groupBy(
    [...run.findings, ...run.suppressed.map(({ finding }) => finding)],
    ({ fingerprint }) => fingerprint,
  );
  const rules = new Map(scope.rules.map((inForce) => [inForce.rule.id, inForce]));
  const read = new Set<string>();
  for (const { id, path } of run.documents) read.add(scope.documentName({ path, document: id }));
  const sawAll = scope.isWhole && !run.problems.some(({ severity }) => severity === "error");
  return entries.filter((entry) => {
    const { fingerprint, rule, document } = entry;
    if (present.get(fingerprint)?.some((finding) => covers(documentsOf(finding, scope))(entry))) return false;
    const inForce = rules.get(rule);
    if (inForce?.severity === "off") return false;
    return sawAll || (read.has(document) && inForce?.rule.scope === "document");
  });
}

/** Takes the known findings out of a run, and names the entries that are no longer found. */
export function applyBaseline(run: Settling, { path, entries }: BaselineInForce, scope: BaselineScope): Settling {
  const known = groupBy(entries, ({ fingerprint }) => fingerprint);
  const isKnown = (finding: Finding) =>
    known.get(finding.fingerprint)?.some(covers(documentsOf(finding, scope))) ?? false;
  const reason = `known: it is in ${path}`;
  const suppressed = run.findings.filter(isKnown).map((finding): Suppressed => ({ finding, by: "baseline", reason }));
  const stale = staleEntries(entries, run, scope).map(({ fingerprint, rule, document }): Problem => {
    const message = `Lists a finding that is gone: ${rule} in ${document} (${fingerprint}).`;
    return { path, line: null, message, remedy: "Remove it: audit baseline --prune.", severity: "notice" };
  });
  return {
    ...run,
    findings: run.findings.filter((finding) => !isKnown(finding)),
    suppressed: [...run.suppressed, ...suppressed],
    problems: [...run.problems, ...stale],
  };
}
