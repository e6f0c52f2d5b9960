/** The cohorts that a share may be of: those its sentence names, those the text told before, and none. */
import type { Cohort } from "../../claims/index.ts";
import { openedAt } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import { cues } from "./cues.ts";
import { isBehindPeople } from "./evidence/place.ts";
import { isBareCount } from "./evidence/setting.ts";
import type { Dimension, Known, Named, Scene, SceneShare, Step } from "./scene.ts";
import type { Story } from "./story.ts";

/** Where a candidate comes from. */
export type Source =
  /** Named in the sentence. */
  | "named"
  /** The arm in the same place among all arms of the study. */
  | "listed"
  /** The one in the same place of the comparison told last. */
  | "compared-last"
  /** The one in the same place of the two that the sentence before names. */
  | "named-before"
  /** What the text always sets against the one that the sentence names. */
  | "partner"
  /** What the share before it, in an earlier sentence, was of. */
  | "carried"
  /** The only one that an earlier sentence names. */
  | "focus"
  | "none";

export interface Candidate {
  readonly cohort: Cohort | null;
  readonly mention: Named | null;
  readonly sources: ReadonlySet<Source>;
  /** How many sentences back it was told, for what was told before. */
  readonly back: number;
  /** That sentence was about it. */
  readonly isTopic: boolean;
}

/** No more than so many sentences back can be meant. */
export const reach = 3;

/** Whether a candidate names an arm, which a subgroup narrows down. */
export function namesArm({ mention, cohort }: Pick<Candidate, "mention" | "cohort">, known: Known): boolean {
  if (mention) return mention.dimension === "arm";
  if (!cohort) return false;
  return known.arms.some(({ key }) => key === cohort.key) || (known.registry.has(cohort) && !known.isSubgroup(cohort));
}

/** The candidates of the first step; of the second, `first` is what was chosen, and only what can narrow it down is left. */
export function candidatesOf(
  share: SceneShare,
  scene: Scene,
  story: Story,
  known: Known,
  at: number,
  first?: Candidate,
): readonly Candidate[] {
  const step: Step = first ? "second" : "first";
  const firstIsArm = first !== undefined && namesArm(first, known);
  const isLeft = (dimension: Dimension) => !first || (dimension === "arm") !== firstIsArm;
  const opened = openedAt(scene.view, share.placed.place.from);
  const isDescribing = isBehindPeople(scene.view, opened);
  const isCounting = scene.named.some((mention) => isCounted(mention, share, scene));
  const found: Candidate[] = scene.named
    .filter(({ dimension, cohort }) => isLeft(dimension) && cohort.key !== first?.cohort?.key)
    .filter(({ dimension }) => dimension === "arm" || !isCounting)
    .filter((mention) => !isDescribing || mention.dimension === "arm" || !isSaidOf(mention, opened, scene))
    .map((mention) => ({
      cohort: mention.cohort,
      mention,
      sources: new Set<Source>(["named"]),
      back: 0,
      isTopic: false,
    }));
  const others = new Map<string, { cohort: Cohort; sources: Set<Source>; back: number; isTopic: boolean }>();
  const add = (cohort: Cohort | null | undefined, source: Source, back = 0, isTopic = false) => {
    const isArm = cohort && namesArm({ mention: null, cohort }, known);
    if (!cohort || (isCounting && !isArm) || cohort.key === first?.cohort?.key || !isLeft(isArm ? "arm" : "subgroup"))
      return;
    const other = others.get(cohort.key) ?? { cohort, sources: new Set<Source>(), back, isTopic: false };
    other.sources.add(source);
    other.isTopic ||= isTopic;
    others.set(cohort.key, other);
  };
  const { length } = share.row.shares;
  if (length > 1) {
    if (known.arms.length === length) add(known.arms[share.position], "listed");
    if (story.compared.length === length) add(story.compared[share.position], "compared-last");
    const before = story.told.arm.find(({ cohorts }) => cohorts.length === length);
    if (before) add(before.cohorts[share.position], "named-before", at - before.at);
  }
  if (length === 2)
    for (const { cohort, dimension } of scene.named)
      if (dimension !== "open") add(story.partners.of(cohort, story.compared), "partner");
  const last = story.last[step];
  if (last && at - last.at <= reach) add(last.cohort, "carried", at - last.at, last.isOpening);
  for (const told of [story.told.arm, story.told.subgroup])
    for (const { cohorts, at: where, topics } of told)
      if (cohorts.length === 1 && at - where <= reach)
        add(cohorts[0], "focus", at - where, topics.has(cohorts[0]!.key));
  for (const { cohort, sources, back, isTopic } of others.values())
    found.push({ cohort, mention: null, sources, back, isTopic });
  found.push({ cohort: null, mention: null, sources: new Set<Source>(["none"]), back: 0, isTopic: false });
  return found;
}

/** `two patients with brain metastases fell`: what describes those who are counted says how many of all they are, not of whom they are a share. */
function isCounted({ dimension, from, to }: Named, share: SceneShare, { view }: Scene): boolean {
  const { place } = share.placed;
  if (dimension === "arm" || !isBareCount(share) || to <= place.to || from < place.from) return false;
  // `among the 96 women who came back`: a group and its size.
  let lead = place.from - 1;
  while (has(view.tokens[lead], "determiner")) lead--;
  if (cues.nameLead.has(view.tokens[lead]?.folded ?? "") && view.tokens[lead]!.folded !== "and") return false;
  // `six patients treated with zinc`: what was given tells a group.
  const isGiven = view.tokens.slice(place.to, to).some((token) => has(token, "described") || has(token, "describing"));
  return !isGiven && view.tokens.slice(place.to, from).every(({ folded }) => counting.has(folded));
}

/** `78 men (61% married; 23% with asthma)`: what is said in the bracket behind those who are counted is no group. */
const isSaidOf = ({ from }: Named, opened: number, { view }: Scene): boolean =>
  openedAt(view, from) === opened && /^(?:with|without|had|having|who)$/.test(view.tokens[from - 1]?.folded ?? "");

const counting = setOf("of with without who whom whose that had aged a an the patients");
