/** Rates that stand together, in a sentence or in a row of a table, and the groups that tell a given rate or name. */
import { type ClaimOf, contextKey, foldWords, groupBy, type Printed, type Share } from "../../src/rule/index.ts";

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

export const keyOf = ({ digits, scale }: Printed): string => `${digits}e-${scale}`;

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

/** More groups that tell one rate tell nothing. */
const mostAlike = 12;

/** Finds groups by what they hold. */
export class GroupIndex {
  readonly #groups = new Map<string, Group[]>();

  readonly #most: number;

  constructor(groups: readonly Group[], keysOf: (group: Group) => Iterable<string>, most = mostAlike) {
    this.#most = most;
    for (const group of groups) {
      for (const key of new Set(keysOf(group))) {
        const list = this.#groups.get(key);
        if (list) list.push(group);
        else this.#groups.set(key, [group]);
      }
    }
  }

  with(key: string): readonly Group[] {
    const found = this.#groups.get(key) ?? [];
    return found.length > this.#most ? [] : found;
  }
}
