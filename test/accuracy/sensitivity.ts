/** Sensitivity: errors put into checks that hold, and how many of them the tool notices. */
import { type Check, type CheckType, checkTypes, type GoldRecord, type Placed } from "./gold.ts";
import { type Mutation, mutationsOf } from "./mutate.ts";
import { decimals, numberOf } from "./numbers.ts";
import { operandsOfCheck } from "./operands.ts";
import { numberTokens } from "./tokens.ts";
import { auditAll, isAlarm, type Outcome, overlaps } from "./tool.ts";

/**
 * What became of a mutation: told as an error or a warning, told as information only, not told; `consistent`: the check still
 * holds, so that there is nothing to notice.
 */
export type Fate = "alarmed" | "remarked" | "survived" | "consistent";

export interface Mutant {
  readonly record: GoldRecord;
  readonly check: Placed<Check>;
  readonly original: string;
  readonly mutation: Mutation;
  readonly fate: Fate;
  readonly rules: readonly string[];
}

export interface SensitivityRow {
  readonly type: CheckType;
  readonly checks: number;
  /** Checks whose arithmetic could not be redone: not mutated. */
  readonly undetermined: number;
  readonly alarmed: number;
  readonly remarked: number;
  readonly survived: number;
  readonly consistent: number;
}

export interface Sensitivity {
  readonly mutants: readonly Mutant[];
  readonly rows: readonly SensitivityRow[];
}

/** Tries every mutation of every operand of the checks that hold; `every` takes one record in so many. */
export function measureSensitivity(records: readonly GoldRecord[], every = 1): Sensitivity {
  const mutants: Mutant[] = [];
  const undetermined: CheckType[] = [];
  const sample = records.filter((_, index) => index % every === 0);
  for (const record of sample) {
    const before = new Set(loud(record.text, record.path).map(signature));
    for (const check of record.checks.filter(({ verdict }) => verdict === "ok")) {
      const tried = mutate(record, check, before);
      if (tried === null) undetermined.push(check.c);
      else mutants.push(...tried);
    }
  }
  const rows = checkTypes.map((type) => {
    const mine = mutants.filter(({ check }) => check.c === type);
    const count = (fate: Fate) => mine.filter((mutant) => mutant.fate === fate).length;
    return {
      type,
      checks: new Set(mine.map(({ check }) => check)).size,
      undetermined: undetermined.filter((other) => other === type).length,
      alarmed: count("alarmed"),
      remarked: count("remarked"),
      survived: count("survived"),
      consistent: count("consistent"),
    };
  });
  return { mutants, rows };
}

function mutate(record: GoldRecord, check: Placed<Check>, before: ReadonlySet<string>): Mutant[] | null {
  const place = check.places[0];
  const operands = operandsOfCheck(record, check);
  if (!place || operands.length === 0) return null;
  return operands.flatMap((operand) => {
    const { token } = operand;
    const seed = `${record.id}|${check.c}|${check.q}|${token.start}`;
    return mutationsOf(token, seed).map((mutation): Mutant => {
      const common = { record, check, original: token.text, mutation };
      const value = numberTokens(mutation.text)[0]?.value ?? numberOf(mutation.text) ?? Number.NaN;
      if (operand.holdsWith(value, decimals(mutation.text))) return { ...common, fate: "consistent", rules: [] };
      const at = place.start + token.start;
      const text = record.text.slice(0, at) + mutation.text + record.text.slice(place.start + token.end);
      const end = place.end + mutation.text.length - token.text.length;
      const fresh = loud(text, record.path).filter(
        (outcome) =>
          !before.has(signature(outcome)) && outcome.spans.some((span) => overlaps(span, { start: place.start, end })),
      );
      return {
        ...common,
        fate: fresh.some(isAlarm) ? "alarmed" : fresh.length > 0 ? "remarked" : "survived",
        rules: [...new Set(fresh.map(({ rule }) => rule))],
      };
    });
  });
}

/** Findings of one text audited by itself. */
function loud(text: string, path: string): Outcome[] {
  return auditAll([{ path, text }]).outcomes.filter(({ outcome }) => outcome !== "pass" && outcome !== "unsure");
}

function signature({ rule, outcome, says, quotes }: Outcome): string {
  return JSON.stringify([rule, outcome, says, quotes]);
}
