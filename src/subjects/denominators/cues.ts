/** Words that point from a share to the number that it is of. */
import { setOf } from "../text/words.ts";

export const cues = {
  among: setOf("of among amongst in"),
  these: setOf("these those them they whom which who their"),
  them: setOf("these them whom those"),
  remaining: setOf("remaining other others rest another remainder"),
  including: setOf("including included includes with"),
  all: setOf("all overall total entire whole both altogether"),
  /** Begins a sentence that goes on about those told before it. */
  reference: setOf("of among these this they it its their the other another in there"),
} as const;
