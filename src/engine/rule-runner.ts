/** Asks rules, and puts what they say into places and words. */

import type { AnyClaim } from "../claims/index.ts";
import type { Position, Problem } from "../document/index.ts";
import {
  confidenceOf,
  type Evidence,
  type Explanation,
  type Finding,
  type Operand,
  type Rule,
  type Unsettled,
  type Verdict,
} from "../rule/index.ts";
import { bindingsOf } from "./bindings.ts";
import type { ClaimGraph } from "./claim-graph.ts";
import { denominatorsOf, namesDenominator } from "./denominators.ts";
import { faultOfWords } from "./faulty-answers.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { type Asked, faulty, inForceIn, judge, type RuleInForce, ruleProblem, severityOf } from "./judge.ts";
import { locate, type ShowClaim, showWith } from "./locate.ts";
import type { LineText } from "./reread.ts";
import type { Roots } from "./roots.ts";
import type { Setup } from "./setup.ts";

/** What rules said; plain data. Equal findings are not told apart yet. */
export interface Said {
  readonly findings: readonly (Omit<Finding, "fingerprint"> & { readonly fingerprint: Fingerprint })[];
  readonly unsettled: readonly Unsettled[];
  readonly problems: readonly Problem[];
  /** Of the rules that found something to look at. */
  readonly tallies: readonly Tally[];
}

interface Tally {
  readonly id: string;
  pass: number;
  fail: number;
  unsure: number;
}

export class RuleRunner {
  readonly #setup: Setup;
  readonly #roots: Roots;
  readonly #show: ShowClaim;

  constructor(setup: Setup, roots: Roots, show = showWith(setup.claimKinds ?? [])) {
    this.#setup = setup;
    this.#roots = roots;
    this.#show = show;
  }

  /** `where` names the document, or the run; `lineText` is `null` where the lines of findings are read later. */
  run(
    rules: readonly RuleInForce[],
    asked: Asked,
    graph: ClaimGraph,
    where: string,
    position: (claim: AnyClaim) => Position,
    lineText: LineText | null,
  ): Said {
    const findings: Said["findings"][number][] = [];
    const unsettled: Unsettled[] = [];
    const problems: Problem[] = [];
    const tallies: Tally[] = [];
    for (const inForce of rules) {
      if (!graph.has(inForce.rule.reads)) continue;
      const rule = inForce.rule.id;
      const tally: Tally = { id: rule, pass: 0, fail: 0, unsure: 0 };
      tallies.push(tally);
      const { verdicts, problem } = judge(inForce, asked, graph, where);
      if (problem) problems.push(problem);
      for (const verdict of verdicts) {
        const own = this.#inForceFor(inForce, verdict);
        if (!own) continue;
        tally[verdict.outcome]++;
        this.#setup.onVerdict?.(rule, verdict);
        if (verdict.outcome === "pass") continue;
        const place = ({ claim, label }: Operand, text: LineText | null) =>
          locate(claim, label, this.#show(claim), position(claim), text && ((line) => text(claim.path, line)));
        const [first, ...rest] = this.#sourcesLast(verdict.operands);
        if (!first) continue;
        if (verdict.outcome === "unsure") {
          const { reason } = verdict;
          const related = rest.map((operand) => place(operand, null));
          unsettled.push({ rule, reason, at: place(first, null), related });
        } else {
          const words = explain(inForce.rule, verdict.evidence, where, problems);
          if (!words) continue;
          findings.push({
            rule,
            severity: severityOf(own, verdict),
            ...words,
            at: place(first, lineText),
            related: [...rest, ...denominatorsOf(verdict.operands, words, graph)].map((operand) =>
              place(operand, lineText),
            ),
            evidence: verdict.evidence,
            ...this.#howSure(rule, verdict, words),
            fingerprint: this.#fingerprint(inForce.rule, verdict.operands),
          });
        }
      }
    }
    return { findings, unsettled, problems, tallies };
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

  #howSure(rule: string, { operands }: Verdict, words: Explanation) {
    const [first] = operands;
    const found = first ? confidenceOf(rule, first.claim, namesDenominator(first.claim, words)) : null;
    const confidence = found?.share ?? null;
    if (!this.#setup.keepEvidence) return { confidence };
    return { confidence, confidenceFrom: found?.counted ?? null, bindings: bindingsOf(operands, this.#show) };
  }

  #fingerprint({ id, scope }: Rule, operands: readonly Operand[]): Fingerprint {
    const documents = operands.map(({ claim }) => this.#roots.document(claim));
    const contents = operands.map(({ claim }) => ({ kind: claim.kind, shown: this.#show(claim) }));
    return fingerprintOf(id, documents, contents, scope === "corpus");
  }
}

/** The words of a finding; one that could not be put into words is a problem, and no other is lost. */
function explain(rule: Rule, evidence: Evidence, where: string, problems: Problem[]): Explanation | null {
  try {
    const words = rule.explain(evidence);
    const fault = faultOfWords(words);
    if (fault !== null) throw faulty(rule, fault);
    return words;
  } catch (error) {
    problems.push(ruleProblem(rule, error, where));
    return null;
  }
}
