/** A sentence as the search for the subjects of its shares sees it: what it names, in which order, and what it sets against each other. */
import type { Cohort } from "../../claims/index.ts";
import type { TokenRange } from "../../language/index.ts";
import { type SentenceView, viewSentence, wordsBetween } from "../text/sentence-view.ts";
import type { PlacedShare } from "../text/shares.ts";
import { has } from "../text/words.ts";
import { cues } from "./cues.ts";
import { labelKey } from "./label.ts";
import { type OpenGroup, openGroupsIn } from "./open-groups.ts";
import { phrasesIn } from "./phrases.ts";
import { isPredicated } from "./predicates.ts";
import type { CohortRegistry, Mention } from "./registry.ts";
import { type Row, rowsOf } from "./rows.ts";

/** What a mention names: an arm or group that the document is known to name, a subgroup, or whatever its place and build let it name. */
export type Dimension = "arm" | "subgroup" | "open";

/** A share is of the cohort chosen first, and within it of the one chosen second: of an arm, and of a subgroup of it. */
export type Step = "first" | "second";
export const steps: readonly Step[] = ["first", "second"];

/** What a document is known to name. */
export interface Known {
  readonly registry: CohortRegistry;
  /** The cohorts with a stated size, in order; where none is stated, those that the text calls arms or compares. */
  readonly arms: readonly Cohort[];
  /** The sizes of the arms are stated, in their order. */
  readonly isSized: boolean;
  /** Every two that the text sets against each other. */
  readonly pairs: readonly (readonly Cohort[])[];
  /** Names of subgroups among the registered cohorts. */
  readonly isSubgroup: (cohort: Cohort) => boolean;
  readonly isWhole: (words: readonly string[]) => boolean;
  /** The stated sizes of each cohort, by its key. */
  readonly sizesOf: ReadonlyMap<string, readonly number[]>;
}

/** A mention with its place among the others of its dimension. */
export interface Named extends Mention {
  readonly dimension: Dimension;
  /** The mentions that are named in one breath with it (`A and B`), itself among them. */
  readonly run: readonly Named[];
  /** It describes subjects in place of naming them. */
  readonly isDescribed: boolean;
  /** It may name a group by its place and build alone. */
  readonly open: OpenGroup | null;
}

export interface SceneShare {
  readonly placed: PlacedShare;
  readonly row: Row;
  /** Number in its row, and of its row in the sentence. */
  readonly position: number;
  readonly rowIndex: number;
  readonly index: number;
}

export interface Scene {
  readonly view: SentenceView;
  readonly shares: readonly SceneShare[];
  readonly rows: readonly Row[];
  readonly named: readonly Named[];
}

/** The scene of the shares of one sentence; `compared` are the cohorts that were set against each other last. */
export function sceneOf(
  shares: readonly PlacedShare[],
  known: Known,
  asides: readonly TokenRange[],
  compared: readonly Cohort[],
): Scene {
  // What was set against another tells a subgroup, though the title has its words.
  const isWhole = (words: readonly string[]) =>
    known.isWhole(words) && !compared.some(({ key }) => key === labelKey(words));
  const { reading, sentence } = shares[0]!.place;
  const view = viewSentence(reading.tokens, sentence.from, sentence.to);
  const rows = rowsOf(shares, view, asides);
  const named = known.registry.mentions(reading.tokens, sentence.from, sentence.to);
  const phrases = phrasesIn(reading, sentence.from, sentence.to, isWhole);
  const arms = named.filter(({ cohort }) => !known.isSubgroup(cohort));
  const overlaps = (a: Mention, b: Mention) => a.from < b.to && b.from < a.to;
  const described = phrases.filter((phrase) => !arms.some((mention) => overlaps(mention, phrase)));
  const rest = named.filter(
    (mention) => known.isSubgroup(mention.cohort) && !described.some((phrase) => overlaps(mention, phrase)),
  );
  const places = shares.map(({ place }) => place);
  const told = [...arms, ...rest, ...described];
  const opened = openGroupsIn(reading, sentence.from, sentence.to).filter(
    (group) => !told.some((mention) => overlaps(mention, group)) && !shares.some(({ place }) => isInside(place, group)),
  );
  // `among women with asthma` of a study of them: of all, unless others are named beside them.
  const ofPeople = [...described, ...opened.filter(({ head }) => has(head, "people"))];
  const isOnly = new Set(ofPeople.map(({ cohort }) => cohort.key)).size === 1;
  const open = isOnly
    ? opened.filter(({ head, cohort }) => !has(head, "people") || !isWhole(cohort.key.split(" ")))
    : opened;
  const isGroup = (mention: Mention) => !isPredicated(mention, places, view);
  const dimensionOf = new Map<Mention, Dimension>([
    ...arms.map((mention) => [mention, "arm"] as const),
    ...[...rest, ...described].filter(isGroup).map((mention) => [mention, "subgroup"] as const),
    ...open.filter(isGroup).map((mention) => [mention, "open"] as const),
  ]);
  const isDescribed = new Set<Mention>(described);
  let index = 0;
  return {
    view,
    rows,
    named: inRuns(
      [...dimensionOf.keys()].sort((a, b) => a.from - b.from),
      dimensionOf,
      isDescribed,
      view,
    ),
    shares: rows.flatMap((row, rowIndex) =>
      row.shares.map((placed, position) => ({ placed, row, rowIndex, position, index: index++ })),
    ),
  };
}

/** `two MM carriers` counts them; `15% of MM carriers` names whom it is of. */
const isInside = (place: PlacedShare["place"], { from, to, lead }: OpenGroup): boolean =>
  from < place.to && place.from < to && (lead !== "of" || from <= place.from);

const isBreath = (word: string): boolean => cues.breath.has(word) || word === "," || word === "/";

/** Mentions joined by small words alone are named in one breath; each cohort counts once. */
function inRuns(
  mentions: readonly Mention[],
  dimensionOf: ReadonlyMap<Mention, Dimension>,
  described: ReadonlySet<Mention>,
  view: SentenceView,
): readonly Named[] {
  const found: Named[] = [];
  let run: Named[] = [];
  for (const [index, mention] of mentions.entries()) {
    const last = mentions[index - 1];
    const isJoined = last && wordsBetween(view, last.to, mention.from).every(isBreath);
    if (!isJoined || run.some(({ cohort }) => cohort.key === mention.cohort.key)) run = [];
    const dimension = dimensionOf.get(mention)!;
    const { cohort, from, to } = mention;
    // Those of all kinds are made alike: code over them is compiled once.
    const named: Named = {
      cohort,
      from,
      to,
      run,
      dimension,
      isDescribed: described.has(mention),
      open: dimension === "open" ? (mention as OpenGroup) : null,
    };
    run.push(named);
    found.push(named);
  }
  return found;
}
