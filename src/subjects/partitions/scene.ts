/** What divisions are looked for in: a sentence with its figures, and the totals that the document told before it. */
import type { Part } from "../../document/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { asSize, type SizeDraft } from "../text/drafts.ts";
import { type SentenceView, viewSentence } from "../text/sentence-view.ts";
import { type Group, groupsOf } from "./each.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { sexRatiosOf } from "./sex-ratio.ts";

export interface Total {
  readonly size: SizeDraft;
  /** The number of its sentence, counted through the document. */
  readonly sentence: number;
}

export interface Scene {
  readonly reading: ProseReading;
  readonly view: SentenceView;
  readonly figures: readonly Figure[];
  /** Sizes that each of several groups has. */
  readonly groups: readonly Group[];
  readonly sexRatios: readonly (readonly [Figure, Figure])[];
  readonly place: Draft["place"];
  readonly sentence: number;
  /** Sizes of whole populations that earlier sentences state, the last one last. */
  readonly totals: readonly Total[];
}

/** How many totals are kept in mind. */
const kept = 24;

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
      yield {
        reading: prose,
        view,
        figures: figuresOf(view, inside),
        groups: groupsOf(view, inside),
        sexRatios: sexRatiosOf(view),
        place: { ...inside[0]!.place },
        sentence,
        totals,
      };
      for (const size of inside.map(asSize)) if (size && isTotal(size)) totals.push({ size, sentence });
      totals.splice(0, Math.max(0, totals.length - kept));
    }
  }
}

function isTotal({ value, subject }: SizeDraft): boolean {
  return !value.each && !value.planned && !value.approximate && !subject?.cohort;
}
