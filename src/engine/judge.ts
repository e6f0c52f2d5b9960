/** Runs one rule and says how loud its verdicts are. */
import type { Kind } from "../claims/index.ts";
import type { Problem } from "../document/index.ts";
import type { Claims, Rule, Severity, Verdict } from "../rule/index.ts";
import { AuditError } from "./audit-error.ts";
import { faultOfVerdict, faultOfVerdicts } from "./faulty-answers.ts";

/** A rule as a run uses it: its severity and options in force, and where they differ. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly severity: Severity | "off";
  /** The severity was asked for: no verdict is louder. */
  readonly isSet?: boolean;
  readonly options: unknown;
  /** The last one that applies to a file holds. Options differ by file for rules of one document only. */
  readonly overrides?: readonly RuleOverride[];
}

/** What holds of a rule in some files, told by their paths from the project's root. */
export interface RuleOverride {
  applies(path: string): boolean;
  readonly severity?: Severity | "off";
  readonly options?: unknown;
}

/** The rule as it is in force in a file. */
export function inForceIn(path: string, inForce: RuleInForce): RuleInForce {
  const override = inForce.overrides?.findLast(({ applies }) => applies(path));
  if (!override) return inForce;
  const { rule, severity, isSet = false, options } = inForce;
  return {
    rule,
    severity: override.severity ?? severity,
    isSet: isSet || override.severity !== undefined,
    options: override.options ?? options,
  };
}

/** Whether the rule runs anywhere. */
export function isActive({ severity, overrides = [] }: RuleInForce): boolean {
  return severity !== "off" || overrides.some((override) => override.severity && override.severity !== "off");
}

const loudness: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The severity of a failed verdict: the rule's own, unless the verdict itself is quieter. */
export function severityOf(inForce: RuleInForce, verdict: Verdict & { outcome: "fail" }): Severity {
  const base = inForce.severity === "off" ? inForce.rule.severity : inForce.severity;
  if (!verdict.severity) return base;
  const isOwn = base === inForce.rule.severity && !inForce.isSet;
  return isOwn || loudness[verdict.severity] < loudness[base] ? verdict.severity : base;
}

/** What a rule is asked: to compare all it is given, or what it says of one document alone. */
export type Asked = "check" | "alone";

/** All verdicts of a rule; one that throws, or answers with what is no verdict, becomes a problem and loses no other verdict. */
export function judge(
  { rule, options }: RuleInForce,
  asked: Asked,
  claims: Claims<Kind>,
  where: string,
): { verdicts: Verdict[]; problem: Problem | null } {
  const verdicts: Verdict[] = [];
  let problem: Problem | null = null;
  const blame = (error: unknown): void => {
    problem ??= ruleProblem(rule, error, where);
  };
  try {
    const answers = rule[asked]?.(claims, options) ?? [];
    const fault = faultOfVerdicts(answers);
    if (fault !== null) throw faulty(rule, fault);
    for (const verdict of answers) {
      const wrong = faultOfVerdict(verdict);
      if (wrong === null) verdicts.push(verdict);
      else blame(faulty(rule, wrong));
    }
  } catch (error) {
    blame(error);
  }
  return { verdicts, problem };
}

/** What to throw where a rule has answered with what is no answer. */
export function faulty({ plugin }: Rule, fault: string): AuditError {
  const whose = plugin === undefined ? "" : `in the plugin ${plugin}, `;
  return new AuditError(`${whose}${fault}`, "Fix the rule, or leave it out.");
}

/** What to say of a rule that threw. */
export function ruleProblem({ id }: Rule, error: unknown, where: string): Problem {
  const message = `Rule ${id} failed: ${error instanceof Error ? error.message : String(error)}`;
  const own = error instanceof AuditError ? error.remedy : "Report this with the document";
  const remedy = `${own.replace(/\.$/, "")}; turn the rule off to go on without it.`;
  return { path: where, line: null, message, remedy, severity: "error" };
}
