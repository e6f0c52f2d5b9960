/** Tells what befell the subjects counted: a response category. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isOpen } from "./cursor.ts";
import type { Share } from "./share.ts";

export interface Category {
  readonly category: ResponseCategory;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Between a category and its number: `ORR was`, `PR in`, `responses were observed in the control arm in`. */
const links = words(
  "in of for was were is are : = ( [ , rate rates observed achieved occurred seen noted reported obtained the a an with at by and or recorded attained reached documented among only i.e. to be overall total confirmed had been as best rose % ) - –",
);
/** Between a number and its category: `38% had a`, `21 patients with`, `16 in the placebo group had an`. */
const predicates = words(
  "had have has achieved achieve experienced showed with attained obtained were was demonstrated reached exhibited met developed of remained",
);
const fillers = words(
  "a an the at least confirmed unconfirmed best as in on by their durable prolonged patients patient group arm investigator-assessed or also only who to be judged",
);
/** Verbs that make a statement of its own. */
const verbs = words(
  "had have has was were is are achieved experienced showed received required developed died completed underwent reported discontinued remained agreed used survived rated",
);
const joiners = words("and vs versus v compared , / than to ;");

/** The categories of the shares of a sentence, in order; `null` where none can be told. */
export function categoriesOf(
  tokens: readonly Token[],
  shares: readonly Share[],
  named: readonly Naming[],
): (Category | null)[] {
  if (named.length === 0) return shares.map(() => null);
  const found: (Naming | null)[] = [];
  shares.forEach((share, index) => {
    const previous = shares[index - 1];
    const next = shares[index + 1];
    const own = ownNaming(tokens, share, previous, next, named);
    const continued =
      own === null && previous !== undefined && goesOn(tokens, previous, share, next)
        ? (found[index - 1] ?? null)
        : null;
    found.push(own ?? continued);
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

function ownNaming(
  tokens: readonly Token[],
  share: Share,
  previous: Share | undefined,
  next: Share | undefined,
  named: readonly Naming[],
): Naming | null {
  if (share.list && share.list.index > 0) return null;
  const inside = named.find((naming) => naming.from >= share.from && naming.to <= share.to);
  if (inside) return inside;
  const end = endOf(tokens, share);
  const following = named.find((naming) => naming.from >= share.to && naming.from < (next?.from ?? tokens.length));
  const preceding = named.findLast((naming) => naming.to <= share.from && naming.from >= (previous?.to ?? 0));
  const before = tokens[share.from - 1];
  const touches = preceding !== undefined && preceding.to === share.from;
  if (following && !touches && isAdjacent(tokens, share.to, end, following.from)) return following;
  const opensClause = !before || /^(?:,|;|\.|and|while|whereas|but|:)$/.test(before.folded);
  if (opensClause && following && isPredicate(tokens, end, following.from)) return following;
  const states = opensClause && hasVerb(tokens, end);
  if (states) return null;
  if (preceding && isLinked(tokens, preceding.to, share.from)) return preceding;
  if (following && isPredicate(tokens, end, following.from)) return following;
  return preceding && reaches(tokens, preceding.to, share.from) ? preceding : null;
}

/** The first token behind a share, its noun and its bracket. */
function endOf(tokens: readonly Token[], share: Share): number {
  let end = share.nounAt !== null && share.nounAt >= share.to ? share.nounAt + 1 : share.to;
  while (isClose(tokens[end])) end++;
  if (/^(?:patients|pts|dogs|subjects|cases)$/.test(tokens[end]?.folded ?? "")) end++;
  return end;
}

/** `3 partial responses`, `10% overall response`, `33% of patients responded`. */
function isAdjacent(tokens: readonly Token[], to: number, end: number, at: number): boolean {
  if (at === to || at === end) return !isOpen(tokens[to]);
  return at === to + 1 && /^(?:a|confirmed|unconfirmed|best)$/.test(tokens[to]!.folded);
}

function isPredicate(tokens: readonly Token[], from: number, to: number): boolean {
  if (to < from || to - from > 12) return false;
  let leads = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const isVerb = predicates.has(token.folded);
    leads ||= isVerb;
    if (token.kind === "number" || isOpen(token) || /^[;.:,]$/.test(token.text)) return false;
    // A cohort may stand between the number and its verb: `in the selumetinib group had`.
    if (leads && !isVerb && !fillers.has(token.folded) && i > from + 8) return false;
    if (/^(?:duration|until|after|before|due|because|who)$/.test(token.folded)) return false;
  }
  return leads;
}

function hasVerb(tokens: readonly Token[], end: number): boolean {
  return verbs.has(tokens[end]?.folded ?? "");
}

/** Only links stand between a category and its number, and up to four words on whom it is said of. */
function isLinked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 14) return false;
  let plain = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (/^[;.]$/.test(token.text) || token.kind === "number") return false;
    if (!links.has(token.folded) && ++plain > 4) return false;
  }
  return true;
}

