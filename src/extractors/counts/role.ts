/** Decides from the clause around a count what it says: the size of a cohort, or how many of one. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { bareRole } from "./bare-role.ts";
import type { NamingIndex } from "./naming-index.ts";
import { isUnitOfAnalysis } from "./nouns.ts";
import {
  event,
  isCategoryBeside,
  isClauseStart,
  isPlanned,
  type Lead,
  leadIn,
  populationBefore,
  populationInside,
  type Verb,
  verbBehind,
} from "./role-clause.ts";
import { populationOfWord, weakMakers } from "./role-words.ts";
import type { Share } from "./share.ts";

/** What a number of subjects says. */
export interface Role {
  readonly kind: "size" | "share";
  readonly population: Population | null;
  readonly planned: boolean;
}

/** What a role is told from: the share, its neighbours, and what was decided for the one before. */
export interface RoleContext {
  readonly tokens: readonly Token[];
  readonly share: Share;
  readonly before: Share | undefined;
  readonly next: Share | undefined;
  /** The last one before for which a role was found. */
  readonly previous: { readonly share: Share; readonly role: Role } | null;
  readonly namings: NamingIndex;
  /** The sentence speaks of toxicity, so that `n = 3` in it counts events. */
  readonly speaksOfToxicity: boolean;
  /** The sentence names something that is counted. */
  readonly namesThings: boolean;
}

/** `null` when neither can be told. A share with a percentage, a denominator, or none of anything is always a share. */
export function roleOf(context: RoleContext): Role | null {
  const { tokens, share } = context;
  if (share.percent !== null || share.denominator !== null) return event;
  // `none`, `no patient`
  if (share.count === 0 && tokens[share.from]!.kind !== "number") return event;
  const planned = isPlanned(tokens, share);
  const role = decide(context);
  return role?.kind === "size" ? { ...role, planned } : role;
}

function decide(context: RoleContext): Role | null {
  const { tokens, share, namings } = context;
  if (isCategoryBeside(tokens, share, namings)) return event;
  if (share.equals) return equalsRole(context);
  if (isThreshold(tokens, share)) return null;
  if (share.thing === null) return bareRole(context);
  if (share.thing === "death") return event;
  return isUnitOfAnalysis(share.thing) ? subjectsRole(context) : null;
}

const size = (population: Population | null): Role => ({ kind: "size", population, planned: false });

/** `57 patients ...`: by the verb behind, by what leads up to it, by its preposition. */
function subjectsRole({ tokens, share, before: neighbour, next }: RoleContext): Role | null {
  const end = (share.nounAt ?? share.to - 1) + 1;
  const verb = verbBehind(tokens, end, Math.min(next?.from ?? tokens.length, end + 13));
  const lead = leadIn(tokens, share.from, neighbour?.to ?? 0);
  const inside = populationInside(tokens, share);
  const chosen = tokens[end]?.folded === "who" ? verbOfChosen(tokens, end) : null;
  if (chosen) return size(chosen);
  // `enrolled 374 adults who had presented with`
  const enrolling = populationOfWord(tokens[share.from - 1]?.folded ?? "");
  if (enrolling && !weakMakers.has(tokens[share.from - 1]!.folded)) return size(enrolling);
  if (verb?.kind === "event" || (verb && isReduced(tokens, verb, end, next)))
    return isWhole(tokens, share, lead) ? size(populationBefore(tokens, share.from)) : event;
  if (verb?.kind === "size") return size(verb.population);
  if (lead.sizer) return size(lead.sizer);
  if (isWhole(tokens, share, lead)) return size(inside ?? populationBefore(tokens, share.from));
  const before = tokens[share.from - 1]?.folded ?? "";
  if (/^(?:in|by|among|for)$/.test(before) && (lead.occurs || isListedBy(tokens, end, next))) return event;
  // `..., with three cases being mild`
  if (before === "with" && tokens[share.from - 2]?.text === ",") return event;
  const preposition = before === "the" ? (tokens[share.from - 2]?.folded ?? "") : before;
  if (/^(?:in|of|on|from|with|by|among|for|to)$/.test(preposition)) return size(inside);
  if (inside) return size(inside);
  const opens = share.from === 0 && /^(?:with|,|\()$/.test(tokens[end]?.folded ?? "");
  return opens ? size(null) : event;
}

/** `4 participants assigned to placebo had`: the participle only describes those of whom the verb speaks. */
function isReduced(tokens: readonly Token[], verb: Verb, end: number, next: Share | undefined): boolean {
  if (verb.at !== end || /^(?:received|underwent|completed)$/.test(tokens[end]!.folded)) return false;
  return verbBehind(tokens, end + 1, Math.min(next?.from ?? tokens.length, end + 15))?.kind === "event";
}

/** `40 adults who had relapsed were enrolled`: what is said of those whom a relative clause describes. */
function verbOfChosen(tokens: readonly Token[], from: number): Population | null {
  for (let i = from; i < Math.min(tokens.length - 1, from + 25); i++) {
    if (/^[;.]$/.test(tokens[i]!.text)) return null;
    if (!/^(?:were|was|are)$/.test(tokens[i]!.folded)) continue;
    const population = populationOfWord(tokens[i + 1]!.folded);
    if (population) return population;
  }
  return null;
}

/** `Of 40 patients, 12 ...`, `Among the 26 patients given ...`: the whole that a sentence goes on to divide. */
function isWhole(tokens: readonly Token[], share: Share, lead: Lead): boolean {
  let i = share.from - 1;
  if (/^(?:the|these|those|all|our|a|total)$/.test(tokens[i]?.folded ?? "")) i--;
  if (!/^(?:of|among|amongst|from|in|out)$/.test(tokens[i]?.folded ?? "") || lead.occurs) return false;
  return i === 0 || isClauseStart(tokens, i - 1);
}

/** `(n = 40)`: a size, unless an outcome or toxicity is counted. */
function equalsRole({ tokens, share, namings, speaksOfToxicity }: RoleContext): Role {
  if (tokens[share.from]!.text === "N") return size(populationBefore(tokens, share.from));
  const naming = namings.before(share.from);
  const near = naming !== undefined && share.from - naming.to <= 6 && hasNoNumber(tokens, naming.to, share.from);
  if (near || speaksOfToxicity) return event;
  return size(populationBefore(tokens, share.from));
}

function hasNoNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === "number") return false;
  return true;
}

/** `in ten patients, the right in 32`: a list of numbers behind `in`. */
function isListedBy(tokens: readonly Token[], from: number, next: Share | undefined): boolean {
  if (!next || next.from - from > 8 || next.thing !== null || tokens[next.from - 1]?.folded !== "in") return false;
  return /^(?:,|and|;)$/.test(tokens[from]?.folded ?? "");
}

/** `occurring in more than two patients`, `at least one lesion`: a bound, unless it is one of a size (`more than 6500 adults`). */
function isThreshold(tokens: readonly Token[], { from, thing, count }: Share): boolean {
  const first = tokens[from - 2]?.folded ?? "";
  const second = tokens[from - 1]?.folded ?? "";
  const isBound =
    (second === "than" && /^(?:more|less|fewer|greater)$/.test(first)) || (first === "at" && second === "least");
  return isBound && (thing !== "patients" || (count ?? 0) < 10);
}
