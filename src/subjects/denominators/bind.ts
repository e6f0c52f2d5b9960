/** Gives a share the denominator chosen for it, with the reason, or else the numbers that could be meant. */
import type { Draft } from "../../extractors/extractor.ts";
import type { ShareDraft } from "../text/drafts.ts";
import { isSameSentence } from "./candidates.ts";
import type { Decided } from "./choose.ts";
import type { Mention } from "./mentions.ts";

type How = "sentence" | "only-cohort" | "earlier-sentence";

/** Populations that an analysis is made of; how many were enrolled does not say of whom a share is. */
const analysed: ReadonlySet<string> = new Set(["itt", "treated", "safety", "per-protocol", "evaluable"]);

export function bindDenominator({ open, candidates, choice }: Decided): Draft {
  const { draft: share } = open;
  const mentions = candidates.flatMap(({ mention }) => mention ?? []);
  if (!choice) return withValue(share, { alternatives: alternativesTo(null, mentions) });
  const { mention, reliability } = choice;
  const { draft, n } = mention;
  const alternatives = alternativesTo(n, mentions);
  const isHere = isSameSentence(mention, open);
  const how: How = isHere ? "sentence" : alternatives.length === 0 ? "only-cohort" : "earlier-sentence";
  const inherited = draft.subject?.population ?? null;
  const isSure = isHere || choice.isFitting;
  const population = share.subject?.population ?? (isSure && inherited && analysed.has(inherited) ? inherited : null);
  const partOf = mention.kind === "count" || (share.value.isPart && isHere) ? (draft.ref ?? null) : null;
  const bound = { ...share, subject: { ...share.subject, population } } as ShareDraft;
  return withValue(bound, {
    denominator: n,
    denominatorFrom: {
      how,
      claim: draft.ref ?? null,
      why: whyOf(mention, how),
      reliability: Math.round(reliability * 1000) / 1000,
    },
    alternatives,
    partOf,
  });
}

/** How many other numbers are told. */
const most = 12;

/** One of each other number that a size or a fraction states, the likeliest. */
function alternativesTo(chosen: number | null, mentions: readonly Mention[]): { n: number; claim: string }[] {
  const others = mentions
    .filter(({ n, kind }) => n !== chosen && kind !== "count")
    .map(({ n, draft }) => [n, draft.ref ?? ""] as const);
  return [...new Map(others)].slice(0, most).map(([n, claim]) => ({ n, claim }));
}

function withValue(share: ShareDraft, value: Partial<ShareDraft["value"]>): Draft {
  return { ...share, value: { ...share.value, ...value } } as ShareDraft;
}

function whyOf({ n, draft, kind }: Mention, how: How): string {
  const whom = draft.subject?.cohort ? ` of ${draft.subject.cohort.label}` : "";
  if (kind === "denominator") return `${n}${whom} is the denominator printed with another share`;
  if (kind === "count") return `the ${n} counted before it`;
  const size = `${n}${draft.subject?.population ? ` ${draft.subject.population}` : ""}`;
  if (how === "sentence") return `the ${size}${whom} named in the same sentence`;
  return how === "only-cohort" ? `${size} is the only size stated${whom}` : `the ${size}${whom} named before it`;
}
