/** Rates that stand together in a sentence, and the sentences that tell a given rate. */
import { contextKey, groupBy, type Printed, printedKey, type Share } from "../../src/rule/index.ts";

/** A percentage as printed, without doubt about its value. */
export type Rate = Share & { readonly value: { readonly percent: Printed } };

export interface Group {
  readonly rates: readonly Rate[];
}

export const isRate = (share: Share): share is Rate =>
  share.value.percent !== null && !share.value.approximate && share.place.row === null;

/** The rates of each sentence, in the order of the text. */
export const groupsOf = (rates: readonly Rate[]): Group[] =>
  [...groupBy(rates, contextKey).values()].map((members) => ({ rates: members }));

/** A rate and the sentence that it stands in. */
export interface Placed {
  readonly rate: Rate;
  readonly group: Group;
}

/** More sentences that tell one rate tell nothing. */
const mostAlike = 12;

/** The rates of all sentences by what is printed, each once a sentence. */
export function ratesOf(groups: readonly Group[], isTold: (rate: Rate) => boolean): ReadonlyMap<string, Placed[]> {
  const placed = groups.flatMap((group) =>
    [...groupBy(group.rates.filter(isTold), ({ value }) => printedKey(value.percent)).values()].map(([rate]) => ({
      rate: rate!,
      group,
    })),
  );
  const lists = groupBy(placed, ({ rate }) => printedKey(rate.value.percent));
  return new Map([...lists].filter(([, list]) => list.length <= mostAlike));
}
