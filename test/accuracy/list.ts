/** Listings for reading one by one: misses, spurious claims, wrong bindings, findings. */
import type { AnyClaim } from "../../src/claims/index.ts";
import { claimKinds } from "../../src/claims/index.ts";
import type { Item } from "./gold.ts";
import { inContext } from "./print.ts";
import type { Recognition } from "./recognition.ts";

export function showClaim(claim: AnyClaim): string {
  const kind = claimKinds.find((candidate) => candidate.kind === claim.kind) as { show(value: unknown): string };
  return `${claim.kind} ${kind.show(claim.value)}`;
}

export function showItem(item: Item): string {
  const hidden = new Set(["q", "places", "t"]);
  return JSON.stringify(Object.fromEntries(Object.entries(item).filter(([key]) => !hidden.has(key))));
}

export function listMisses({ type, misses }: Recognition): string {
  const entries = misses.map(({ record, item, claim, there }) => {
    const read = claim ? [claim] : there;
    const place = item.places[0] ?? { start: 0, end: 0 };
    return [
      `${record.id} ${type} ${showItem(item)}`,
      `  ${inContext(record.text, place)}`,
      ...(read.length > 0 ? read.map((c) => `  read: ${showClaim(c)} "${c.quote}"`) : ["  read: nothing"]),
    ].join("\n");
  });
  return entries.join("\n\n");
}

export function listSpurious({ spurious }: Recognition): string {
  return spurious
    .map(({ alignment, claim }) =>
      [
        `${alignment.record.id} ${showClaim(claim)} "${claim.quote}"`,
        `  ${inContext(alignment.record.text, claim.span)}`,
      ].join("\n"),
    )
    .join("\n\n");
}
