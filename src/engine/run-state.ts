/** What a run has gathered so far. */
import type { Kind } from "../claims/index.ts";
import { type Document, ownText, type Problem } from "../document/index.ts";
import type {
  DocumentText,
  Finding,
  FormMatch,
  LocatedClaim,
  Location,
  LongRun,
  Run,
  RunDocument,
  UnreadFiles,
  UnreadNumber,
  Unsettled,
} from "../rule/index.ts";
import { Corpus } from "./corpus/corpus.ts";
import type { Judged } from "./document-judge.ts";
import { Fingerprints } from "./fingerprint.ts";
import { FruitlessFiles } from "./fruitless-files.ts";
import { isActive, type RuleInForce } from "./judge.ts";
import { excerptOf, wantedBy } from "./locate.ts";
import type { LineText, WantedLines } from "./reread.ts";
import { Results } from "./results.ts";
import { Roots } from "./roots.ts";
import { RuleRunner, type Said } from "./rule-runner.ts";
import { canBeSettled, settle } from "./settle.ts";
import type { Setup } from "./setup.ts";
import { Packed } from "./spool/packed.ts";
import { Scratch } from "./spool/scratch.ts";
import { type PlacedDirective, placedDirectives } from "./suppression/placed.ts";

/**
 * What a run has gathered so far. A document's text and claims are let go once its own rules have run; the claims that
 * corpus rules read are packed, and of a run for reports written in pieces (`inPieces`) also what was found and which documents there are.
 */
export class RunState {
  readonly problems: Problem[];
  readonly #setup: Setup;
  readonly #corpusRules: readonly RuleInForce[];
  readonly #scratch = new Scratch();
  readonly #corpus = new Corpus(this.#scratch);
  readonly #documents: RunDocument[] | Packed<RunDocument>;
  readonly #claims: LocatedClaim[] = [];
  readonly #texts: DocumentText[] = [];
  readonly #unread: UnreadNumber[] = [];
  readonly #trace: FormMatch[] = [];
  readonly #counts = new Map<Kind, number>();
  readonly #tallies = new Map<string, { pass: number; fail: number; unsure: number; ran: boolean }>();
  readonly #findings: Results<Finding>;
  readonly #unsettled: Results<Unsettled>;
  readonly #fingerprints = new Fingerprints();
  readonly #directives: PlacedDirective[] = [];
  readonly #roots = new Roots();
  readonly #fruitless = new FruitlessFiles();

  constructor(setup: Setup, problems: readonly Problem[]) {
    this.#setup = setup;
    this.problems = [...problems];
    this.#corpusRules = setup.rules.filter((rule) => isActive(rule) && rule.rule.scope === "corpus");
    const scratch = setup.inPieces ? this.#scratch : null;
    this.#documents = scratch ? new Packed(scratch) : [];
    this.#findings = new Results(scratch);
    this.#unsettled = new Results(scratch);
    for (const { rule } of setup.rules) this.#tallies.set(rule.id, { pass: 0, fail: 0, unsure: 0, ran: false });
  }

