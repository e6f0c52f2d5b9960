/** Words that tell where a text names whom a number is of, and how one name stands to the next. */
import type { Token } from "../../language/index.ts";
import { has, setOf } from "../text/words.ts";

/** Always said of a subject, and what is said of one where no preposition makes it a participle: `identified two`, not `identified as`. */
const intransitive = setOf("suffered resulted occurred led differed seemed appeared tended");
const modal = setOf("would could should may might must");
const transitive = setOf(
  "identified improved increased decreased revealed indicated demonstrated exhibited caused reduced yielded enabled allowed produced provided",
);
const participial = setOf("as by with in to for at on");

/** A verb that is said of the words before it and belongs to no name: `the young resulted from`, `attendees felt`. */
export function isVerbOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before?.kind !== "word" || has(before, "function") || has(before, "adverb")) return false;
  if (intransitive.has(token.folded) || modal.has(token.folded) || has(token, "preterite")) return true;
  if (participial.has(tokens[at + 1]?.folded ?? "")) return false;
  return transitive.has(token.folded) || (has(token, "outcomeVerb") && has(token, "past"));
}

export const cues = {
  /** `in the daunol group`, `among men`. */
  amongLead: setOf("in among amongst within"),
  /** `with daunol`, `receiving daunol`. */
  givenLead: setOf("with receiving received given"),
  /** `than with placebo`: what a number is compared with. */
  comparedLead: setOf("than compared versus vs v over relative"),
  /** In the name of an arm that others are held against, and of the one that is tried. */
  controlName: setOf(
    "control controls placebo sham usual standard conventional comparator reference untreated vehicle",
  ),
  activeName: setOf("intervention experimental treatment study active test investigational"),
  /** Say of which of two there is more. */
  direction: setOf(
    "more less fewer higher lower greater smaller better worse superior inferior increased reduced decreased likely oftener rarer commoner",
  ),
  timeLead: setOf("to after before from"),
  /** Words that begin a clause of its own. */
  contrast: setOf("while whereas but compared versus vs than"),
  /** Between names that are named in one breath: `the daunol and the placebo arm`. */
  breath: setOf(
    "and or vs versus v than compared with to in for on the a of as patients arms groups women who received receiving both by among is was group arm alone plus those between either",
  ),
  /** In front of a noun phrase that may name a group. */
  nameLead: setOf(
    "in among amongst of for with without within on by under after before than versus vs v and or receiving received given to between not non",
  ),
  clauseLead: setOf("while whereas but that although"),
  /** A phrase that begins so is of everybody. */
  everybody: setOf("all both each either every whole entire overall total no any"),
  wholeWord: setOf("overall total all entire whole both together altogether"),
  /** Behind the subject of a clause: `the daunol group had`. */
  predicate: setOf("was were had showed achieved have has is are experienced developed responded reported reached"),
  /** Begins a sentence that goes on about what was told before it. */
  reference: setOf("of among these this they it its their the other another one no in there"),
} as const;
