/** Reads the group that opens a sentence and that its shares are of: `Of the 39 patients who underwent surgery, 12 relapsed`. */
import type { Cohort } from "../../claims/index.ts";
import { toNumber } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { asShare } from "../text/drafts.ts";
import { depthAt } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import { labelKey } from "./label.ts";
import { generic } from "./phrases.ts";
import type { Known, Scene } from "./scene.ts";

export interface LeadIn {
  readonly cohort: Cohort;
  /** The comma behind it. */
  readonly to: number;
}

const leads = setOf("of among amongst within in for");
/** Say of those who are counted no more than that they are counted. */
const general = setOf(
  "those the with who were was had have been for in of a an and to as that which entered studied evaluated assessed",
);

/** The group that a sentence tells of in front of its first comma, if it is told by more than its number; `largest` is the size of all. */
export function leadInOf({ view, shares, named }: Scene, known: Known, largest: number): LeadIn | null {
  const { tokens, from } = view;
  const end = shares.at(-1)!.placed.place.from;
  const opening = skipWord(tokens, from, end);
  const lead = tokens[opening]?.folded ?? "";
  if (!leads.has(lead)) return null;
  let to = opening + 1;
  while (to < end && !(tokens[to]!.text === "," && depthAt(view, to) === 0)) to++;
  if (to >= end || tokens[to]!.text !== "," || to - opening > 22) return null;
  // `Of the 290 men (10%) who were met`: the only figure in front of the comma may be of how many there are.
  const within = shares.filter(({ placed: { place } }) => place.from < to);
  if (within.some(({ placed: { place, draft } }) => place.from - opening > 3 || asShare(draft)?.value.denominator))
    return null;
  const own = tokens
    .slice(opening + 1, to)
    .filter((token, i) => depthAt(view, opening + 1 + i) === 0 && !/^[()[\]]$/.test(token.text));
  const nounAt = own.findIndex((token) => has(token, "people") || has(token, "sample") || token.folded === "those");
  const number = own.slice(0, Math.max(0, nounAt)).find(({ kind }) => kind === "number");
  if (nounAt < 0 || nounAt > 5 || named.some(({ dimension, from: at }) => dimension === "arm" && at < to)) return null;
  if (number?.value ? toNumber(number.value) >= largest : lead === "in" || lead === "for") return null;
  const described = named.find(
    ({ dimension, from: at, to: end }) => dimension === "subgroup" && at > opening && end <= to,
  );
  if (described) return { cohort: described.cohort, to };
  const telling = own.filter(
    (token, i) => i !== nounAt && token.kind !== "number" && !general.has(token.folded) && !generic.has(token.folded),
  );
  const words = telling.map(({ folded }) => folded).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 || words.length > 9) return null;
  // Of fewer than all: what they did or had done tells them, though the title has the words.
  if (known.isWhole(words) && !(number && own.some(isRelativeVerb))) return null;
  return { cohort: { key: labelKey(words), label: telling.map(({ text }) => text).join(" ") }, to };
}

/** `who met a recommendation`: a verb of its own behind the relative. */
const isRelativeVerb = (token: Token, i: number, own: readonly Token[]): boolean =>
  /^(?:who|that|which)$/.test(own[i - 1]?.folded ?? "") && has(token, "past") && !general.has(token.folded);

/** `However, of the 12 patients`. */
function skipWord(tokens: readonly Token[], from: number, to: number): number {
  return from + 1 < to && tokens[from + 1]!.text === "," && has(tokens[from], "connective") ? from + 2 : from;
}
