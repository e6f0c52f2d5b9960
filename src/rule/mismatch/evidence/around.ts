/** Evidence from the other numbers of the sentence, the table and the page. */
import { fittingSize, fittingSizes } from "../../fitting-sizes.ts";
import {
  commonDenominator,
  fewerInColumn,
  foreignSizes,
  heldBeside,
  heldElsewhere,
  isConfirmed,
  isOfResponders,
  isRefuted,
  unnamedDenominator,
} from "../../page.ts";
import type { Evidence, Mismatch } from "../mismatch.ts";
import { slipsOf } from "./shape.ts";

/** What the shares of its sentence or column say of the denominator. */
export const siblings: Evidence = ({ share, denominator, around, page }) => {
  const found: string[] = [];
  if (isRefuted(share, page, denominator)) found.push("refuted");
  if (commonDenominator(share, page, denominator) !== null) found.push("common");
  if (unnamedDenominator(share, page) !== null) found.push("unnamed");
  if (fewerInColumn(share, page, denominator) !== null) found.push("fewer");
  if (found.some((id) => id !== "refuted")) found.push("shared");
  if (isOfResponders(share, page)) found.push("responders");
  if (around !== null) found.push(around === denominator ? "neighbours:same" : "neighbours:other");
  return found;
};

/** Another number of the page gives the percentage; the more numbers there are, the likelier that is chance. */
export const others: Evidence = (mismatch) => {
  const { page } = mismatch;
  const fit = otherFit(mismatch);
  return [
    fit,
    `${fit}:${slipsOf(mismatch).length > 0 ? "slip" : "no-slip"}`,
    `numbers:${Math.min(4, Math.ceil(Math.log2(page.wholes.all.length + 1)))}`,
  ];
};

function otherFit({ share, count, percent, denominator, how, page }: Mismatch): string {
  const isOfColumn = how === "column-header" && isConfirmed(share, page, denominator);
  const fitting = isOfColumn ? fittingSizes(count, percent, page.sizes, true).map(({ n }) => n) : [];
  const except = [count, denominator, ...foreignSizes(share, page, fitting)];
  const exact = fittingSize(count, percent, page.wholes, { except });
  if (exact) return fittingSize(count, percent, page.sizes, { except }) ? "other:size" : "other:count";
  return fittingSize(count, percent, page.wholes, { isLoose: true, except }) ? "other:roughly" : "other:none";
}

/** Whether the other shares of its sentence or table and of the page fit what they are bound to: where many do and none does not, the text is read rightly. */
export const held: Evidence = ({ share, page }) => [
  `beside:${told(heldBeside(share, page))}`,
  `page:${told(heldElsewhere(share, page))}`,
];

const told = ({ fitting, failing }: { readonly fitting: number; readonly failing: number }): string =>
  `${fitting === 0 ? "none" : fitting < 3 ? "few" : fitting < 8 ? "some" : "many"}:${failing === 0 ? "clean" : 6 * failing <= fitting ? "nearly" : "mixed"}`;
