// Takes out of a run what comments in pages and entries of the configuration leave out, and says what is wrong with those.
import type { Location, Run, Severity, Suppressed } from "../rule/index.ts";
import { matcherOf } from "./patterns.ts";
import type { Roots } from "./roots.ts";
import { directiveFindings, entryFindings, type Flaw, type KnownRules } from "./suppression/flaws.ts";
import type { PlacedDirective } from "./suppression/placed.ts";

/** An entry of the configuration that leaves findings out. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Glob over paths from the root, or over `path#record`. */
  readonly document: string;
  /** Text that the quote of an operand in that document holds. */
  readonly claim?: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Where the entry stands. */
  readonly at: Location;
}

export interface SuppressionSetup {
  readonly ignore: readonly IgnoreEntry[];
  /** The day of the audit, `YYYY-MM-DD`; without it no entry expires. */
  readonly today?: string;
  /** Everything was read that the project holds: what is unused then can be told. */
  readonly isWhole?: boolean;
  /** Of the findings about comments and entries; `warning` where left out. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
}

export interface Suppression {
  readonly run: Run;
  /** What is wrong with comments and entries. */
  readonly flaws: readonly Flaw[];
}

/** Parts the findings of a run into those that stay and those left out, by comments first. */
export function suppress(
  run: Run,
  directives: readonly PlacedDirective[],
  setup: SuppressionSetup,
  rules: KnownRules,
  roots: Roots,
): Suppression {
  const entries = setup.ignore.map((entry) => new EntryUse(entry, setup.today, roots));
  const uses = directives.map((directive) => ({ directive, used: new Set<string>() }));
  const byDocument = new Map<string, typeof uses>();
  for (const use of uses) {
    const { document } = use.directive.at;
    byDocument.set(document, [...(byDocument.get(document) ?? []), use]);
  }
  const suppressed: Suppressed[] = [];
  const findings = run.findings.filter((finding) => {
    const places = [finding.at, ...finding.related];
    const own = places.flatMap((place) =>
      (byDocument.get(place.document) ?? []).filter(
        ({ directive }) => rules.has(finding.rule) && directive.leavesOut(finding.rule, place),
      ),
    );
    for (const { used } of own) used.add(finding.rule);
    const listed = entries.filter((entry) => entry.leavesOut(finding.rule, places));
    for (const entry of listed) entry.isUsed = true;
    if (own[0]) suppressed.push({ finding, by: "directive", reason: own[0].directive.reason });
    else if (listed[0]) suppressed.push({ finding, by: "config", reason: listed[0].entry.reason });
    return own.length + listed.length === 0;
  });
  const isWhole = setup.isWhole ?? false;
  const flaws = [
    ...uses.flatMap(({ directive, used }) => directiveFindings(directive, used, rules, isWhole, roots)),
    ...entries.flatMap(({ entry, isUsed, isExpired }) =>
      entryFindings(entry, { isUsed, isExpired, isWhole, today: setup.today ?? "" }, rules),
    ),
  ];
  return { run: { ...run, findings, suppressed: [...run.suppressed, ...suppressed] }, flaws };
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
