/** Numbers that are called a ratio or a difference right before. */
import { form } from "../../language/index.ts";

/** The place of the number that is called so. */
interface Named {
  readonly start: number;
}

const it = `dash? {it: number | @percent | @duration | @points}`;

export const namedRatio = form<Named>({
  id: "named-ratio",
  title: "A number and before it the name of the ratio that it is",
  yields: "named-ratio",
  isOverlay: true,
  match: `{name: ratioWord | ratioName} (word | numeral | equals | colon | comma | open | close){0,11} ${it}`,
  value: (match) => {
    const name = match.one("name")!;
    // Abbreviations of ratios are in capitals: `or` is no odds ratio.
    const isName = name.lexeme.classes.has("ratioWord") || name.text !== name.folded;
    return isName ? { start: match.one("it")!.start } : null;
  },
  show: ({ start }) => `at ${start}`,
  examples: `
    the hazard ratio [HR] for death, 0.47 (0.2-0.9)   -> at 33
    an HR = 0.86 (0.7-0.9)                            -> at 8
    3 or 0.86 (0.7-0.9)                               -> nothing
  `,
});

export const namedDifference = form<Named>({
  id: "named-difference",
  title: "A number and right before it the word for a difference",
  yields: "named-difference",
  isOverlay: true,
  match: `gapWord (!word | "of"){0,3} ${it}`,
  value: (match) => ({ start: match.one("it")!.start }),
  show: ({ start }) => `at ${start}`,
  examples: `
    a difference of -1.2% (-2 to 1), WMD = 0.5 (0.2-0.9)   -> at 17 | at 39
    a difference in pain, 1.2 (1-2)                        -> nothing
  `,
});
