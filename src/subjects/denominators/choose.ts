/** Chooses among the numbers of a document the one that a share is a share of. */
import type { Draft } from "../../extractors/extractor.ts";
import { anyDraft, asShare, asSize, type ShareDraft, type SizeDraft } from "../text/drafts.ts";
import { type Candidate, type Candidates, cohortKey, isBefore } from "./candidates.ts";
import { fits, fitsSome } from "./fits.ts";

type How = "sentence" | "only-cohort" | "earlier-sentence";
interface Choice {
  readonly candidate: Candidate;
  readonly reason: "fit" | "only" | "near" | "whole-number" | "population";
}

/** The draft with its denominator, where one can be meant; otherwise with the sizes that could be. */
export function bindDenominator(draft: Draft, index: number, ordered: readonly Draft[], candidates: Candidates): Draft {
  const share = asShare(draft);
  if (!share || share.value.denominator !== null || share.place?.part === "table") return draft;
  const whole = share.value.isPart ? wholeOf(draft, index, ordered) : null;
  if (whole) return bindToWhole(share, whole);
  const own = candidates.own(share);
  const choice = chosen(share, own) ?? (isUnnamed(share) ? onlyFitting(candidates.any(share), share) : null);
  return choice ? bind(share, choice, own) : withValue(share, { alternatives: alternativesTo(null, own) });
}

function chosen(share: ShareDraft, own: readonly Candidate[]): Choice | null {
  const { count, percent } = share.value;
  const [first] = own;
  if (!first) return null;
  if (count !== null && percent !== null) {
    const named = own.find((candidate) => candidate.isSize && opensSentenceOf(candidate.draft, share));
    if (named) return { candidate: named, reason: fits(count, named.n, percent) ? "fit" : "near" };
    const fitting = own.find(({ n }) => fits(count, n, percent));
    return { candidate: fitting ?? own.find(({ isSize }) => isSize) ?? first, reason: fitting ? "fit" : "near" };
  }
  const sizes = own.filter(({ isSize }) => isSize);
  // Two populations of a study are no single size, even when only one of them is called a size.
  if (new Set(own.map(({ n }) => n)).size === 1) return { candidate: sizes[0] ?? first, reason: "only" };
  const near = sizes.find((size) => isSameSentence(size.draft, share) && isBefore(size.draft, share));
  if (near) return { candidate: near, reason: "near" };
  const behind = sizes.find((size) => isWholeBehind(size.draft, share));
  if (behind) return { candidate: behind, reason: "near" };
  if (percent === null) return null;
  const possible = own.filter(({ n }) => fitsSome(n, percent));
  if (possible.length > 0 && new Set(possible.map(({ n }) => n)).size === 1)
    return { candidate: possible[0]!, reason: "whole-number" };
  const analysed = possible.filter(({ draft }) => isAnalysed(draft, share));
  return new Set(analysed.map(({ n }) => n)).size === 1 ? { candidate: analysed[0]!, reason: "population" } : null;
}

const opening = /(?:^|[.:;]\s{1,3})(?:Of|Among|Amongst|In)(?: (?:the|these|those|all|our|all the))?\s{1,3}$/;
const reach = 90;

/** `Among the 57 evaluable patients, 17 (27.9%)`: the size that opens the sentence is the whole, whatever fits elsewhere. */
function opensSentenceOf(size: Draft, share: ShareDraft): boolean {
  if (size.prose !== share.prose || !isSameSentence(size, share) || !isBefore(size, share)) return false;
  if (share.start - size.end > reach || size.prose.text.slice(size.end, share.start).includes(";")) return false;
  return opening.test(size.prose.text.slice(Math.max(0, size.start - 24), size.start));
}

const toWhole =
  /^(?: (?:was|were|is|are))?(?: (?:\w{2,20}ed|seen|found))? (?:in|among|amongst|of|for)(?: (?:the|all|these|our)){0,2}\s$/;