  /** A file that was opened and is in none of the formats its extension may stand for. */
  passOver(path: string, extension: string): void {
    this.#fruitless.passOver(path, extension);
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
    this.#fruitless.add(path, /\S/.test(source.text), telling);
    const isSource = this.#setup.isSource?.(rootPath) ?? false;
    const listed: RunDocument = {
      id: ownText(id),
      path,
      format,
      ids: ids.map(ownText),
      claims: total,
      numbers,
      ...(isSource && { isSource }),
      ...(document.leftOut && { leftOut: document.leftOut }),
    };
    this.#documents.push(listed);
    this.#setup.onListed?.(listed);
    for (const match of trace) this.#trace.push(match);
    for (const number of unread) this.#unread.push(number);
    for (const directive of placedDirectives(document)) this.#directives.push(directive);
    if (this.#setup.keepText) this.#texts.push({ document: id, ...source });
    for (const claim of claims) this.#claims.push(claim);
    this.#fingerprints.nextDocument();
    const taken = said.map((part) => this.#take(part));
    this.#findings.addOfDocument(taken.flatMap(({ findings }) => findings));
    this.#unsettled.addOfDocument(said.flatMap(({ unsettled }) => unsettled));
    for (const rule of readFor) this.#tallies.get(rule)!.ran = true;
    this.#corpus.add(id, path, forCorpus);
  }

  /** Runs the rules that see all documents; `reread` reads source lines again for what they find, once it is known which. */
  judgeCorpus(reread: (wanted: WantedLines) => LineText): void {
    const runner = new RuleRunner(this.#setup, this.#roots);
    const found: Finding[] = [];
    const failed = new Set<string>();
    for (const { graph, positionOf } of this.#corpus.groups()) {
      const said = runner.run(this.#corpusRules, "check", graph, "the run", positionOf, null);
      // A rule that fails in every group says so once.
      const problems = said.problems.filter(({ message }) => !failed.has(message) && failed.add(message));
      for (const finding of this.#take({ ...said, problems }).findings) found.push(finding);
      this.#unsettled.addOfRun(said.unsettled);
    }
    this.#findings.addOfRun(this.#setup.inPieces ? found : withExcerpts(found, reread));
  }

  /** `paths` are the files that were to be read, `passedOver` what was not even opened. */
  finish(paths: readonly string[], passedOver: readonly UnreadFiles[]): Run {
    const { keepClaims, keepText, keepUnread, keepTrace } = this.#setup;
    const common = this.#common(paths, passedOver);
    const run = { ...common, findings: this.#findings.all() };
    return {
      ...settle(run, this.#directives, this.#setup, this.#roots),
      documents: [...this.#documents],
      unsettled: this.#unsettled.all(),
      ...(keepClaims && { claims: this.#claims }),
      ...(keepText && { texts: this.#texts }),
      ...(keepUnread && { unread: this.#unread }),
      ...(keepTrace && { trace: this.#trace }),
    };
  }

  /** As `finish`, for reports that are written in pieces; what it gives can be gone through until this is closed. */
  finishInPieces(paths: readonly string[], passedOver: readonly UnreadFiles[]): LongRun {
    const common = this.#common(paths, passedOver);
    if (!canBeSettled(this.#directives, this.#setup)) return { ...common, findings: this.#findings.inOrder() };
    return settle({ ...common, findings: this.#findings.all() }, this.#directives, this.#setup, this.#roots);
  }

  close(): void {
    this.#scratch.close();
  }

  #common(paths: readonly string[], passedOver: readonly UnreadFiles[]): Omit<LongRun, "findings"> {
    return {
      documents: this.#documents,
      claimCounts: Object.fromEntries(this.#counts),
      rules: this.#setup.rules.map(({ rule, severity }) => ({ id: rule.id, severity, ...this.#tallies.get(rule.id)! })),
      suppressed: [],
      unsettled: this.#unsettled.inOrder(),
      problems: this.problems,
      unreadFiles: [...this.#fruitless.among(paths, this.problems), ...passedOver],
    };
  }

  /** Counts what was said, and names what was found. */
  #take({ findings, problems, tallies }: Said): { readonly findings: readonly Finding[] } {
    for (const { id, pass, fail, unsure } of tallies) {
      const tally = this.#tallies.get(id)!;
      tally.ran = true;
      tally.pass += pass;
      tally.fail += fail;
      tally.unsure += unsure;
    }
    for (const problem of problems) this.problems.push(problem);
    return {
      findings: findings.map((finding) => ({
        ...finding,
        fingerprint: this.#fingerprints.nameOf(finding.fingerprint),
      })),
    };
  }
}

/** Findings between documents, with the source lines they show, which are read once more. */
function withExcerpts(found: readonly Finding[], reread: (wanted: WantedLines) => LineText): Finding[] {
  const lineText = reread(wantedBy(found.flatMap(({ at, related }) => [at, ...related])));
  const withExcerpt = (place: Location) => ({
    ...place,
    ...excerptOf(place, (line) => lineText(place.path, line)),
  });
  return found.map((finding) => ({
    ...finding,
    at: withExcerpt(finding.at),
    related: finding.related.map(withExcerpt),
  }));
}
