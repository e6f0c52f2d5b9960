/** Works out once for each word what depends on nothing else: texts repeat their words. */
import { ownText } from "../../document/index.ts";

/** How many words are kept before all are forgotten: what is kept must not grow with the text. */
const most = 1 << 14;

/** A function that remembers what it has made, by a word that says all that it depends on. */
export function byWord<Of, T extends {}>(wordOf: (of: Of) => string, workOut: (of: Of) => T): (of: Of) => T {
  const known = new Map<string, T>();
  return (of) => {
    const word = wordOf(of);
    let made = known.get(word);
    if (made === undefined) {
      made = workOut(of);
      if (known.size === most) known.clear();
      known.set(ownText(word), made);
    }
    return made;
  };
}

/** The same for a function of the word alone. */
export const ofWord = <T extends {}>(workOut: (word: string) => T): ((word: string) => T) =>
  byWord((word: string) => word, workOut);