function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 30) return false;
  for (let i = from; i < to; i++) if (tokens[i]!.text === ";" || tokens[i]!.folded === "who") return false;
  return true;
}

const breaks = words(
  "had were was died experienced neutropenia grade adverse toxicity survival developed male female received required discontinued",
);

/** `44% with A and 30% with B`, `9 (42%) vs 6 (30%)`, `PCb: 52%; PC: 46%`. */
function goesOn(tokens: readonly Token[], previous: Share, share: Share, next: Share | undefined): boolean {
  if (share.list && share.list.index > 0) return true;
  if (share.from - previous.to > 14 || (hasVerb(tokens, endOf(tokens, share)) && next === undefined)) return false;
  let joins = share.from === previous.to;
  for (let i = previous.to; i < share.from; i++) {
    const token = tokens[i]!;
    if (breaks.has(token.folded) || (token.text === ";" && share.from - i > 5)) return false;
    if (token.text === "." && !/^vs?$/.test(tokens[i - 1]?.folded ?? "")) return false;
    joins ||= joiners.has(token.folded);
  }
  return joins;
}

/** A number without verb of its own that is joined to the next: `16 (37%) in A and none in B had`. */
function isOpenTo(tokens: readonly Token[], share: Share, next: Share): boolean {
  if (next.from - share.to > 12) return false;
  let joins = false;
  for (let i = share.to; i < next.from; i++) {
    const word = tokens[i]!.folded;
    if (verbs.has(word) || /^[;.:,]$/.test(word)) return false;
    joins ||= joiners.has(word);
  }
  return joins;
}

/** `ORR and DCR were 71% and 86%`: as many categories as numbers, in order. */
function pairInOrder(
  tokens: readonly Token[],
  shares: readonly Share[],
  named: readonly Naming[],
  found: (Naming | null)[],
): void {
  for (let first = 0; first + 1 < named.length; first++) {
    let last = first;
    while (last + 1 < named.length && isListed(tokens, named[last]!.to, named[last + 1]!.from)) last++;
    const length = last - first + 1;
    if (length < 2) continue;
    const start = shares.findIndex((share) => share.from >= named[last]!.to);
    const members = start < 0 ? [] : shares.slice(start, start + length);
    const fits =
      members.length === length &&
      isLinked(tokens, named[last]!.to, members[0]!.from) &&
      members.every((member, index) => index === 0 || isListed(tokens, members[index - 1]!.to, member.from));
    if (fits) for (let i = 0; i < length; i++) found[start + i] = named[first + i]!;
    first = last;
  }
}

/** Only `and`, commas and closing brackets stand between. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false;
  let joins = false;
  for (let i = from; i < to; i++) {
    if (!/^(?:,|and|\)|\])$/.test(tokens[i]!.folded)) return false;
    joins ||= !isClose(tokens[i]);
  }
  return joins;
}

function confirmedOf(tokens: readonly Token[], naming: Naming): boolean | null {
  for (let i = Math.max(0, naming.from - 3); i < naming.to; i++) {
    if (tokens[i]!.folded === "unconfirmed") return false;
    if (tokens[i]!.folded === "confirmed") return true;
  }
  return null;
}
