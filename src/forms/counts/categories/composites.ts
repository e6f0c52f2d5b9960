/** Categories that are counted together or named twice: `CR + PR`, `PR or better`, `complete response (CR)`. */
import type { ResponseCategory } from "../../../claims/index.ts";
import { form, type Match, type Token } from "../../../language/index.ts";
import { type Category, showCategory } from "./category.ts";

const categoriesIn = (match: Match, name: string): Category[] =>
  match.each(name).map(([unit]) => (unit as Token).mention!.value as Category);

/** The sum of categories: of complete and partial response the objective response. */
function sumOf(parts: readonly Category[]): Category | null {
  const names = parts.flatMap(({ category, composite }) => composite?.split("/") ?? [category]);
  const kinds = new Set<string>(names);
  if (kinds.size < 2) return null;
  const responds = kinds.has("PR") || kinds.has("ORR");
  const category: ResponseCategory = kinds.has("SD")
    ? kinds.has("ORR")
      ? "CBR"
      : "DCR"
    : responds
      ? "ORR"
      : parts[0]!.category;
  return {
    ...parts[0]!,
    category,
    composite: names.join("/"),
    provided: parts.find(({ provided }) => provided)?.provided ?? null,
  };
}

export const categorySum = form<Category>({
  id: "category-sum",
  title: "Response categories counted together",
  yields: "category",
  match: `{part: @category} (close? ("plus" | "+" | slash | "or") ("a" | "unconfirmed")? {part: @category}){1,3}`,
  value: (match) => sumOf(categoriesIn(match, "part")),
  show: showCategory,
  examples: `
    CR + PR in 12 and PR/CR/SD in 20          -> CR/PR | PR/CR/SD
    ~~~~~~~           ~~~~~~~~
    a complete or a partial response in 4     -> CR/PR
    CR in 12 and PR in 20                     -> nothing
  `,
});

export const categoryBound = form<Category>({
  id: "category-bound",
  title: "A category and everything better",
  yields: "category",
  match: `(greater | "at" "least" "a"?) {bound: @category} | {bound: @category} close? "or better"`,
  value: (match) => {
    const [bound] = categoriesIn(match, "bound");
    const { category } = bound!;
    return { ...bound!, category: category === "PR" ? "ORR" : category, composite: `≥${category}` };
  },
  show: showCategory,
  examples: `
    ≥VGPR in 12 and a partial response or better in 20    -> ≥VGPR | ≥PR
    ~~~~~             ~~~~~~~~~~~~~~~~~~~~~~~~~~
    VGPR in 12, better in women                           -> nothing
  `,
});

export const categoryDefined = form<Category>({
  id: "category-defined",
  title: "A category with its abbreviation or its parts in brackets",
  yields: "category",
  match: `{first: @category} (open | equals | colon open) {part: @category} (close? ("plus" | "+" | slash | "or") "a"? {part: @category}){0,3} (equals {part: @category} (("plus" | "+" | slash) {part: @category}){0,3})? (close (?! equals) | (?! close | equals | colon | number | "in" number | @percent))`,
  value: (match) => {
    const [first] = categoriesIn(match, "first");
    const parts = categoriesIn(match, "part");
    if (parts.length === 1 && parts[0]!.category === first!.category) return first!;
    const sum = sumOf(parts.filter((part, index) => index > 0 || part.category !== first!.category));
    return sum && { ...first!, composite: sum.composite };
  },
  show: showCategory,
  examples: `
    A complete response (CR) in 20, the response rate (CR + PR) was 30%       -> CR | CR/PR
      ~~~~~~~~~~~~~~~~~~~~~~            ~~~~~~~~~~~~~~~~~~~~~~~
    an overall response (CR 10%, PR 20%)                                      -> nothing
  `,
});
