/** Checks what a rule has answered: a plugin's may be anything. Each gives what is wrong with it, `null` where nothing is. */
import { severities } from "../rule/index.ts";

type Fields = Readonly<Record<string, unknown>>;

export function faultOfVerdicts(verdicts: unknown): string | null {
  if (verdicts === undefined || verdicts === null) return null;
  if (typeof verdicts === "object" && Symbol.iterator in verdicts) return null;
  return "its check gave no verdicts but a promise or another value; it must be a generator (*check) that is not async";
}

export function faultOfVerdict(verdict: unknown): string | null {
  if (!isObject(verdict) || !["pass", "fail", "unsure"].includes(verdict.outcome as string))
    return `its check yielded ${named(verdict)}, not what pass, fail or unsure gives`;
  const { outcome, operands, evidence, severity, reason } = verdict;
  if (!Array.isArray(operands) || !operands.every(isOperand))
    return `its check yielded a ${outcome} with something that is no claim; each operand is [claim, label]`;
  if (outcome === "pass") return null;
  if (operands.length === 0) return `its check yielded a ${outcome} without a claim, so that it stands nowhere`;
  if (outcome === "unsure") return typeof reason === "string" ? null : "its check yielded an unsure without a reason";
  if (!isObject(evidence) || !isPlain(evidence)) return "its check yielded a fail whose evidence is not plain data";
  if (severity !== undefined && !severities.includes(severity as never))
    return `its check yielded a fail of the severity ${named(severity)}; known: ${severities.join(", ")}`;
  return null;
}

export function faultOfWords(words: unknown): string | null {
  if (!isObject(words)) return `its explain gave ${named(words)}, not message, explanation and advice`;
  for (const key of ["message", "advice"] as const)
    if (typeof words[key] !== "string") return `its explain gave no ${key}; it must be a text`;
  const { explanation } = words;
  if (!Array.isArray(explanation) || !explanation.every((line) => typeof line === "string"))
    return "its explain gave no explanation; it must be a list of texts";
  return null;
}

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function isOperand(operand: unknown): boolean {
  if (!isObject(operand) || typeof operand.label !== "string" || !isObject(operand.claim)) return false;
  const { kind, path, span } = operand.claim;
  return typeof kind === "string" && typeof path === "string" && isObject(span);
}

function isPlain(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

const named = (value: unknown): string =>
  typeof value === "object" ? (value === null ? "null" : "an object") : String(value);
