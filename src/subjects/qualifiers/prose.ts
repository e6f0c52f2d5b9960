/** Qualifies the numbers of a running text, sentence by sentence. */
import { type Qualifier, qualifiers } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { ProseReading, Reading, TokenRange } from "../../language/index.ts";
import { type DraftPlace, placeOf } from "../text/place.ts";
import { viewSentence } from "../text/sentence-view.ts";
import type { Cue } from "./cue.ts";
import { isMain } from "./quantities.ts";
import type { Anchor } from "./reach.ts";
import type { ReadCues, Told } from "./scope.ts";
import { open, type Tied, tie } from "./tie.ts";

interface Placed {
  readonly draft: Draft;
  readonly place: DraftPlace;
}

/** What is told of each number of a part; `headings` holds where the text says nothing. */
export function toldInProse(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  reading: ProseReading,
  headings: Told,
  read: ReadCues,
): ReadonlyMap<Draft, Told> {
  const told = new Map<Draft, Told>();
  const sentences = bySentence(drafts, readings);
  let topic: Told = new Map();
  // Behind the last number there is nothing left to qualify.
  const last = Math.max(-1, ...sentences.keys());
  reading.sentences.slice(0, last + 1).forEach((range, index) => {
    const cues = read(reading.tokens, range.from, range.to);
    const placed = sentences.get(index) ?? [];
    if (placed.length > 0) {
      const background = new Map([...headings, ...topic]);
      const ties = tiesOf(cues, placed, reading, range);
      for (const [number, { draft }] of placed.entries()) told.set(draft, new Map([...background, ...ties[number]!]));
    }
    if (cues.length > 0) topic = new Map([...topic, ...topicOf(cues, reading, range)]);
  });
  return told;
}

function bySentence(drafts: readonly Draft[], readings: readonly Reading[]): ReadonlyMap<number, readonly Placed[]> {
  const sentences = new Map<number, Placed[]>();
  for (const draft of drafts) {
    const place = placeOf(draft, readings);
    if (!place) continue;
    const sentence = sentences.get(place.sentence.index);
    if (sentence) sentence.push({ draft, place });
    else sentences.set(place.sentence.index, [{ draft, place }]);
  }
  return sentences;
}

/** Of each number of a sentence, what the sentence itself says. */
function tiesOf(
  cues: readonly Cue[],
  placed: readonly Placed[],
  reading: ProseReading,
  { from, to }: TokenRange,
): readonly Told[] {
  const all = placed.map(() => new Map<Qualifier, Tied>());
  if (cues.length === 0 || placed.length === 0) return all;
  const view = viewSentence(reading.tokens, from, to);
  const anchors = anchorsOf(placed);
  const own = placed.map(({ place }) => anchorOf(place, anchors));
  for (const qualifier of qualifiers) {
    const ofOne = cues.filter((cue) => cue.qualifier === qualifier);
    if (ofOne.length === 0) continue;
    const ties = tie(ofOne, anchors, view);
    for (const [number, anchor] of own.entries()) all[number]!.set(qualifier, ties[anchor]!);
  }
  return all;
}

/** The sizes and shares of a sentence, each once; where there are none, whatever numbers there are. */
function anchorsOf(placed: readonly Placed[]): readonly Anchor[] {
  const chosen = placed.filter(({ draft }) => isMain(draft));
  const ranges = (chosen.length > 0 ? chosen : placed).map(({ place: { from, to } }) => ({ from, to }));
  ranges.sort((a, b) => a.from - b.from || b.to - a.to);
  return ranges.filter((range, i) => ranges.slice(Math.max(0, i - 3), i).every(({ to }) => to <= range.from));
}

/** The anchor that a number is or stands behind, else the first. */
function anchorOf({ from }: DraftPlace, anchors: readonly Anchor[]): number {
  return Math.max(
    0,
    anchors.findLastIndex((anchor) => anchor.from <= from),
  );
}

const openers = /^(?:in|at|by|during|for|with|after|before|among|per|on|according|following|within)$/;
/** Tokens within which the opening phrase of a sentence names its topic. */
const openingLength = 9;

/** `At the interim analysis, 40 patients were evaluable.` opens a topic; whether what follows is of it, cannot be told. */
function topicOf(cues: readonly Cue[], { tokens }: ProseReading, { from }: TokenRange): Told {
  const start = tokens[from + 1]?.text === ":" ? from + 2 : from;
  const topic = new Map<Qualifier, Tied>();
  if (!openers.test(tokens[start]?.folded ?? "")) return topic;
  for (const { qualifier, value, from: at } of cues)
    if (at - start < openingLength && !topic.has(qualifier)) topic.set(qualifier, open([value]));
  return topic;
}
