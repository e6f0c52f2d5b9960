/** Tells percentages of subjects from survival probabilities, changes, thresholds, contents and the like. */
import { toNumber } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isDash, isOpen, percentLength } from "./cursor.ts";
import {
  activeVerbs,
  changes,
  comparisons,
  contents,
  joiners,
  measures,
  measuresBehind,
  scores,
  strengths,
  subjects,
  timeToEvent,
  topics,
  toxicities,
  wholesOfMeasures,
} from "./measure-words.ts";
import { nounAfter } from "./noun-phrase.ts";
import { units } from "./nouns.ts";
import type { Share } from "./share.ts";

const WINDOW = 30;

/** Whether each share of a sentence is one of subjects, in order; one merely joined to another goes with it. */
export function sharesOfSubjects(
  tokens: readonly Token[],
  shares: readonly Share[],
  named: readonly Naming[],
): boolean[] {
  const naming = tokens.map(() => false);
  for (const { from, to } of named) naming.fill(true, from, to);
  const verdicts: boolean[] = [];
  shares.forEach((share, index) => {
    if (share.percent === null) verdicts.push(true);
    else if (share.count !== null) verdicts.push(!isMeasuredBehind(tokens, share.to));
    else verdicts.push(isShare(tokens, share, naming, shares[index - 1], verdicts[index - 1]));
  });
  return verdicts;
}

function isShare(
  tokens: readonly Token[],
  share: Share,
  naming: readonly boolean[],
  previous: Share | undefined,
  previousIs: boolean | undefined,
): boolean {
  if (toNumber(share.percent!) > 100 || isMeasuredBehind(tokens, share.to)) return false;
  if (share.list && share.list.index > 0) return previousIs ?? true;
  if (isThreshold(tokens, share)) return false;
  if (saysSubjects(tokens, share)) return true;
  const joined = previous?.percent && isJoined(tokens, previous.to, share.from, naming);
  if (joined && previousIs !== undefined) return previousIs;
  return !isGoverned(tokens, share.from, naming);
}

/** `30% of patients`, `30% patients`, `30% had`, `neutropenia in 30%`. */
function saysSubjects(tokens: readonly Token[], share: Share): boolean {
  const next = tokens[share.to]?.folded ?? "";
  if (activeVerbs.has(next)) return true;
  if (share.thing !== null) return true;
  if (next === "of" || tokens[share.to]?.kind === "word") {
    let at = share.to + (next === "of" ? 1 : 0);
    while (/^(?:the|all|these|those|our|its)$/.test(tokens[at]?.folded ?? "")) at++;
    if (nounAfter(tokens, at, Math.min(tokens.length, at + 6))?.thing === "patients") return true;
  }
  if (tokens[share.from - 1]?.folded !== "in") return false;
  const before = tokens[share.from - 2]?.folded ?? "";
  return !changes.has(before) && !/^(?:result|results|resulted|resulting)$/.test(before);
}

/** `in more than 10%`, `at least 30%`: a bound, not a finding. */
function isThreshold(tokens: readonly Token[], { from: at, to }: Share): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  if (before === "than") return comparisons.has(tokens[at - 2]?.folded ?? "");
  if (before === "least" || before === "most") return tokens[at - 2]?.folded === "at";
  if (before === "to") return tokens[at - 2]?.folded === "equal";
  if (tokens[to]?.folded === "or" && comparisons.has(tokens[to + 1]?.folded ?? "")) return true;
  if (before === "=") return tokens[at - 2]?.folded === "or";
  return /^(?:exceeding|below|above|exceeded)$/.test(before);
}

/** Only joiners, arms and prepositions stand between: `91.9% with A and 85.2% with B`, `25% and 7.5%`. */
function isJoined(tokens: readonly Token[], from: number, to: number, naming: readonly boolean[]): boolean {
  if (to - from > 14) return false;
  // `PCb: 45%; PC: 58%`
  let joins = tokens[from]?.text === ";" && to - from <= 4;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (naming[i] || topics.has(token.folded) || toxicities.has(token.folded)) return false;
    if (activeVerbs.has(token.folded)) return false;
    if (token.text === ";" && !joins) return false;
    joins ||= joiners.has(token.folded);
  }
  return joins;
}

/** A measure, change or time to an event leads up to the percentage in its clause. */
function isGoverned(tokens: readonly Token[], at: number, naming: readonly boolean[]): boolean {
  if (isAmount(tokens, at)) return true;
  for (let i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
    const token = tokens[i]!;
    if (token.text === ";" || (naming[i] && !isCohort(tokens, i)) || topics.has(token.folded)) return false;
    if (at - i <= 4 && toxicities.has(token.folded) && !isOfSomething(tokens, i)) return false;
    if (subjects.has(token.folded) && activeVerbs.has(tokens[i + 1]?.folded ?? "")) return false;
    if (scores.has(token.folded) && isOnlyScore(tokens, i + 1, at)) return true;
    if (measures.has(token.folded) || token.folded === "free" || token.folded.endsWith("-free")) return true;
    if (timeToEvent.has(token.folded) && (hasTime(tokens, i - 8, at) || hasTimeBehind(tokens, at))) return true;
    if (/^(?:median|mean)$/.test(token.folded) && hasNoNumber(tokens, i + 1, at)) return true;
    if (changes.has(token.folded) && governsDirectly(tokens, i, at)) return true;
  }
  return false;
}

