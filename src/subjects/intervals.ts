/** Tells each interval of a percentage which share it is the interval of: the one whose percentage is its estimate. */
import { type Prose, partitionPoint, printedKey } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";
import { asInterval, asShare, type ShareDraft } from "./text/drafts.ts";

export default defineBinder({
  id: "intervals",
  order: 40,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const shares = sharesByPercent(drafts);
    if (shares.size === 0) return drafts;
    return drafts.map((draft) => {
      const interval = asInterval(draft);
      const estimate = interval?.value.estimate;
      if (!interval || !estimate) return draft;
      const share = overlapping(shares.get(draft.prose)?.get(printedKey(estimate)) ?? [], draft);
      return share?.ref ? { ...interval, value: { ...interval.value, proportion: share.ref } } : draft;
    });
  },
});

/** The shares of each prose by their percentage, left to right. */
function sharesByPercent(drafts: readonly Draft[]): ReadonlyMap<Prose, ReadonlyMap<string, readonly ShareDraft[]>> {
  const found = new Map<Prose, Map<string, ShareDraft[]>>();
  for (const draft of drafts) {
    const share = asShare(draft);
    if (!share?.value.percent) continue;
    const byPercent = found.get(share.prose) ?? new Map<string, ShareDraft[]>();
    found.set(share.prose, byPercent);
    const key = printedKey(share.value.percent);
    const list = byPercent.get(key);
    if (list) list.push(share);
    else byPercent.set(key, [share]);
  }
  for (const byPercent of found.values()) for (const list of byPercent.values()) list.sort((a, b) => a.start - b.start);
  return found;
}

/** How many shares of one percentage may begin before an interval ends and still hold its place. */
const steps = 16;

/** The first share that has text in common with an interval. */
function overlapping(shares: readonly ShareDraft[], { start, end }: Draft): ShareDraft | undefined {
  const behind = partitionPoint(shares, (share) => share.start < end);
  return shares.slice(Math.max(0, behind - steps), behind).find((share) => start < share.end);
}
