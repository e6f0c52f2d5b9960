/** What holds for all numbers of a part: the qualifiers of its headings, and the names of the study that the title gives. */
import { type Qualifier, qualifiers } from "../../claims/index.ts";
import { type ProseReading, type Reading, type Token, tokenize } from "../../language/index.ts";
import type { Cue } from "./cue.ts";
import { cuesIn } from "./cues.ts";
import { open, sure, type Tied } from "./tie.ts";

export type Told = ReadonlyMap<Qualifier, Tied>;

/** Reads the cues of a stretch of text, without those that only name the study reported. */
export type ReadCues = (tokens: readonly Token[], from: number, to: number) => readonly Cue[];

/** The title of a document: a field, or its first heading of the first rank. */
function titleOf(readings: readonly Reading[]): ProseReading | null {
  const title = readings.find(({ part }) => part.role === "title");
  return title?.prose ?? null;
}

/** In a title, `phase 2` or `the ALPHA study` is the study reported, wherever the text repeats it. */
export function readCuesOf(readings: readonly Reading[]): ReadCues {
  const title = titleOf(readings);
  const named = title ? cuesIn(title.tokens, 0, title.tokens.length).map(({ value }) => value) : [];
  const own = new Set(named.filter((value) => /^phase \d| study$/.test(value)));
  return (tokens, from, to) => cuesIn(tokens, from, to).filter(({ value }) => !own.has(value));
}

/** What the headings above a part say, the nearest one first. The title is above everything and tells nothing apart. */
export function headingReader(readings: readonly Reading[], read: ReadCues): (headings: readonly string[]) => Told {
  const title = titleOf(readings)?.text.trim();
  // Each heading is read once.
  const known = new Map<string, Told>();
  return (headings) =>
    new Map(
      headings.flatMap((heading) => {
        if (heading.trim() === title) return [];
        const told = known.get(heading) ?? toldIn(heading, read);
        known.set(heading, told);
        return [...told];
      }),
    );
}

function toldIn(heading: string, read: ReadCues): Told {
  const tokens = tokenize(heading);
  return toldBy(read(tokens, 0, tokens.length));
}

/** What cues say of all numbers in their reach; several values of one qualifier leave it open. */
export function toldBy(cues: readonly Cue[]): Told {
  const told = new Map<Qualifier, Tied>();
  for (const qualifier of qualifiers) {
    const values = cues.filter((cue) => cue.qualifier === qualifier).map(({ value }) => value);
    if (values.length > 0) told.set(qualifier, together(values));
  }
  return told;
}

/** One value is sure, several leave it open. */
export function together(values: readonly string[]): Tied {
  const all = open(values);
  return all.values.length === 1 ? sure(all.values[0]!) : all;
}
