/** When a result was read: a time point, an analysis, a data cut, before or after something. */
import { showPrinted } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { setOf } from "../text/words.ts";
import { backTo, type Cue, type Finder, wordsFrom } from "./cue.ts";

const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hours: "hour hours h hr hrs",
    days: "day days d",
    weeks: "week weeks wk wks",
    months: "month months mo mos mths",
    years: "year years yr yrs",
    cycles: "cycle cycles",
    courses: "course courses",
    doses: "dose doses injection injections vaccination vaccinations",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);
const calendar = setOf("hours days weeks months years");
const prepositions = setOf("at after by within during until through beyond past before following since post");
const between = setOf(
  "the a an about approximately at least most only first last initial median mean minimum maximum of follow-up followup was were : , and or to - ( completing completion",
);
/** What a duration in front of it is the length or age of. */
const lasting =
  /^(?:old|age|aged|cycles?|courses?|schedules?|regimens?|infusions?|intervals?|rest|break|history|older|younger)$/;

const found = (value: string, from: number, to: number): Cue => ({ qualifier: "timepoint", value, from, to });

/** `at 12 months`, `after two cycles`, `a 2-year rate`, `12 and` of `at 12 and 24 months`; not `aged 12 years`, `a 21-day cycle`. */
const findSpan: Finder["find"] = (tokens, at, end) => {
  let next = at + 1;
  const isHyphened = tokens[next]?.folded === "-";
  while (next < end && next < at + 7 && /^(?:,|and|or|to|-|\/)$/.test(tokens[next]!.folded))
    next += tokens[next + 1]?.kind === "number" ? 2 : 1;
  const unit = next < end ? units.get(tokens[next]!.folded) : undefined;
  if (!unit) return null;
  if (wordsFrom(tokens, next + 1, end, 2).some((word) => lasting.test(word))) return null;
  const isPoint = (isHyphened && calendar.has(unit)) || isTimed(tokens, at);
  // In a list every number is a point of its own, the unit of the last one theirs.
  const to = next === at + 1 || isHyphened ? next + 1 : at + 1;
  return isPoint ? found(`${showPrinted(tokens[at]!.value!)} ${unit}`, at, to) : null;
};

export const span: Finder = { begins: ({ kind }) => kind === "number", find: findSpan };

/** A preposition of time stands before it, or follow-up of that length. */
function isTimed(tokens: readonly Token[], at: number): boolean {
  const isWanted = (i: number) => {
    const { folded } = tokens[i]!;
    // `at least one dose`
    const isAmount = folded === "at" && /^(?:least|most)$/.test(tokens[i + 1]!.folded);
    return (prepositions.has(folded) && !isAmount) || /^follow-?up$/.test(folded);
  };
  return backTo(tokens, at, 7, isWanted, ({ kind, folded }) => kind === "number" || between.has(folded)) >= 0;
}

/** `at week 8`, `by month 6`; not `on day 8`, which is of a schedule. */
const findCounted: Finder["find"] = (tokens, at, end) => {
  const unit = units.get(tokens[at]!.folded);
  const number = at + 1 < end ? tokens[at + 1] : undefined;
  if (!unit || number?.kind !== "number" || number.value!.scale > 0) return null;
  return /^(?:at|by|after|until|through|before|beyond)$/.test(tokens[at - 1]?.folded ?? "")
    ? found(`${number.value!.digits} ${unit}`, at, at + 2)
    : null;
};

const counted: Finder = { begins: ({ folded }) => units.has(folded), find: findCounted };

/** What an analysis is called; words of rank name an occasion only, since `first results` are those of the page. */
const rank =
  /^(?:first|second|third|fourth|initial|last|latest|earl(?:y|ier)|later?|longer|current|previous|prior|subsequent|extended)$/;
const stage =
  /^(?:interim|preliminary|final|planned|pre-?planned|pre-?specified|primary|updated?|long-term|exploratory|landmark|post-hoc)$/;
const occasion = /^(?:analys[ie]s|follow-?up|cut-?offs?|cut|looks?|evaluations?|assessments?|readout|visit|scan)$/;
const account = /^(?:data|results?|reports?|updates?|snapshot)$/;

