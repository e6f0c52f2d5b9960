// Settles which findings of a run are reported: not those left out, nor those known, nor those elsewhere than asked for.
import type { Finding, Suppressed } from "../rule/index.ts";
import { applyBaseline } from "./baseline.ts";
import { Fingerprints, fingerprintOf } from "./fingerprint.ts";
import { byPlace } from "./order.ts";
import type { Roots } from "./roots.ts";
import type { Settling } from "./settling.ts";
import type { Setup } from "./setup.ts";
import type { PlacedDirective } from "./suppression/placed.ts";
import { type Suppression, suppress } from "./suppression.ts";

/** Whether anything leaves findings out, or may be wrong with what does. */
export function canBeSettled(directives: readonly PlacedDirective[], { suppression, baseline, since }: Setup): boolean {
  return (
    directives.length > 0 || (suppression?.ignore.length ?? 0) > 0 || baseline !== undefined || since !== undefined
  );
}

export function settle(run: Settling, directives: readonly PlacedDirective[], setup: Setup, roots: Roots): Settling {
  const rules = new Map(setup.rules.map((inForce) => [inForce.rule.id, inForce]));
  const left = suppress(run, directives, setup.suppression ?? { ignore: [] }, rules, roots);
  let settled = withFlaws(left, setup, roots);
  if (setup.baseline) {
    const isWhole = setup.suppression?.isWhole ?? false;
    const scope = { rules: setup.rules, isWhole, documentName: roots.document.bind(roots) };
    settled = applyBaseline(settled, setup.baseline, scope);
  }
  if (setup.since) settled = onlySince(settled, setup.since);
  return { ...settled, suppressed: [...settled.suppressed].sort((a, b) => byPlace(a.finding, b.finding)) };
}

/** Adds what is wrong with comments and entries as findings. */
function withFlaws({ run, flaws }: Suppression, { suppression }: Setup, roots: Roots): Settling {
  const fingerprints = new Fingerprints();
  const found = flaws.flatMap(({ rule, at, message, explanation, advice }) => {
    const severity = suppression?.severities?.[rule] ?? "warning";
    if (severity === "off") return [];
    const { kind, shown } = at.claim;
    const fingerprint = fingerprints.nameOf(fingerprintOf(rule, [roots.document(at)], [{ kind, shown }]));
    return {
      rule,
      severity,
      message,
      explanation,
      advice,
      at,
      related: [],
      evidence: {},
      confidence: null,
      fingerprint,
    };
  });
  return { ...run, findings: [...run.findings, ...found].sort(byPlace) };
}

function onlySince(run: Settling, { revision, isChanged }: NonNullable<Setup["since"]>): Settling {
  const touches = ({ at, related }: Finding) => [at, ...related].some(({ path }) => isChanged(path));
  const reason = `touches no file changed since ${revision}`;
  const elsewhere = run.findings.filter((finding) => !touches(finding));
  const left = elsewhere.map((finding): Suppressed => ({ finding, by: "since", reason }));
  return { ...run, findings: run.findings.filter(touches), suppressed: [...run.suppressed, ...left] };
}
