/** What stands around a count in its clause: its verb, what leads up to it, its population, a plan. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isOpen } from "./cursor.ts";
import type { NamingIndex } from "./naming-index.ts";
import type { Role } from "./role.ts";
import { eventVerbs, occurrences, planners, populationOfWord, sizeLeads, weakMakers } from "./role-words.ts";
import type { Share } from "./share.ts";

export const event: Role = { kind: "share", population: null, planned: false };

export interface Verb {
  readonly kind: "size" | "event";
  readonly population: Population | null;
  readonly at: number;
}

/** The first verb between two tokens that tells what became of the subjects before; what stands in brackets is passed over. */
export function verbBehind(tokens: readonly Token[], from: number, to: number): Verb | null {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (isOpen(token)) depth++;
    else if (isClose(token)) {
      if (depth === 0) return null;
      depth--;
    }
    if (depth > 0) continue;
    if (/^[;.:]$/.test(token.text)) return null;
    if (eventVerbs.has(token.folded)) return { kind: "event", population: null, at: i };
    const population = populationOfWord(token.folded);
    if (population) return { kind: "size", population, at: i };
  }
  return null;
}

export interface Lead {
  /** A participle or verb of enrolment leads up to the number: `we enrolled 57 patients`. */
  readonly sizer: Population | null;
  /** Something occurred: `was observed in 6 patients`. */
  readonly occurs: boolean;
}

/** What leads up to a number within nine tokens and its clause. */
export function leadIn(tokens: readonly Token[], at: number, from: number): Lead {
  let sizer: Population | null = null;
  let occurs = false;
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) {
    const token = tokens[i]!;
    if (/^[;.]$/.test(token.text)) break;
    if (token.kind !== "word") continue;
    const distance = at - i;
    occurs ||= distance <= 6 && occurrences.has(token.folded);
    const population = populationOfWord(token.folded);
    if (population && distance <= 5 && !weakMakers.has(token.folded)) sizer ??= population;
    if (distance <= 4 && (population || sizeLeads.has(token.folded))) sizer ??= population ?? "enrolled";
  }
  return { sizer: occurs ? null : sizer, occurs };
}

/** `15 efficacy-evaluable patients`, `26 treated patients`. */
export function populationInside(tokens: readonly Token[], share: Share): Population | null {
  for (let i = share.to; i <= (share.nounAt ?? share.to); i++) {
    const population = populationOfWord(tokens[i]?.folded ?? "");
    if (population) return population;
  }
  return null;
}

/** The population that the words before a number last named. */
export function populationBefore(tokens: readonly Token[], at: number): Population | null {
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    const population = populationOfWord(tokens[i]!.folded);
    if (population && !weakMakers.has(tokens[i]!.folded)) return population;
  }
  return null;
}

export function isClauseStart(tokens: readonly Token[], at: number): boolean {
  return at < 0 || /^[;:,.(]$/.test(tokens[at]!.text) || tokens[at]!.folded === "and";
}

/** `3 partial responses`, `PR in 3`, `responses were three`: a response category stands directly beside the count. */
export function isCategoryBeside(tokens: readonly Token[], share: Share, namings: NamingIndex): boolean {
  const behind = namings.from(share.to - 1);
  const category = behind && behind.from - share.to <= 1 ? behind : besideBefore(tokens, share, namings);
  return (
    category !== undefined && !(share.thing === "patients" && share.nounAt !== null && category.from > share.nounAt + 2)
  );
}

function besideBefore(tokens: readonly Token[], share: Share, namings: NamingIndex): Naming | undefined {
  const naming = namings.before(share.from);
  if (!naming || share.from - naming.to > 2) return undefined;
  for (let i = naming.to; i < share.from; i++)
    if (!/^(?:in|of|for|was|were|:|=|\(|,|by)$/.test(tokens[i]!.folded)) return undefined;
  return naming;
}

/** `up to 42 patients will be enrolled`, `a sample of 60 was planned`. */
export function isPlanned(tokens: readonly Token[], share: Share): boolean {
  // `in 1 patient a transfusion was necessary`
  if (tokens[share.from - 1]?.folded === "in") return false;
  const [first, last] = [Math.max(0, share.from - 8), Math.min(tokens.length, (share.nounAt ?? share.to) + 8)];
  // `90 were planned; 86 were enrolled`: each part of the sentence says whether its own was.
  const before = tokens.slice(first, share.from).findLastIndex(({ text }) => text === ";");
  for (let i = first + before + 1; i < last && (i < share.to || tokens[i]!.text !== ";"); i++) {
    const word = tokens[i]!.folded;
    if (word === "up" ? tokens[i + 1]?.folded === "to" : planners.has(word)) {
      // `42 patients required transfusions` says what happened.
      if (word === "expected" || (word === "required" && i > share.to)) continue;
      return true;
    }
  }
  return false;
}
