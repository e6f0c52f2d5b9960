/** Takes the denominator of a count or share from the numbers told elsewhere in the document, when one can be meant. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { bindDenominator } from "./denominators/bind.ts";
import { chooseAll } from "./denominators/choose.ts";
import { toldIn } from "./denominators/mentions.ts";
import { inStretches } from "./text/stretches.ts";

export default defineBinder({
  id: "denominators",
  order: 30,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const told = toldIn(drafts, inStretches(readings));
    const bound = new Map<Draft, Draft>();
    for (const decided of chooseAll(told)) bound.set(decided.open.draft, bindDenominator(decided));
    return drafts.map((draft) => bound.get(draft) ?? draft);
  },
});
