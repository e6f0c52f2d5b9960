/** Decides, from weighed evidence, which cohort each share is of. */
import type { Cohort } from "../../claims/index.ts";
import { scoreOf } from "../../evidence/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
import { asSize } from "../text/drafts.ts";
import { asidesBySentence, sharesBySentence } from "../text/shares.ts";
import { type Candidate, candidatesOf, namesArm, reach } from "./candidates.ts";
import { carriedOf } from "./carried.ts";
import { armsOf, bestOf, chosenOf, decide, type Ranked, unlike } from "./choose.ts";
import { closedLists } from "./closers.ts";
import { comparisonOf, isCompared, type Pair } from "./comparison.ts";
import { allotmentsIn, dividedOf } from "./divided.ts";
import { evidenceFor, type Setting } from "./evidence/index.ts";
import { opensSentence } from "./evidence/place.ts";
import { type LeadIn, leadInOf } from "./lead-in.ts";
import { pairedOf, repeatedOf } from "./paired-lists.ts";
import { Partners } from "./partners.ts";
import type { Mention } from "./registry.ts";
import { type Known, type Scene, type SceneShare, type Step, sceneOf } from "./scene.ts";
import { sequencesIn } from "./sequences.ts";
import type { Story } from "./story.ts";
import { Teller } from "./teller.ts";
import { weights as fitted, type Weights } from "./weights.ts";

/** Told of every share: its candidates in one step. */
export type Observe = (draft: Draft, step: Step, ranked: readonly Ranked[]) => void;

/** What was chosen for a share, in each step that chose anything, and the cohort that it makes. */
export type OnDecided = (draft: Draft, chosen: Partial<Record<Step, Ranked>>, cohort: Cohort | null) => void;

export function resolveCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  known: Known,
  weights: Weights = fitted,
  observe?: Observe,
  onDecided?: OnDecided,
): Map<Draft, Cohort> {
  const resolved = new Map<Draft, Cohort>();
  const story: Story = {
    partners: new Partners([known.arms, ...known.pairs]),
    compared: known.isSized && known.arms.length === 2 ? known.arms : [],
    last: { first: null, second: null },
    at: 0,
    told: { arm: [], subgroup: [] },
  };
  const largest = drafts.reduce((most, draft) => Math.max(most, asSize(draft)?.value.n ?? 0), 0);
  const teller = new Teller(readings, known);
  const asides = asidesBySentence(drafts, readings);
  const isTold = observe !== undefined || onDecided !== undefined;
  for (const shares of sharesBySentence(drafts, readings)) {
    const { part, sentence } = shares[0]!.place;
    const at = part * 10_000 + sentence.index;
    story.at = at;
    story.told = {
      arm: teller.before(part, sentence.index, "arm"),
      subgroup: teller.before(part, sentence.index, "subgroup"),
    };
    const scene = sceneOf(shares, known, asides.get(`${part}:${sentence.index}`) ?? [], story.compared);
    const rank = (step: Step, share: SceneShare, first?: Candidate): readonly Ranked[] => {
      const candidates = candidatesOf(share, scene, story, known, at, first);
      // The only candidate is chosen whatever speaks for it.
      if (candidates.length === 1 && !isTold) return [{ ...candidates[0]!, evidence: [], score: 0 }];
      const setting: Setting = { step, share, scene, story, known };
      const ranked = candidates.map((candidate) => {
        const evidence = evidenceFor(candidate, setting);
        return { ...candidate, evidence, score: scoreOf(evidence, weights[step]) };
      });
      observe?.(share.placed.draft, step, ranked);
      return ranked;
    };
    const built: Built = {
      scene,
      closed: closedLists(scene),
      allotted: allotmentsIn(scene),
      leadIn: leadInOf(scene, known, largest),
      sequences: sequencesIn(scene),
    };
    let before: Pair | null = null;
    const done: (readonly [SceneShare, Cohort | null])[] = [];
    for (const row of scene.rows) {
      const members = scene.shares.filter((share) => share.row === row);
      const isVersus = row.form === "versus";
      const ranked = members.map((share) => {
        const list = rank("first", share);
        return isVersus ? list.filter(({ mention }) => !mention || !isCompared(mention, row, scene)) : list;
      });
      const partnerOf = (cohort: Cohort) => story.partners.of(cohort, story.compared);
      const compared = comparisonOf(row, scene, partnerOf, before);
      const told =
        compared ?? pairedOf(row, scene) ?? repeatedOf(row, scene, done) ?? carriedOf(row, scene, story, known);
      const decided = told
        ? ranked.map((list, i) => (told[i] ? chosenOf(list, told[i]) : unlike(list, told[1 - i] ?? null, known)))
        : decide(ranked, isVersus).map((best, i) => builtOf(members[i]!, ranked[i]!, best, built) ?? best);
      const firsts = isVersus && !compared && isOfOneGroup(decided, known) ? decided.map(ofNobody) : decided;
      for (const [i, share] of members.entries()) {
        const first = firsts[i]!;
        const narrowed = first.cohort
          ? bestOf(rank("second", share, first).filter((ranked) => !isInsideOther(ranked, first, share, scene)))
          : null;
        // Two groups that are compared by name are not narrowed down to arms that the sentence does not name.
        const second = compared && narrowed && !narrowed.mention && !namesArm(first, known) ? null : narrowed;
        const cohort = combined(first, second, known) ?? (isVersus ? unnamed(share) : null);
        if (cohort) resolved.set(share.placed.draft, cohort);
        done.push([share, first.cohort]);
        // What was set aside for the sake of its row has no evidence of its own.
        if (first === decided[i]) onDecided?.(share.placed.draft, second ? { first, second } : { first }, cohort);
        if (first.cohort)
          story.last.first = { cohort: first.cohort, at, isOpening: isOpening(first, built, story.last.first, at) };
        if (second?.cohort)
          story.last.second = { cohort: second.cohort, at, isOpening: isOpening(second, built, null, at) };
      }
      before = compared ?? (isVersus ? armsOf(firsts, known) : null);
      const cohorts = firsts.flatMap(({ cohort }) => cohort ?? []);
      if (cohorts.length === 2 && members.length === 2) story.compared = cohorts;
    }
  }
  return resolved;
}

