/** What may stand between a number and the response category that it counts, for each way in which the two can be joined. */
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { closing, isClose, isOpen } from "./cursor.ts";
import { countedThing } from "./nouns.ts";
import type { Share } from "./share.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Between a category and its number: `ORR was`, `PR in`, `responses were observed in the control arm in`. */
const links = words(
  "in of for was were is are : = ( [ , rate rates observed achieved occurred seen noted reported obtained the a an with at by and or recorded attained reached documented among only i.e. to be overall total confirmed had been as best rose % ) - –",
);

/** Between a number and its category: `38% had a`, `21 patients with`, `16 in the placebo group had an`. */
const predicates = words(
  "had have has achieved achieve achieving experienced experiencing showed showing with attained attaining obtained were was demonstrated reached exhibited met developed of having",
);

const fillers = words(
  "a an the at least confirmed unconfirmed best as in on by their durable prolonged patients patient group arm investigator-assessed or also only who to be judged",
);

/** Verbs that make a statement of its own. */
const verbs = words(
  "had have has was were is are achieved experienced showed received required developed died completed underwent reported discontinued remained agreed used survived rated progressed",
);

const joiners = words("and vs versus v compared , / than to ;");

export function opensClause(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^(?:,|;|\.|and|while|whereas|but|:)$/.test(tokens[at - 1]!.folded);
}

/** `17 of which remained`, `of whom 20`: some of those just counted. */
export function isOfThem(tokens: readonly Token[], share: Share): boolean {
  if (/^(?:which|whom|these|those)$/.test(tokens[share.from - 1]?.folded ?? "")) return true;
  return (
    tokens[share.to]?.folded === "of" && /^(?:which|whom|them|these|those)$/.test(tokens[share.to + 1]?.folded ?? "")
  );
}

/** `36% (3 complete and 58 partial responses) and 22%`: a category counted in a bracket that was closed before. */
export function isInClosedBracket(tokens: readonly Token[], naming: Naming, at: number): boolean {
  let open = naming.from - 1;
  while (open >= Math.max(0, naming.from - 20) && !isOpen(tokens[open])) {
    if (isClose(tokens[open])) return false;
    open--;
  }
  if (!isOpen(tokens[open])) return false;
  const close = closing(tokens, open, Math.min(tokens.length, open + 60));
  if (close >= at) return false;
  for (let i = open; i < close; i++) if (tokens[i]!.kind === "number") return true;
  return false;
}

/** The first token behind a share, its noun and its bracket. */
export function endOf(tokens: readonly Token[], share: Share): number {
  let end = share.nounAt !== null && share.nounAt >= share.to ? share.nounAt + 1 : share.to;
  while (isClose(tokens[end])) end++;
  return countedThing(tokens[end]?.folded ?? "") === "patients" ? end + 1 : end;
}

/** `3 partial responses`, `10% overall response`, `33% of patients responded`, `21 (58%) a partial response`, `, 47 in PR`. */
export function isAdjacent(tokens: readonly Token[], share: Share, end: number, at: number): boolean {
  if (at === share.to && isOfResponses(tokens, share)) return false;
  if (at === share.to || at === end) return !isOpen(tokens[share.to]);
  if (at !== end + 1) return false;
  const word = tokens[end]!.folded;
  return /^(?:a|confirmed|unconfirmed|best)$/.test(word) || (word === "in" && opensClause(tokens, share.from));
}

/** `10 of 17 objective responses`: of responses, not of subjects. */
export function isOfResponses(tokens: readonly Token[], share: Share): boolean {
  return share.denominator !== null && share.nounAt === null && tokens[share.from + 1]?.folded === "of";
}

export function isPredicate(tokens: readonly Token[], from: number, to: number): boolean {
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

export function hasVerb(tokens: readonly Token[], end: number): boolean {
  const word = tokens[end]?.folded ?? "";
  return verbs.has(word) || (word.endsWith("ed") && !links.has(word) && word !== "compared");
}

/** Only links stand between a category and its number, and up to four words on whom it is said of. */
export function isLinked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 14) return false;
  let plain = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (/^[;.]$/.test(token.text) || token.kind === "number") return false;
    if (!links.has(token.folded) && ++plain > 4) return false;
  }
  return true;
}

export function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 30) return false;
  for (let i = from; i < to; i++) if (tokens[i]!.text === ";" || tokens[i]!.folded === "who") return false;
  return true;
}

const breaks = words(
  "had were was died experienced neutropenia grade adverse toxicity survival developed male female received required discontinued",
);

/** `44% with A and 30% with B`, `9 (42%) vs 6 (30%)`, `PCb: 52%; PC: 46%`. */
export function goesOn(tokens: readonly Token[], previous: Share, share: Share): boolean {
  if (share.list && share.list.index > 0) return true;
  if (share.from - previous.to > 14 || isOfThem(tokens, share) || saysMore(tokens, share)) return false;
  let joins = share.from === previous.to;
  for (let i = previous.to; i < share.from; i++) {
    const token = tokens[i]!;
    if (breaks.has(token.folded) || (token.text === ";" && share.from - i > 5)) return false;
    if (token.text === "." && !/^vs?$/.test(tokens[i - 1]?.folded ?? "")) return false;
    joins ||= joiners.has(token.folded);
  }
  return joins;
}

const prepositions = words(
  "with in for of on at by to among from after before during under versus vs v and or compared respectively while whereas but using i.e. overall",
);

/** A verb or a thing of its own follows: `three complete responses, two reductions`, `and 67% were randomised`. */
function saysMore(tokens: readonly Token[], share: Share): boolean {
  const next = tokens[endOf(tokens, share)];
  if (next?.kind !== "word") return false;
  return (
    hasVerb(tokens, endOf(tokens, share)) ||
    (share.percent === null && share.denominator === null && !prepositions.has(next.folded))
  );
}

/** A number without verb of its own that is joined to the next: `16 (37%) in A and none in B had`. */
export function isOpenTo(tokens: readonly Token[], share: Share, next: Share): boolean {
  if (next.from - share.to > 12) return false;
  let joins = false;
  for (let i = share.to; i < next.from; i++) {
    const word = tokens[i]!.folded;
    if (verbs.has(word) || /^[;.:,]$/.test(word)) return false;
    joins ||= joiners.has(word);
  }
  return joins;
}

/** Only `and`, `the`, commas and closing brackets stand between. */
export function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false;
  let joins = false;
  for (let i = from; i < to; i++) {
    const { folded } = tokens[i]!;
    if (!/^(?:,|and|the|\)|\])$/.test(folded)) return false;
    joins ||= folded === "," || folded === "and";
  }
  return joins;
}
