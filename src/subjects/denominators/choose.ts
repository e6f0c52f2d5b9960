/** Chooses among the sizes of a document the one that a share is a share of. */
import type { Draft } from "../../extractors/extractor.ts";
import { fits } from "./fits.ts";

export type SizeDraft = Draft<"cohort-size">;
export type ShareDraft = Draft<"proportion" | "response">;

const isShare = (draft: Draft): draft is ShareDraft => draft.kind === "proportion" || draft.kind === "response";
const cohortKey = (draft: Draft): string => draft.subject?.cohort?.key ?? "";

export function bindDenominator(
  draft: Draft,
  index: number,
  ordered: readonly Draft[],
  sizes: readonly SizeDraft[],
): Draft {
  if (!isShare(draft) || draft.value.denominator !== null || draft.place?.part === "table") return draft;
  const { count, percent, of } = draft.value;
  if (of !== "patients") return draft;
  const whole = draft.value.isPart ? wholeOf(draft, index, ordered) : null;
  if (whole) return partOf(draft, whole);
  const candidates = candidatesFor(draft, sizes);
  if (candidates.length === 0) return draft;
  const least = count ?? 0;
  const possible = candidates.filter(({ value }) => value.n >= least && value.n > 1);
  if (possible.length === 0) return draft;
  const numbers = [...new Set(possible.map(({ value }) => value.n))];
  const fitting = count !== null && percent !== null ? numbers.filter((n) => fits(count, n, percent)) : [];
  const best = fitting.length > 0 ? possible.find(({ value }) => value.n === fitting[0])! : possible[0]!;
  const others = possible.filter(
    ({ value }, at) => value.n !== best.value.n && possible.findIndex((other) => other.value.n === value.n) === at,
  );
  const alternatives = others.map((other) => ({ n: other.value.n, claim: other.ref ?? "" }));
  const isOnly = numbers.length === 1;
  // A bare percentage, or a bare count, can be of anything: only a single size will do.
  if ((count === null || percent === null) && !isOnly)
    return {
      ...draft,
      value: { ...draft.value, alternatives: [...alternatives, { n: best.value.n, claim: best.ref ?? "" }] },
    } as Draft;
  const sameSentence = isSameSentence(best, draft);
  const how = sameSentence ? "sentence" : isOnly ? "only-cohort" : "earlier-sentence";
  const why = whyOf(best, how, fitting.length > 0 && !isOnly);
  return {
    ...draft,
    value: {
      ...draft.value,
      denominator: best.value.n,
      denominatorFrom: { how, claim: best.ref ?? null, why },
      alternatives,
    },
    subject: { ...draft.subject, population: draft.subject?.population ?? best.subject?.population ?? null },
  } as Draft;
}

/** Sizes of the same cohort, the likeliest first: in the same sentence before it, then before it from near to far, then behind it. */
function candidatesFor(draft: ShareDraft, sizes: readonly SizeDraft[]): SizeDraft[] {
  const key = cohortKey(draft);
  const usable = sizes.filter(
    (size) =>
      !size.value.planned &&
      !size.value.approximate &&
      size.value.of === "patients" &&
      cohortKey(size) === key &&
      size.place?.part !== "table",
  );
  const before = usable.filter((size) => isBefore(size, draft)).reverse();
  const behind = usable.filter((size) => !isBefore(size, draft));
  return [...before, ...behind];
}

function isBefore(a: Draft, b: Draft): boolean {
  const first = a.place?.partIndex ?? 0;
  const second = b.place?.partIndex ?? 0;
  return first < second || (first === second && a.start < b.start);
}

function isSameSentence(a: Draft, b: Draft): boolean {
  return a.place?.partIndex === b.place?.partIndex && a.place?.sentence === b.place?.sentence;
}

/** The number just named that a part belongs to, when the part's percentage is of it: `25 (51%) CR, 20 of whom (80%)`. */
function wholeOf(draft: ShareDraft, index: number, ordered: readonly Draft[]): Draft | null {
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    const other = ordered[i]!;
    if (!isSameSentence(other, draft)) break;
    if (isShare(other) && other.value.count !== null && !other.value.isPart) return other;
    if (other.kind === "cohort-size") return other;
  }
  return null;
}

function partOf(draft: ShareDraft, whole: Draft): Draft {
  const n = whole.kind === "cohort-size" ? whole.value.n : isShare(whole) ? whole.value.count : null;
  const { count, percent } = draft.value;
  const value = { ...draft.value, partOf: whole.ref ?? null };
  if (n === null || count === null || percent === null || !fits(count, n, percent)) return { ...draft, value } as Draft;
  const denominatorFrom = {
    how: "sentence" as const,
    claim: whole.ref ?? null,
    why: `a part of the ${n} named just before`,
  };
  return { ...draft, value: { ...value, denominator: n, denominatorFrom } } as Draft;
}

function whyOf(size: SizeDraft, how: "sentence" | "only-cohort" | "earlier-sentence", byFit: boolean): string {
  const whom = size.subject?.cohort ? ` of ${size.subject.cohort.label}` : "";
  const population = size.subject?.population ? ` ${size.subject.population}` : "";
  if (byFit) return `the ${size.value.n}${population}${whom} is the one of the stated sizes that the percentage fits`;
  if (how === "sentence") return `the ${size.value.n}${population}${whom} named in the same sentence`;
  return how === "only-cohort"
    ? `${size.value.n}${population} is the only size stated${whom}`
    : `the ${size.value.n}${population}${whom} named last before it`;
}