const toArm = /^ (?:in|for|with|on) [^.;,()\d]{1,40} \($/;

/** `30% was seen in the 57 evaluable patients`, `30% with zinc (n = 57)`. */
function isWholeBehind(size: Draft, share: ShareDraft): boolean {
  if (size.prose !== share.prose || !isSameSentence(size, share) || isBefore(size, share)) return false;
  const between = share.prose.text.slice(share.end, size.start);
  return toWhole.test(between) || toArm.test(between);
}

/** Responses are counted among those evaluable, events among those treated. */
function isAnalysed({ subject }: Draft, share: ShareDraft): boolean {
  return share.kind === "response" && subject?.population === "evaluable";
}

/** A share whose cohort the text does not name: the whole study, or a member of a comparison. */
function isUnnamed(share: ShareDraft): boolean {
  const key = cohortKey(share);
  return key === "" || /^\?\S*$/.test(key);
}

/** The number of any cohort of which the printed percentage is true, when there is only one. */
function onlyFitting(usable: readonly Candidate[], { value: { count, percent } }: ShareDraft): Choice | null {
  if (count === null || percent === null) return null;
  const fitting = usable.filter(({ n, isSize }) => isSize && fits(count, n, percent));
  return new Set(fitting.map(({ draft }) => cohortKey(draft))).size === 1
    ? { candidate: fitting[0]!, reason: "fit" }
    : null;
}

/** Populations that an analysis is made of; how many were enrolled does not say of whom a share is. */
const analysed: ReadonlySet<string> = new Set(["itt", "treated", "safety", "per-protocol", "evaluable"]);

function bind(share: ShareDraft, choice: Choice, own: readonly Candidate[]): Draft {
  const { draft, n } = choice.candidate;
  const alternatives = alternativesTo(choice.candidate, own);
  const how: How = isSameSentence(draft, share)
    ? "sentence"
    : alternatives.length === 0
      ? "only-cohort"
      : "earlier-sentence";
  const cohort = isUnnamed(share)
    ? (draft.subject?.cohort ?? share.subject?.cohort ?? null)
    : (share.subject?.cohort ?? null);
  const inherited = draft.subject?.population ?? null;
  const isSure = how === "sentence" || choice.reason === "fit" || choice.reason === "population";
  const population = share.subject?.population ?? (isSure && inherited && analysed.has(inherited) ? inherited : null);
  const bound = { ...share, subject: { ...share.subject, cohort, population } } as ShareDraft;
  return withValue(bound, {
    denominator: n,
    denominatorFrom: { how, claim: draft.ref ?? null, why: whyOf(choice, how, alternatives.length > 0) },
    alternatives,
  });
}

/** How many other numbers are told. */
const most = 12;

/** One of each other number, the likeliest. */
function alternativesTo(chosen: Candidate | null, own: readonly Candidate[]): { n: number; claim: string }[] {
  const others = own.filter(({ n }) => n !== chosen?.n).map(({ n, draft }) => [n, draft.ref ?? ""] as const);
  return [...new Map(others)].slice(0, most).map(([n, claim]) => ({ n, claim }));
}

function isSameSentence(a: Pick<Draft, "place">, b: Pick<Draft, "place">): boolean {
  return a.place?.partIndex === b.place?.partIndex && a.place?.sentence === b.place?.sentence;
}

/** The number just named that a part belongs to: `25 (51%) CR, 20 of whom (80%)`. */
function wholeOf(draft: Draft, index: number, ordered: readonly Draft[]): ShareDraft | SizeDraft | null {
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    const other = ordered[i]!;
    if (!isSameSentence(other, draft)) break;
    const share = asShare(other);
    if (share && share.value.count !== null && !share.value.isPart) return share;
    const size = asSize(other);
    if (size) return size;
  }
  return null;
}

/** A part knows its whole; it takes its number for denominator unless its percentage is of another one. */
function bindToWhole(share: ShareDraft, whole: ShareDraft | SizeDraft): Draft {
  const n = whole.kind === "cohort-size" ? whole.value.n : whole.value.count;
  const { count, percent } = share.value;
  const partOf = whole.ref ?? null;
  if (n === null || count === null || count > n || (percent !== null && !fits(count, n, percent)))
    return withValue(share, { partOf });
  const why = `a part of the ${n} named just before`;
  return withValue(share, { partOf, denominator: n, denominatorFrom: { how: "sentence", claim: partOf, why } });
}

function withValue(share: ShareDraft, value: Partial<ShareDraft["value"]>): Draft {
  return anyDraft({ ...share, value: { ...share.value, ...value } } as ShareDraft);
}

function whyOf({ candidate: { n, draft, isSize }, reason }: Choice, how: How, hasOthers: boolean): string {
  const whom = draft.subject?.cohort ? ` of ${draft.subject.cohort.label}` : "";
  const size = `${n}${draft.subject?.population && isSize ? ` ${draft.subject.population}` : ""}`;
  if (!isSize) return `${n}${whom} is the denominator printed with another share`;
  if (reason === "fit" && hasOthers)
    return `the ${size}${whom} is the one of the stated sizes that the percentage fits`;
  if (reason === "whole-number")
    return `the ${size}${whom} is the one of the stated sizes that gives this percentage of a whole number`;
  if (reason === "population") return `responses are counted among the ${size}${whom}`;
  if (how === "sentence") return `the ${size}${whom} named in the same sentence`;
  return how === "only-cohort" ? `${size} is the only size stated${whom}` : `the ${size}${whom} named last before it`;
}
