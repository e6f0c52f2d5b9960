/** Of which part of a study, line of treatment or study a result is: phase 2, part B, second line, the ALPHA study, another trial. */
import type { Token } from "../../language/index.ts";
import { setOf } from "../text/words.ts";
import { backTo, type Cue, type Finder, wordsFrom } from "./cue.ts";

const roman: ReadonlyMap<string, string> = new Map([
  ["i", "1"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
]);
const study = /^(?:stud(?:y|ies)|trials?)$/;
const portion = /^(?:parts?|portions?|phases?|periods?|segments?|components?|extensions?|stages?|sub-?stud(?:y|ies))$/;

const found = (value: string, from: number, to: number): Cue => ({ qualifier: "part", value, from, to });

/** `phase 2`, `phase Ib/II`; not of `this phase 2 study` or `a phase 2 study`, which is the one reported. */
const findPhase: Finder["find"] = (tokens, at, end) => {
  const glued = /^phase-?(\d[ab]?|i{1,3}v?[ab]?)$/.exec(tokens[at]!.folded)?.[1];
  if (!glued && tokens[at]!.folded !== "phase") return null;
  let to = at + 1;
  let number = glued ? arabic(glued) : "";
  while (to < end && to < at + 6 && /^(?:\d[ab]?|[ab]|i{1,3}[ab]?|iv|\/|-)$/.test(tokens[to]!.folded))
    number += arabic(tokens[to++]!.folded);
  const next = tokens[to]?.folded ?? "";
  // The recommended phase 2 dose is found in phase 1.
  if (!/^\d/.test(number) || next === "dose") return null;
  return study.test(next) && isOwn(tokens, at) ? null : found(`phase ${number}`, at, to);
};

const phase: Finder = { begins: ({ folded }) => folded.startsWith("phase"), find: findPhase };

function arabic(numeral: string): string {
  const [, digits = "", rest = ""] = /^(i{1,3}v?|iv)?(.{0,3})$/.exec(numeral) ?? [];
  return (roman.get(digits) ?? "") + rest;
}

/** `this`, `our` and, where nothing is said to be in it, `a` introduce the study reported. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  const isDeterminer = (i: number) => /^(?:this|our|present|current|a|an|the|these|both|two)$/.test(tokens[i]!.folded);
  const determiner = backTo(tokens, at, 8, isDeterminer, ({ kind, folded }) => kind === "word" || folded === ",");
  const word = tokens[determiner]?.folded ?? "";
  if (/^an?$/.test(word)) return !/^(?:in|from|of|by|with|to)$/.test(tokens[determiner - 1]?.folded ?? "");
  return /^(?:this|our|present|current)$/.test(word);
}

/** `part B`, `period 2`. */
const lettered: Finder = {
  begins: ({ folded }) => /^(?:part|period|step|module|portion)$/.test(folded),
  find(tokens, at, end) {
    const next = at + 1 < end ? tokens[at + 1]! : null;
    return next && /^(?:[A-E]|[1-9]|I{1,3}|IV)$/.test(next.text)
      ? found(`${tokens[at]!.folded} ${roman.get(next.folded) ?? next.folded}`, at, at + 2)
      : null;
  },
};

/** `a response rate of 40% was expected`: no result of any part. */
const assumed: Finder = {
  begins: ({ folded }) => assuming.has(folded),
  find: (_, at) => found("assumption", at, at + 1),
};

const assuming = setOf("expected assumed assuming anticipated hypothesised hypothesized hypothesis predicted target");

const others =
  /^(?:first|second|third|fourth|other|another|previous|previously|earlier|prior|preceding|historical|published|pivotal|parallel|companion|separate|different|two|three|both|pooled|combined|pilot|confirmatory|subsequent)$/;

/** `the second study`, `a previous phase 2 trial`, `both trials`, `pooled`. */
const other: Finder = {
  begins: ({ folded }) => others.test(folded),
  find(tokens, at, end) {
    const { folded } = tokens[at]!;
    if (folded === "pooled") return found("pooled", at, at + 1);
    const words = wordsFrom(tokens, at + 1, end, 3);
    const noun = words.findIndex((word) => study.test(word) || portion.test(word));
    return noun < 0 ? null : found(`${folded} ${words[noun]}`, at, at + noun + 2);
  },
};

const conduct = setOf(
  "double-blind single-blind open-label placebo-controlled randomised randomized maintenance induction consolidation extension run-in lead-in crossover acute chronic initial screening safety",
);

/** `the double-blind phase`, `dose expansion`, `the open-label extension`; not `a randomised phase 2 trial`. */
const described: Finder = {
  begins: ({ folded }) => conduct.has(folded) || stems.test(folded),
  find(tokens, at, end) {
    const { folded } = tokens[at]!;
    const stem = stems.exec(folded)?.[1];
    if (stem) return found(stem, at, at + 1);
    if (at + 1 >= end) return null;
    const isNumbered = /^(?:\d|i{1,3}|iv)/.test(tokens[at + 2]?.folded ?? "");
    return !isNumbered && portion.test(tokens[at + 1]!.folded)
      ? found(`${folded} ${tokens[at + 1]!.folded}`, at, at + 2)
      : null;
  },
};

const stems = /(?:^|-)(escalation|expansion|run-in|lead-in)$/;

/** `second-line therapy`, `as third line`: who had another treatment before is another group. */
const line: Finder = {
  begins: ({ folded }) => ranks.test(folded),
  find(tokens, at, end) {
    const rank = ranks.exec(tokens[at]!.folded)!;
    if (rank[2]) return found(`${rank[1]} line`, at, at + 1);
    const isApart = at + 1 < end && /^lines?$/.test(tokens[at + 1]!.folded);
    return isApart ? found(`${rank[1]} line`, at, at + 2) : null;
  },
};

const ranks = /^(first|second|third|fourth|front|later|subsequent)(-?lines?)?$/;

/** `the ALPHA-2 study`: a name in capitals. */
const named: Finder = {
  begins: ({ kind, text }) => kind === "word" && /^\p{Lu}[\p{Lu}\p{N}-]{2,30}$/u.test(text) && !/^[IV-]+$/.test(text),
  find: (tokens, at, end) =>
    at + 1 < end && study.test(tokens[at + 1]!.folded) ? found(`${tokens[at]!.folded} study`, at, at + 2) : null,
};

export const partFinders: readonly Finder[] = [assumed, phase, lettered, line, other, described, named];
