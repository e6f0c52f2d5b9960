// Takes out of a run what comments in pages and entries of the configuration leave out, and says what is wrong with those.
import type { Problem } from "../document/index.ts";
import { type Finding, groupBy, type Location, type Severity, type Suppressed } from "../rule/index.ts";
import { matcherOf } from "./patterns.ts";
import type { Roots } from "./roots.ts";
import type { Settling } from "./settling.ts";
import { directiveFindings, entryFindings, type Flaw, type KnownRules, type Use } from "./suppression/flaws.ts";
import type { IgnoreEntry } from "./suppression/ignore-entry.ts";
import type { PlacedDirective } from "./suppression/placed.ts";

const mostFlaws = 100;

export interface SuppressionSetup {
  readonly ignore: readonly IgnoreEntry[];
  /** The day of the audit, `YYYY-MM-DD`; without it no entry expires. */
  readonly today?: string;
  /** Everything was read that the project holds: what is unused then can be told. */
  readonly isWhole?: boolean;
  /** Whether comments in a file, by its path from the root, are heeded; all are where left out. */
  readonly trusts?: (rootPath: string) => boolean;
  /** Of the findings about comments and entries; `warning` where left out. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
}

export interface Suppression {
  readonly run: Settling;
  /** What is wrong with comments and entries. */
  readonly flaws: readonly Flaw[];
}

/** Parts the findings of a run into those that stay and those left out, by comments first. */
export function suppress(
  run: Settling,
  directives: readonly PlacedDirective[],
  setup: SuppressionSetup,
  rules: KnownRules,
  roots: Roots,
): Suppression {
  const entries = setup.ignore.map((entry) => new EntryUse(entry, setup.today, roots));
  const { trusts = () => true } = setup;
  const [heeded, unheeded] = split(directives, ({ at }) => trusts(roots.path(at.path)));
  const uses = heeded.map((directive): Use => ({ directive, used: new Set(), elsewhere: new Map() }));
  const byDocument = groupBy(uses, ({ directive }) => directive.at.document);
  const suppressed: Suppressed[] = [];
  const findings = run.findings.filter((finding) => {
    const places = [finding.at, ...finding.related];
    const own = rules.has(finding.rule) ? directivesFor(finding, places, byDocument) : [];
    const listed = entries.filter((entry) => entry.leavesOut(finding.rule, places));
    for (const entry of listed) entry.isUsed = true;
    if (own[0]) suppressed.push({ finding, by: "directive", reason: own[0].directive.reason });
    else if (listed[0]) suppressed.push({ finding, by: "config", reason: listed[0].entry.reason });
    return own.length + listed.length === 0;
  });
  const isWhole = setup.isWhole ?? false;
  const flaws = [
    ...[...groupBy(uses, ({ directive }) => directive.at.document).values()].flatMap((own) =>
      capped(own.flatMap((use) => directiveFindings(use, rules, isWhole, roots))),
    ),
    ...entries.flatMap(({ entry, isUsed, isExpired }) =>
      entryFindings(entry, { isUsed, isExpired, isWhole, today: setup.today ?? "" }, rules),
    ),
  ];
  const problems = [...run.problems, ...unheededNotices(unheeded)];
  return { run: { ...run, findings, problems, suppressed: [...run.suppressed, ...suppressed] }, flaws };
}

/**
 * The comments that together leave a finding out: a comment speaks for its own document alone, so that every document that takes
 * part needs one. One that is not enough remembers which other document the finding touches.
 */
function directivesFor(
  { rule }: Finding,
  places: readonly Location[],
  byDocument: ReadonlyMap<string, readonly Use[]>,
): Use[] {
  const documents = groupBy(places, ({ document }) => document);
  const speaking = [...documents].map(([document, own]) => ({
    document,
    uses: (byDocument.get(document) ?? []).filter(({ directive }) =>
      own.some((place) => directive.leavesOut(rule, place)),
    ),
  }));
  const silent = speaking.find(({ uses }) => uses.length === 0);
  const uses = speaking.flatMap((one) => one.uses);
  for (const { used, elsewhere } of uses) {
    if (silent) elsewhere.set(rule, silent.document);
    else used.add(rule);
  }
  return silent ? [] : uses;
}

function unheededNotices(directives: readonly PlacedDirective[]): Problem[] {
  return [...groupBy(directives, ({ at }) => at.path)].map(([path, own]) => {
    const message = `Contains ${own.length === 1 ? "a comment that leaves" : `${own.length} comments that leave`} nothing out: the comments in this file do not count.`;
    const remedy = '"suppressions" in the configuration says whose comments count.';
    return { path, line: own[0]!.at.line, message, remedy, severity: "notice" };
  });
}

/** The first flaws of a document; the last of many speaks for the rest. */
function capped(flaws: readonly Flaw[]): readonly Flaw[] {
  const next = flaws[mostFlaws];
  if (next === undefined) return flaws;
  const message = `${flaws.length - mostFlaws} more comments in this document leave nothing out as they stand.`;
  return [...flaws.slice(0, mostFlaws), { ...next, message }];
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** An entry, and whether it has left out anything. */
class EntryUse {
  isUsed = false;
  readonly isExpired: boolean;
  readonly entry: IgnoreEntry;
  readonly #matches: (path: string) => boolean;
  readonly #roots: Roots;

  constructor(entry: IgnoreEntry, today: string | undefined, roots: Roots) {
    this.entry = entry;
    this.isExpired = entry.until !== undefined && today !== undefined && today > entry.until;
    this.#matches = matcherOf([entry.document]);
    this.#roots = roots;
  }

  leavesOut(rule: string, places: readonly Location[]): boolean {
    const { entry } = this;
    if (this.isExpired || rule !== entry.rule) return false;
    return places.some(
      (place) =>
        (this.#matches(this.#roots.path(place.path)) || this.#matches(this.#roots.document(place))) &&
        (entry.claim === undefined || oneLine(place.quote).includes(oneLine(entry.claim))),
    );
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
