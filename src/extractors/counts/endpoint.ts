/** Tells what befell the subjects counted: a response category. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import {
  endOf,
  goesOn,
  hasVerb,
  isAdjacent,
  isInClosedBracket,
  isLinked,
  isListed,
  isOfResponses,
  isOfThem,
  isOpenTo,
  isPredicate,
  opensClause,
  reaches,
} from "./endpoint-gaps.ts";
import type { NamingIndex } from "./naming-index.ts";
import type { Share } from "./share.ts";

export interface Category {
  readonly category: ResponseCategory;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
}

/** The categories of the shares of a sentence, in order; `null` where none can be told. */
export function categoriesOf(
  tokens: readonly Token[],
  shares: readonly Share[],
  named: NamingIndex,
): (Category | null)[] {
  if (named.all.length === 0) return shares.map(() => null);
  const found: (Naming | null)[] = [];
  shares.forEach((share, index) => {
    const next = shares[index + 1];
    const own = ownNaming(tokens, share, shares[index - 1], next, named);
    found.push(own ?? continued(tokens, shares, found, index));
  });
  pairInOrder(tokens, shares, named, found);
  for (let i = shares.length - 2; i >= 0; i--) {
    // `32% of A and 8% of B achieved a complete remission`
    if (
      !found[i] &&
      found[i + 1] &&
      found[i + 1]!.from >= shares[i + 1]!.to &&
      isOpenTo(tokens, shares[i]!, shares[i + 1]!)
    )
      found[i] = found[i + 1]!;
  }
  return found.map((naming) =>
    naming ? { category: naming.category, composite: naming.composite, confirmed: confirmedOf(tokens, naming) } : null,
  );
}

/** What the share before counts, if this one goes on with it; a category counted in a bracket closed between is passed over. */
function continued(
  tokens: readonly Token[],
  shares: readonly Share[],
  found: readonly (Naming | null)[],
  index: number,
): Naming | null {
  const share = shares[index]!;
  for (let i = index - 1; i >= Math.max(0, index - 5); i--) {
    const naming = found[i] ?? null;
    if (naming && isInClosedBracket(tokens, naming, share.from)) continue;
    return goesOn(tokens, shares[i]!, share) ? naming : null;
  }
  return null;
}

function ownNaming(
  tokens: readonly Token[],
  share: Share,
  previous: Share | undefined,
  next: Share | undefined,
  named: NamingIndex,
): Naming | null {
  if (share.list && share.list.index > 0) return null;
  const inside = named.from(share.from);
  if (inside && inside.to <= share.to) return isOfResponses(tokens, share) ? null : inside;
  const end = endOf(tokens, share);
  const following = within(named.from(share.to), share.to, next?.from ?? tokens.length);
  const preceding = within(named.before(share.from), previous?.to ?? 0, share.from);
  const touches = preceding !== undefined && preceding.to === share.from;
  if (following && !touches && isAdjacent(tokens, share, end, following.from)) return following;
  const isPredicated = following !== undefined && isPredicate(tokens, end, following.from);
  if (opensClause(tokens, share.from)) {
    if (isPredicated) return following;
    if (hasVerb(tokens, end)) return null;
  }
  const isApart = isOfThem(tokens, share) || (preceding && isInClosedBracket(tokens, preceding, share.from));
  if (preceding && !isApart && isLinked(tokens, preceding.to, share.from)) return preceding;
  if (isPredicated) return following;
  return preceding && !isApart && reaches(tokens, preceding.to, share.from) ? preceding : null;
}

function within(naming: Naming | undefined, from: number, to: number): Naming | undefined {
  return naming && naming.from >= from && naming.from < to ? naming : undefined;
}

/** `ORR and DCR were 71% and 86%`: as many categories as numbers, in order. */
function pairInOrder(
  tokens: readonly Token[],
  shares: readonly Share[],
  named: NamingIndex,
  found: (Naming | null)[],
): void {
  const { all } = named;
  for (let first = 0, start = 0; first + 1 < all.length; first++) {
    let last = first;
    while (last + 1 < all.length && isListed(tokens, all[last]!.to, all[last + 1]!.from)) last++;
    const length = last - first + 1;
    if (length < 2) continue;
    while (start < shares.length && shares[start]!.from < all[last]!.to) start++;
    const members = shares.slice(start, start + length);
    const fits =
      members.length === length &&
      isLinked(tokens, all[last]!.to, members[0]!.from) &&
      members.every((member, index) => index === 0 || isListed(tokens, members[index - 1]!.to, member.from));
    if (fits) for (let i = 0; i < length; i++) found[start + i] = all[first + i]!;
    first = last;
  }
}

function confirmedOf(tokens: readonly Token[], naming: Naming): boolean | null {
  for (let i = Math.max(0, naming.from - 3); i < naming.to; i++) {
    if (tokens[i]!.folded === "unconfirmed") return false;
    if (tokens[i]!.folded === "confirmed") return true;
  }
  return null;
}
