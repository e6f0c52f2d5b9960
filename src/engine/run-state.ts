/** What a run has gathered so far. */
import type { AnyClaim, Kind } from "../claims/index.ts";
import { type Document, LineIndex, ownText, type Position, type Problem, quoteAt } from "../document/index.ts";
import type {
  DocumentText,
  Evidence,
  Explanation,
  Finding,
  FormMatch,
  LocatedClaim,
  Location,
  Operand,
  Rule,
  Run,
  RunDocument,
  UnreadFiles,
  UnreadNumber,
  Unsettled,
  Verdict,
} from "../rule/index.ts";
import { ClaimGraph } from "./claim-graph.ts";
import { denominatorsOf } from "./denominators.ts";
import { Fingerprints } from "./fingerprint.ts";
import { type Asked, inForceIn, isActive, judge, type RuleInForce, ruleProblem, severityOf } from "./judge.ts";
import { KeptClaims } from "./kept-claims.ts";
import { excerptOf, locate, type ShowClaim, showWith, wantedBy } from "./locate.ts";
import { byPlace } from "./order.ts";
import type { Read, Step } from "./read-claims.ts";
import type { LineText, WantedLines } from "./reread.ts";
import { Roots } from "./roots.ts";
import { settle } from "./settle.ts";
import type { Setup } from "./setup.ts";
import { type PlacedDirective, placedDirectives } from "./suppression/placed.ts";
import { Yield } from "./yield.ts";

/**
 * What a run has gathered so far. A document's text and claims are let go once its own rules have run; only the claims that
 * corpus rules read stay, with their positions.
 */
export class RunState {
  readonly problems: Problem[];
  readonly #setup: Setup;
  readonly #documentRules: readonly RuleInForce[];
  readonly #corpusRules: readonly RuleInForce[];
  readonly #corpus = new ClaimGraph();
  readonly #kept = new KeptClaims();
  readonly #documents: RunDocument[] = [];
  readonly #claims: LocatedClaim[] = [];
  readonly #texts: DocumentText[] = [];
  readonly #unread: UnreadNumber[] = [];
  readonly #trace: FormMatch[] = [];
  readonly #counts = new Map<Kind, number>();
  readonly #tallies = new Map<string, { pass: number; fail: number; unsure: number; ran: boolean }>();
  readonly #findings: Finding[] = [];
  readonly #unsettled: Unsettled[] = [];
  readonly #fingerprints = new Fingerprints();
  readonly #directives: PlacedDirective[] = [];
  readonly #roots = new Roots();
  readonly #yield = new Yield();
  readonly #show: ShowClaim;

  constructor(setup: Setup, problems: readonly Problem[]) {
    this.#setup = setup;
    this.problems = [...problems];
    this.#show = showWith(setup.claimKinds ?? []);
    const active = setup.rules.filter(isActive);
    this.#documentRules = active.filter(({ rule }) => rule.scope === "document");
    this.#corpusRules = active.filter(({ rule }) => rule.scope === "corpus");
    for (const { rule } of setup.rules) this.#tallies.set(rule.id, { pass: 0, fail: 0, unsure: 0, ran: false });
  }

  /** A file that was opened and is in none of the formats its extension may stand for. */
  passOver(path: string, extension: string): void {
    this.#yield.passOver(path, extension);
  }

