/** Gives a dose that stands without a drug the one that the text speaks of, if there is only one. */
import type { DoseMention } from "../../forms/index.ts";
import type { Scene } from "../../language/index.ts";

/** The drugs named so far: the last one, and whether there was no other. */
export interface Carried {
  readonly drug: string | null;
  readonly isSole: boolean;
}

export const noDrug: Carried = { drug: null, isSole: true };

const and = (carried: Carried, drug: string): Carried => ({
  drug,
  isSole: carried.isSole && (carried.drug === null || carried.drug === drug),
});

/** The drugs of the doses of a sentence; `before` are those of the doses before it. */
export function drugsOf({ overlays }: Scene, doses: readonly DoseMention[], before: Carried): (string | null)[] {
  const named = overlays.filter(({ kind }) => kind === "drug");
  let at = 0;
  let inSentence = noDrug;
  let last: string | null = null;
  const names = doses.map(({ value: { drug, amount }, start, end }) => {
    for (; at < named.length && named[at]!.start < start; at++) {
      // `liposomal doxorubicin` is found again without its first word.
      if (named[at]!.end === named[at - 1]?.end) continue;
      inSentence = and(inSentence, named[at]!.value as string);
      last = null;
    }
    while (at < named.length && named[at]!.start < end) at++;
    if (drug !== null) inSentence = and(inSentence, drug);
    else if (amount === null || amount.isRadiation || amount.unit.startsWith("cells")) return null;
    // `X 4 mg/kg on day 1, then 2 mg/kg`: the dose before it was of the drug named last.
    const spoken = inSentence.drug === null ? before : inSentence;
    last = drug ?? last ?? (spoken.isSole ? spoken.drug : null);
    return last;
  });
  // `17 mg and 22 mg of X`: the name stands behind the last.
  for (let index = doses.length - 2; index >= 0; index--)
    if (names[index] === null && doses[index + 1]!.start - doses[index]!.end < 8) names[index] = names[index + 1]!;
  return names;
}

/** What is carried on behind the doses of a sentence; radiation is no drug. */
export function carryOn(before: Carried, doses: readonly DoseMention[], names: readonly (string | null)[]): Carried {
  return names.reduce<Carried>(
    (carried, name, index) => (name === null || doses[index]!.value.amount?.isRadiation ? carried : and(carried, name)),
    before,
  );
}
