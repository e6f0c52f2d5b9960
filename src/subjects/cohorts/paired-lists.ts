/** Reads lists of shares and of as many groups, told in one order: `19 and 33% in A and B, respectively`, `alike in A and B (32% v 25%)`. */
import type { Cohort } from "../../claims/index.ts";
import { clauseAt, openedAt, type SentenceView, wordsBetween } from "../text/sentence-view.ts";
import { setOf } from "../text/words.ts";
import { cues } from "./cues.ts";
import type { Row } from "./rows.ts";
import type { Named, Scene, SceneShare } from "./scene.ts";

/** Between a list of shares and the groups that it is of, with nothing else. */
const linksBehind = setOf(
  "of in for with among amongst to the a patients subjects participants women men children cases those who were was given had on receiving received treated by under assigned randomized randomised allocated both respectively",
);

/** Whom each share of a list is of, where the sentence names as many groups in one breath, right behind the list or in front of it. */
export function pairedOf(row: Row, scene: Scene): readonly Cohort[] | null {
  const count = row.shares.length;
  if (count < 2 || row.form === "one" || row.form === "slash") return null;
  const isSet = row.form === "versus" || row.isRespective || fillsBracket(row, scene.view);
  const next = behind(row, scene);
  const run = next ?? (isSet ? before(row, scene)?.slice(-count) : null);
  if (
    !run ||
    run.length !== count ||
    !run.every((name) => isGroup(name, run)) ||
    !run.every((name, i) => isListed(name, run[i - 1], scene.view))
  )
    return null;
  return run.map(({ cohort }) => cohort);
}

/** `alike (32% and 25%)`: a bracket holds the list and nothing else. */
export function fillsBracket({ shares }: Row, view: SentenceView): boolean {
  const { from } = shares[0]!.place;
  let end = shares.at(-1)!.place.to;
  while (view.tokens[end]?.text === "%") end++;
  return openedAt(view, from) === from - 1 && /^[)\]]$/.test(view.tokens[end]?.text ?? "");
}

/**
 * Whom the shares of a list are of where the shares told last in the sentence were of as many groups, each of its own: `35% in A, 50% in B and 31% in C,
 * and relapse in 25%, 30% and 27%, respectively`. No group is named in between.
 */
export function repeatedOf(
  row: Row,
  { named, view }: Scene,
  told: readonly (readonly [SceneShare, Cohort | null])[],
): readonly Cohort[] | null {
  const count = row.shares.length;
  if (count < 2 || row.form === "one" || row.form === "slash" || told.length < count) return null;
  if (row.form === "list" && !row.isRespective && !fillsBracket(row, view)) return null;
  const last = told.slice(-count);
  const cohorts = last.flatMap(([, cohort]) => cohort ?? []);
  if (new Set(cohorts.map(({ key }) => key)).size < count) return null;
  const behind = last.at(-1)![0].placed.place.to;
  const isGroupOf = (name: Named) => name.dimension === "arm" && !cohorts.some(({ key }) => key === name.cohort.key);
  return named.some((name) => name.from >= behind && isGroupOf(name)) ? null : cohorts;
}

/** The groups that stand right behind a list, or behind the bracket that it stands in. */
function behind(row: Row, { named, rows, view }: Scene): readonly Named[] | null {
  const { to } = row.shares.at(-1)!.place;
  const next = rows[rows.indexOf(row) + 1]?.shares[0]?.place.from ?? view.to;
  const first = named.find(({ from }) => from >= to);
  if (!first || first.from >= next || openedAt(view, first.from) > to) return null;
  const words = wordsBetween(view, to, first.from);
  return words.length > 0 && words.length < 8 && words.every((word) => linksBehind.has(word)) ? first.run : null;
}

/** The only groups in front of a list in its clause. */
function before(row: Row, { named, rows, view }: Scene): readonly Named[] | null {
  const { from } = row.shares[0]!.place;
  const start = rows[rows.indexOf(row) - 1]?.shares.at(-1)?.place.to ?? view.from;
  const opened = openedAt(view, from);
  const end = opened < 0 ? from : opened;
  const clause = clauseAt(view, end);
  const own = named.filter(
    (name) => name.from >= start && name.to <= end && clauseAt(view, name.from) === clause && isGroup(name, name.run),
  );
  const last = own.at(-1);
  if (!last || last.run[0]!.from < start || end - last.to > 8) return null;
  const isCompared = wordsBetween(view, Math.max(view.from, last.run[0]!.from - 3), last.run[0]!.from).some((word) =>
    cues.comparedLead.has(word),
  );
  return isCompared || own.some((name) => name.run !== last.run) ? null : last.run;
}

/** Of phrases that are no names, those of people, samples and their like name groups, and what is joined with one that does. */
const isGroup = ({ open, isDescribed }: Named, run: readonly Named[]): boolean =>
  open === null ||
  isDescribed ||
  run.some((name) => name.open !== null && groupHeads.some((head) => name.open!.head.lexeme.classes.has(head)));

const groupHeads = ["people", "sample", "armHead"];

/** `A and B`, `A, B and C`: no word of comparison stands between. */
const isListed = (name: Named, last: Named | undefined, view: SentenceView): boolean =>
  !last ||
  wordsBetween(view, last.to, name.from).every(
    (word) => !cues.comparedLead.has(word) || /^(?:vs|versus|v)\.?$/.test(word),
  );
