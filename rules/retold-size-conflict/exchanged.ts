/** Large numbers of the study, told in two places with exchanged digits. */
import {
  agrees,
  type Counted,
  exchangesFrom,
  fail,
  isToldOnce,
  type NumbersTold,
  sameContext,
  sizeOf,
  unsure,
  type Verdict,
} from "../../src/rule/index.ts";
import { evidenceOf, type Found, isMade, isTold, type Told } from "./told.ts";

/** Large numbers of the study told in two places whose digits are exchanged: few others come so near each other by chance. */
export function* ofExchanged(
  counted: readonly Counted[],
  text: NumbersTold,
  seen: ReadonlySet<Counted>,
): Iterable<Verdict<Found>> {
  const sizes = counted.flatMap((claim, index) => {
    const n = sizeOf(claim) ?? 0;
    return claim.kind === "cohort-size" && n >= leastExchanged.sure && isTold(claim) ? [{ claim, n, index }] : [];
  });
  const byNumber = new Map(sizes.map((one) => [one.n, one]));
  for (const own of sizes) {
    if (seen.has(own.claim) || !isToldOnce(own.n, text)) continue;
    for (const n of exchangesFrom(own.n)) {
      const other = byNumber.get(n);
      if (!other || seen.has(other.claim) || !areOfOneStudy(own, other, text)) continue;
      // Of two that are told once, the later one stands for both.
      if (isToldOnce(n, text) && !text.sums.has(n) && other.index > own.index) continue;
      const operands = [
        [own.claim, "told once"],
        [other.claim, "told"],
      ] as const;
      const reason = isMade(own, other, text);
      if (reason) yield unsure(reason, ...operands);
      else yield fail(evidenceOf(own, other), ...operands);
    }
  }
}

/** Numbers as large come near each other by chance, unless one is sure: told more than once, or what the arms add up to. */
const leastExchanged = { alone: 1000, sure: 100 } as const;

function areOfOneStudy(own: Told, other: Told, text: NumbersTold): boolean {
  const isSure = (text.numbers.get(other.n)?.length ?? 0) > 1 || text.sums.has(other.n);
  const [a, b] = [own.claim.subject, other.claim.subject];
  if (own.n < (isSure ? leastExchanged.sure : leastExchanged.alone) || sameContext(own.claim, other.claim))
    return false;
  if (a.part !== b.part || !agrees(a.population, b.population)) return false;
  return own.n >= leastExchanged.alone
    ? a.cohort === null || b.cohort === null
    : a.cohort === null && b.cohort === null;
}
