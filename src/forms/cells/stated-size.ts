/** A number of subjects that says whether it was planned: `98 (estimated)`. */
import { form } from "../../language/index.ts";

export interface StatedSize {
  readonly n: number;
  readonly planned: boolean;
}

export const statedSize = form<StatedSize>({
  id: "stated-size",
  title: "A number of subjects, planned or reached",
  yields: "stated-size",
  match: `^ {n: integer} people? open ("actual" | {planned: "estimated" | "anticipated" | "planned" | "target"}) close $`,
  value: (match) => ({ n: match.integer("n")!, planned: match.has("planned") }),
  show: ({ n, planned }) => `${n}${planned ? " planned" : ""}`,
  examples: `
    120 (estimated)                          -> 120 planned
    98 participants (actual)                 -> 98
    98 (12)                                  -> nothing
  `,
});
