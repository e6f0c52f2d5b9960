/** Rates that stand together, in a sentence or in a row of a table, and the groups that tell a given rate or name. */
import {
  type ClaimOf,
  contextKey,
  foldWords,
  groupBy,
  type Printed,
  printedKey,
  type Share,
} from "../../src/rule/index.ts";

/** A percentage as printed, without doubt about its value. */
export type Rate = Share & { readonly value: { readonly percent: Printed } };

export interface Group {
  readonly rates: readonly Rate[];
  readonly isRow: boolean;
  /** The label of a row. */
  readonly label: string;
  /** The words of a row's label that tell it from other rows. */
  readonly name: readonly string[];
  /** What the rates of a sentence say that happened, and the measures named there. */
  readonly words: ReadonlySet<string>;
}

export const isRate = (share: Share): share is Rate =>
  share.value.percent !== null && !share.value.approximate && share.place.row !== -1;

/** The rates of each sentence and of each row, in the order of the text. */
export function groupsOf(rates: readonly Rate[], measures: readonly ClaimOf<"named-figure">[]): Group[] {
  const named = groupBy(measures, contextKey);
  const groups = groupBy(rates, (rate) => `${contextKey(rate)} ${rate.place.row ?? ""}`);
  return [...groups.values()].map((members) => {
    const [first] = members as [Rate];
    const isRow = first.place.row !== null;
    const measured = (isRow ? undefined : named.get(contextKey(first))) ?? [];
    return {
      rates: members,
      isRow,
      label: first.value.event,
      name: isRow ? wordsOf(first).filter(isTelling) : [],
      words: new Set([
        ...members.flatMap(wordsOf),
        ...measured.flatMap(({ value }) => foldWords(value.measure).split(" ")),
      ]),
    };
  });
}

/** What a rate says that happened. */
export const wordsOf = ({ value, subject }: Rate): string[] =>
  foldWords(`${value.event} ${subject.endpoint ?? ""}`).split(" ");

/** Letters of a unit or an abbreviation of a statistic tell nothing. */
const isTelling = (word: string): boolean => word.length > 2 && !/^\d/.test(word) && !common.has(word);
const common: ReadonlySet<string> = new Set(["any", "all", "total", "grade", "patients"]);

/** A rate and the group that it stands in. */
export interface Placed {
  readonly rate: Rate;
  readonly group: Group;
}

/** More groups that tell one rate tell nothing, nor do tables of more rows. */
const mostAlike = 12;
const mostRows = 100;

/** The rates of all groups by what is printed, each once a group. */
export function ratesOf(groups: readonly Group[], isTold: (rate: Rate) => boolean): ReadonlyMap<string, Placed[]> {
  const placed = groups.flatMap((group) =>
    [...groupBy(group.rates.filter(isTold), ({ value }) => printedKey(value.percent)).values()].map(([rate]) => ({
      rate: rate!,
      group,
    })),
  );
  return upTo(
    mostAlike,
    groupBy(placed, ({ rate }) => printedKey(rate.value.percent)),
  );
}

/** The rows of all tables by their table. */
export function rowsOf(groups: readonly Group[]): ReadonlyMap<string, Group[]> {
  return upTo(
    mostRows,
    groupBy(
      groups.filter(({ isRow }) => isRow),
      tableOf,
    ),
  );
}

/** The table of a row; of a sentence a key that no table has. */
export const tableOf = ({ rates }: Group): string => contextKey(rates[0]!);

function upTo<T>(most: number, lists: ReadonlyMap<string, T[]>): ReadonlyMap<string, T[]> {
  return new Map([...lists].filter(([, list]) => list.length <= most));
}
