/** A count with a percentage that is not its share of a number of subjects told elsewhere: the text errs, or another number is meant. */
import type { Printed } from "../../document/index.ts";
import type { Page } from "../page.ts";
import type { Share } from "../share.ts";

export interface Mismatch {
  readonly share: Share;
  readonly count: number;
  readonly percent: Printed;
  readonly denominator: number;
  /** How the denominator is told: as its binding says, as the number that the shares around it or those of its cohort are of, or as the size of its cohort. */
  readonly how: NonNullable<Share["value"]["denominatorFrom"]>["how"] | "neighbours" | "page" | "cohort";
  /** The number that the shares around it are of, where they tell one. */
  readonly around: number | null;
  readonly page: Page;
}

/** Finds evidence for or against an error: the ids of what holds. */
export type Evidence = (mismatch: Mismatch) => readonly string[];
