/** A number and all that it is made up of, each part with its label: `1,046 transplants (colonoscopy 611, capsules 322, tube 113)`. */
import { before, form, type Match, type Token } from "../../language/index.ts";

export interface ToldParts {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The text itself says that the number is the total. */
  readonly isTotal: boolean;
}

const joint = `((comma | semicolon) "and"? | "and")`;
/** No unit, percentage or range behind a number that counts. */
const count = (name: string): string =>
  `{${name}: integer} (?! unit | doseUnit | timeUnit | percent | dash | slash | plus-minus | compare | times | ~stop integer)`;
/** `capsules 322`, `North America (172)`, `lost to follow-up (n = 12)`. */
const named = `word{1,6} (${count("part")} | open ("n" equals)? ${count("part")} close)`;
/** `912 in MEDLINE`, `6 major`. */
const counting = `${count("part")} word{1,7}`;
const total = `("in" ("total" | "all") | "altogether" | "overall" | "total")`;
const totalOf = `("for" | "giving" | "making" | "with")? "a"? (total | "totalling" | "totaling") "of"?`;

export const toldParts = form<ToldParts>({
  id: "told-parts",
  title: "A number and its parts by name",
  yields: "told-parts",
  isOverlay: true,
  match: `${count("whole")} word{1,6} (open | colon) ${named} (${joint} ${named}){2,8} (?= close | stop | $)
    | ${count("whole")} word{0,4} {said: ${total}} comma? (open | colon | dash) (${counting} (${joint} ${counting}){1,8} | ${named} (${joint} ${named}){1,8}) (?= close | stop | semicolon | $)
    | ${count("whole")} word{1,4} colon ${counting} (${joint} ${counting}){2,8} (?= stop | semicolon | $)
    | ${named} (${joint} ${named}){1,8} (comma | semicolon | dash | open | equals){1,2} ({said: ${totalOf}} ${count("whole")} | ${count("whole")} word{0,2} {said: ${total}})`,
  unless: {
    some: (match) => match.units.slice(Math.max(0, match.from - 6), match.to).some(isOfSome),
    numbered: (match) => [...match.each("part"), ...match.each("whole")].some(([unit]) => isNumbered(match, unit!)),
    isRange: before(`number ("to" | dash | slash)`),
  },
  value: (match) => {
    const parts = match.each("part").map(([unit]) => Number(unit!.value!.digits));
    const whole = match.integer("whole");
    return whole !== null && whole > 1 && parts.length > 1 ? { whole, parts, isTotal: match.has("said") } : null;
  },
  show: ({ whole, parts }) => `${whole} = ${parts.join(" + ")}`,
  examples: `
    A registry of 1,046 transplants (colonoscopy 611, capsules 322, nasal tube 113).   -> 1046 = 611 + 322 + 113
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    We found 1482 records: 912 in MEDLINE, 401 in Embase and 169 in CENTRAL.     -> 1482 = 912 + 401 + 169
    They came from Europe (238), North America (172) and Asia (100), 510 in total. -> 510 = 238 + 172 + 100
    There were 41 relapses in total: 6 major and 35 minor; 30 in all (left 12, right 18). -> 41 = 6 + 35 | 30 = 12 + 18
    Of 60 women (among them smokers 20, diabetics 30, runners 12).               -> nothing (some)
    Of the 90 samples: 40 in A, 30 in B and 25 in both.                          -> nothing (some)
    We saw 60 women (arm 1, arm 2, arm 3).                                       -> nothing (numbered)
    We saw 40 to 62 women (smokers 20, diabetics 30, runners 12).                -> nothing (isRange)
    We saw 60 women (smokers 20, diabetics 30, runners 12, unknown).             -> nothing
  `,
});

/** Words of which parts need not be all, or may overlap, or measure. */
const some = ["including", "toxicity", "measure", "median", "mean", "bounding", "timeUnit"];
const isOfSome = ({ lexeme: { classes }, folded }: Token): boolean =>
  some.some((name) => classes.has(name)) || /^(?:among|both|common|also|several)$/.test(folded);

const numbers = ["numberedWord", "grade", "stageWord", "timeLabel", "scoreWord", "label"];

/** `arm 1`, `week 12`, `age 60`. */
function isNumbered({ units }: Match, unit: Token): boolean {
  const last = units[units.indexOf(unit) - 1];
  return (
    last !== undefined &&
    (numbers.some((name) => last.lexeme.classes.has(name)) ||
      ["armHead", "compare", "dash", "slash"].some((name) => last.lexeme.classes.has(name)))
  );
}