/** What the build of a sentence says of its shares: the lists that a group closes, those allotted to arms, the group that opens it, and those that stand in front of their own. */
interface Built {
  readonly scene: Scene;
  readonly closed: ReadonlyMap<SceneShare, Cohort>;
  readonly allotted: ReadonlySet<SceneShare>;
  readonly leadIn: LeadIn | null;
  readonly sequences: ReadonlyMap<SceneShare, Cohort>;
}

/** The cohort that the build of its sentence gives to a share that is set against none; `null` where it leaves the choice to the evidence. */
function builtOf(share: SceneShare, list: readonly Ranked[], best: Ranked, built: Built): Ranked | null {
  const { scene, closed, allotted, leadIn, sequences } = built;
  const divided = allotted.has(share) ? null : dividedOf(share, scene);
  const cohort = divided === undefined ? (sequences.get(share) ?? closed.get(share)) : divided;
  if (cohort !== undefined) return chosenOf(list, cohort);
  const { mention } = best;
  const isLed =
    leadIn !== null &&
    share.placed.place.from >= leadIn.to &&
    (!mention || mention.dimension === "open" || mention.to <= leadIn.to);
  return isLed ? chosenOf(list, leadIn.cohort) : null;
}

/** What a sentence opens with, the text goes on about; so it does about what it went on about. */
function isOpening(
  { mention, cohort }: Ranked,
  { scene, leadIn }: Built,
  last: Story["last"]["first"],
  at: number,
): boolean {
  if (leadIn !== null && leadIn.cohort.key === cohort?.key) return true;
  if (mention) return opensSentence(mention, scene.view);
  return last !== null && last.cohort.key === cohort?.key && last.isOpening && at - last.at <= reach;
}

/** `among the 63 who were older (9% vs 12%)`: a group that stands beside one of two that are compared is what both are within. */
function isOfOneGroup(decided: readonly Ranked[], known: Known): boolean {
  const named = decided.filter(({ cohort }) => cohort !== null);
  return named.length === 1 && decided.length > 1 && !namesArm(named[0]!, known);
}

const ofNobody = (ranked: Ranked): Ranked => ({ ...ranked, cohort: null, mention: null });

/** Of two, the one that says of itself to be without the other. */
function deniedOf(first: Cohort, second: Cohort): Cohort | null {
  const [a, b] = [first, second].map(({ key }) => new Set(key.split(" ")));
  const isDenied = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    (own.has("without") || own.has("not")) && [...other].every((word) => own.has(word));
  return isDenied(a!, b!) ? first : isDenied(b!, a!) ? second : null;
}

/** An arm within a subgroup is a cohort of its own, the arm told first. */
function combined(first: Ranked, second: Ranked | null, known: Known): Cohort | null {
  if (!first.cohort || !second?.cohort) return first.cohort;
  // `those without zinc` are no part of the zinc arm.
  const denied = deniedOf(first.cohort, second.cohort);
  if (denied) return denied;
  const [a, b] = namesArm(first, known) ? [first.cohort, second.cohort] : [second.cohort, first.cohort];
  return { key: `${a.key} & ${b.key}`, label: `${a.label}, ${b.label}` };
}

/** `3% of A-treated men and 1% of B-treated men`: a name within a share of its own narrows no other share down that has one. */
function isInsideOther({ mention }: Candidate, first: Candidate, share: SceneShare, { shares }: Scene): boolean {
  if (!mention || !first.mention || !isInside(first.mention, share)) return false;
  return shares.some((other) => other !== share && isInside(mention, other));
}

const isInside = ({ from, to }: Mention, { placed: { place } }: SceneShare): boolean =>
  from < place.to && to > place.from;

/** A cohort that the text compares but does not name: it is not the whole study, and no other number is about it. */
function unnamed({ placed: { place }, position, row }: SceneShare): Cohort {
  return { key: `?${place.part}:${place.from}`, label: `number ${position + 1} of ${row.shares.length} compared` };
}
