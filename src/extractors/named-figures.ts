/** Reads the figures of a measure that is told by its name, alone or set against each other. */
import type { Reading } from "../language/index.ts";
import { defineExtractor } from "./extractor.ts";
import { figuresIn } from "./named-figures/figures.ts";
import { joinFigures } from "./named-figures/join.ts";
import { measuresIn } from "./named-figures/measures.ts";

export default defineExtractor({
  id: "named-figures",
  kinds: ["named-figure"],
  reads: ["title", "heading", "abstract", "text"],
  *extract({ prose }: Reading) {
    if (!prose) return;
    for (const scene of prose.scenes) {
      const names = measuresIn(scene.tokens);
      if (names.length === 0) continue;
      const figures = figuresIn(scene.tokens);
      for (const { named, own, joint } of joinFigures(scene.tokens, names, figures)) {
        const { measure, time, statistic } = named;
        const [first, last] = [own[0]!, own.at(-1)!];
        yield {
          kind: "named-figure",
          value: { measure, time, statistic, unit: first.unit, figures: own.map(({ value }) => value), joint },
          prose: prose.prose,
          place: { sentence: scene.index },
          start: scene.tokens[first.from]!.start,
          end: scene.tokens[last.to - 1]!.end,
        };
      }
    }
  },
  examples: [
    {
      text: "3-year FFS was 85.3% versus 75.7% (hazard ratio 0.55; 95% CI 0.37-0.82).\n",
      claims: ["share FFS at 3 year: 85.3 against 75.7%"],
    },
    {
      text: "Zinc prolonged median progression-free survival from 4.7 to 11.0 months.\n",
      claims: ["median PFS: 4.7 against 11.0 month"],
    },
    { text: "# Zinc shows 44% response rate\n\nPain fell by 12%.\n", claims: ["share ORR: 44%"] },
    {
      text: "5-year survival was 61.3% with zinc and 57.8% with daunol, and 3-year survival 70% against 65% with daunol and 4% more.\n",
      claims: ["share survival at 5 year: 61.3, 57.8%", "share survival at 3 year: 70 against 65%"],
    },
    {
      text: "The antibody response rate was 45%, and local recurrence 12%.\n",
      claims: ["share antibody response: 45%", "share local recurrence: 12%"],
    },
    {
      text: "The ORR, DCR and PFS were 30%, 70% and 45%, respectively.\n",
      claims: ["share ORR: 30%", "share DCR: 70%", "share PFS: 45%"],
    },
    {
      text: "The 5-year PFS and OS were 45% and 60%, respectively.\n",
      claims: ["share PFS at 5 year: 45%", "share OS at 5 year: 60%"],
    },
    { text: "PFS and OS were 45% in men and 60% in women.\n", claims: [] },
    { text: "The response rate was about 40%, and survival was above 80%.\n", claims: [] },
    { text: "Survival was assessed every 3 months; 12% had rash.\n", claims: [] },
  ],
});
