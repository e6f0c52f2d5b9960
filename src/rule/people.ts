/** Numbers of people, and of lesions or whatever else is counted, that the title and the abstract of a document tell, in their order: sizes of groups, wholes of fractions, and counts. */
import type { ClaimOf } from "../claims/index.ts";
import { contextKey } from "./place.ts";
import type { Claims } from "./rule.ts";
import type { Share } from "./share.ts";

export interface People {
  readonly claim: ClaimOf<"cohort-size"> | Share;
  readonly n: number;
  /** `size`: of a group; `whole`: printed with the count it is the denominator of; `count`: of those something is said of. */
  readonly role: "size" | "whole" | "count";
  /** Called one already told of (`the 41 patients`), as the whole of a fraction is. */
  readonly again: boolean;
  /** Key of its sentence. */
  readonly sentence: string;
}

export interface PeopleTold {
  readonly all: readonly People[];
  /** By their number, in document order. */
  readonly byNumber: ReadonlyMap<number, readonly People[]>;
}

/**
 * The numbers of people of an abstract, which tells of one study where a page or an article tells of several; asked for with
 * `claims.once`. Plans, estimates and sizes of each of several groups are left out.
 */
export function peopleTold(claims: Claims<"cohort-size" | Share["kind"]>): PeopleTold {
  const all = claims.of("cohort-size", "proportion", "response").flatMap(told);
  const byNumber = new Map<number, People[]>();
  for (const people of all) {
    const list = byNumber.get(people.n);
    if (list) list.push(people);
    else byNumber.set(people.n, [people]);
  }
  return { all, byNumber };
}

const roles: ReadonlySet<string> = new Set(["title", "abstract"]);

function told(claim: ClaimOf<"cohort-size"> | Share): People[] {
  if (!roles.has(claim.place.role) || claim.place.part === "table" || claim.value.approximate) return [];
  const sentence = contextKey(claim);
  if (claim.kind === "cohort-size") {
    const { n, planned, each, again } = claim.value;
    return planned || each ? [] : [{ claim, n, role: "size", again, sentence }];
  }
  const { count, denominator, denominatorFrom, again } = claim.value;
  const people: People[] = [];
  if (count !== null) people.push({ claim, n: count, role: "count", again, sentence });
  if (denominator !== null && denominatorFrom?.how === "printed")
    people.push({ claim, n: denominator, role: "whole", again: true, sentence });
  return people;
}

/** No other claim of the document tells this number. */
export function isToldOnce({ claim, n }: People, { byNumber }: PeopleTold): boolean {
  return byNumber.get(n)!.every((other) => other.claim === claim || other.claim.span.start === claim.span.start);
}
