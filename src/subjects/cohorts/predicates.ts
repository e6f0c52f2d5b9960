/** Tells names of groups from what a text says of those it counts: `12% had stage IIIB disease`, `60.6% stage IIIB`. */
import type { DraftPlace } from "../text/place.ts";
import { depthAt, type SentenceView } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import type { Mention } from "./registry.ts";

/** Of those who have a characteristic; whatever else stands between is no predicate. */
const haves = setOf("had has have having presented harbored harboured showed exhibited displayed");
/** Lead away from what is said: `12% had a response in the stage III group`, `were found among men`. */
const leads = setOf(
  "in among amongst for on by at than after before during from to versus vs v compared within between receiving treated under when while whereas but if who whom which that per",
);

/** Whether the counted are said to be or have what a mention names. */
export function isPredicated(mention: Mention, places: readonly DraftPlace[], view: SentenceView): boolean {
  if (isCharacteristic(mention, places, view) || isSaidInside(mention, places, view)) return true;
  const share = places.findLast(({ to }) => to <= mention.from);
  if (!share || mention.from - share.to > 14) return false;
  if (mention.cohort.key.startsWith("stage ") && isBeside(share, mention, view)) return true;
  const depth = depthAt(view, mention.from);
  let verbAt = -1;
  for (let i = share.to; i < mention.from; i++) {
    if (depthAt(view, i) > depth) continue;
    const token = view.tokens[i]!;
    if (token.text === ";" || token.text === ":" || leads.has(token.folded)) return false;
    if (haves.has(token.folded) || has(token, "be")) verbAt = i;
    else if (verbAt < 0 && token.text === ",") return false;
  }
  return verbAt >= 0;
}

/** `12 patients had stage IIIB disease (30%)`: what is said of the counted stands among their figures. */
function isSaidInside(mention: Mention, places: readonly DraftPlace[], { tokens }: SentenceView): boolean {
  const share = places.find(({ from, to }) => from < mention.from && mention.to <= to);
  if (!share) return false;
  const lead = tokens.slice(share.from, mention.from);
  return (
    lead.some((token) => haves.has(token.folded) || has(token, "be")) && !lead.some(({ folded }) => leads.has(folded))
  );
}

/** `60.6% stage IIIB`: no word leads to it. */
function isBeside({ to }: DraftPlace, mention: Mention, { tokens }: SentenceView): boolean {
  return tokens.slice(to, mention.from).every(({ text }) => /^[%)\]]$/.test(text));
}

/** `stage IB (n = 8, 40%)`: how many had it, and their share of all. */
function isCharacteristic({ cohort, to }: Mention, places: readonly DraftPlace[], { tokens }: SentenceView): boolean {
  if (!cohort.key.startsWith("stage ") || !/^[([]$/.test(tokens[to]?.text ?? "") || tokens[to + 1]?.folded !== "n")
    return false;
  const share = places.find(({ from }) => from === to + 1);
  return share !== undefined && tokens.slice(share.from, share.to + 1).some(({ text }) => text === "%");
}
