/** Tells each interval of a percentage which share it is the interval of: the one whose percentage is its estimate. */
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";
import { anyDraft, asInterval, asShare } from "./text/drafts.ts";

export default defineBinder({
  id: "intervals",
  order: 40,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const shares = drafts.map(asShare).filter((share) => share !== null);
    if (shares.length === 0) return drafts;
    return drafts.map((draft) => {
      const interval = asInterval(draft);
      const estimate = interval?.value.estimate;
      if (!interval || !estimate) return draft;
      const share = shares.find(
        (candidate) =>
          candidate.prose === draft.prose &&
          candidate.start < draft.end &&
          draft.start < candidate.end &&
          candidate.value.percent?.digits === estimate.digits &&
          candidate.value.percent.scale === estimate.scale,
      );
      return share?.ref ? anyDraft({ ...interval, value: { ...interval.value, proportion: share.ref } }) : draft;
    });
  },
});
