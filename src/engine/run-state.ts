import type { AnyClaim, Kind } from "../claims/index.ts";
import { type Document, LineIndex, type Position, type Problem } from "../document/index.ts";
import type { Finding, Operand, Unsettled, Verdict } from "../rule/index.ts";
import { ClaimGraph } from "./claim-graph.ts";
import { Fingerprints } from "./fingerprint.ts";
import { judge, type RuleInForce, severityOf } from "./judge.ts";
import { locate } from "./locate.ts";
import { readClaims } from "./read-claims.ts";
import type { LocatedClaim, Run, RunDocument } from "./run.ts";
import type { Setup } from "./setup.ts";

type LineText = (path: string, line: number) => string;

/**
 * What a run has gathered so far. A document's text and claims are let go once its own rules have run; only the claims that
 * corpus rules read stay, with their positions.
 */
export class RunState {
  readonly problems: Problem[];
  readonly #setup: Setup;
  readonly #documentRules: readonly RuleInForce[];
  readonly #corpusRules: readonly RuleInForce[];
  readonly #corpusKinds: ReadonlySet<Kind>;
  readonly #corpus = new ClaimGraph();
  readonly #positions = new Map<string, Position>();
  readonly #documents: RunDocument[] = [];
  readonly #claims: LocatedClaim[] = [];
  readonly #counts = new Map<Kind, number>();
  readonly #tallies = new Map<string, { pass: number; fail: number; unsure: number; ran: boolean }>();
  readonly #findings: Finding[] = [];
  readonly #unsettled: Unsettled[] = [];
  readonly #fingerprints = new Fingerprints();

  constructor(setup: Setup, problems: readonly Problem[]) {
    this.#setup = setup;
    this.problems = [...problems];
    const active = setup.rules.filter((rule) => rule.severity !== "off");
    this.#documentRules = active.filter(({ rule }) => rule.scope === "document");
    this.#corpusRules = active.filter(({ rule }) => rule.scope === "corpus");
    this.#corpusKinds = new Set(this.#corpusRules.flatMap(({ rule }) => rule.reads));
    for (const { rule } of setup.rules) this.#tallies.set(rule.id, { pass: 0, fail: 0, unsure: 0, ran: false });
  }

  /** Reads and judges one document. */
  addDocument(document: Document): void {
    const claims = readClaims(document, this.#setup.extractors, this.#setup.binders);
    const lines = new LineIndex(document.source);
    const { id, path, format, ids } = document;
    this.#documents.push({ id, path, format, ids, claims: claims.length });
    for (const claim of claims) this.#counts.set(claim.kind, (this.#counts.get(claim.kind) ?? 0) + 1);
    if (this.#setup.keepClaims)
      for (const claim of claims) this.#claims.push({ claim, at: lines.position(claim.span) });

    const graph = new ClaimGraph();
    graph.add(claims);
    const position = (claim: AnyClaim) => lines.position(claim.span);
    this.#run(this.#documentRules, graph, id, position, (_path, line) => lines.lineText(line));

    const kept = claims.filter((claim) => this.#corpusKinds.has(claim.kind));
    for (const claim of kept) this.#positions.set(claim.id, lines.position(claim.span));
    this.#corpus.add(kept);
    this.#setup.onDocument?.(document, claims);
  }

  /** Runs the rules that see all documents; `lineText` reads source lines again for what they find. */
  judgeCorpus(lineText: LineText): void {
    const position = (claim: AnyClaim) => this.#positions.get(claim.id)!;
    this.#run(this.#corpusRules, this.#corpus, "the run", position, lineText);
  }

  finish(): Run {
    const run: Run = {
      documents: this.#documents,
      claimCounts: Object.fromEntries(this.#counts),
      rules: this.#setup.rules.map(({ rule, severity }) => ({ id: rule.id, severity, ...this.#tallies.get(rule.id)! })),
      findings: this.#findings.sort(byPlace),
      unsettled: this.#unsettled.sort(byPlace),
      problems: this.problems,
    };
    return this.#setup.keepClaims ? { ...run, claims: this.#claims } : run;
  }

  #run(
    rules: readonly RuleInForce[],
    graph: ClaimGraph,
    where: string,
    position: (claim: AnyClaim) => Position,
    lineText: LineText,
  ): void {
    for (const inForce of rules) {
      if (!graph.has(inForce.rule.reads)) continue;
      const tally = this.#tallies.get(inForce.rule.id)!;
      tally.ran = true;
      const { verdicts, problem } = judge(inForce, graph, where);
      if (problem) this.problems.push(problem);
      for (const verdict of verdicts) {
        tally[verdict.outcome]++;
        this.#setup.onVerdict?.(inForce.rule.id, verdict);
        if (verdict.outcome === "pass") continue;
        const place = ({ claim, label }: Operand, text: LineText | null) =>
          locate(claim, label, position(claim), text && ((line) => text(claim.path, line)));
        const [first, ...rest] = verdict.operands;
        if (!first) continue;
        const rule = inForce.rule.id;
        if (verdict.outcome === "unsure") {
          const { reason } = verdict;
          this.#unsettled.push({
            rule,
            reason,
            at: place(first, null),
            related: rest.map((operand) => place(operand, null)),
          });
        } else {
          this.#findings.push({
            rule,
            severity: severityOf(inForce, verdict),
            ...inForce.rule.explain(verdict.evidence),
            at: place(first, lineText),
            related: rest.map((operand) => place(operand, lineText)),
            evidence: verdict.evidence,
            fingerprint: this.#fingerprints.of(rule, documentsOf(verdict), verdict.operands),
          });
        }
      }
    }
  }
}

function documentsOf(verdict: Verdict): string[] {
  return [...new Set(verdict.operands.map(({ claim }) => claim.document))].sort();
}

function byPlace(a: Finding | Unsettled, b: Finding | Unsettled): number {
  return compare(a.at.path, b.at.path) || a.at.line - b.at.line || a.at.column - b.at.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
