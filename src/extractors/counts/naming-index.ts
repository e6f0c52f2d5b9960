/** Looks up the namings of a sentence by token in constant time. */
import type { Naming } from "./categories.ts";

export interface NamingIndex {
  readonly all: readonly Naming[];
  /** The first naming that begins at a token or behind it. */
  from(token: number): Naming | undefined;
  /** The last naming that ends at a token or before it (`to` is the first token behind a naming). */
  before(token: number): Naming | undefined;
}

/** `length` is the number of tokens of the sentence; the namings stand in order and apart. */
export function indexNamings(all: readonly Naming[], length: number): NamingIndex {
  if (all.length === 0) return { all, from: () => undefined, before: () => undefined };
  const beginning: (Naming | undefined)[] = Array.from({ length: length + 1 });
  const ended: (Naming | undefined)[] = Array.from({ length: length + 1 });
  for (let token = length, next = all.length - 1, seen: Naming | undefined; token >= 0; token--) {
    while (next >= 0 && all[next]!.from >= token) seen = all[next--];
    beginning[token] = seen;
  }
  for (let token = 0, next = 0, seen: Naming | undefined; token <= length; token++) {
    while (next < all.length && all[next]!.to <= token) seen = all[next++];
    ended[token] = seen;
  }
  return { all, from: (token) => beginning[token], before: (token) => ended[token] };
}
