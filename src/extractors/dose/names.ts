/** Gives every amount of a sentence its drug: named beside it, or carried over from the amount before. */
import type { TokenRange } from "../../language/index.ts";
import { isPunct, type Tokens, wordAt } from "./cursor.ts";
import { drugFormsIn, type Name, nameAfter, nameBefore, radiationNear } from "./drug.ts";
import { isRadiation, type PlacedAmount } from "./scan.ts";
import { fillers, generic, isDrugForm, isLastPart } from "./vocabulary.ts";

export interface NameOf {
  /** Where the drug stands by this amount; `null` when it is carried over. */
  readonly at: Name | null;
  readonly drug: string | null;
}

export function namesOf(tokens: Tokens, range: TokenRange, amounts: readonly PlacedAmount[]): NameOf[] {
  const names: NameOf[] = [];
  amounts.forEach((amount, index) => {
    const floor = Math.max(amounts[index - 1]?.to ?? range.from, names[index - 1]?.at?.to ?? range.from);
    const ceiling = amounts[index + 1]?.from ?? range.to;
    const at = nameAt(tokens, amount, floor, ceiling);
    names.push({ at, drug: at?.text ?? carried(tokens, range, amounts, names, index) });
  });
  // `17 mg, 22 mg and 26 mg of X`: the name stands after the last.
  for (let index = names.length - 2; index >= 0; index--) {
    const next = names[index + 1]!;
    if (names[index]!.drug !== null || next.drug === null || isRadiation(amounts[index]!)) continue;
    if (isListed(tokens, amounts[index]!.to, amounts[index + 1]!.from)) names[index] = { at: null, drug: next.drug };
  }
  return names;
}

function isListed(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!isPunct(tokens, at, ",&/") && !/^(?:and|or)$/.test(wordAt(tokens, at))) return false;
  return true;
}

function nameAt(tokens: Tokens, amount: PlacedAmount, floor: number, ceiling: number): Name | null {
  const { from, to } = amount;
  if (isRadiation(amount)) return radiationNear(tokens, from, to, floor, ceiling);
  const before = nameBefore(tokens, from, floor) ?? headOfBracket(tokens, amount, floor);
  if (before !== null && before.to === from) return before;
  const after = nameAfter(tokens, to, ceiling);
  if (after === null) return before;
  if (before === null || wordAt(tokens, to) === "of") return after;
  // `X and Y (1000 mg/m2 X and ...)`: inside a bracket the drug that follows at once is meant.
  if (after.from === to && isDrugForm(tokens[after.to - 1]!.text)) return after;
  return from - before.to > 2 && !isPunct(tokens, from - 1, "([") ? after : before;
}

/** The drug before the bracket that an amount stands in: `X (formerly Y; starting dose, 40 mg/m2)`, `X (V) (n = 74; 30 mg)`. */
function headOfBracket(tokens: Tokens, amount: PlacedAmount, floor: number): Name | null {
  const bracket = amount.brackets.at(-1);
  if (bracket === undefined || bracket <= floor) return null;
  const name = nameBefore(tokens, bracket, floor);
  if (name === null || bracket - name.to > 3) return null;
  const last = tokens[name.to - 1]!.text;
  return isDrugForm(last) || isLastPart(last.toLowerCase()) || /\p{Lu}.{0,20}\p{Lu}/u.test(last) ? name : null;
}

/** A second amount of the same drug in one coordination, or the only drug the sentence has named. */
function carried(
  tokens: Tokens,
  range: TokenRange,
  amounts: readonly PlacedAmount[],
  names: readonly NameOf[],
  index: number,
): string | null {
  const amount = amounts[index]!;
  if (isRadiation(amount)) return null;
  // Cells are their own drug.
  if (amount.value.unit.startsWith("cells")) return null;
  const previous = amounts[index - 1];
  const forms = drugFormsIn(tokens, range.from, amount.from);
  const drug = names[index - 1]?.drug;
  // A word that might be another drug stands right before: no carrying over.
  const word = wordAt(tokens, amount.from - 1);
  if (word !== "" && !fillers.has(word) && !generic.has(word)) return null;
  const sole = forms.length === 1 ? forms[0]!.text : null;
  if (!previous || !drug) return sole;
  // A bracket of its own is another arm, whose drug may be another one.
  if (amount.brackets.some((bracket) => bracket > previous.from)) return sole;
  const between = drugFormsIn(tokens, previous.to, amount.from);
  if (between.every((name) => name.text === drug)) return drug;
  return between.length === 1 ? between[0]!.text : null;
}
