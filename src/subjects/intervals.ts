import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";

/** Tells each interval of a percentage which share it is the interval of: the one whose percentage is its estimate. */
export default defineBinder({
  id: "intervals",
  order: 40,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const shares = drafts.filter((draft) => draft.kind === "proportion" || draft.kind === "response");
    if (shares.length === 0) return drafts;
    return drafts.map((draft) => {
      if (draft.kind !== "interval") return draft;
      const { estimate } = draft.value;
      if (!estimate) return draft;
      const share = shares.find(
        (candidate) =>
          candidate.prose === draft.prose &&
          candidate.start < draft.end &&
          draft.start < candidate.end &&
          candidate.value.percent?.digits === estimate.digits &&
          candidate.value.percent.scale === estimate.scale,
      );
      return share?.ref ? { ...draft, value: { ...draft.value, proportion: share.ref } } : draft;
    });
  },
});
