/** Every word of the lists, with the lemma and the classes it has there. */
import { calendar } from "./calendar.ts";
import { clinical } from "./clinical.ts";
import { grammar } from "./grammar.ts";
import type { Inflected } from "./inflect.ts";
import { leads } from "./leads.ts";
import { measures } from "./measures.ts";
import { names } from "./names.ts";
import { people } from "./people.ts";
import { response } from "./response.ts";
import { statistics } from "./statistics.ts";
import { study } from "./study.ts";
import { time } from "./time.ts";
import { treatment } from "./treatment.ts";

/** A word of grammar is no open-class word, whatever else it may be. */
const grammatical: ReadonlySet<string> = new Set(
  Object.values(grammar).flatMap((list) => list.map(({ form }) => form)),
);

/** The lists of every file, by the names of the classes that they make. */
export const lists: readonly Readonly<Record<string, readonly Inflected[]>>[] = [
  grammar,
  treatment,
  people,
  study,
  response,
  clinical,
  statistics,
  measures,
  time,
  calendar,
  names,
  leads,
];

export function* wordsOfLists(): Iterable<Inflected> {
  for (const list of lists)
    for (const [name, words] of Object.entries(list))
      for (const { form, lemma, classes } of words)
        yield { form, lemma, classes: ["word", grammatical.has(form) ? "function" : "content", name, ...classes] };
}
