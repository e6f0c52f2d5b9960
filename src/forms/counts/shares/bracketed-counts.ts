/** Numbers in brackets behind what each counts: `of the sacrum (23), the skull (20) or the spine (5)`. */
import { form, type Match, type Token } from "../../../language/index.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { type Share, shareOf, showShares } from "../share.ts";

const name = `((comma | semicolon | comma? "and" | comma? "or" | versus stop?) (word&!be&!have | dash | slash | plus | @category | @labelled){1,10})`;
const alone = `open {item: integer&!year (?! unit | timeUnit)} close`;

export const bracketedCounts = form<readonly Share[]>({
  id: "bracketed-counts",
  title:
    "Numbers alone in brackets behind what each counts, that make up a number before or are three and more of subjects",
  yields: "count",
  match: `open {item: {noun: @counted}} close (${name} ${alone}){1,8} | ${alone} (${name} ${alone}){1,8}`,
  unless: {
    glued: (match) => match.units.slice(match.from, match.to).some(isGlued),
    ofThings: (match) => isOfOccasions(match.one("noun")),
    apart: (match) => !match.has("noun") && !makeUp(match) && !isOfSubjects(match),
  },
  value: (match) => match.each("item").map(([count]) => shareOf({ count }, false)),
  show: showShares,
  examples: `
    48 adults with a growth of the sacrum (23), base of skull (20) or spine (five)    -> 23 & 20 & 5
    rash (12 women), pain (8) and fever (3) were common         -> 12 patients & 8 & 3
    zinc (12 studies), iron (8) and others (3)                  -> nothing (ofThings)
    Of 6 women, FEV(1), PM(2) and TGF(3) were told              -> nothing (glued)
    Her tumours were of the lung (32), bone (11) and skin (4)   -> 32 & 11 & 4
    as was shown before by us (12) and others (13)              -> nothing (apart)
    women were given palmitate (3), gallate (4), friedelin (5)  -> nothing (apart)
    zinc (7), iron (2), salt (1) and lead (1)                    -> nothing (apart)
    48 adults with a growth of the sacrum (23)                  -> nothing
  `,
});

const kind = `(word&!be&!have&!timeUnit&!unit | dash | slash | open (acronym | code) close){1,8}`;
const divided = `{item: integer&!year} ${kind} ((comma | semicolon | comma? "and") {item: integer&!year} ${kind}){1,6}`;

export const dividedBehind = form<readonly Share[]>({
  id: "divided-behind",
  title: "Numbers and what each counts, in a bracket or behind a comma, that make up a number before",
  yields: "count",
  match: `open ${divided} close | ${divided} (?= stop | semicolon | comma | close | $)`,
  unless: {
    midClause: (match) => !isBegun(match.units[match.from]!) && !isBegun(match.before()),
    apart: (match) => !makeUp(match, isOfThoseCounted),
  },
  value: (match) => match.each("item").map(([count]) => shareOf({ count }, false)),
  show: showShares,
  examples: `
    Three men died of toxicity (two of sepsis, one of pneumonia)    -> 2 & 1
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    With 779 deaths (166 on letrozole and 613 on placebo)           -> 166 & 613
    67 women were treated with zinc, 49 for a goitre and 18 for a cyst.    -> 49 & 18
    8 tumours failed (five within the field [F1], and three without)       -> 5 & 3
    67 women were treated as were 49 for a goitre and 18 for a cyst.       -> nothing (midClause)
    With 780 deaths (166 on letrozole and 613 on placebo)           -> nothing (apart)
    In 8 cycles (2 before and 6 after surgery)                      -> nothing (apart)
    With 613 deaths (613 on placebo)                                -> nothing
  `,
});

/** A bracket, or what parts a row from the clause before it. */
const isBegun = (unit: Token | undefined): boolean =>
  ["open", "comma", "colon", "semicolon", "including"].some((name) => unit?.lexeme.classes.has(name));

const isGlued = ({ lexeme, spaced }: Token): boolean => lexeme.classes.has("open") && !spaced;

const isOfOccasions = (count: Token | undefined): boolean =>
  nounOf(count).at(-1)?.lexeme.classes.has("occasion") ?? false;

/** Subjects, deaths, samples, and what befell them. */
const isOfThoseCounted = (unit: Token): boolean => {
  const classes = nounOf(unit).at(-1)?.lexeme.classes;
  return ["people", "fatality", "sample", "timeToEvent"].some((name) => classes?.has(name));
};

const reach = 56;

/** Whether a number before, that is none of the same list, is the sum of those in brackets. */
function makeUp(match: Match, isWhole: (unit: Token) => boolean = () => true): boolean {
  const sum = match.each("item").reduce((total, [count]) => total + (integerOf(count) ?? 0), 0);
  const before = match.units.slice(Math.max(0, match.from - reach), match.from);
  const isListed = (at: number): boolean =>
    before[at - 1]?.lexeme.classes.has("open") === true && /^(?:,|;|and|or)$/.test(before[at + 2]?.folded ?? "");
  return before.some((unit, at) => integerOf(unit) === sum && !isListed(at) && isWhole(unit));
}

/** Whether three numbers and more stand behind subjects, their tumours or samples, and do not just number what they stand behind. */
function isOfSubjects(match: Match): boolean {
  const numbers = match.each("item").map(([count]) => integerOf(count) ?? 0);
  if (numbers.length < 3 || numbers.every((n, at) => at === 0 || n === numbers[at - 1]! + 1)) return false;
  const before = match.units.slice(Math.max(0, match.from - reach), match.from);
  const has = (name: string): boolean =>
    before.some(({ lexeme, mention }) => (mention?.units.at(-1)?.lexeme ?? lexeme).classes.has(name));
  return !has("occasion") && ["people", "sample", "disease"].some(has);
}