/** `at the second interim analysis`, `the updated data`, `last follow-up`, `interim` by itself. */
const findNamed: Finder["find"] = (tokens, at, end) => {
  const words = wordsFrom(tokens, at, end, 4);
  const last = words.findIndex((word) => !rank.test(word) && !stage.test(word));
  const isStage = words.slice(0, Math.max(0, last)).some((word) => stage.test(word));
  if (last > 0 && (occasion.test(words[last]!) || (isStage && account.test(words[last]!))))
    return found(words.slice(0, last + 1).join(" "), at, at + last + 1);
  return words[0] === "interim" ? found("interim", at, at + 1) : null;
};

const named: Finder = { begins: ({ folded }) => rank.test(folded) || stage.test(folded), find: findNamed };

const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}$/;
const year = /^(?:19|20)\d\d$/;

const dating = setOf("data date clinical by until through since of");

/** `data cutoff`, with its date if one follows; `as of March 2020`. */
const findDated: Finder["find"] = (tokens, at, end) => {
  const words = tokens.slice(at, Math.min(end, at + 9)).map(({ folded }) => folded);
  const isOfData = /^(?:data|date|clinical)$/.test(words[0]!);
  const isCut = isOfData && /^(?:cut|lock)/.test(words[1] ?? "");
  if (isOfData && !isCut) return null;
  const month = words.findIndex((word) => months.test(word));
  const last = words.findIndex((word, index) => index > month && year.test(word));
  const isDate = month > 0 && last > month && (isCut || month <= 2);
  if (isDate) return found(`${words[month]!.slice(0, 3)} ${words[last]}`, at, at + last + 1);
  return isCut ? found("data cutoff", at, at + 2) : null;
};

const dated: Finder = { begins: ({ folded }) => dating.has(folded), find: findDated };

const events = setOf(
  "diagnosis relapse progression recurrence entry enrolment enrollment randomisation randomization surgery discharge presentation admission death screening nadir crossover",
);
const stops = setOf(
  "was were is are had has have with in of and or but who which that by for on to at from as we than because since all both also not no study trial it them they this that these those",
);

/** `after surgery`, `at baseline`, `during the induction phase`, `prior to transplantation`, `at relapse`. */
const findAround: Finder["find"] = (tokens, at, end) => {
  const { folded } = tokens[at]!;
  const isPrior = folded === "prior" && tokens[at + 1]?.folded === "to";
  const isFollowing = folded === "following" && tokens[at - 1]?.folded !== "the";
  if (!/^(?:after|before|during|at)$/.test(folded) && !isPrior && !isFollowing) return null;
  let from = isPrior ? at + 2 : at + 1;
  while (from < end && /^(?:the|a|an|their|his|her|this)$/.test(tokens[from]!.folded)) from++;
  const words = wordsFrom(tokens, from, end, 3);
  const last = words.findIndex((word) => stops.has(word));
  const event = last < 0 ? words : words.slice(0, last);
  if (folded === "at" && event[0] === "baseline") return found("baseline", at, from + 1);
  if (event.length === 0 || tokens[from + event.length]?.kind === "number") return null;
  if (folded === "at" && !events.has(event[0]!)) return null;
  const when = isFollowing ? "after" : isPrior ? "before" : folded;
  return found(`${when} ${event.join(" ")}`, at, from + event.length);
};

const around: Finder = {
  begins: ({ folded }) => /^(?:after|before|during|at|prior|following)$/.test(folded),
  find: findAround,
};

const single =
  /^(?:initially|ultimately|eventually|subsequently|(?:pre|post)-?(?:treatment|therapy|operative|operatively|surgery|surgical|transplant|transplantation|progression|dose|chemotherapy|induction))$/;

const alone: Finder = {
  begins: ({ folded }) => single.test(folded),
  find: (tokens, at) => found(tokens[at]!.folded.replace("-", ""), at, at + 1),
};

export const timeFinders: readonly Finder[] = [span, counted, named, dated, around, alone];
