/** Evidence from where a mention stands: beside the share, in its bracket, in its clause, how far off, with what between. */
import { clauseAt, depthAt, isInClause, openedAt, type SentenceView } from "../../text/sentence-view.ts";
import { besideOf } from "../beside.ts";
import { cues } from "../cues.ts";
import type { Named, SceneShare } from "../scene.ts";
import { type Evidence, gapOf, isBareCount, leadOf, nextOf, sideOf } from "./setting.ts";
import type { EvidenceId } from "./words.ts";

/** `52.2% with A`, `A: 52.2%`, `15% of A carriers`; `15% carriers`; and `9 cases of A`, which counts those with A. */
export const beside: Evidence = (mention, { share, scene }) => {
  const found: EvidenceId[] = [];
  const { place } = share.placed;
  const own = besideOf(place, [mention], scene.view, nextOf(share, scene));
  if (own) found.push(`beside:${own.side}`, `beside:${own.side}:${formOf(share)}`);
  if (scene.view.tokens.slice(place.to, mention.from).every(({ text }) => text === "%") && mention.from >= place.to)
    found.push("apposed", `apposed:${mention.dimension}`);
  const tail = scene.view.tokens[place.to]?.folded ?? "";
  const isCounted = isBareCount(share) && /^(?:of|with|who)$/.test(tail);
  if (isCounted && mention.from >= place.to && mention.from <= place.to + 8) found.push("count-of");
  const isTaken = scene.shares.some(
    (other) =>
      other.row !== share.row &&
      !isOwnCount(other, mention) &&
      besideOf(other.placed.place, [mention], scene.view, nextOf(other, scene)) !== null,
  );
  if (isTaken) found.push(own ? "taken:own" : "taken");
  return found;
};

/** `among the 96 women who came back`: their own number does not take a name from the figure before it. */
const isOwnCount = (other: SceneShare, { from, to }: Named): boolean =>
  isBareCount(other) && other.placed.place.from < to && from < other.placed.place.to;

/** `A (20%)`, `(20% with A)`, and a name in another bracket. */
export const bracket: Evidence = (mention, { share, scene: { view } }) => {
  const { place } = share.placed;
  const opened = openedAt(view, place.from);
  if (opened < 0) return openedAt(view, mention.from) >= 0 ? ["mention-in-bracket"] : [];
  if (openedAt(view, mention.from) === opened) {
    const where: EvidenceId[] = isBehindPeople(view, opened)
      ? ["size-bracket", `size-bracket:${mention.dimension}`]
      : [];
    return [
      ...where,
      clauseAt(view, mention.from) === clauseAt(view, place.from) ? "same-bracket:clause" : "same-bracket",
    ];
  }
  if (mention.to <= opened) {
    const between = opened - mention.to;
    return between <= 1 ? inPair("before-bracket", share) : between <= 4 ? inPair("near-bracket", share) : [];
  }
  if (depthAt(view, mention.from) > 0 && mention.from >= place.to) return ["other-bracket"];
  const between = mention.from - behindOpenBracket(view, place.to);
  return between <= 5 ? inPair("after-bracket", share) : [];
};

/** `80 patients (60% with A and 40% with B)`: the bracket divides those who are counted before it. */
export function isBehindPeople({ tokens, from }: SentenceView, opened: number): boolean {
  return (
    opened > from &&
    tokens[opened - 1]!.lexeme.classes.has("people") &&
    tokens.slice(Math.max(from, opened - 4), opened - 1).some(({ kind }) => kind === "number")
  );
}

/** Of two shares in one bracket, the first has the name beside it more often than the second. */
function inPair(id: "before-bracket" | "near-bracket" | "after-bracket", { row, position }: SceneShare): EvidenceId[] {
  return row.shares.length === 2 ? [id, `${id}:${position === 0 ? "first" : "second"}`] : [id];
}

/** The token behind the bracket that is open at one. */
function behindOpenBracket(view: SentenceView, at: number): number {
  const depth = depthAt(view, at);
  let i = at;
  while (i < view.to && depthAt(view, i) >= depth) i++;
  return i;
}

/** The clause it stands in, and whether another name stands between. */
export const clause: Evidence = (mention, { share, scene }) => {
  const { place } = share.placed;
  const side = sideOf(mention, share);
  const where = isInClause(scene.view, place.from, mention.from) ? "clause" : "other-clause";
  const found: EvidenceId[] = [`${side}:${where}`, `${side}:${where}:${formOf(share)}`];
  const others = scene.named.filter(({ cohort }) => cohort.key !== mention.cohort.key);
  const [from, to] = side === "behind" ? [place.to, mention.from] : [mention.to, place.from];
  if (!others.some((other) => other.from >= from && other.to <= to)) found.push(`${side}:nearest:${where}`);
  if (others.length === 0) found.push("only-named", `only-named:${side}`);
  const shares = scene.shares.filter(({ placed }) => placed.place.from >= from && placed.place.to <= to).length;
  found.push(`${side}:shares${Math.min(2, shares)}:${formOf(share)}`);
  return found;
};

/** How far off it stands, and what stands between. */
export const distance: Evidence = (mention, { share, scene: { view } }) => {
  const side = sideOf(mention, share);
  const gap = gapOf(mention, share);
  const found: EvidenceId[] = [`${side}:gap${[2, 5, 10, 20].find((most) => gap <= most) ?? "more"}`];
  const { place } = share.placed;
  const between = view.tokens.slice(Math.min(mention.to, place.to), Math.max(mention.from, place.from));
  if (!between.some(({ kind }) => kind === "number")) found.push(`${side}:no-number`);
  if (between.some(({ folded }) => cues.contrast.has(folded))) found.push(`${side}:contrast`);
  if (between.some(({ text }) => text === ";")) found.push(`${side}:semicolon`);
  return found;
};

/** What leads to it, what it opens, and what is said of it. */
export const role: Evidence = (mention, { share, scene: { view } }) => {
  const side = sideOf(mention, share);
  const found: EvidenceId[] = [`lead:${leadOf(mention, view)}:${side}`];
  if (side === "before" && opensSentence(mention, view))
    found.push(`opens:${mention.dimension}`, `opens:${depthAt(view, share.placed.place.from) > 0 ? "in" : "out"}`);
  if (isCompared(view, mention.from)) found.push(`compared:${side}:${formOf(share)}`);
  const tail = view.tokens[mention.to];
  if (tail && (tail.text === ":" || cues.predicate.has(tail.folded))) found.push(`subject:${side}`);
  if (view.tokens.slice(Math.max(view.from, mention.from - 5), mention.from).some(isBetween)) found.push("between");
  return found;
};

const isBetween = ({ folded }: { readonly folded: string }): boolean => folded === "between";

function isCompared({ tokens, from }: SentenceView, at: number): boolean {
  return tokens.slice(Math.max(from, at - 3), at).some(({ folded }) => cues.comparedLead.has(folded));
}

/** `In the daunol group, ...`, `Of 40 patients with rash, ...`. */
export function opensSentence(mention: Named, view: SentenceView): boolean {
  if (mention.from - view.from > 8) return false;
  const lead = view.tokens.slice(view.from, mention.from);
  return lead.length === 0 || lead.some(({ folded }) => /^(?:in|among|of|for|with|the)$/.test(folded));
}

const formOf = ({ row }: SceneShare): "one" | "row" => (row.form === "one" ? "one" : "row");
