/** Reads the name of the cohort that a size is the size of: `neratinib (n=117)`, `56 patients received ILF and 58 ELF`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Token } from "../../language/index.ts";
import type { DraftPlace } from "../text/place.ts";
import { labelAfter, labelBefore } from "./label.ts";

export interface Named {
  readonly draft: Draft;
  readonly words: readonly string[];
  readonly label: string;
  /** How sure the form alone makes it: a bracket names an arm, a verb's object only beside another. */
  readonly sure: boolean;
}

/** The name beside a size, or `null`. */
export function nameOf(draft: Draft, place: DraftPlace): Named | null {
  const { tokens } = place.reading;
  const { from, to, sentence } = place;
  const name = (range: readonly [number, number] | null, sure: boolean): Named | null => {
    if (!range) return null;
    const slice = tokens.slice(range[0], range[1]);
    const label = place.reading.text.slice(slice[0]!.start, slice.at(-1)!.end);
    return { draft, words: slice.map((token) => token.folded), label, sure };
  };
  const opened = tokens[from - 1]?.text;
  const isEquals = tokens[from]?.folded === "n" || tokens[from + 1]?.text === "=";
  // `tamoxifen (n = 49)`, `SB3, n = 186`, `in the low-dose arm [30 patients]`
  if (isEquals && /^[([,]$/.test(opened ?? "")) {
    const before = labelBefore(tokens, from - 1, sentence.from);
    if (before) return name(before, true);
  }
  if (
    !isEquals &&
    /^[([]$/.test(opened ?? "") &&
    /^(?:group|arm|cohort|placebo)$/.test(tokens[from - 2]?.folded ?? "")
  ) {
    return name(labelBefore(tokens, from - 1, sentence.from), true);
  }
  const next = tokens[to]?.folded ?? "";
  const after = tokens[to + 1]?.folded ?? "";
  // `127 patients in the weekly arm`, `43 in group B`
  if (/^(?:in|to|on)$/.test(next)) {
    const range = labelAfter(tokens, to + 1, sentence.to);
    const isArm =
      range &&
      tokens.slice(to + 1, range[1] + 1).some((token) => /^(?:arm|group|cohort|arms|groups)$/.test(token.folded));
    if (isArm) return name(range, true);
    // `44 to receive A and B (A group)`
    if (after !== "receive") return null;
    const group = groupNamed(tokens, to, sentence.to);
    return group ? name(group, true) : name(labelAfter(tokens, to + 2, sentence.to), false);
  }
  // `56 patients received ILF`, `131 patients were treated with X`, `40 assigned to X`
  const verbAt = find(tokens, to, Math.min(to + 6, sentence.to), ({ folded }) =>
    /^(?:received|receiving|receive|given)$/.test(folded),
  );
  if (verbAt >= 0) return name(labelAfter(tokens, verbAt + 1, sentence.to), false);
  const withAt = find(
    tokens,
    to,
    Math.min(to + 5, sentence.to - 1),
    ({ folded }, i) =>
      /^(?:treated|assigned|randomi[sz]ed|allocated)$/.test(folded) && /^(?:with|to)$/.test(tokens[i + 1]!.folded),
  );
  if (withAt >= 0) {
    const skip = tokens[withAt + 2]?.folded === "receive" ? 3 : 2;
    return name(labelAfter(tokens, withAt + skip, sentence.to), false);
  }
  // `administered to 127 patients`: the subject of the sentence.
  if (/^(?:administered|given)$/.test(tokens[from - 2]?.folded ?? "") && tokens[from - 1]?.folded === "to") {
    return name(labelBefore(tokens, from - 3, sentence.from), false);
  }
  return bareName(draft, tokens, place, name);
}

/** Where the first fitting token of a range stands, or -1. */
function find(
  tokens: readonly Token[],
  from: number,
  to: number,
  isFitting: (token: Token, at: number) => boolean,
): number {
  for (let i = from; i < to; i++) if (isFitting(tokens[i]!, i)) return i;
  return -1;
}

/** `(selumetinib group)` behind what a group was given. */
function groupNamed(tokens: readonly Token[], from: number, stop: number): readonly [number, number] | null {
  for (let i = from; i < Math.min(stop, from + 25); i++) {
    if (tokens[i]!.kind === "number" && tokens[i - 1]?.folded === "and") return null;
    const isEnd = /^(?:group|arm)$/.test(tokens[i]!.folded) && tokens[i + 1]?.text === ")";
    if (isEnd) return labelBefore(tokens, i, from);
  }
  return null;
}

/** `and 58 ELF`: a number in front of a name alone, as the second of a pair. */
function bareName(
  draft: Draft,
  tokens: readonly Token[],
  { from, to, sentence }: DraftPlace,
  name: (range: readonly [number, number] | null, sure: boolean) => Named | null,
): Named | null {
  if (draft.kind !== "cohort-size" || tokens[from - 1]?.folded !== "and" || to - from > 1) return null;
  const token = tokens[to];
  return token && to < sentence.to && /^\p{Lu}/u.test(token.text)
    ? name(labelAfter(tokens, to, sentence.to), false)
    : null;
}
