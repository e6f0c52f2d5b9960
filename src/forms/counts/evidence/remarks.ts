/** What stands beside a number and is said of it: that it was planned, that it holds of each cohort, that it is a part of those just named. */
import type { Form, Token } from "../../../language/index.ts";
import { type Share, sharesOf, showShares } from "../share.ts";
import { evidence } from "./evidence.ts";

export interface Remark {
  readonly tells: "remark";
  readonly of: readonly Share[];
  readonly says: "planned" | "each" | "part";
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly says: Remark["says"];
  readonly match: string;
  readonly when?: (it: Token) => boolean;
  readonly examples: string;
}

function remark({ id, title, says, match, when, examples }: Declared): Form {
  return evidence<Remark>({
    id,
    title,
    match,
    value: (match) => {
      const it = match.one("it")!;
      return when && !when(it) ? null : { tells: "remark", of: sharesOf(it), says };
    },
    show: ({ of }) => `${showShares(of)} ${says}`,
    examples,
  });
}

const within = `!comma&!semicolon&!stop&!@count&!@fraction&!@rate`;

export const remarks: readonly Form[] = [
  remark({
    id: "planned-before",
    title: "A word of planning before a size",
    says: "planned",
    match: `((?! ("plan" | "plans") "for") planLead | "up" "to") (${within}){0,7} (?! "in") {it: @count}`,
    examples: `
    We plan to recruit 140 women; up to 42 patients    -> 140 patients planned | 42 patients planned
    The accrual goal was 140 women                     -> 140 patients planned
    We recruited 140 women, the treatment plans for all 62 patients -> nothing
    `,
  }),
  remark({
    id: "planned-behind",
    title: "A word of planning after a size",
    says: "planned",
    match: `{it: @count} (${within}){0,7} ("will" | "planned" (?! content) | "anticipated" | be "required" | be "needed" | "target" | "necessary") | "sample" "size" be? "of"? {it: @count} (!stop&!@count){0,8} power | power (!stop&!@count&!@fraction){0,14} "sample" "size" be? "of"? {it: @count}`,
    examples: `
    42 patients will be enrolled          -> 42 patients planned
    a sample size of 120 women gave a power of 80%    -> 120 patients planned
    Calculations of power led to a sample size of 120 women to find 3 points    -> 120 patients planned
    the sample size was 120 women         -> nothing
    42 patients required transfusions, 42 patients with planned resection     -> nothing
    `,
  }),
  remark({
    id: "each-behind",
    title: "A size of every one of several cohorts",
    says: "each",
    match: `{it: @count} (takenTail){0,3} ("each" | "apiece" | "both" | "per")`,
    examples: `
    20 patients in each arm, 5 per group    -> 20 patients each
    20 patients in the arm                  -> nothing
    `,
  }),
  remark({
    id: "each-before",
    title: "Each or both, and a size",
    says: "each",
    match: `("each" | "both") (word&!people){0,1} ("of" | "with")? {it: @count}`,
    examples: `
    in both arms 20 patients     -> 20 patients each
    in the arms 20 patients      -> nothing
    `,
  }),
  remark({
    id: "part-before",
    title: "Some of those just named: including",
    says: "part",
    match: `("including" | "included" | "incl" | "whom" | "which" | "them") {it: any-share}`,
    examples: `
    40 patients, including 3 men, of whom 2 (5%) died    -> 3 patients part | 2 = 5% part
    40 patients and 3 men                                -> nothing
    `,
  }),
  remark({
    id: "part-within",
    title: "So many of those just named, with their percentage",
    says: "part",
    match: `{it: @fraction}`,
    when: (it) =>
      /^of (?:whom|which|them|these|those)$/.test(
        it
          .mention!.units.slice(1, 3)
          .map(({ folded }) => folded)
          .join(" "),
      ),
    examples: `
    77 were evaluable; 46 of them (68%) improved    -> 46 = 68% part
    46 (68%) of them improved                       -> nothing
    `,
  }),
  remark({
    id: "part-behind",
    title: "So many of those just named",
    says: "part",
    match: `{it: any-share} "of" ("whom" | "which" | "them" | "these" | "those")`,
    examples: `
    40 responded, 12 of whom stayed well      -> 12 part
    40 responded, 12 of the women             -> nothing
    `,
  }),
];
