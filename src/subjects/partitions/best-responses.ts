/** Finds counts of all best responses of one group: `18 partial remission, 3 stable disease and 5 progression`. */
import type { Draft } from "../../extractors/extractor.ts";
import { figuresOf, sumOf } from "./parallels.ts";
import { type Division, type Figure, fittingTotal, type Scene } from "./scene.ts";

const exclusive: readonly string[] = ["CR", "PR", "SD", "PD", "NE"];

export function* bestResponses(scene: Scene): Iterable<Division> {
  const parts = figuresOf(scene).filter((figure) => exclusive.includes(categoryOf(figure) ?? ""));
  const categories = parts.map(categoryOf);
  const has = (category: string) => categories.includes(category);
  if (new Set(categories).size !== parts.length || !has("SD") || !has("PD") || !(has("CR") || has("PR"))) return;
  const stated = parts.flatMap(({ draft }) => denominatorOf(draft!) ?? []);
  if (stated.length > 0) return;
  const whole = fittingTotal(scene, sumOf(parts));
  if (whole) yield { whole, parts, isSure: false };
}

function categoryOf({ draft }: Figure): string | null {
  if (draft?.kind !== "response") return null;
  const { category, composite, isPart, of } = (draft as unknown as Draft<"response">).value;
  return composite === null && !isPart && of === "patients" ? category : null;
}

/** A denominator printed with the count is what another rule compares with. */
function denominatorOf(draft: Draft): number | null {
  const { denominator, denominatorFrom } = (draft as unknown as Draft<"response">).value;
  return denominatorFrom?.how === "printed" ? denominator : null;
}
