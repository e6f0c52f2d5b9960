/** Names the size of a described group after the column of a table: `48 with follicular lymphoma (FL)` under `FL (N=48)`. */
import type { Draft } from "../../extractors/extractor.ts";
import { tokenize } from "../../language/index.ts";
import { asSize } from "../text/drafts.ts";
import type { DraftPlace } from "../text/place.ts";
import { labelAfter } from "./label.ts";

export interface Head {
  readonly words: readonly string[];
  readonly label: string;
}

/** The cohorts that head columns with their sizes, by their words. */
export function tableHeads(drafts: readonly Draft[]): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const draft of drafts) {
    const cohort = asSize(draft)?.subject?.cohort;
    if (!cohort || draft.place?.row !== -1) continue;
    const words = tokenize(cohort.label).map(({ folded }) => folded);
    heads.set(words.join(" "), { words, label: cohort.label });
  }
  return heads;
}

const kinds = /^(?:tumou?rs?|cancers?|carcinomas?|lymphomas?|disease|histology|mutations?)$/;

/** The head that the words behind `with` name, in full, without the kind of disease, or by the abbreviation in brackets. */
export function headOf({ reading, to, sentence }: DraftPlace, heads: ReadonlyMap<string, Head>): Head | null {
  const { tokens } = reading;
  if (heads.size < 2 || tokens[to]?.folded !== "with") return null;
  const range = labelAfter(tokens, to + 1, sentence.to);
  if (!range) return null;
  const words = tokens.slice(...range).map(({ folded }) => folded);
  const [open, short, close] = tokens.slice(range[1], range[1] + 3);
  const abbreviation = open?.text === "(" && close?.text === ")" ? short!.folded : "";
  const bare = kinds.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  return heads.get(words.join(" ")) ?? heads.get(bare.join(" ")) ?? heads.get(abbreviation) ?? null;
}
