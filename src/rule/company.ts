/** What the others of its kind in a document do: whether they hold what one of them does not. */

/** How many others there are, each counted once however often it is told, and how many of them fit. */
export interface Company {
  readonly others: number;
  readonly fitting: number;
}

/** Asks for the company of one of `items`; `keyOf` tells one from another, `fits` whether it holds. In the time of one pass. */
export function companyIn<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  fits: (item: T) => boolean,
): (item: T) => Company {
  const told = new Map(items.map((item) => [keyOf(item), fits(item)]));
  const fitting = [...told.values()].filter(Boolean).length;
  return (item) => {
    const own = told.get(keyOf(item));
    return { others: told.size - (own === undefined ? 0 : 1), fitting: fitting - (own ? 1 : 0) };
  };
}
