/** Chooses among the sizes of a document the one that a share is a share of. */
import type { Draft } from "../../extractors/extractor.ts";
import { anyDraft, asShare, asSize, type ShareDraft, type SizeDraft } from "../text/drafts.ts";
import { fits } from "./fits.ts";

type How = "sentence" | "only-cohort" | "earlier-sentence";

/** The draft with its denominator, where one can be meant; otherwise with the sizes that could be. */
export function bindDenominator(
  draft: Draft,
  index: number,
  ordered: readonly Draft[],
  sizes: readonly SizeDraft[],
): Draft {
  const share = asShare(draft);
  if (!share || share.value.denominator !== null || share.value.of !== "patients" || share.place?.part === "table")
    return draft;
  const whole = share.value.isPart ? wholeOf(draft, index, ordered) : null;
  if (whole) return bindToWhole(share, whole);
  const usable = sizes.filter((size) => isUsable(size, share));
  const own = nearestFirst(
    usable.filter((size) => cohortKey(size) === cohortKey(share)),
    share,
  );
  const fitting = fittingSize(own, share) ?? (isUnnamed(share) ? onlyFitting(usable, share) : null);
  if (fitting) return bind(share, fitting, own, true);
  if (own.length === 0) return draft;
  // A bare percentage, or a bare count, can be of anything: only a single size will do.
  const isOnly = new Set(own.map(({ value }) => value.n)).size === 1;
  if ((share.value.count === null || share.value.percent === null) && !isOnly) {
    return withValue(share, { alternatives: alternativesTo(null, own) });
  }
  return bind(share, own[0]!, own, false);
}

const cohortKey = (draft: Pick<Draft, "subject">): string => draft.subject?.cohort?.key ?? "";

/** A share whose cohort the text does not name: the whole study, or a member of a comparison. */
function isUnnamed(share: ShareDraft): boolean {
  const key = cohortKey(share);
  return key === "" || key.startsWith("?");
}

function isUsable({ value, place }: SizeDraft, share: ShareDraft): boolean {
  return (
    !value.planned &&
    !value.approximate &&
    value.of === "patients" &&
    place?.part !== "table" &&
    value.n > 1 &&
    value.n >= (share.value.count ?? 0)
  );
}

/** The likeliest first: before the share from near to far, then behind it. */
function nearestFirst(sizes: readonly SizeDraft[], share: ShareDraft): SizeDraft[] {
  const before = sizes.filter((size) => isBefore(size, share)).reverse();
  return [...before, ...sizes.filter((size) => !isBefore(size, share))];
}

function isBefore(a: SizeDraft, b: ShareDraft): boolean {
  const first = a.place?.partIndex ?? 0;
  const second = b.place?.partIndex ?? 0;
  return first < second || (first === second && a.start < b.start);
}

/** The nearest size of which the printed percentage is true. */
function fittingSize(sizes: readonly SizeDraft[], { value: { count, percent } }: ShareDraft): SizeDraft | null {
  if (count === null || percent === null) return null;
  return sizes.find(({ value }) => fits(count, value.n, percent)) ?? null;
}

/** The size of any cohort of which the printed percentage is true, when there is only one. */
function onlyFitting(sizes: readonly SizeDraft[], { value: { count, percent } }: ShareDraft): SizeDraft | null {
  if (count === null || percent === null) return null;
  const fitting = sizes.filter(({ value }) => fits(count, value.n, percent));
  return new Set(fitting.map(cohortKey)).size === 1 ? fitting[0]! : null;
}

function bind(share: ShareDraft, size: SizeDraft, own: readonly SizeDraft[], byFit: boolean): Draft {
  const alternatives = alternativesTo(size, own);
  const how: How = isSameSentence(size, share)
    ? "sentence"
    : alternatives.length === 0
      ? "only-cohort"
      : "earlier-sentence";
  const why = whyOf(size, how, byFit && alternatives.length > 0);
  const cohort = isUnnamed(share)
    ? (size.subject?.cohort ?? share.subject?.cohort ?? null)
    : (share.subject?.cohort ?? null);
  const population = share.subject?.population ?? size.subject?.population ?? null;
  const bound = { ...share, subject: { ...share.subject, cohort, population } } as ShareDraft;
  return withValue(bound, {
    denominator: size.value.n,
    denominatorFrom: { how, claim: size.ref ?? null, why },
    alternatives,
  });
}

/** One of each other size. */
function alternativesTo(size: SizeDraft | null, own: readonly SizeDraft[]): { n: number; claim: string }[] {
  const others = new Map(
    own.filter(({ value }) => value.n !== size?.value.n).map((other) => [other.value.n, other.ref ?? ""]),
  );
  return [...others].map(([n, claim]) => ({ n, claim }));
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

/** A part knows its whole; it takes its number for denominator only if its percentage is of it. */
function bindToWhole(share: ShareDraft, whole: ShareDraft | SizeDraft): Draft {
  const n = whole.kind === "cohort-size" ? whole.value.n : whole.value.count;
  const { count, percent } = share.value;
  const partOf = whole.ref ?? null;
  if (n === null || count === null || percent === null || !fits(count, n, percent)) return withValue(share, { partOf });
  const why = `a part of the ${n} named just before`;
  return withValue(share, { partOf, denominator: n, denominatorFrom: { how: "sentence", claim: partOf, why } });
}

function withValue(share: ShareDraft, value: Partial<ShareDraft["value"]>): Draft {
  return anyDraft({ ...share, value: { ...share.value, ...value } } as ShareDraft);
}

function whyOf({ value, subject }: SizeDraft, how: How, byFit: boolean): string {
  const whom = subject?.cohort ? ` of ${subject.cohort.label}` : "";
  const size = `${value.n}${subject?.population ? ` ${subject.population}` : ""}`;
  if (byFit) return `the ${size}${whom} is the one of the stated sizes that the percentage fits`;
  if (how === "sentence") return `the ${size}${whom} named in the same sentence`;
  return how === "only-cohort" ? `${size} is the only size stated${whom}` : `the ${size}${whom} named last before it`;
}
