/** Reads the label of a table row: category, grade, threshold, and what its bare numbers are. */
import type { Population } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";
import { type Naming, namings } from "../counts/categories.ts";

export interface RowLabel {
  readonly category: Naming["category"] | null;
  readonly grade: string | null;
  readonly threshold: Printed | null;
  readonly event: string;
  readonly countThenPercent: boolean;
  readonly percent: boolean;
  /** The row gives numbers of subjects in a population: `Patients enrolled`. */
  readonly population: Population | null;
}

const populations: Readonly<Record<string, Population>> = {
  screened: "screened",
  enrolled: "enrolled",
  randomized: "randomised",
  randomised: "randomised",
  treated: "treated",
  evaluable: "evaluable",
  safety: "safety",
  itt: "itt",
  completed: "completed",
};

export function readLabel({ tokens, text }: ProseReading): RowLabel {
  const found = namings(tokens, 0, tokens.length, true);
  const words = tokens.map((token) => token.folded);
  const joined = words.join(" ");
  const counted = words.some((word) => /^(?:patients|subjects|participants|women|men)$/.test(word));
  return {
    category:
      found.length === 1 || (found.length > 1 && found.every(({ category }) => category === found[0]!.category))
        ? found[0]!.category
        : null,
    grade: gradeOf(tokens),
    threshold: thresholdOf(tokens),
    event: text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, 120),
    countThenPercent: /\b(?:n|no \.|no|number) \( % \)|\bn , %|\bno \. \( % \)/.test(joined),
    percent: words.includes("%") && thresholdOf(tokens) === null,
    population: counted ? (words.map((word) => populations[word]).find(Boolean) ?? null) : null,
  };
}

/** `Grade ≥3`, `Any Grade`, `grade 3-4`. */
function gradeOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((token) => /^grades?$/.test(token.folded));
  if (at < 0) return null;
  if (/^(?:any|all)$/.test(tokens[at - 1]?.folded ?? "")) return "any";
  const behind = tokens.slice(at + 1, at + 5);
  const digits = behind.filter((token) => token.kind === "number").map((token) => token.text);
  if (digits.length === 0) return null;
  if (behind[0]!.text === "≥" || behind.some((token) => /^(?:higher|above|\+)$/.test(token.folded)))
    return `>=${digits[0]}`;
  return digits.length > 1 ? `${digits[0]}-${digits.at(-1)}` : digits[0]!;
}

/** `≥15%` in a label: everything listed in the row is said to reach it. */
function thresholdOf(tokens: readonly Token[]): Printed | null {
  const at = tokens.findIndex(
    (token, i) => /^[≥⩾]$/.test(token.text) && tokens[i + 1]?.kind === "number" && tokens[i + 2]?.text === "%",
  );
  return at < 0 ? null : tokens[at + 1]!.value!;
}
