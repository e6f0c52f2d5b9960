/** Shows one finding or problem in Markdown. */
import type { Problem } from "../../document/index.ts";
import type { Finding, Location } from "../../rule/index.ts";
import { code, prose } from "./escape.ts";

const mostLines = 40;

/** The finding in one line. */
export function headOf({ severity, rule, at, message }: Finding): string {
  return `**${severity}** ${code(rule)}, line ${at.line}: ${prose(message)}`;
}

/** The arithmetic, the operands and the advice, as Markdown blocks. */
export function bodyOf({ explanation, at, related, advice }: Finding): string {
  const arithmetic = explanation.map((line) => prose(line));
  const operands = [at, ...related].map((operand) => operandOf(operand, at));
  const items = [...arithmetic, ...operands].filter((item) => item !== "").map((item) => `- ${item}`);
  const left = items.length - mostLines;
  const note = left > 0 ? [`- … and ${left} more`] : [];
  return [[...items.slice(0, mostLines), ...note].join("\n"), prose(advice)].filter((part) => part !== "").join("\n\n");
}

function operandOf(operand: Location, primary: Location): string {
  const where = operand.document === primary.document ? "" : `${code(operand.document)}, `;
  const label = operand.label === "" ? "" : `${prose(operand.label, 200)}: `;
  return `${label}${code(operand.quote, 300)} (${where}line ${operand.line}, column ${operand.column})`;
}

export function showProblem({ severity, path, line, message, remedy }: Problem): string {
  const where = code(path) + (line === null ? "" : `, line ${line}`);
  return `- **${severity === "error" ? "not audited" : "notice"}** ${where}: ${prose(message)} ${prose(remedy)}`.trimEnd();
}
