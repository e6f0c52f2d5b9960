/** Chooses among the numbers of a document the one that a share is of, from weighed evidence. */
import { scoreOf, type WeightTable } from "../../evidence/index.ts";
import { givesPercentage } from "../../statistics/index.ts";
import type { ShareDraft } from "../text/drafts.ts";
import { type Candidate, candidatesOf, isSameSentence } from "./candidates.ts";
import { evidenceFor, type Setting } from "./evidence/index.ts";
import type { Mention, Open, Told } from "./mentions.ts";
import { weights as fitted } from "./weights.ts";

export interface Ranked {
  readonly candidate: Candidate;
  readonly evidence: readonly string[];
  /** The share of likelihood that falls to it. */
  readonly likelihood: number;
}

export interface Choice {
  readonly mention: Mention;
  /** From 0 to 1, from the evidence: all mentions of the number together. */
  readonly likelihood: number;
  /** From 0 to 1: how often a number told like this is what the share is of. */
  readonly reliability: number;
  /** The printed percentage is that of the count and this number. */
  readonly isFitting: boolean;
}

/** Told of every share: its candidates with their evidence. */
export type Observe = (open: Open, ranked: readonly Ranked[]) => void;

/** A share with the numbers it may be of, and the one chosen; `null` where none of them is likeliest. */
export interface Decided {
  readonly open: Open;
  readonly candidates: readonly Candidate[];
  readonly choice: Choice | null;
}

/** The choices for the shares of a document, in its order. */
export function chooseAll(told: Told, observe?: Observe, table: WeightTable = fitted): readonly Decided[] {
  let last: { readonly n: number | null; readonly open: Open } | null = null;
  return told.open.map((open) => {
    const candidates = candidatesOf(open, told);
    const before = last ? { n: last.n, isHere: isSameSentence(last.open, open) } : null;
    // The only candidate is likeliest whatever speaks for it.
    const ranked =
      candidates.length === 1 && !observe
        ? [{ candidate: candidates[0]!, evidence: [], likelihood: 1 }]
        : rank({ open, told, candidates, ...numbersOf(candidates), last: before }, table);
    observe?.(open, ranked);
    const numbers = byLikelihood(ranked);
    // What was reckoned for one share is no evidence for the next.
    last = { n: numbers[0]!.best.candidate.mention?.n ?? null, open };
    return { open, candidates, choice: choiceOf(open, numbers) };
  });
}

function numbersOf(candidates: readonly Candidate[]): Pick<Setting, "numbers" | "sizes"> {
  const [numbers, sizes] = [new Set<number>(), new Set<number>()];
  for (const { mention } of candidates) {
    if (!mention) continue;
    numbers.add(mention.n);
    if (mention.kind === "size") sizes.add(mention.n);
  }
  return { numbers, sizes };
}

function rank(setting: Setting, table: WeightTable): readonly Ranked[] {
  const scored = setting.candidates.map((candidate) => {
    const evidence = evidenceFor(candidate, setting);
    return { candidate, evidence, score: scoreOf(evidence, table) };
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((all, { score }) => all + Math.exp(score - top), 0);
  return scored.map(({ candidate, evidence, score }) => ({
    candidate,
    evidence,
    likelihood: Math.exp(score - top) / sum,
  }));
}

export interface Likely {
  readonly n: number;
  readonly likelihood: number;
  /** Its likeliest mention. */
  readonly best: Ranked;
}

/** The numbers told, all mentions of one together, the likeliest first; 0 for none of them. */
export function byLikelihood(ranked: readonly Ranked[]): readonly Likely[] {
  const found = new Map<number, Likely>();
  for (const one of ranked) {
    const n = one.candidate.mention?.n ?? 0;
    const { likelihood, best } = found.get(n) ?? { likelihood: 0, best: one };
    found.set(n, {
      n,
      likelihood: likelihood + one.likelihood,
      best: one.likelihood > best.likelihood ? one : best,
    });
  }
  return [...found.values()].sort((a, b) => b.likelihood - a.likelihood);
}

/** What the text plainly says; else the likeliest of those that the printed percentage fits; else the likeliest. */
function choiceOf({ draft }: Open, numbers: readonly Likely[]): Choice | null {
  const likeliest = numbers[0]!;
  const isPlain = likeliest.n > 0 && likeliest.likelihood >= plain;
  const fitting = isPlain
    ? null
    : numbers.find(({ n, likelihood }) => likelihood >= chanceOf(draft) && isFitting(draft, n));
  const { n, likelihood, best } = fitting ?? likeliest;
  const { mention } = best.candidate;
  if (!fitting && likelihood < likely) return null;
  if (!mention) return null;
  const reliability = draft.value.count === null ? likelihood * ofAlone : likelihood;
  return { mention, likelihood, reliability, isFitting: isFitting(draft, n) };
}

/**
 * The evidence is weighed by counts with percentages. A percentage without a count is more often of those whom the text does not number, or no share
 * of anybody (`npm run calibrate -- --denominators`).
 */
const ofAlone = 0.36;

/** `Among 57 evaluable patients, 17 (27.9%)`: what the text says as plainly holds, whatever fits elsewhere. */
const plain = 0.9;

/** Below it, a number is rather not what the share is of. */
const likely = 0.5;

/** No percentage tells more surely. */
const leastChance = 0.02;

/** How likely a number fits by chance, by how finely the percentage is printed: for which the text speaks less, that is not taken because it fits. */
function chanceOf({ value: { percent } }: ShareDraft): number {
  if (!percent || Number(percent.digits) === 0) return 1;
  return Math.max(leastChance, 1 / Number(percent.digits));
}

function isFitting({ value: { count, percent } }: ShareDraft, n: number): boolean {
  return count !== null && percent !== null && givesPercentage(count, n, percent);
}
