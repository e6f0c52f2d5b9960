/** Judges one document by what was read from it: all that a run learns of it but its text, as plain data. */
import type { AnyClaim, Kind } from "../claims/index.ts";
import { type Document, LineIndex, quoteAt } from "../document/index.ts";
import type { FormMatch, LocatedClaim, NumberCounts, Rule, UnreadNumber } from "../rule/index.ts";
import { ClaimGraph } from "./claim-graph.ts";
import type { ForCorpus } from "./corpus/corpus.ts";
import { shortened } from "./corpus/meetings.ts";
import { inForceIn, isActive, type RuleInForce } from "./judge.ts";
import { type ShowClaim, showWith } from "./locate.ts";
import type { Read, Step } from "./read-claims.ts";
import type { LineText } from "./reread.ts";
import { Roots } from "./roots.ts";
import { RuleRunner, type Said } from "./rule-runner.ts";
import type { Setup } from "./setup.ts";

export interface Judged {
  readonly numbers: NumberCounts;
  /** How many claims there are of each kind. */
  readonly counts: readonly (readonly [Kind, number])[];
  readonly forCorpus: ForCorpus;
  /** The rules across documents that had something to look at. */
  readonly readFor: readonly string[];
  readonly said: readonly Said[];
  /** All claims, all numbers that nothing has read, and all matches of forms, where the run keeps them. */
  readonly claims: readonly LocatedClaim[];
  readonly unread: readonly UnreadNumber[];
  readonly trace: readonly FormMatch[];
}

/** A rule that throws would have its say where all are judged. */
function saysAnything(graph: ClaimGraph, { rule, options }: RuleInForce): boolean {
  try {
    for (const _ of rule.check(graph, options)) return true;
    return false;
  } catch {
    return true;
  }
}

function namesIn(graph: ClaimGraph, rule: Rule): readonly string[] | null {
  try {
    const names = rule.joins?.(graph) ?? null;
    return names && [...names];
  } catch {
    return null;
  }
}

export class DocumentJudge {
  readonly #setup: Setup;
  readonly #documentRules: readonly RuleInForce[];
  readonly #corpusRules: readonly RuleInForce[];
  readonly #byKind = new Map<Kind, readonly Rule[]>();
  readonly #show: ShowClaim;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#show = showWith(setup.claimKinds ?? []);
    const active = setup.rules.filter(isActive);
    this.#documentRules = active.filter(({ rule }) => rule.scope === "document");
    this.#corpusRules = active.filter(({ rule }) => rule.scope === "corpus");
  }

  /** `rootPath` is the path of its file from the project's root. */
  judge(document: Document, read: Read & { readonly steps?: readonly Step[] }, rootPath: string): Judged {
    const { claims, numbers, unread, steps = [] } = read;
    const { id, path, source } = document;
    const lines = new LineIndex(source);
    const located = (claim: AnyClaim): LocatedClaim => ({ claim, at: lines.position(claim.span) });
    const { keepClaims, keepUnread } = this.#setup;
    const counts = new Map<Kind, number>();
    for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const graph = new ClaimGraph();
    graph.add(claims);
    return {
      numbers,
      counts: [...counts],
      forCorpus: this.#forCorpus(claims, located),
      readFor: this.#corpusRules.flatMap(({ rule }) => (graph.has(rule.reads) ? rule.id : [])),
      said: this.#ask(graph, document, rootPath, lines),
      claims: keepClaims ? claims.map(located) : [],
      unread: (keepUnread ? unread : []).map(({ span, ...around }) => ({
        document: id,
        path,
        quote: quoteAt(document, span),
        ...around,
        ...lines.position(span),
      })),
      trace: steps.map(({ span, ...step }) => ({
        ...step,
        document: id,
        quote: quoteAt(document, span),
        ...lines.position(span),
      })),
    };
  }

  #ask(graph: ClaimGraph, { id, path }: Document, rootPath: string, lines: LineIndex): Said[] {
    const roots = new Roots();
    roots.add(path, rootPath);
    const runner = new RuleRunner(this.#setup, roots, this.#show);
    const position = (claim: AnyClaim) => lines.position(claim.span);
    const lineText: LineText | null = this.#setup.inPieces ? null : (_path, line) => lines.lineText(line);
    const inForce = this.#documentRules.map((rule) => inForceIn(rootPath, rule)).filter(isActive);
    const alone = this.#corpusRules.filter(({ rule }) => rule.alone);
    return [
      runner.run(inForce, "check", graph, id, position, lineText),
      runner.run(alone, "alone", graph, id, position, lineText),
    ];
  }

  #forCorpus(claims: readonly AnyClaim[], located: (claim: AnyClaim) => LocatedClaim): ForCorpus {
    const kept = claims.filter(this.#isForCorpus);
    const graph = new ClaimGraph();
    graph.add(kept);
    const names = new Set<string>();
    let isTelling = false;
    let mayMeetAny = false;
    for (const inForce of this.#corpusRules) {
      if (!graph.has(inForce.rule.reads)) continue;
      const own = namesIn(graph, inForce.rule);
      if (own === null) mayMeetAny = true;
      else for (const name of own) names.add(name);
      isTelling ||= own !== null && saysAnything(graph, inForce);
    }
    return { claims: kept.map(located), names: mayMeetAny ? null : Array.from(names, shortened), isTelling };
  }

  readonly #isForCorpus = (claim: AnyClaim): boolean =>
    this.#corpusRulesOf(claim.kind).some((rule) => rule.keeps?.(claim) ?? true);

  /** The rules across documents that read claims of a kind. */
  #corpusRulesOf(kind: Kind): readonly Rule[] {
    let found = this.#byKind.get(kind);
    if (!found) {
      found = this.#corpusRules.flatMap(({ rule }) => (rule.reads.includes(kind) ? rule : []));
      this.#byKind.set(kind, found);
    }
    return found;
  }
}
