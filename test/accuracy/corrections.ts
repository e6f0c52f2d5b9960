/** Corrections to the annotations, kept as data: an annotation that is itself wrong is mended here, the tool is not bent. */
import { readFileSync } from "node:fs";
import type { GoldAbstract } from "./gold.ts";

/** Changes or drops the item or check of abstract `id` that has exactly these values (`match` names enough of them to be unique). */
export interface Correction {
  readonly id: string;
  readonly kind: "item" | "check";
  readonly match: Readonly<Record<string, unknown>>;
  readonly why: string;
  /** New values of some fields; `null` drops the annotation. */
  readonly change: Readonly<Record<string, unknown>> | null;
}

export function loadCorrections(file: string | URL): Correction[] {
  return JSON.parse(readFileSync(file, "utf8")) as Correction[];
}

/** The abstract with the corrections that name it; throws when a correction fits no annotation, since it is then stale. */
export function applyCorrections(gold: GoldAbstract, corrections: readonly Correction[]): GoldAbstract {
  let { items, checks } = gold;
  for (const correction of corrections.filter(({ id }) => id === gold.id)) {
    if (correction.kind === "item") items = corrected(items, correction);
    else checks = corrected(checks, correction);
  }
  return { ...gold, items, checks };
}

function corrected<T extends object>(list: readonly T[], { id, match, change }: Correction): readonly T[] {
  const fits = (entry: T) =>
    Object.entries(match).every(([key, value]) => Object.is((entry as Record<string, unknown>)[key], value));
  const index = list.findIndex(fits);
  if (index < 0) throw new Error(`Stale correction of ${id}: ${JSON.stringify(match)}`);
  const replacement = change === null ? [] : [{ ...list[index]!, ...change }];
  return [...list.slice(0, index), ...replacement, ...list.slice(index + 1)];
}
