/** All kinds of evidence for whether a mismatch is an error of the text. What holds is named by an id, whose weight is in `weights.json`. */
import type { Evidence, Mismatch } from "../mismatch.ts";
import { held, others, siblings } from "./around.ts";
import { told } from "./denominator.ts";
import { kind } from "./kind.ts";
import { above, magnitude, shape, solvable } from "./shape.ts";

const kinds: readonly Evidence[] = [shape, solvable, above, magnitude, told, siblings, held, others, kind];

/** The ids of the evidence for a mismatch. */
export const evidenceFor = (mismatch: Mismatch): readonly string[] => kinds.flatMap((find) => find(mismatch));