  /** Judges one document by what was read from it; `rootPath` is the path of its file from the project's root. */
  addDocument(document: Document, read: Read & { readonly steps?: readonly Step[] }, rootPath: string): void {
    const { claims, numbers, unread, steps = [] } = read;
    const lines = new LineIndex(document.source);
    const { id, path, format, ids } = document;
    this.#roots.add(path, rootPath);
    // What a page is called says what it is, and is compared with other documents only.
    const telling = claims.filter(({ kind }) => kind !== "work").length;
    this.#yield.add(path, /\S/.test(document.source.text), telling);
    const isSource = this.#setup.isSource?.(rootPath) ?? false;
    this.#documents.push({
      id: ownText(id),
      path,
      format,
      ids: ids.map(ownText),
      claims: claims.length,
      numbers,
      ...(isSource && { isSource }),
      ...(document.leftOut && { leftOut: document.leftOut }),
    });
    for (const { span, ...step } of steps)
      this.#trace.push({ ...step, document: id, quote: quoteAt(document, span), ...lines.position(span) });
    if (this.#setup.keepUnread)
      for (const { span, ...around } of unread)
        this.#unread.push({ document: id, path, quote: quoteAt(document, span), ...around, ...lines.position(span) });
    for (const directive of placedDirectives(document, lines)) this.#directives.push(directive);
    for (const claim of claims) this.#counts.set(claim.kind, (this.#counts.get(claim.kind) ?? 0) + 1);
    if (this.#setup.keepText) this.#texts.push({ document: id, ...document.source });
    if (this.#setup.keepClaims)
      for (const claim of claims) this.#claims.push({ claim, at: lines.position(claim.span) });

    const graph = new ClaimGraph();
    graph.add(claims);
    const position = (claim: AnyClaim) => lines.position(claim.span);
    const inForce = this.#documentRules.map((rule) => inForceIn(rootPath, rule)).filter(isActive);
    const lineText: LineText = (_path, line) => lines.lineText(line);
    this.#run(inForce, "check", graph, id, position, lineText);
    const alone = this.#corpusRules.filter(({ rule }) => rule.alone);
    this.#run(alone, "alone", graph, id, position, lineText);
    for (const { rule } of this.#corpusRules) if (graph.has(rule.reads)) this.#tallies.get(rule.id)!.ran = true;
    this.#corpus.add(this.#kept.keep(claims.filter(this.#isForCorpus), position));
    this.#setup.onDocument?.(document, read);
  }

  readonly #isForCorpus = (claim: AnyClaim): boolean =>
    this.#corpusRules.some(({ rule }) => rule.reads.includes(claim.kind) && (rule.keeps?.(claim) ?? true));

  /** Runs the rules that see all documents; `reread` reads source lines again for what they find, once it is known which. */
  judgeCorpus(reread: (wanted: WantedLines) => LineText): void {
    const position = (claim: AnyClaim) => this.#kept.positionOf(claim);
    const first = this.#findings.length;
    this.#run(this.#corpusRules, "check", this.#corpus, "the run", position, null);
    const found = this.#findings.splice(first);
    const lineText = reread(wantedBy(found.flatMap(({ at, related }) => [at, ...related])));
    const withExcerpt = (place: Location) => ({
      ...place,
      ...excerptOf(place, (line) => lineText(place.path, line)),
    });
    for (const finding of found)
      this.#findings.push({ ...finding, at: withExcerpt(finding.at), related: finding.related.map(withExcerpt) });
  }

  /** `paths` are the files that were to be read, `passedOver` what was not even opened. */
  finish(paths: readonly string[], passedOver: readonly UnreadFiles[]): Run {
    const run: Run = {
      documents: this.#documents,
      claimCounts: Object.fromEntries(this.#counts),
      rules: this.#setup.rules.map(({ rule, severity }) => ({ id: rule.id, severity, ...this.#tallies.get(rule.id)! })),
      findings: this.#findings.sort(byPlace),
      suppressed: [],
      unsettled: this.#unsettled.sort(byPlace),
      problems: this.problems,
      unreadFiles: [...this.#yield.fruitless(paths, this.problems), ...passedOver],
    };
    const { keepClaims, keepText, keepUnread, keepTrace } = this.#setup;
    const settled = settle(run, this.#directives, this.#setup, this.#roots);
    return {
      ...settled,
      ...(keepClaims && { claims: this.#claims }),
      ...(keepText && { texts: this.#texts }),
      ...(keepUnread && { unread: this.#unread }),
      ...(keepTrace && { trace: this.#trace }),
    };
  }

  #run(
    rules: readonly RuleInForce[],
    asked: Asked,
    graph: ClaimGraph,
    where: string,
    position: (claim: AnyClaim) => Position,
    lineText: LineText | null,
  ): void {
    for (const inForce of rules) {
      if (!graph.has(inForce.rule.reads)) continue;
      const tally = this.#tallies.get(inForce.rule.id)!;
      tally.ran = true;
      const { verdicts, problem } = judge(inForce, asked, graph, where);
      if (problem) this.problems.push(problem);
      for (const verdict of verdicts) {
        const own = this.#inForceFor(inForce, verdict);
        if (!own) continue;
        tally[verdict.outcome]++;
        this.#setup.onVerdict?.(inForce.rule.id, verdict);
        if (verdict.outcome === "pass") continue;
        const place = ({ claim, label }: Operand, text: LineText | null) =>
          locate(claim, label, this.#show(claim), position(claim), text && ((line) => text(claim.path, line)));
        const [first, ...rest] = this.#sourcesLast(verdict.operands);
        if (!first) continue;
        const rule = inForce.rule.id;
        if (verdict.outcome === "unsure") {
          const { reason } = verdict;
          const related = rest.map((operand) => place(operand, null));
          this.#unsettled.push({ rule, reason, at: place(first, null), related });
        } else {
          const words = this.#explain(inForce.rule, verdict.evidence, where);
          if (!words) continue;
          this.#findings.push({
            rule,
            severity: severityOf(own, verdict),
            ...words,
            at: place(first, lineText),
            related: [...rest, ...denominatorsOf(verdict.operands, words, graph)].map((operand) =>
              place(operand, lineText),
            ),
            evidence: verdict.evidence,
            fingerprint: this.#fingerprint(inForce.rule, verdict.operands),
          });
        }
      }
    }
  }

  /** The words of a finding; one that could not be put into words is a problem, and no other is lost. */
  #explain(rule: Rule, evidence: Evidence, where: string): Explanation | null {
    try {
      return rule.explain(evidence);
    } catch (error) {
      this.problems.push(ruleProblem(rule, error, where));
      return null;
    }
  }

  /** The rule as it is in force where its finding would stand; `null` where it is off for one of the files compared. */
  #inForceFor(inForce: RuleInForce, { operands: [first, ...rest] }: Verdict): RuleInForce | null {
    if (!inForce.overrides || !first) return inForce;
    const at = ({ claim }: Operand) => inForceIn(this.#roots.path(claim.path), inForce);
    return [first, ...rest].some((operand) => at(operand).severity === "off") ? null : at(first);
  }

  /** A finding points at what can be mended: not at a record, where others take part. */
  #sourcesLast(operands: readonly Operand[]): readonly Operand[] {
    const { isSource } = this.#setup;
    const index = isSource ? operands.findIndex(({ claim }) => !isSource(this.#roots.path(claim.path))) : 0;
    if (index <= 0) return operands;
    return [operands[index]!, ...operands.slice(0, index), ...operands.slice(index + 1)];
  }

  #fingerprint({ id, scope }: Rule, operands: readonly Operand[]): string {
    const documents = operands.map(({ claim }) => this.#roots.document(claim));
    const contents = operands.map(({ claim }) => ({ kind: claim.kind, shown: this.#show(claim) }));
    return this.#fingerprints.of(id, documents, contents, scope === "corpus");
  }
}
