/** What kinds of evidence for a denominator are, and what they are looked for in. */
import type { Candidate } from "../candidates.ts";
import type { Mention, Open, Told } from "../mentions.ts";

export interface Setting {
  readonly open: Open;
  readonly told: Told;
  readonly candidates: readonly Candidate[];
  /** The numbers of the candidates, and those of them that are sizes. */
  readonly numbers: ReadonlySet<number>;
  readonly sizes: ReadonlySet<number>;
  /** What the share before it was taken to be of, and whether it stands in the same sentence. */
  readonly last: { readonly n: number | null; readonly isHere: boolean } | null;
}

/** Finds evidence for one candidate: the ids of what holds. */
export type Evidence = (candidate: Candidate & { readonly mention: Mention }, setting: Setting) => readonly string[];

/** How a share is printed. */
export function shapeOf({ draft: { value } }: Open): string {
  if (value.percent === null) return "count";
  return value.count === null ? "percent" : "both";
}
