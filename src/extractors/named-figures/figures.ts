/** Percentages and lengths of time in a sentence, as printed. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

export interface Figure {
  readonly value: Printed;
  /** `%`, or a unit of time as its own word. */
  readonly unit: string;
  /** Tokens from the number to its unit. */
  readonly from: number;
  readonly to: number;
  /** `about`, `more than`, `≥`, or a bound: never compared. */
  readonly isVague: boolean;
}

const units = ["day", "week", "month", "year"] as const;
/** So many tokens may stand between two numbers of one unit (`75.7 to 83.5%`). */
const joints = new Set(["to", "and", "or", ","]);

export function figuresIn(tokens: readonly Token[]): readonly Figure[] {
  const found: Figure[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "number" || !token.value || token.inWords) continue;
    const own = unitAt(tokens, at + 1);
    const unit = own ?? sharedUnit(tokens, at);
    if (!unit) continue;
    found.push({
      value: token.value,
      unit: unit.name,
      from: at,
      to: own ? own.to : at + 1,
      isVague: isVague(tokens, at),
    });
  }
  return found;
}

function unitAt(tokens: readonly Token[], at: number): { readonly name: string; readonly to: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const { classes } = token.lexeme;
  if (classes.has("percent") || token.folded === "percent") {
    const next = tokens[at + 1]?.folded;
    return next === "ci" || next === "confidence" || next === "point" || next === "points"
      ? null
      : { name: "%", to: at + 1 };
  }
  const name = units.find((unit) => classes.has(`${unit}Unit`));
  return name && token.spaced ? { name, to: at + 1 } : null;
}

/** `from 4.7 to 11.0 months`, `11.0 vs 7.4 months`: the unit stands behind the second. */
function sharedUnit(tokens: readonly Token[], at: number): { readonly name: string } | null {
  const [joint, second] = [tokens[at + 1], tokens[at + 2]];
  if (!joint || second?.kind !== "number") return null;
  return joints.has(joint.folded) || joint.lexeme.classes.has("versus") ? unitAt(tokens, at + 3) : null;
}

function isVague(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  const { classes } = before.lexeme;
  const isBound = classes.has("approximation") || classes.has("bounding") || classes.has("compare");
  const isWorded = before.folded === "than" || (before.folded === "to" && tokens[at - 2]?.folded === "up");
  return isBound || isWorded || before.folded === "-" || before.folded === "±" || tokens[at + 1]?.folded === "-";
}
