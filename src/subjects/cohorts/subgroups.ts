/** Gives each share the subgroup that its sentence describes. */
import type { Cohort } from "../../claims/index.ts";
import { depthAt, isInClause, type SentenceView } from "../text/sentence-view.ts";
import type { PlacedShare } from "../text/shares.ts";
import { heads } from "../text/words.ts";
import { besideOf } from "./beside.ts";
import { orderOf } from "./order.ts";
import type { Mention } from "./registry.ts";
import type { Row } from "./rows.ts";
import { alternating } from "./single.ts";

/** The subgroup of each share: beside it, told in the order of a comparison that names no arms, or opening its sentence. */
export function subgroupsOf(
  rows: readonly Row[],
  mentions: readonly Mention[],
  arms: readonly Mention[],
  view: SentenceView,
  byArm: Map<PlacedShare, Cohort> | ReadonlyMap<PlacedShare, Cohort>,
): ReadonlyMap<PlacedShare, Cohort> {
  const found = new Map<PlacedShare, Cohort>();
  if (mentions.length === 0) return found;
  const singles = rows.filter(({ form }) => form === "one").map(({ shares }) => shares[0]!);
  const turns = alternating(singles, mentions);
  const opening = openerOf(mentions, view);
  const every = [...mentions, ...arms].sort((a, b) => a.from - b.from);
  for (const [index, row] of rows.entries()) {
    const next = nextOf(rows, index, view);
    const isUnknown = row.shares.every((share) => byArm.get(share)?.key.startsWith("?") ?? true);
    const ordered = row.form !== "one" && isUnknown ? orderOf(row, every, view) : null;
    if (ordered) {
      row.shares.forEach((share, i) => {
        found.set(share, ordered[i]!);
        (byArm as Map<PlacedShare, Cohort>).delete(share);
      });
      continue;
    }
    const last = row.shares.at(-1)!;
    const shared = row.form === "one" ? null : besideOf(last.place, mentions, view, next);
    for (const share of row.shares) {
      const own = shared?.side === "behind" ? shared : besideOf(share.place, mentions, view, next);
      const cohort = turns.get(share) ?? own?.cohort ?? subjectOf(share, mentions, view) ?? opening;
      if (cohort) found.set(share, cohort);
    }
  }
  return found;
}

/** `Response rate in patients with bone metastases was 31%`: the only one its clause describes before it. */
function subjectOf({ place }: PlacedShare, mentions: readonly Mention[], view: SentenceView): Cohort | null {
  const before = mentions.filter(({ from, to }) => to <= place.from && isInClause(view, place.from, from));
  const last = before.at(-1);
  if (!last || before.some(({ cohort }) => cohort.key !== last.cohort.key)) return null;
  const lead = view.tokens[last.from - 1]?.folded ?? "";
  const at = heads.has(view.tokens[last.to]?.folded ?? "") ? last.to + 1 : last.to;
  const verb = view.tokens[at]?.folded ?? "";
  return /^(?:in|among|for|of|the|on)$/.test(lead) && /^(?:was|were|,|is|had|:)$/.test(verb) ? last.cohort : null;
}

/** `Of the 19 patients with prior exposure, ...`: a subgroup that opens the sentence is what all of it is about. */
function openerOf(mentions: readonly Mention[], view: SentenceView): Cohort | null {
  const [first] = mentions;
  if (!first || first.from - view.from > 8) return null;
  const lead = view.tokens.slice(view.from, first.from);
  const at = lead.findIndex(({ folded }) => /^(?:in|among|amongst|of|for|within)$/.test(folded));
  if (at < 0) return null;
  const isLabel = at === 0 || lead[at - 1]!.text === ":";
  return isLabel &&
    lead
      .slice(at + 1)
      .every(
        ({ kind, folded }) =>
          kind !== "word" ||
          /^(?:the|these|those|all|our|only|evaluable|assessable|first)$/.test(folded) ||
          /^\p{N}/u.test(folded),
      )
    ? first.cohort
    : null;
}

/** Where the next share stands that is not in a deeper bracket. */
export function nextOf(rows: readonly Row[], index: number, view: SentenceView): number {
  const depth = depthAt(view, rows[index]!.shares[0]!.place.from);
  for (let i = index + 1; i < rows.length && i < index + 12; i++) {
    const { from } = rows[i]!.shares[0]!.place;
    if (depthAt(view, from) <= depth) return from;
  }
  return view.to;
}
