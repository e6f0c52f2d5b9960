/** Reads a header cell or a row label: the name in it, and what it says of the numbers in its row or column. */
import type { Population, ResponseCategory } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";
import { namings } from "../counts/categories.ts";
import { boundsMark, type Form, formMark, gradeMark, type Mark, sizeMark, thresholdMark } from "./marks.ts";
import { sizeNamed } from "./sizes.ts";

export interface Label {
  /** What remains without size, grade, threshold and form, as printed and as folded words. */
  readonly name: string;
  readonly words: readonly string[];
  readonly size: Mark<number> | null;
  readonly grade: string | null;
  readonly threshold: Printed | null;
  readonly form: Form | null;
  /** Its numbers have confidence intervals behind them. */
  readonly hasBounds: boolean;
  readonly category: ResponseCategory | null;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  /** The row or column gives numbers of subjects, of this population if it names one. */
  readonly counts: { readonly population: Population | null; readonly planned: boolean } | null;
  /** Not numbers of subjects: `never` (medians, ratios, p values), `unless-counted` (survival, durations, scores). */
  readonly measure: "never" | "unless-counted" | null;
}

const never =
  /^(?:medians?|means?|average|geometric|gm|se|sem|cv|iqr|ratios?|hr|p|p-values?|auc.*|cmax|tmax|half-life|clearance|bioavailability|weight|height|bmi|inhibition|purity|viability|ic50|ec50|ci|correlation|coefficient|exposure|intensity|compliance|adherence)$/;
const unlessCounted =
  /^(?:survival|pfs|os|efs|dfs|rfs|dor|duration|time|months?|score|changes?|difference|reduction|decrease|increase|probability|kaplan-meier|estimates?|cumulative|free|.+-free|visits?|cycles?|courses?|doses?|samples?|lesions?|mice|animals|rats|wells?|episodes?|schedules?|days?|weeks?)$/;

export function readLabel(reading: ProseReading): Label {
  const { tokens } = reading;
  const [size, grade, threshold] = [sizeMark(tokens), gradeMark(tokens), thresholdMark(tokens)];
  const form = formMark(tokens, grade);
  const bounds = boundsMark(tokens);
  const named = nameOf(tokens, [size, grade, threshold, form, bounds]);
  const words = named.filter(({ kind }) => kind !== "punct").map((token) => token.folded);
  const isBounds = bounds !== null && words.length === 0;
  const measure =
    isBounds || words.some((word) => never.test(word)) || isStatistic(tokens)
      ? "never"
      : words.some((word) => unlessCounted.test(word))
        ? "unless-counted"
        : null;
  const category = measure === "never" ? null : categoryOf(tokens, words);
  return {
    name:
      named.length === 0
        ? ""
        : reading.text.slice(named[0]!.start, named.at(-1)!.end).replace(/\s+/g, " ").slice(0, 120),
    words,
    size,
    grade: grade?.value ?? null,
    threshold: threshold?.value ?? null,
    form: form?.value ?? null,
    hasBounds: bounds !== null,
    category: category?.category ?? null,
    composite: category?.composite ?? null,
    confirmed: words.includes("confirmed") ? true : words.includes("unconfirmed") ? false : null,
    counts: size || category ? null : sizeNamed(tokens),
    measure,
  };
}

/** `Age, median (range)`, `Mean (SD)`: told behind the name, perhaps behind a mark; `Stable disease (SD)` is none. */
function isStatistic(tokens: readonly Token[]): boolean {
  const isStable = tokens.some(({ folded }) => folded === "stable");
  return tokens.some(
    ({ folded }) => /^(?:medians?|means?|geometric|iqr|range)$/.test(folded) || (folded === "sd" && !isStable),
  );
}

const bareResponses: Readonly<Record<string, ResponseCategory>> = {
  sd: "SD",
  complete: "CR",
  partial: "PR",
  stable: "SD",
};

/** `SD` or `Complete` alone among other responses is one. */
export function asResponse(label: Label): Label {
  const category = bareResponses[label.words.join(" ")];
  return category ? { ...label, category, measure: null } : label;
}

/** The tokens between the first and the last that belong to no mark. */
function nameOf(tokens: readonly Token[], marks: readonly (Mark<unknown> | null)[]): readonly Token[] {
  const taken = (at: number): boolean => marks.some((mark) => mark && at >= mark.from && at < mark.to);
  const isSign = (at: number): boolean => /^[≥≤<>]$/.test(tokens[at]!.folded);
  const isEdge = (at: number): boolean =>
    taken(at) || (tokens[at]!.kind === "punct" && !isSign(at)) || /^(?:of|with|in)$/.test(tokens[at]!.folded);
  let [from, to] = [0, tokens.length];
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  // A mark in the middle ends the name: `Fatigue, n (%), all cycles`.
  const middle = tokens.findIndex((_, at) => at > from && at < to && taken(at));
  if (middle >= 0) {
    to = middle;
    while (to > from && isEdge(to - 1)) to--;
  }
  return closed(tokens.slice(from, to), tokens[to]);
}

/** A bracket that the name opens and the edge cut off stands again. */
function closed(named: readonly Token[], next: Token | undefined): readonly Token[] {
  const opens = named.filter(({ text }) => text === "(").length - named.filter(({ text }) => text === ")").length;
  return opens > 0 && next?.text === ")" ? [...named, next] : named;
}

function categoryOf(
  tokens: readonly Token[],
  words: readonly string[],
): { category: ResponseCategory; composite: string | null } | null {
  if (/^(?:not|non-?|un)-?\s?(?:evaluable|assessable)\b|^(?:unevaluable|inevaluable)\b/.test(words.join(" ")))
    return { category: "NE", composite: null };
  if (/^(?:(?:objective|overall) )?responses?$/.test(words.join(" "))) return { category: "ORR", composite: null };
  const found = namings(tokens, true);
  const [first] = found;
  if (!first || found.some(({ category }) => category !== first.category)) return null;
  // Responders as a group: `CR/PR patients`, `Prior response to chemotherapy`.
  if (
    words.some((word) => /^(?:prior|previous|duration|time|loss|baseline|onset|best)$/.test(word)) &&
    !words.includes("overall")
  )
    return null;
  const isPlainSum = first.category === "ORR" && /^(?:CR|PR)\/(?:CR|PR)$/.test(first.composite ?? "");
  return { category: first.category, composite: isPlainSum ? null : first.composite };
}
