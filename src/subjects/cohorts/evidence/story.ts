/** Evidence for what the sentence does not name: what was told before it, and nobody in particular. */

import type { Token } from "../../../language/index.ts";
import { openedAt, type SentenceView } from "../../text/sentence-view.ts";
import { has, isOutcome } from "../../text/words.ts";
import type { Candidate } from "../candidates.ts";
import { cues } from "../cues.ts";
import { isBehindPeople } from "./place.ts";
import { draftOf, type Setting } from "./setting.ts";
import type { EvidenceId } from "./words.ts";

/** Where a cohort that the sentence does not name comes from, and how far back. */
export function toldBefore({ sources, back, isTopic }: Candidate, { share, scene }: Setting): EvidenceId[] {
  const { form } = share.row;
  const named = Math.min(2, scene.named.filter(({ dimension }) => dimension !== "open").length);
  const first = scene.view.tokens[scene.view.from];
  return [...sources].flatMap((source) => {
    const found: EvidenceId[] = [source, `${source}:${form}`, `${source}:named${named}`];
    if (source !== "carried" && source !== "focus") return found;
    found.push(`${source}:back${back}`);
    if (first && cues.reference.has(first.folded)) found.push(`${source}:reference`);
    if (isTopic) found.push(`${source}:topic`, `${source}:topic:back${back}`, `${source}:topic:named${named}`);
    if (share.index > 0) found.push(`${source}:later`);
    return found;
  });
}

/** For the share of a whole study. */
export function ofNobody({ share, scene: { named, view }, known, story }: Setting): EvidenceId[] {
  const open = named.filter(({ dimension }) => dimension === "open").length;
  const { value, kind } = draftOf(share);
  const { from, to } = share.placed.place;
  const found: EvidenceId[] = ["none", `none:${share.row.form}`, `none:named${Math.min(3, named.length - open)}`];
  found.push(`none:open${Math.min(2, open)}`);
  if (value.percent === null) found.push("none:bare-count");
  if (value.denominator !== null) found.push("none:denominator");
  if (kind === "response") found.push("none:response");
  const before = view.tokens.slice(Math.max(view.from, from - 25), from);
  const whole = before.flatMap(({ folded }, i) => (cues.wholeWord.has(folded) ? i + 1 : []));
  if (whole.length > 0) found.push("none:overall");
  if (whole.some((at) => !isOfRate(before, at))) found.push("none:overall-all");
  if (isBehindPeople(view, openedAt(view, from))) found.push("none:counted");
  const told = [...story.told.arm, ...story.told.subgroup].filter(({ at }) => at === story.at - 1);
  found.push(`none:told${Math.min(2, new Set(told.flatMap(({ cohorts }) => cohorts.map(({ key }) => key))).size)}`);
  if (isComposition(view, to)) found.push("none:composition");
  if (known.arms.length > 1) found.push("none:has-arms");
  if (known.isSized) found.push("none:sized");
  return found;
}

/** `the total response rate`, `overall objective response`: of which rate, not of whom. */
const isOfRate = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some((token) => has(token, "rate") || isOutcome(token.folded));

/** `50% female`, `12 men`: how those who are counted are made up. */
function isComposition({ tokens }: SentenceView, to: number): boolean {
  let at = to;
  while (tokens[at]?.text === "%") at++;
  return has(tokens[at], "sex");
}

/** The denominator printed with the share is the stated size of the cohort, or another. Its percentage is never asked. */
export function sizeOf({ cohort }: Candidate, { share, known }: Setting): EvidenceId[] {
  const { denominator, denominatorFrom } = draftOf(share).value;
  const sizes = cohort && known.sizesOf.get(cohort.key);
  if (!sizes || denominator === null || denominatorFrom?.how !== "printed") return [];
  if (sizes.includes(denominator)) return ["size:same"];
  return [sizes.every((n) => n < denominator) ? "size:less" : "size:other"];
}
