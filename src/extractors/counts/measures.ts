import type { Token } from "../../language/index.ts";
import { isDash, percentLength } from "./cursor.ts";
import type { Share } from "./share.ts";

/** Words that make a percentage something else than a share of subjects, when they lead up to it. */
const measured = new Set(
  "survival pfs os dfs efs rfs ttp dss lfs css mfs pfr sensitivity specificity accuracy agreement concordance power significance alpha auc viability purity reduction reductions decrease decreased increase increased improvement improved change changed changes rise rose decline declined variability coefficient bioavailability intensity ejection lvef haematocrit hematocrit inhibition karnofsky kps probability probabilities assumed assuming assumption hypothesis null hypothesized hypothesised cutoff cut-off threshold predictive variance heterogeneity shrinkage gain loss lost difference differences hr yield identity homology confidence ci credible adherence compliance rdi saturation fev1 dlco fvc cv rsd recovery efficiency conversion humidity formalin ethanol saline glucose serum bsa interval prevalence concentration solution".split(
    " ",
  ),
);
/** The same behind a percentage: `30% reduction`, `80% power`, `20% lower`. */
const measuredBehind = new Set(
  "reduction decrease increase improvement change rise decline power significance level lower higher greater smaller less more longer shorter reduced increased ci confidence credible survival probability chance risk inhibition viability agreement concordance accuracy sensitivity specificity difference loss gain yield stenosis humidity saline ethanol formalin formaldehyde glucose serum solution bovine cream gel threshold cutoff cut-off identity homology overlap".split(
    " ",
  ),
);
const freedom = /(?:^free$|-free$)/;
const subjectsBehind = /^(?:of|patients|subjects|women|men|cases|participants)$/;

/** Whether the percentages of a sentence are shares of subjects, in order; one joined to an excluded one shares its fate. */
export function sharesOfSubjects(tokens: readonly Token[], shares: readonly Share[]): boolean[] {
  const verdicts: boolean[] = [];
  shares.forEach((share, index) => {
    if (share.percent === null) verdicts.push(true);
    else if (share.count !== null) verdicts.push(!isMeasuredBehind(tokens, share.to));
    else verdicts.push(isShare(tokens, share, shares[index - 1], verdicts[index - 1]));
  });
  return verdicts;
}

function isShare(
  tokens: readonly Token[],
  share: Share,
  previous: Share | undefined,
  previousIs: boolean | undefined,
): boolean {
  if (Number(`${share.percent!.digits}e-${share.percent!.scale}`) > 100) return false;
  if (isMeasuredBehind(tokens, share.to)) return false;
  if (tokens[share.from - 1]?.folded === "by" && tokens[share.to]?.folded !== "of") return false;
  const strong =
    subjectsBehind.test(tokens[share.to]?.folded ?? "") &&
    /^(?:patients|subjects|women|men|cases|participants|all|the|those|evaluable)$/.test(
      tokens[share.to + (tokens[share.to]?.folded === "of" ? 1 : 0)]?.folded ?? "",
    );
  if (strong) return !(previous && previousIs === false && share.list && share.list.index > 0);
  if (share.list && share.list.index > 0 && previousIs === false) return false;
  const start = Math.max(previous?.to ?? 0, share.from - 24);
  let sawTopic = false;
  for (let i = share.from - 1; i >= start; i--) {
    const token = tokens[i]!;
    if (token.text === ";") break;
    if (token.kind !== "word") continue;
    if (measured.has(token.folded) || freedom.test(token.folded)) return isCountedAll(tokens, i, share.from);
    if (
      /^(?:patients|women|men|subjects|response|responses|orr|cr|pr|remission|rate|rates|disease|incidence|frequency|neutropenia|anemia|anaemia|fatigue)$/.test(
        token.folded,
      )
    )
      sawTopic = true;
  }
  // Nothing of its own leads up to it: it goes with the one before (`91.9% with A and 85.2% with B`).
  if (!sawTopic && previous?.percent && previousIs === false && share.from - previous.to <= 14) return false;
  return true;
}

/** `dose reductions occurred in 12%`: a measure word counted as an event is a share after all. */
function isCountedAll(tokens: readonly Token[], measureAt: number, at: number): boolean {
  const words = tokens
    .slice(measureAt + 1, at)
    .filter((token) => token.kind === "word")
    .map((token) => token.folded);
  const plural =
    /s$/.test(tokens[measureAt]!.folded) &&
    !/^(?:survivals?|os|pfs|dfs|efs|rfs|dss|css|lfs|mfs|kps)$/.test(tokens[measureAt]!.folded);
  const occurs =
    words.some((word) =>
      /^(?:occurred|required|reported|observed|seen|needed|experienced|noted|developed|achieved)$/.test(word),
    ) && words.at(-1) === "in";
  return (
    occurs ||
    (plural &&
      tokens[at - 1]?.text === "(" &&
      /^(?:reductions|increases|decreases|changes)$/.test(tokens[measureAt]!.folded) &&
      words.length === 0)
  );
}

function isMeasuredBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (measuredBehind.has(next.folded)) return true;
  if (isDash(next) && !next.spaced)
    return measuredBehind.has(tokens[at + 1]?.folded ?? "") || tokens[at + 1]?.kind === "number";
  if (freedom.test(next.folded)) return true;
  // `50% of the dose`, `10% of tumor cells`
  if (
    next.folded === "of" &&
    /^(?:dose|doses|recommended|planned|baseline|tumor|tumour|cells|normal|variance|total|energy|calories|weight|body)$/.test(
      tokens[at + 1]?.folded === "the" ? (tokens[at + 2]?.folded ?? "") : (tokens[at + 1]?.folded ?? ""),
    )
  ) {
    const noun = tokens
      .slice(at + 1, at + 6)
      .some((token) => /^(?:patients|subjects|women|men|cases|participants)$/.test(token.folded));
    return !noun;
  }
  return percentLength(tokens, at) > 0;
}
