/** Evidence from what the whole is: a size or a share, of whom, and whether it opens the sentence. */
import { asShare, asSize } from "../../text/drafts.ts";
import { has } from "../../text/words.ts";
import { cues } from "../cues.ts";
import { nounOf } from "../labels.ts";
import type { Evidence } from "./setting.ts";

export const ofWhole: Evidence = ({ whole: { draft, here }, scene: { view } }) => {
  const size = draft && asSize(draft);
  const share = draft && asShare(draft);
  const found = [`whole:${size ? "size" : share ? "share" : "bare"}`];
  if (size?.subject?.population) found.push(`population:${size.subject.population}`);
  if (size?.subject?.cohort) found.push("whole:cohort");
  if (share?.value.percent) found.push("whole:percent");
  if (share?.value.isPart) found.push("whole:part");
  if (!here) return found;
  const lead = view.tokens.slice(Math.max(view.from, here.from - 3), here.from);
  if (lead.some(({ folded }) => cues.among.has(folded))) found.push("whole:of");
  if (here.from - view.from <= 3) found.push("whole:opens");
  if (lead.some((token) => has(token, "equals"))) found.push("whole:n=");
  return [...found, `noun:${nounOf(view, here)}`];
};
