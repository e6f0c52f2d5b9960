/** Makes things when they are first used. */

/** A pattern with classes of Unicode takes a good part of a millisecond to make, which adds up where it is rarely asked. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
