/** Tells shares that are of all from those of the groups they are divided into: `45% (50% in A and 40% in B)`. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Token } from "../../language/index.ts";
import { asShare } from "../text/drafts.ts";
import { openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import type { Scene, SceneShare } from "./scene.ts";

/** What a share is of that is told of all, or of one group, and then of its parts: `null` for all; `undefined` where nothing is divided. */
export function dividedOf(share: SceneShare, scene: Scene): Cohort | null | undefined {
  const { place } = share.placed;
  const { view, named } = scene;
  if (share.row.shares.length > 1) return undefined;
  const arms = named.filter(({ dimension }) => dimension === "arm");
  const behind = past(view, place.to);
  const opening = opensAt(view, behind);
  if (opening < 0) return undefined;
  const end = endOf(view, opening);
  const within = arms.filter(({ from, to }) => from > opening && to <= end);
  const numbers = view.tokens.slice(opening, end).filter(({ kind }) => kind === "number");
  if (numbers.length < 2 || new Set(within.map(({ cohort }) => cohort.key)).size < 2) return undefined;
  const before = new Map(arms.flatMap(({ cohort, to }) => (to <= place.from ? [[cohort.key, cohort] as const] : [])));
  return before.size === 0 ? null : before.size === 1 ? [...before.values()][0] : undefined;
}

/** `84 (31%) received A and 187 (69%) B`, `8% were B`: how all were divided, where no group is named before. */
export function allotmentsIn({ shares, view, named }: Scene): ReadonlySet<SceneShare> {
  const found = new Set<SceneShare>();
  const first = Math.min(...named.flatMap(({ dimension, from }) => (dimension === "arm" ? [from] : [])));
  // `had zinc reductions` names what befell, not who.
  const arms = new Set(
    named.flatMap(({ dimension, from, to }) => (dimension === "arm" && !isNoun(view.tokens[to]) ? [from] : [])),
  );
  let last: SceneShare | null = null;
  for (const share of shares) {
    const { place, draft } = share.placed;
    const behind = past(view, place.to);
    const given: number | null = givenAt(view, behind) ?? (last ? behind : null);
    const isAllotted: boolean = given !== null && arms.has(pastArticle(view, given)) && !isClosed(draft, view, given);
    last = isAllotted && (last || first > place.from) ? share : null;
    if (last) found.add(last);
  }
  return found;
}

/** Behind the verb by which those who are counted got something. */
function givenAt({ tokens }: SentenceView, at: number): number | null {
  if (/^(?:received|underwent|had|developed)$/.test(tokens[at]?.folded ?? "")) return at + 1;
  // `of 48 treated with A`: without a verb of its own it says who was counted.
  if (!has(tokens[at], "be")) return null;
  const isVerb = has(tokens[at + 1], "treating") || has(tokens[at + 1], "randomisation");
  if (!isVerb) return tokens[at]!.folded === "were" ? at + 1 : null;
  return /^(?:with|to)$/.test(tokens[at + 2]?.folded ?? "") ? at + 3 : null;
}

/** A word of its own behind a name, which the name tells of. */
const isNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !/ly$/.test(token.folded) &&
  !["function", "adverb", "armHead"].some((name) => has(token, name));

/** `responses were 20% A and 30% B`: percentages alone are not divided without a verb. */
const isClosed = (draft: Draft, { tokens }: SentenceView, given: number): boolean =>
  asShare(draft)?.value.count === null && tokens[given - 1]?.kind !== "word";

const pastArticle = ({ tokens }: SentenceView, at: number): number => (has(tokens[at], "article") ? at + 1 : at);

/** Behind the signs and the noun of a share. */
function past({ tokens, to }: SentenceView, at: number): number {
  let i = at;
  while (i < to && (/^[%)\]]$/.test(tokens[i]!.text) || has(tokens[i], "people"))) i++;
  return i;
}

/** The bracket or colon that opens behind a share, or behind what is said of it: `73 (89%) were evaluable (36 in A, 37 in B)`. */
function opensAt({ tokens, to }: SentenceView, at: number): number {
  for (let i = at; i < Math.min(to, at + 12); i++) {
    const { text, kind } = tokens[i]!;
    if (/^[([]$/.test(text) || (text === ":" && i === at)) return i;
    if (kind === "number" || /^[,;:)\]]$/.test(text)) return -1;
  }
  return -1;
}

/** Where the bracket closes; behind a colon, where the sentence ends. */
function endOf(view: SentenceView, opening: number): number {
  if (view.tokens[opening]!.text === ":") return view.to;
  let end = opening + 1;
  while (end < view.to && openedAt(view, end) >= opening) end++;
  return end;
}
