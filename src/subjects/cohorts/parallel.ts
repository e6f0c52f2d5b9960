/** Reads shares that each have a group of their own in the same place: `seizures between A (3%) and B (5%)`, `84% of A and 65% of B`. */
import { openedAt, type SentenceView, wordsBetween } from "../text/sentence-view.ts";
import { has, isOutcome, setOf } from "../text/words.ts";
import { draftOf } from "./evidence/setting.ts";
import type { Named, Scene, SceneShare } from "./scene.ts";

/** A share with the group beside it, and the tokens that both take up. */
interface Unit {
  readonly share: SceneShare;
  readonly name: Named;
  readonly side: "before" | "behind";
  readonly lead: string;
  readonly from: number;
  readonly to: number;
}

/** Join one group and its share with the next. */
const joints = setOf(
  "and or vs versus v vs. compared with than to in for of the but , ; only among while whereas on by as followed at",
);

/** The group of each share that stands beside another of the same build. */
export function parallelsIn(scene: Scene): ReadonlyMap<SceneShare, Named> {
  const found = new Map<SceneShare, Named>();
  for (const unitOf of [unitBefore, unitBehind]) {
    let last: Unit | null = null;
    for (const share of scene.shares) {
      const unit = unitOf(share, scene);
      if (last && unit && isAlike(last, unit, scene)) {
        for (const { share: own, name } of [last, unit]) if (!found.has(own)) found.set(own, name);
      }
      last = unit;
    }
  }
  return found;
}

/** `A (3%`: the share opens the bracket behind a name. */
function unitBefore(share: SceneShare, scene: Scene): Unit | null {
  const { view, named } = scene;
  const { from } = share.placed.place;
  const opened = openedAt(view, from);
  if (opened < 0 || opened !== from - 1 || share.row.form === "versus") return null;
  const end = has(view.tokens[opened - 1], "armHead") ? opened - 1 : opened;
  const name = named.find(({ to }) => to === opened || to === end);
  if (!name || !isName(name)) return null;
  const before = view.tokens[name.from - 1];
  const lead = (has(before, "determiner") ? view.tokens[name.from - 2] : before)?.folded ?? "";
  return { share, name, side: "before", lead, from: name.from, to: closing(view, opened) };
}

const leadsBehind = setOf("of in among for");

/** `84% of A`: a preposition leads from the share to the name. */
function unitBehind(share: SceneShare, scene: Scene): Unit | null {
  const { view, named } = scene;
  const { from, to } = share.placed.place;
  const name = named.find(
    (other) => other.from > from && (other.from >= to || (other.open?.lead === "of" && other.to >= to)),
  );
  if (!name || openedAt(view, name.from) !== openedAt(view, from)) return null;
  const [lead, ...rest] = view.tokens
    .slice(Math.min(to, name.from - 1), name.from)
    .filter(({ text }) => !/^[%)\]]$/.test(text))
    .map(({ folded }) => folded);
  if (
    !lead ||
    !leadsBehind.has(lead) ||
    !rest.every((word) => word === "the" || word === "patients" || word === "both")
  )
    return null;
  // `9 cases of cancer`: what those who are counted have.
  if (draftOf(share).value.percent === null) return null;
  if (lead !== "of" && !isName(name)) return null;
  return { share, name, side: "behind", lead, from, to: name.to };
}

/** Two groups, joined by small words, led to by the same word where no comparison parts them. */
function isAlike(a: Unit, b: Unit, { view }: Scene): boolean {
  if (a.name.cohort.key === b.name.cohort.key || b.from < a.to || b.from - a.to > 8) return false;
  const words = wordsBetween(view, a.to, b.from);
  if (words.length === 0 || !words.every((word) => joints.has(word) || has(view.tokens[b.from - 1], "people")))
    return false;
  if (a.side === "behind") return a.lead === b.lead;
  return isArm(a) || isArm(b) || (leadsBefore.has(a.lead) && (b.lead === a.lead || /^(?:and|or|than|,)$/.test(b.lead)));
}

const isArm = ({ name }: Unit): boolean => name.dimension === "arm";

const leadsBefore = setOf("in with for on than between among");

/** A result names no group. */
const isName = ({ cohort, dimension, open }: Named): boolean =>
  dimension === "arm" ||
  !(
    cohort.key.split(" ").some(isOutcome) ||
    (open && ["toxicity", "diseaseEvent", "findingWord"].some((name) => has(open.head, name)))
  );

function closing(view: SentenceView, opened: number): number {
  let end = opened + 1;
  while (end < view.to && openedAt(view, end) >= opened) end++;
  return end + 1;
}
