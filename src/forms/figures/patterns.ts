/** Patterns of numbers and relations that forms of statistics share. */
export const figurePatterns = [
  /** A number in digits, also with a decimal comma: `0.96`, `0,96`. */
  ["decimal-number", `(integer&!numeral ~comma ~integer&!numeral | digits)`],
  /** `=`, `<`, `≤`, `< or =`, `less than or equal to`. */
  [
    "relation",
    `(equals less? | (less | greater) ("or"? equals)? | about | "equals" | "equal" "to"? |
      comparative "than" ("or" "equal" "to"?)?)`,
  ],
] as const;
