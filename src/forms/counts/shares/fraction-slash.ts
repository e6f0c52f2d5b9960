/** A count and its whole joined by a slash. */
import { before, form, type Match, type Token } from "../../../language/index.ts";
import { integerOf } from "../counted-unit.ts";
import { type Share, shareIn, showShares } from "../share.ts";

export const fractionSlash = form<readonly Share[]>({
  id: "fraction-slash",
  title: "A count and its whole joined by a slash",
  yields: "fraction",
  match: `{count: integer&!year&!numeral | @equals} slash {whole: integer&!numeral (?! unit | timeUnit | slash | plus | dash unit | ~dash | ~word | "grade" | "grades") | @counted} ({befalling: befalling?} percent-behind | comma {p: @percent} (?= (sex | content){1,2} (comma | semicolon | close)))?`,
  unless: {
    chained: before(`slash | ~dash | !versus ~stop | plus | dash`),
    vague: (match) =>
      (integerOf(match.one("whole")) ?? 0) <= 5 && match.before()?.lexeme.classes.has("approximation") === true,
    month: isMonth,
    acuity: before(`("better" | "worse") "than" | ("vision" | "acuity" | "visual") (!comma&!semicolon&!stop){0,6}`),
    alleles: (match) => isGenotype(match) && match.one("p") === undefined,
    model: (match) =>
      match.before()?.lexeme.classes.has("capital") === true && match.after()?.lexeme.classes.has("content") === true,
  },
  value: (match) => {
    const share = shareIn(match);
    const { count, denominator, percent, thing } = share;
    if (denominator === null || denominator < 2) return null;
    return count! > denominator && percent === null && thing !== "patients" ? null : [share];
  },
  show: showShares,
  examples: `
    Rash in 9/21 (42.9%), pain in 6/20 women, (n = 14/26), control arm 6/40    -> 9/21 = 42.9% | 6/20 patients | 14/26 | 6/40
            ~~~~~~~~~~~~          ~~~~~~~~~~   ~~~~~~~~~               ~~~~
    zinc 35/36, 97.2% (95% CI 85.5-99.9), and saline 32/32, 100% (89.1-100)    -> 35/36 = 97.2% | 32/32 = 100%
    41/43 samples (95%) were positive           -> 41/43 = 95% sample
    adults (mean age 40; 8/20, 40% male; 9/20, 45% smokers)                    -> 8/20 = 40% | 9/20 = 45%
    33/43 (77%) vs. 224/320 (70%)               -> 33/43 = 77% | 224/320 = 70%
    given at 2 / 5/15 each                      -> nothing (chained)
    about 2/3 of them                           -> nothing (vague)
    between 09/92 and 12/96                     -> nothing (month)
    a loss of vision to 20/100, useful (better than 20/200)    -> nothing (acuity)
    the genotype frequency for 1/1, 1/2, 2/2 was like in others    -> nothing (alleles)
    the Clinac 6/100 linear accelerator         -> nothing (model)
    14/21 mg, 3/4 grade events, in 12 or 30 men -> nothing
  `,
});

export const fractionOfSum = form<readonly Share[]>({
  id: "fraction-of-sum",
  title: "Counts added up, and their whole behind a slash",
  yields: "fraction",
  match: `open {part: integer} (plus {part: integer}){1,5} close slash {whole: integer} percent-behind?`,
  value: (match) => {
    const parts = match.each("part").map(([unit]) => unit);
    const share = shareIn(match, { count: parts[0] });
    return [{ ...share, count: parts.reduce((sum, part) => sum + integerOf(part)!, 0) }];
  },
  show: showShares,
  examples: `
    ORR = (9 + 12)/98 = 21.4%              -> 21/98 = 21.4%
          ~~~~~~~~~~~~~~~~~~~
    (9 + 12) of them                       -> nothing
  `,
});

/** `genotypes 1/1, 1/2 and 2/2`: pairs of alleles. */
function isGenotype({ units, from, to }: Match): boolean {
  const isAllele = ({ text }: Token) => /^(?:[1-9]|\/)$/.test(text);
  const before = units.slice(Math.max(0, from - 14), from);
  return (
    units.slice(from, to).every(isAllele) &&
    before.some(({ lexeme }) => /^(?:genotype|allele|haplotype|polymorphism|diplotype)$/.test(lexeme.lemma))
  );
}

/** `between 09/92 and 12/96`: months and years of two digits. */
function isMonth(match: Match): boolean {
  const [month, year] = [match.one("count")!.text, match.one("whole")!.text];
  if (!/^(?:0[1-9]|1[0-2])$/.test(month) || !/^\d\d$/.test(year)) return false;
  const before = match.before()?.folded ?? "";
  return (
    /^(?:between|from|until|since)$/.test(before) ||
    (/^(?:and|to|through|-)$/.test(before) && match.before(3)?.folded === "/")
  );
}
