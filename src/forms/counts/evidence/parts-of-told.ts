/** Subjects named first, and how many of them: `of 24 patients with asthma, 12 improved`. */
import { type Form, form, type Match } from "../../../language/index.ts";
import { type Ordered, showOrdered } from "../../links/orders.ts";
import type { Share } from "../share.ts";

/** Wholes below it may be numbers of groups or visits. */
const least = 5;
const within = `!stop&!semicolon&!colon&!@count&!@fraction&!@rate&!@arm-sizes&!number`;

function orderOf(match: Match): Ordered | null {
  const [all, other] = match.value<readonly Share[]>("whole")!;
  const [some] = match.value<readonly Share[]>("part")!;
  if (!all || !some || other || all.unit !== "subject" || all.approximate || all.count === null) return null;
  const isSome = some.count !== null && some.denominator === null && !some.approximate;
  // With a noun of its own, the number may be of others: `of 24 women, 48 infants`.
  if (!isSome || all.count < least || some.unit !== null) return null;
  const printed = (n: number) => ({ digits: `${n}`, scale: 0, negative: false });
  return {
    order: "falling",
    unit: "subjects",
    values: [
      { label: "in all", value: printed(all.count) },
      { label: "among them", value: printed(some.count!) },
    ],
  };
}

export const partOfTold: Form = form<Ordered>({
  id: "part-of-subjects-told",
  title: "Subjects named first, and how many of them",
  yields: "ordered",
  isOverlay: true,
  match: `(^ | colon | semicolon) ("of" | "among") ("the" | "these" | "all" | "our"){0,2} {whole: @count} (${within}){0,14} comma "only"? {part: any-share}`,
  value: orderOf,
  show: showOrdered,
  examples: `
    Of the 24 patients with asthma and rash, 12 improved. Among 30 women, only 3 (10%) died  -> falling: in all 24, among them 12 | falling: in all 30, among them 3
    Of 24 patients, 36 eyes were treated. Of 24 women with twins, 48 infants were born. Of 3 women, 12 had rash   -> nothing
    Of 24 patients and 12 controls, 30 improved                     -> nothing
    Of 24 patients, about 12 improved, in 24 patients, 12 improved  -> nothing
  `,
});
