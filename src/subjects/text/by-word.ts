/** Works out once for each word what depends on nothing else: a text repeats its words. */
import type { Token } from "../../language/index.ts";

/** How many words are kept before all are forgotten: what is kept must not grow with the text. */
const most = 1 << 14;

/** What `workOut` makes of a word, which must depend on how it is printed alone; for tokens that are words. */
export function byWord<T extends {}>(workOut: (token: Token) => T): (token: Token) => T {
  const known = new Map<string, T>();
  return (token) => {
    let made = known.get(token.text);
    if (made === undefined) {
      made = workOut(token);
      if (known.size === most) known.clear();
      known.set(token.text, made);
    }
    return made;
  };
}
