/** Listings for reading one by one: misses, spurious claims, wrong bindings, judgements, survivors, findings. */
import { type AnyClaim, claimKinds } from "../../src/claims/index.ts";
import type { Finding } from "../../src/index.ts";
import type { Bound } from "./binding.ts";
import type { Item } from "./gold.ts";
import type { Judged } from "./judgement.ts";
import type { GoldMeasures } from "./measure.ts";
import { inContext } from "./print.ts";
import type { Recognition } from "./recognition.ts";
import type { Mutant } from "./sensitivity.ts";
import { operandsOf } from "./tool.ts";

const nowhere = { start: 0, end: 0 };

export function showClaim(claim: AnyClaim): string {
  const kind = claimKinds.find((candidate) => candidate.kind === claim.kind) as { show(value: unknown): string };
  return `${claim.kind} ${kind.show(claim.value)} "${claim.quote}"`;
}

function showItem(item: Item): string {
  const hidden = new Set(["q", "places", "t"]);
  return JSON.stringify(Object.fromEntries(Object.entries(item).filter(([key]) => !hidden.has(key))));
}

export function listMisses({ type, misses }: Recognition): string[] {
  return misses.map(({ record, item, claim, there }) => {
    const read = claim ? [claim] : there;
    return [
      `${record.id} ${type} ${showItem(item)}`,
      `  ${inContext(record.text, item.places[0] ?? nowhere)}`,
      ...(read.length > 0 ? read.map((other) => `  read: ${showClaim(other)}`) : ["  read: nothing"]),
    ].join("\n");
  });
}

export function listSpurious({ spurious }: Recognition): string[] {
  return spurious.map(
    ({ alignment: { record }, claim }) => `${record.id} ${showClaim(claim)}\n  ${inContext(record.text, claim.span)}`,
  );
}

export function listBinding(bound: readonly Bound[]): string[] {
  return bound
    .filter(({ right }) => !right)
    .map(({ pair, cohort, population, denominator, denominators }) => {
      const { item, claim, record } = pair;
      const subject = claim!.subject;
      const ours = `cohort "${subject.cohort?.label ?? ""}" population ${subject.population}`;
      return [
        `${record.id} cohort ${cohort}, population ${population}, denominator ${denominator}`,
        `  gold ${showItem(item)}${denominators.length > 0 ? ` denominator ${denominators.join(" or ")}` : ""}`,
        `  ours ${ours}; ${showClaim(claim!)}`,
        `  ${inContext(record.text, claim!.span)}`,
      ].join("\n");
    });
}

export function listJudged(judged: readonly Judged[], type: string): string[] {
  return judged
    .filter(({ check, ours }) => check.c === type && (check.verdict === "ok" ? ours !== "pass" : true))
    .map(({ record, check, ours, outcomes }) =>
      [
        `${record.id} ${check.c} ${check.verdict} -> ${ours}: ${check.calc}`,
        `  ${inContext(record.text, check.places[0] ?? nowhere)}`,
        ...outcomes.map(({ rule, outcome, says }) => `  ${outcome} ${rule}: ${says}`),
      ].join("\n"),
    );
}

export function listUnexplained({ unexplained, judged }: GoldMeasures): string[] {
  return unexplained.map(({ record, outcome }) => {
    const refuted = judged.some((entry) => entry.check.verdict === "ok" && entry.outcomes.includes(outcome));
    return [
      `${record.id} ${outcome.outcome} ${outcome.rule}${refuted ? " (a check annotated here holds)" : ""}: ${outcome.says}`,
      ...outcome.spans.map((span) => `  ${inContext(record.text, span)}`),
    ].join("\n");
  });
}

export function listSurvivors(mutants: readonly Mutant[], type: string): string[] {
  return mutants
    .filter(({ fate, check }) => (fate === "survived" || fate === "remarked") && check.c === type)
    .map(
      ({ record, check, original, mutation, fate, rules }) =>
        `${record.id} ${fate === "remarked" ? `(told as information: ${rules.join(", ")}) ` : ""}${original} -> ${mutation.text}: ${check.calc}\n  ${inContext(record.text, check.places[0] ?? nowhere)}`,
    );
}

export function listFindings(findings: readonly Finding[], rule: string): string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) =>
      [
        `${finding.fingerprint} ${finding.severity} ${finding.at.document}:${finding.at.line}: ${finding.message}`,
        ...finding.explanation.map((line) => `  ${line}`),
        ...operandsOf(finding).map((at) => {
          const start = at.column - at.excerptColumn;
          const line = at.excerpt.join(" ");
          return `  ${at.label}: ${inContext(line, { start, end: start + at.quote.length }, 200)}`;
        }),
      ].join("\n"),
    );
}
