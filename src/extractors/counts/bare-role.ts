/** Decides what a count without a noun of its own says: `21 are enrolled`, `70 to weekly`, `IIIB in 32`, `three in the placebo group`. */
import type { Token } from "../../language/index.ts";
import { closing, isClose, isOpen } from "./cursor.ts";
import { nounAfter } from "./noun-phrase.ts";
import type { Role, RoleContext } from "./role.ts";
import { event, isClauseStart, leadIn, verbBehind } from "./role-clause.ts";

const openers = new Set([
  ",",
  "and",
  ";",
  ":",
  "(",
  "whom",
  "which",
  "while",
  "whereas",
  "but",
  "or",
  "vs",
  "versus",
  "v",
  "[",
]);
/** Prepositions that go on with a list: `70 to weekly and 69 to 3-weekly`. */
const listing = new Set("to in on with for from under at".split(" "));
const outcomes = new Set(
  "response responses stabilization stabilisation progression ae aes sae saes remission remissions toxicity".split(" "),
);

export function bareRole(context: RoleContext): Role | null {
  const { tokens, share, next } = context;
  const before = tokens[share.from - 1]?.folded ?? "";
  const opensClause = share.from === 0 || openers.has(before);
  const verb = verbBehind(tokens, share.to, Math.min(next?.from ?? tokens.length, share.to + 13));
  const size = (): Role => ({ kind: "size", population: verb?.population ?? null, planned: false });
  if (verb && opensClause && verb.at - share.to <= 2) return verb.kind === "size" ? size() : event;
  if (isOfThem(tokens, share.to)) return event;
  if (before === "in") return isCountedIn(context) ? event : null;
  if (before === "of" && isClauseStart(tokens, share.from - 2) && tokens[share.to]?.kind === "word") return size();
  const isWith = before === "with" && listing.has(tokens[share.to]?.folded ?? "");
  return opensClause || isWith ? goesOn(context) : null;
}

/** `12 of whom`, `3 of these`, `one of the patients`; not `one of the challenges`. */
function isOfThem(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.folded !== "of") return false;
  const next = tokens[at + 1]?.folded ?? "";
  if (next === "the") return nounAfter(tokens, at + 2, at + 6)?.thing === "patients";
  return /^(?:whom|which|them|these|those)$/.test(next);
}

/** `IIIB in 32,`, `was observed in two (`: nothing follows that would make the number something else. */
function isCountedIn({ tokens, share, previous, namesThings }: RoleContext): boolean {
  const after = tokens[share.to];
  const ends = after === undefined || /^[,;.()[\]]$/.test(after.text) || /^(?:and|or|vs|versus)$/.test(after.folded);
  if (leadIn(tokens, share.from, 0).occurs) return true;
  return ends && (previous !== null || namesThings);
}

/** A list that goes on with what its member before said: `139 were randomised, 70 to weekly and 69 to 3-weekly`. */
function goesOn({ tokens, share, previous }: RoleContext): Role | null {
  if (!previous || share.from - previous.share.to > 24) return null;
  const at = behindBracket(tokens, share.to);
  const word = tokens[at];
  if (word?.kind !== "word") return null;
  if (word.folded === "each") return { ...previous.role, kind: "size" };
  if (word.folded === "with") return isParallel(tokens, previous) ? previous.role : event;
  if (listing.has(word.folded)) {
    const verb = verbBehind(tokens, at, Math.min(tokens.length, at + 10));
    if (verb?.kind === "event") return event;
    return previous.role;
  }
  if (/^g[1-5]$/.test(word.folded) || word.folded === "stage") return event;
  for (let i = at; i < at + 3; i++) if (outcomes.has(tokens[i]?.folded ?? "")) return event;
  // `56 received ILF and 58 ELF`
  const isName = /^\p{Lu}/u.test(word.text) && (tokens[at + 1] === undefined || /^[.,;)]$/.test(tokens[at + 1]!.text));
  return isName ? previous.role : null;
}

/** `64 patients with one lymphoma and 48 with the other`: a size described in the same way. */
function isParallel(tokens: readonly Token[], { share, role }: NonNullable<RoleContext["previous"]>): boolean {
  return role.kind === "size" && share.nounAt !== null && tokens[share.nounAt + 1]?.folded === "with";
}

function behindBracket(tokens: readonly Token[], at: number): number {
  if (!isOpen(tokens[at])) return at;
  const close = closing(tokens, at, Math.min(tokens.length, at + 8));
  return isClose(tokens[close]) ? close + 1 : at;
}
