/** Evidence from what a mention is: an arm with a stated size, a group by a letter, a description, an open noun phrase. */
import { heads, isOutcome } from "../../text/words.ts";
import type { Named } from "../scene.ts";
import { draftOf, type Evidence, sideOf } from "./setting.ts";
import type { EvidenceId } from "./words.ts";

/** How it is named, and what is known of it. */
export const shape: Evidence = (mention, { share, scene: { view }, known }) => {
  const found: EvidenceId[] = [
    `is:${mention.dimension}`,
    `shape:${shapeOf(mention, view.tokens[mention.to]?.folded ?? "")}`,
  ];
  if (known.arms.some(({ key }) => key === mention.cohort.key)) found.push("shape:is-arm");
  if (known.sizesOf.has(mention.cohort.key)) found.push("shape:sized");
  if (draftOf(share).value.percent === null)
    found.push(`bare-count:${sideOf(mention, share) === "behind" ? "behind" : "before"}`);
  return found;
};

function shapeOf({ open, isDescribed, cohort }: Named, next: string): string {
  if (open) return "open";
  if (isDescribed) return "described";
  if (/^(?:arm|group|cohort|stage|stratum|regimen) \w+$/.test(cohort.key)) return "lettered";
  return heads.has(next) ? "headed" : "name";
}

/** The classes that a noun phrase of any words is told by, the most telling first. */
const kinds = ["people", "sample", "armHead", "treatmentHead", "acronym", "plural"] as const;

/** What an open noun phrase is made of. */
export const openPhrase: Evidence = (mention, { share, scene }) => {
  if (!mention.open) return [];
  const { head, lead } = mention.open;
  const kind = kinds.find((name) => head.lexeme.classes.has(name)) ?? "other";
  const side = sideOf(mention, share) === "behind" ? "behind" : "before";
  const found: EvidenceId[] = [`open:${kind}`, `open:${kind}:${side}`, `open:lead:${lead}:${side}`];
  const words = scene.view.tokens.slice(mention.from, mention.to);
  if (words.some(({ folded }) => isOutcome(folded))) found.push("open:outcome", `open:outcome:${side}`);
  if (words.length === 1) found.push("open:word");
  if (words.some(({ kind: tokenKind }) => tokenKind === "number")) found.push("open:number");
  if (words[0]!.kind === "number") found.push("open:length");
  return found;
};
