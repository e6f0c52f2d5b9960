/** Gives a dose that stands without a drug the one that the text speaks of, if there is only one. */
import type { DoseMention } from "../../forms/index.ts";
import type { Scene } from "../../language/index.ts";

/** The drug that the doses so far were of; `null` once they were of several. */
export type Carried = { readonly drug: string | null; readonly isSole: boolean };

interface Named {
  readonly drug: string;
  readonly start: number;
}

export function drugsOf({ overlays }: Scene, doses: readonly DoseMention[], carried: Carried): (string | null)[] {
  const drugs = overlays.filter(({ kind }) => kind === "drug");
  // `liposomal doxorubicin` is found again without its first word.
  const named: Named[] = drugs
    .filter(({ end }, index) => drugs[index - 1]?.end !== end)
    .map(({ value, start }) => ({ drug: value as string, start }));
  const names: (string | null)[] = [];
  for (const dose of doses) {
    const { drug, amount } = dose.value;
    const isItself = amount === null || amount.isRadiation || amount.unit.startsWith("cells");
    const name =
      drug ??
      (isItself
        ? null
        : spokenOf(
            named.filter(({ start }) => start < dose.start),
            carried,
          ));
    names.push(name);
    if (drug !== null && !named.some(({ start }) => start >= dose.start && start < dose.end))
      named.push({ drug, start: dose.start });
  }
  // `17 mg and 22 mg of X`: the name stands behind the last.
  for (let index = doses.length - 2; index >= 0; index--)
    if (names[index] === null && doses[index + 1]!.start - doses[index]!.end < 8) names[index] = names[index + 1]!;
  return names;
}

/** The only drug named so far in the sentence, or in the text before it. */
function spokenOf(named: readonly Named[], { drug, isSole }: Carried): string | null {
  if (named.length === 0) return isSole ? drug : null;
  const last = named.reduce((a, b) => (b.start > a.start ? b : a));
  return named.every((other) => other.drug === last.drug) ? last.drug : null;
}

/** What is carried on behind a sentence. */
export function carryOn(
  { drug, isSole }: Carried,
  doses: readonly DoseMention[],
  names: readonly (string | null)[],
): Carried {
  const own = names.filter((name, index) => name !== null && doses[index]!.value.amount?.isRadiation !== true);
  const all = new Set([...(drug === null ? [] : [drug]), ...own]);
  return { drug: own.at(-1) ?? drug, isSole: isSole && all.size <= 1 };
}
