/** How far each qualifying phrase of a sentence reaches: one number, all of a bracket, or all of a clause. */
import { clauseAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import type { Cue } from "./cue.ts";

/** Token range of a number with what belongs to it. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** Different values, two at the most: they are enough to know that it is not one. */
export type Values = ReadonlySet<string>;

/** The values that reach an anchor, the anchors of a bracket and those of a clause; `named` in a clause, whatever they reach. */
export interface Scopes {
  readonly ofAnchor: ReadonlyMap<Anchor, Values>;
  readonly ofBracket: ReadonlyMap<number, Values>;
  readonly ofClause: ReadonlyMap<number, Values>;
  readonly named: ReadonlyMap<number, Values>;
}

interface Crowd {
  readonly first: Anchor;
  readonly isOne: boolean;
}

export function scopesOf(cues: readonly Cue[], anchors: readonly Anchor[], view: SentenceView): Scopes {
  const inBracket = crowds(anchors, ({ from }) => openedAt(view, from));
  const inClause = crowds(anchors, ({ from }) => clauseAt(view, from));
  const endingAt = new Map(anchors.map((anchor) => [anchor.to, anchor]));
  const [ofAnchor, ofBracket, ofClause, named] = [new Map(), new Map(), new Map(), new Map()];
  for (const { from, to, value } of cues) {
    add(named, clauseAt(view, from), value);
    const bracket = openedAt(view, from);
    const within = bracket < 0 ? undefined : inBracket.get(bracket);
    // A bracket without numbers speaks of the one right before it, or of its clause.
    const host = within ? undefined : endingAt.get(bracket);
    const clause = clauseAt(view, bracket < 0 ? from : bracket);
    const crowd = within ?? inClause.get(clause);
    if (host) add(ofAnchor, host, value);
    else if (!crowd || to <= crowd.first.from) add(within ? ofBracket : ofClause, within ? bracket : clause, value);
    else if (crowd.isOne) add(ofAnchor, crowd.first, value);
  }
  return { ofAnchor, ofBracket, ofClause, named };
}

function crowds(anchors: readonly Anchor[], keyOf: (anchor: Anchor) => number): ReadonlyMap<number, Crowd> {
  const found = new Map<number, Crowd>();
  for (const anchor of anchors) {
    const first = found.get(keyOf(anchor))?.first;
    found.set(keyOf(anchor), { first: first ?? anchor, isOne: first === undefined });
  }
  return found;
}

function add<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const set = sets.get(key);
  if (!set) sets.set(key, new Set([value]));
  else if (set.size < 2) set.add(value);
}
