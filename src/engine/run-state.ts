/** What a run has gathered so far. */
import type { AnyClaim, Kind } from "../claims/index.ts";
import { type Document, LineIndex, ownText, type Problem } from "../document/index.ts";
import type {
  DocumentText,
  Finding,
  FormMatch,
  LocatedClaim,
  Location,
  Run,
  RunDocument,
  UnreadFiles,
  UnreadNumber,
  Unsettled,
} from "../rule/index.ts";
import { ClaimGraph } from "./claim-graph.ts";
import type { Judged } from "./document-judge.ts";
import { Fingerprints } from "./fingerprint.ts";
import { isActive, type RuleInForce } from "./judge.ts";
import { KeptClaims } from "./kept-claims.ts";
import { excerptOf, wantedBy } from "./locate.ts";
import { byPlace } from "./order.ts";
import type { LineText, WantedLines } from "./reread.ts";
import { Roots } from "./roots.ts";
import { RuleRunner, type Said } from "./rule-runner.ts";
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

  constructor(setup: Setup, problems: readonly Problem[]) {
    this.#setup = setup;
    this.problems = [...problems];
    this.#corpusRules = setup.rules.filter((rule) => isActive(rule) && rule.rule.scope === "corpus");
    for (const { rule } of setup.rules) this.#tallies.set(rule.id, { pass: 0, fail: 0, unsure: 0, ran: false });
  }

  /** A file that was opened and is in none of the formats its extension may stand for. */
  passOver(path: string, extension: string): void {
    this.#yield.passOver(path, extension);
  }

  /** Takes a document that was judged; `rootPath` is the path of its file from the project's root. */
  addDocument(document: Document, judged: Judged, rootPath: string): void {
    const { numbers, counts, forCorpus, readFor, said, claims, unread, trace } = judged;
    const { id, path, format, ids, source } = document;
    this.#roots.add(path, rootPath);
    let [total, telling] = [0, 0];
    for (const [kind, count] of counts) {
      total += count;
      // What a page is called says what it is, and is compared with other documents only.
      if (kind !== "work") telling += count;
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    }
    this.#yield.add(path, /\S/.test(source.text), telling);
    const isSource = this.#setup.isSource?.(rootPath) ?? false;
    this.#documents.push({
      id: ownText(id),
      path,
      format,
      ids: ids.map(ownText),
      claims: total,
      numbers,
      ...(isSource && { isSource }),
      ...(document.leftOut && { leftOut: document.leftOut }),
    });
    for (const match of trace) this.#trace.push(match);
    for (const number of unread) this.#unread.push(number);
    for (const directive of placedDirectives(document, new LineIndex(source))) this.#directives.push(directive);
    if (this.#setup.keepText) this.#texts.push({ document: id, ...source });
    for (const claim of claims) this.#claims.push(claim);
    for (const part of said) this.#take(part);
    for (const rule of readFor) this.#tallies.get(rule)!.ran = true;
    this.#corpus.add(this.#kept.keep(forCorpus));
  }

  /** Runs the rules that see all documents; `reread` reads source lines again for what they find, once it is known which. */
  judgeCorpus(reread: (wanted: WantedLines) => LineText): void {
    const position = (claim: AnyClaim) => this.#kept.positionOf(claim);
    const first = this.#findings.length;
    const runner = new RuleRunner(this.#setup, this.#roots);
    this.#take(runner.run(this.#corpusRules, "check", this.#corpus, "the run", position, null));
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

  #take({ findings, unsettled, problems, tallies }: Said): void {
    for (const { id, pass, fail, unsure } of tallies) {
      const tally = this.#tallies.get(id)!;
      tally.ran = true;
      tally.pass += pass;
      tally.fail += fail;
      tally.unsure += unsure;
    }
    for (const problem of problems) this.problems.push(problem);
    for (const one of unsettled) this.#unsettled.push(one);
    for (const finding of findings)
      this.#findings.push({ ...finding, fingerprint: this.#fingerprints.nameOf(finding.fingerprint) });
  }
}
