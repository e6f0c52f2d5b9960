/** Tells which response category a label names, if any. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Statistic } from "../../forms/index.ts";
import { categoriesIn } from "../../forms/index.ts";
import { findLexeme, type ProseReading } from "../../language/index.ts";

export interface LabelCategory {
  readonly category: ResponseCategory | null;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
}

export const noCategory: LabelCategory = { category: null, composite: null, confirmed: null };

export function categoryIn(cell: ProseReading, words: readonly string[]): LabelCategory {
  const confirmed = words.includes("confirmed") ? true : words.includes("unconfirmed") ? false : null;
  const found = named(cell, words.join(" "));
  return found ? { ...found, confirmed } : { ...noCategory, confirmed };
}

function named({ scenes }: ProseReading, name: string): Pick<LabelCategory, "category" | "composite"> | null {
  if (/^(?:not|non-?|un)-?\s?(?:evaluable|assessable)\b|^(?:unevaluable|inevaluable)\b/.test(name))
    return { category: "NE", composite: null };
  if (/^(?:(?:objective|overall) )?(?:responses?|responders)$/.test(name)) return { category: "ORR", composite: null };
  const found = scenes.flatMap(({ units }) => categoriesIn(units));
  const [first] = found;
  if (!first || found.some(({ category }) => category !== first.category)) return null;
  // `Responded "yes" to the question`: a category heads its label.
  const words = name.split(" ");
  const isHead = words.length <= 4 || !/^(?:respond|answer)/.test(words[0]!);
  if (!isHead) return null;
  // `Pooled SD` is a deviation.
  const isSpelt = first.composite !== null || words[0] === "sd";
  if (first.category === "SD" && !isSpelt && !/\b(?:stable|stabili[sz]ation|change)\b/.test(name)) return null;
  // Responders as a group: `Prior response to chemotherapy`.
  if (words.some((word) => findLexeme(word)?.classes.has("priorWord")) && !words.includes("overall")) return null;
  const isPlainSum = first.category === "ORR" && /^(?:CR|PR)\/(?:CR|PR)$/.test(first.composite ?? "");
  return { category: first.category, composite: isPlainSum ? null : first.composite };
}

/** Names that are responses among other responses only. */
const bareResponses: ReadonlyMap<string, ResponseCategory> = new Map([
  ["sd", "SD"],
  ["complete", "CR"],
  ["partial", "PR"],
  ["stable", "SD"],
  ["progression", "PD"],
  ["progressive", "PD"],
  ["or", "ORR"],
  ["rr", "ORR"],
  ["missing", "NE"],
  ["unknown", "NE"],
  ["not assessed", "NE"],
  ["not done", "NE"],
]);

interface Named extends LabelCategory {
  readonly cell: ProseReading;
  readonly words: readonly string[];
  readonly statistics: readonly Statistic[];
}

/** `SD`, `Complete` or `Unknown` beside other responses, under the same label, is one. */
export function amongResponses<L extends Named>(labels: readonly L[], sections: readonly unknown[] = []): readonly L[] {
  const responding = new Set(
    labels.flatMap(({ category }, at) => (category && category !== "NE" ? [sections[at]] : [])),
  );
  return labels.map((label, at) => {
    const words = label.words.length > 0 ? label.words : label.cell.tokens.map(({ folded }) => folded);
    const category = bareResponses.get(words.join(" "));
    const isOne = category && label.category === null && !label.statistics.includes("interval");
    if (!isOne || !responding.has(sections[at])) return label;
    const statistics = label.statistics.filter((name) => name !== "deviation" && name !== "OR" && name !== "RR");
    return { ...label, category, statistics, isMeasured: false };
  });
}
