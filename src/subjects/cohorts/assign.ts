/** Gives each share the arm and the subgroup that its sentence names, and each member of a comparison the one in its place. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
import { depthAt, type SentenceView, viewSentence } from "../text/sentence-view.ts";
import { type PlacedShare, sharesBySentence } from "../text/shares.ts";
import { type Arms, distinct, knownPair, listsEvents, orderOf } from "./order.ts";
import { Partners } from "./partners.ts";
import { phrasesIn } from "./phrases.ts";
import type { CohortRegistry, Mention } from "./registry.ts";
import { type Row, rowsOf } from "./rows.ts";
import { alternating, cohortOfOne, isCountOf } from "./single.ts";
import { nextOf, subgroupsOf } from "./subgroups.ts";

export interface Known {
  readonly registry: CohortRegistry;
  readonly arms: readonly Cohort[];
  /** The sizes of the arms are stated, in their order. */
  readonly isSized: boolean;
  /** Every two that the text sets against each other. */
  readonly pairs: readonly (readonly Cohort[])[];
  /** Names of subgroups among the registered cohorts. */
  readonly isSubgroup: (cohort: Cohort) => boolean;
  readonly isWhole: (words: readonly string[]) => boolean;
}

export function assignCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  known: Known,
): Map<Draft, Cohort> {
  const assigned = new Map<Draft, Cohort>();
  const arms: Arms = {
    all: known.arms,
    partners: new Partners([known.arms, ...known.pairs]),
    last: known.isSized && known.arms.length === 2 ? known.arms : [],
    before: null,
  };
  for (const shares of sharesBySentence(drafts, readings)) {
    const { reading, sentence } = shares[0]!.place;
    const view = viewSentence(reading.tokens, sentence.from, sentence.to);
    const named = known.registry.mentions(reading.tokens, sentence.from, sentence.to);
    const { mentions, subgroups } = mentionsOf(
      named,
      phrasesIn(reading, sentence.from, sentence.to, known.isWhole),
      known,
    );
    const rows = rowsOf(shares, view);
    arms.before = rows.some(({ form }) => form !== "one") ? namedBefore(shares[0]!.place, known) : null;
    const byArm = armsOf(rows, mentions, view, arms);
    const bySubgroup = subgroupsOf(rows, subgroups, mentions, view, byArm);
    for (const share of shares) {
      const cohort = combined(byArm.get(share) ?? null, bySubgroup.get(share) ?? null);
      if (cohort) assigned.set(share.draft, cohort);
    }
  }
  return assigned;
}

/** The two arms that were named together last, at most three sentences before. */
function namedBefore(
  { reading, sentence }: PlacedShare["place"],
  { registry, isSubgroup }: Known,
): readonly Cohort[] | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 3); index--) {
    const { from, to } = reading.sentences[index]!;
    const named = distinct(registry.mentions(reading.tokens, from, to)).map(({ cohort }) => cohort);
    const arms = named.filter((cohort) => !isSubgroup(cohort));
    if (arms.length > 0) return arms.length === 2 ? arms : null;
  }
  return null;
}

/** Names of arms, and names and descriptions of subgroups; a longer description covers the name of a subgroup within. */
function mentionsOf(
  named: readonly Mention[],
  phrases: readonly Mention[],
  { isSubgroup }: Known,
): { readonly mentions: readonly Mention[]; readonly subgroups: readonly Mention[] } {
  const mentions = named.filter(({ cohort }) => !isSubgroup(cohort));
  const overlaps = (a: Mention, b: Mention) => a.from < b.to && b.from < a.to;
  const described = phrases.filter((phrase) => !mentions.some((mention) => overlaps(mention, phrase)));
  const rest = named.filter(
    (mention) => isSubgroup(mention.cohort) && !described.some((phrase) => overlaps(mention, phrase)),
  );
  return { mentions, subgroups: [...rest, ...described].sort((a, b) => a.from - b.from) };
}

/** An arm within a subgroup is a cohort of its own. */
function combined(arm: Cohort | null, subgroup: Cohort | null): Cohort | null {
  if (!arm || !subgroup || arm.key === subgroup.key) return arm ?? subgroup;
  if (arm.key.startsWith("?")) return { key: `${arm.key} ${subgroup.key}`, label: `${arm.label}, ${subgroup.label}` };
  return { key: `${arm.key} & ${subgroup.key}`, label: `${arm.label}, ${subgroup.label}` };
}

type Done = { readonly place: PlacedShare["place"]; readonly cohort: Cohort | null };

function armsOf(
  rows: readonly Row[],
  mentions: readonly Mention[],
  view: SentenceView,
  arms: Arms,
): ReadonlyMap<PlacedShare, Cohort> {
  const found = new Map<PlacedShare, Cohort>();
  const done: Done[] = [];
  const singles = rows.filter(({ form }) => form === "one").map(({ shares }) => shares[0]!);
  const turns = alternating(
    singles
      .filter((share) => !isCountOf(share, view))
      .filter(({ place }) => depthAt(view, place.from) === depthAt(view, singles[0]!.place.from)),
    mentions,
  );
  const starts = rows.map(({ shares }) => shares[0]!.place.from);
  for (const [index, row] of rows.entries()) {
    const next = nextOf(rows, index, view);
    const ordered = row.form === "one" ? null : (orderOf(row, mentions, view) ?? knownPair(row, mentions, view, arms));
    if (
      ordered &&
      ordered.length === 2 &&
      (arms.all.length !== 2 || ordered.every(({ key }) => arms.all.some((arm) => arm.key === key)))
    )
      arms.last = ordered;
    for (const [position, share] of row.shares.entries()) {
      const cohort = ordered
        ? (ordered[position] ?? null)
        : row.form === "versus"
          ? unnamed(share, position, row.shares.length)
          : row.form === "list" && row.isRespective && arms.all.length > 1 && !listsEvents(view, starts[index]!)
            ? unnamed(share, position, row.shares.length)
            : (turns.get(share) ?? cohortOfOne(share, mentions, view, done, next));
      if (cohort) found.set(share, cohort);
      done.push({ place: share.place, cohort });
    }
  }
  return found;
}

/** A cohort that the text compares but does not name: it is not the whole study, and no other number is about it. */
function unnamed({ place }: PlacedShare, index: number, length: number): Cohort {
  return { key: `?${place.part}:${place.from}`, label: `number ${index + 1} of ${length} compared` };
}
