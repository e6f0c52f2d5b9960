/** What divisions are looked for in: a sentence with its figures, and the totals that the document told before it. */
import type { Part } from "../../document/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { asShare, asSize, type SizeDraft } from "../text/drafts.ts";
import { type SentenceView, viewSentence } from "../text/sentence-view.ts";
import { type Group, groupsOf } from "./each.ts";
import { countingIn, type Figure, figuresOf } from "./figures.ts";
import { sexRatiosOf } from "./sex-ratio.ts";

export interface Total {
  readonly n: number;
  readonly draft: Draft;
  /** The number of its sentence, counted through the document. */
  readonly sentence: number;
}

/** The size of an arm, and where it stands in its part. */
export interface ArmSize extends Total {
  readonly key: string;
  readonly figure: Figure | null;
  readonly reading: ProseReading;
}

export interface Scene {
  readonly reading: ProseReading;
  readonly view: SentenceView;
  readonly figures: readonly Figure[];
  /** All numbers that may count something. */
  readonly counting: readonly Figure[];
  /** Sizes that each of several groups has. */
  readonly groups: readonly Group[];
  readonly sexRatios: readonly (readonly [Figure, Figure])[];
  readonly place: Draft["place"];
  readonly sentence: number;
  /** Sizes of whole populations that earlier sentences state, the last one last. */
  readonly totals: readonly Total[];
  /** The last size of each arm that earlier sentences state, by its key. */
  readonly arms: ReadonlyMap<string, ArmSize>;
  /** The sizes of arms that the sentences just before state, each arm once, the last one last. */
  readonly recentArms: readonly ArmSize[];
  /** How many arms the whole document states a size of. */
  readonly armsInAll: number;
  /** How many something befell, as the sentence before has it. */
  readonly counts: readonly Total[];
}

/** How many totals are kept in mind. */
const kept = 24;
const mostCounts = 2;
/** How far back arms stay in mind, and how many of them. */
const recent = { sentences: 4, arms: 12 };

/** Fields of names, dates and identifiers; nothing in them is divided. */
const holdsValue = ({ kind, role }: Part): boolean =>
  kind === "field" && role !== "title" && role !== "abstract" && role !== "text";

/** What relates numbers that claims of their own are made of. */
const relations: ReadonlySet<string> = new Set(["ordered-figures", "taken-up-size", "exclusive-shares"]);

/** The sentences of a document in which something was read. */
export function* scenes(drafts: readonly Draft[], readings: readonly Reading[]): Iterable<Scene> {
  const byPart = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (relations.has(draft.kind)) continue;
    const part = draft.place?.partIndex ?? -1;
    const list = byPart.get(part);
    if (list) list.push(draft);
    else byPart.set(part, [draft]);
  }
  const totals: Total[] = [];
  const arms = new Map<string, ArmSize>();
  let recentArms: readonly ArmSize[] = [];
  const armsInAll = new Set(drafts.flatMap((draft) => armOf(draft) ?? [])).size;
  let counts: readonly Total[] = [];
  const last = readings.findLastIndex(({ part }) => !holdsValue(part));
  let sentence = 0;
  for (const [at, { index, part, prose }] of readings.entries()) {
    // What counts sentences between a total and the text that it may be the whole of must stay; the rest of such fields tells nothing.
    if (holdsValue(part) && (totals.length === 0 || at > last)) continue;
    const found = (byPart.get(index) ?? []).filter((draft) => draft.prose === prose?.prose);
    if (!prose || found.length === 0) continue;
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let next = 0;
    for (const { from, to } of prose.sentences) {
      sentence++;
      const end = prose.tokens[to - 1]?.end ?? 0;
      const first = next;
      while (next < found.length && found[next]!.start < end) next++;
      const inside = found.slice(first, next);
      if (inside.length === 0) continue;
      const view = viewSentence(prose.tokens, from, to);
      const figures = figuresOf(view, inside);
      yield {
        reading: prose,
        view,
        figures,
        counting: countingIn(view, inside),
        groups: groupsOf(view, inside),
        sexRatios: sexRatiosOf(view),
        place: { ...inside[0]!.place },
        sentence,
        totals,
        arms,
        recentArms: recentArms.filter((arm) => sentence - arm.sentence <= recent.sentences),
        armsInAll,
        counts,
      };
      const byDraft = new Map(figures.flatMap((figure) => (figure.draft ? [[figure.draft, figure] as const] : [])));
      for (const draft of inside) {
        const size = asSize(draft);
        if (!size || !isStated(size)) continue;
        const total = { n: size.value.n, draft, sentence };
        const key = armOf(draft);
        const figure = byDraft.get(draft) ?? null;
        if (key) {
          const arm = { ...total, key, figure, reading: prose };
          arms.set(key, arm);
          recentArms = [...recentArms.filter((one) => one.key !== key), arm].slice(-recent.arms);
        } else totals.push(total);
      }
      counts = inside.flatMap((draft) => countedAt(draft, sentence)).slice(-mostCounts);
      totals.splice(0, Math.max(0, totals.length - kept));
    }
  }
}

/** The arm that a draft states the size of, by its key. */
export function armOf(draft: Draft): string | null {
  const size = asSize(draft);
  return size && isStated(size) ? (draft.subject?.cohort?.key ?? null) || null : null;
}

const isStated = ({ value }: SizeDraft): boolean => !value.each && !value.planned && !value.approximate;

function countedAt(draft: Draft, sentence: number): Total[] {
  const share = asShare(draft)?.value;
  return share && share.count !== null && !share.approximate ? [{ n: share.count, draft, sentence }] : [];
}
