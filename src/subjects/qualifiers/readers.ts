/** Who read a result: investigators, an independent committee, one of several readers. */

import { setOf } from "../text/words.ts";
import type { Finder } from "./cue.ts";
import { backTo, wordsFrom } from "./cue.ts";

const committees = setOf("irc irrc icr bicr birc irf");
const fromOutside = setOf("independent independently central centrally blinded masked external externally");
const onSite = setOf("local locally site");
const review =
  /^(?:review(?:s|ed|ers?|ing)?|committees?|assess(?:ed|ors?|ments?)|radiolog(?:y|ic|ical|ists?)|readers?|reading|panels?|adjudicat(?:ed|ion|ors?)|evaluat(?:ed|ions?|ors?)|imaging|pathologists?|laborator(?:y|ies))$/;
const hyphened = /^(?:independent|central|centrally|independently|blinded)-/;
const numbered = setOf(
  "reader readers reviewer reviewers observer observers radiologist radiologists assessor assessors",
);

/** `by independent central review`, `investigator-assessed`, `BICR`, `locally assessed`, `reader 2`, `by two reviewers`; not `the central nervous system`. */
const findReader: Finder["find"] = (tokens, at, end) => {
  const { folded, text } = tokens[at]!;
  const found = (value: string, to: number) => ({ qualifier: "assessor", value, from: at, to }) as const;
  if (folded.startsWith("investigator")) return found("investigator", at + 1);
  if (committees.has(folded) && text === text.toUpperCase()) return found("independent", at + 1);
  if (hyphened.test(folded)) return found("independent", at + 1);
  if (fromOutside.has(folded) || onSite.has(folded)) {
    const behind = wordsFrom(tokens, at + 1, end, 4).findIndex((word) => review.test(word));
    return behind < 0 ? null : found(onSite.has(folded) ? "investigator" : "independent", at + behind + 2);
  }
  if (!numbered.has(folded)) return null;
  const number = tokens[at + 1]?.kind === "number" && at + 1 < end ? tokens[at + 1]!.folded : null;
  const one = folded.replace(/s$/, "");
  if (number !== null) return found(`${one} ${number}`, at + 2);
  const isBy =
    backTo(
      tokens,
      at,
      3,
      (i) => tokens[i]!.folded === "by",
      ({ kind }) => kind !== "punct",
    ) >= 0;
  return isBy ? found(one, at + 1) : null;
};

export const reader: Finder = {
  begins: ({ folded }) =>
    folded.startsWith("investigator") ||
    hyphened.test(folded) ||
    [committees, fromOutside, onSite, numbered].some((words) => words.has(folded)),
  find: findReader,
};
