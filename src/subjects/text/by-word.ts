/** Works out once for each word what depends on nothing else: texts repeat their words. */
import { ownText } from "../../document/index.ts";

/** How many words are kept before all are forgotten: what is kept must not grow with the text. */
const most = 1 << 14;

/** A function of a word that remembers what it has made; what depends on a token is a `wordFact`. */
export function ofWord<T extends {}>(workOut: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      made = workOut(word);
      if (known.size === most) known.clear();
      known.set(ownText(word), made);
    }
    return made;
  };
}
