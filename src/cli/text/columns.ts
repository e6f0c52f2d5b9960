/** Sets a small table on the terminal. */
import type { Theme } from "../../reporters/text/theme.ts";

/** Rows under a head, the first column to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[], theme: Theme): string[] {
  const widest = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widest[0]!) : cell.padStart(widest[column]!)));
    const line = `  ${cells.join("  ")}`;
    return index === 0 ? theme.faint(line) : line;
  });
}