/** `by 30%`, `from 30%`, `a median 30%`: an amount, not a share; `reported by 30%` is one. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.folded === "ci") return true;
  if (strengths.has(tokens[at - 1]?.folded ?? "")) return true;
  if (tokens[at - 1]?.text === "=" && isHeterogeneity(tokens, at - 2)) return true;
  const back = /^(?:~|about|approximately|nearly|almost|up|to|only)$/.test(tokens[at - 1]?.folded ?? "") ? 2 : 1;
  const before = tokens[at - back]?.folded ?? "";
  if (before !== "by") return /^(?:median|mean|average)$/.test(before);
  return !/^(?:reported|experienced|achieved|attained|reached|followed|obtained)$/.test(
    tokens[at - back - 1]?.folded ?? "",
  );
}

/** `I2 = 30%`, `I(2) = 30%`, `I² = 30%` */
function isHeterogeneity(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at]?.text === ")" ? tokens[at - 3] : tokens[at];
  return name !== undefined && /^(?:I|I2|I²|²|Tau2)$/i.test(name.text);
}

/** `reduction in tumour size of 30%`, `increase was 30%`; not `increased ALT (51%)` or `a reduction was needed in 12%`. */
function governsDirectly(tokens: readonly Token[], word: number, at: number): boolean {
  if (at - word > 9) return false;
  for (let i = word + 1; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === "number" || isOpen(token) || isClose(token) || /^[,;:]$/.test(token.text)) return false;
  }
  // `the rate of dose reductions was 12%`
  for (let i = word - 1; i >= Math.max(0, word - 5); i--)
    if (
      /^(?:rates?|incidence|frequency|proportion|percentage)$/.test(tokens[i]!.folded) &&
      tokens[i + 1]!.folded === "of"
    )
      return false;
  return /^(?:of|was|were|is|=|from|to|between|approximately|about)$/.test(tokens[at - 1]!.folded) || at - word === 1;
}

/** `local control at 2 years`, `5-year relapse rate`, `at 12 and 24 months`. */
function hasTime(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++)
    if (/^(?:.*-)?(?:years?|yrs?|months?)$/.test(tokens[i]!.folded) || tokens[i]!.folded === "actuarial") return true;
  return false;
}

/** `a relapse rate of 86% vs. 63% at 2 years` */
function hasTimeBehind(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length - 2, at + 8); i++)
    if (tokens[i]!.folded === "at" && tokens[i + 1]!.kind === "number")
      return /^(?:years?|yrs?|months?)$/.test(tokens[i + 2]!.folded);
  return false;
}

/** `identification of pulmonary hypertension`: the event belongs to what stands before `of`. */
function isOfSomething(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (/^(?:of|for|with)$/.test(tokens[i]!.folded)) return true;
  return false;
}

function hasNoNumber(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) if (tokens[i]!.kind === "number") return false;
  return true;
}

/** `Karnofsky performance status ≥ 80%` */
function isOnlyScore(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(?:performance|status|score|scores|index|of|was|median|[(),:=<>≥≤]|or|at|least)$/.test(tokens[i]!.folded))
      return false;
  return true;
}

/** `in the complete response group`: a cohort named by an outcome. */
function isCohort(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((next) => /^(?:groups?|arms?|patients|responders)$/.test(tokens[at + next]?.folded ?? ""));
}

function isMeasuredBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (measuresBehind.has(next.folded) || contents.has(next.folded)) return true;
  // `95% CI1.67-6.21`, with a space lost
  if (/^(?:ci\d|confidence)/.test(next.folded)) return true;
  if (isDash(next) && !next.spaced)
    return measuresBehind.has(tokens[at + 1]?.folded ?? "") || tokens[at + 1]?.kind === "number";
  if (next.folded === "free" || next.folded.endsWith("-free")) return true;
  if (percentLength(tokens, at) > 0) return true;
  return next.folded === "of" && isWholeOfMeasure(tokens, at + 1);
}

/** `50% of the planned dose`, `10% of tumor cells`; not `10% of patients with tumor cells`. */
function isWholeOfMeasure(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    const token = tokens[i]!;
    if (token.kind !== "word") return false;
    if (nounAfter(tokens, i, i + 1)?.thing === "patients") return false;
    if (wholesOfMeasures.has(token.folded) || units.has(token.folded)) return !isFollowedBySubjects(tokens, i);
    if (/^(?:in|with|who|had|were|was|and)$/.test(token.folded)) return false;
  }
  return false;
}

function isFollowedBySubjects(tokens: readonly Token[], at: number): boolean {
  return nounAfter(tokens, at + 1, Math.min(tokens.length, at + 3))?.thing === "patients";
}
