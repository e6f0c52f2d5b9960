/** Lists of treatment days (`days 1, 8 and 15`, `D1-14`, `d1-d21`) as printed blocks. */
import { toNumber } from "../../document/index.ts";
import { after, form, type Match, type Token } from "../../language/index.ts";

export interface DayBlock {
  readonly from: number;
  readonly to: number;
}

export interface DayList {
  readonly blocks: readonly DayBlock[];
  /** Counted from something other than the beginning of a cycle: `day 22 of radiotherapy`. */
  readonly ofOther: boolean;
}

const dayWord = `dayUnit (~stop)?`;
/** A number that counts something else: `days 1 and 8, 3 of 4 weeks`, `day 1, 20 mg`, `day 1, 5-fluorouracil`. */
const count = `(?! (~dash)? doseUnit | percent | times | "x" | "times" | "out" | cycleWord | people | ~dash word&!dayUnit&!dayCode)`;
const day = `(dash ~integer | integer | numeral | "I") ${count}`;
const to = `(dash | about | "to" | "through" | "thru" | "until" | "till") (dayCode | (${dayWord})? ${day})`;
/** `the 13th and 14th days`, `the 1st to 7th days`. */
const nth = `integer ~ordinalEnding`;
const ordinals = `"the"? {block: ${nth} (("to" | "through" | dash) "the"? ${nth})?} ((comma "and"? | "and") "the"? {block: ${nth} (("to" | "through" | dash) "the"? ${nth})?}){0,7} dayUnit`;
const sign = `(comma "on"? (?! digits ("of" | "per") (number | @duration (?! (~dash)? cycleWord))) | comma ("and" | "&" | "plus" | "then") "on"? | "and" "on"? | "&" | plus | "plus" | slash | semicolon (?= dayUnit | dayCode))`;
const start = `("study" | "admission" | "life" | "surgery" | "hospitalization" | "transplantation")`;

/** A single code with a greater number names an arm or a gene. */
const longestCode = 60;

export const dayList = form<DayList>({
  id: "dose-days",
  title: "Days of a cycle",
  yields: "days",
  other: "time",
  match: `${ordinals} | "the"? {block: {first: "first"} dayUnit} (?= "of" ("each" | "every" | "a" | "the" | "treatment"){0,2} (@duration | cycleWord)) | {block: (dayCode | ${dayWord} colon? ${day}) (${to})?} (${sign} {block: (dayCode | (${dayWord})? ${day}) (${to})?}){0,15}
    {other: (comma | open)? ("of" | "in" | "during" | "the" | "from" | "after"){1,3} (radiation | weekUnit | ${start})}?`,
  unless: {
    point: isPoint,
    vitamin: (match) => isVitamin(match),
    broken: after(`integer (comma "and"? | "and") integer`),
    surgery: after(`"dissection" | "lymphadenectomy" | "gastrectomy" | "resection" | "receptor" | "receptors"`),
  },
  value: (match) => {
    const blocks = match.each("block").map(blockOf);
    const isName = match.one("block")!.lexeme.classes.has("dayCode") && blocks[0]!.from > longestCode;
    return isName ? null : { blocks, ofOther: match.has("other") };
  },
  show: ({ blocks, ofOther }) =>
    `${blocks.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ")}${ofOther ? " of other" : ""}`,
  examples: `
    on days 1, 8, and 15 of each cycle                    -> 1, 8, 15
       ~~~~~~~~~~~~~~~~~
    Days 1-7 & 15-22, D1-14, d1-d21, day 1 to 5           -> 1-7, 15-22, 1-14, 1-21, 1-5
    on d1 and d8 or on day −7; dosing days: 1–14          -> 1, 8 | -7 | 1-14
    on days 1 and 22 of radiotherapy                      -> 1, 22 of other
    on the first day of each 3-week cycle, days 1/8 q3w   -> 1 | 1, 8
    on the 13th and 14th days, from the 1st to 7th days, on the 8th day -> 13, 14 | 1-7 | 8
    from day 2–15 or on day one                           -> 2-15 | 1
    on days 1, 8 and 15, 3 of 4 weeks                     -> 1, 8, 15
    day 1, 20 mg; day 1, 5-fluorouracil                   -> 1 | 1
    weekly from day 15                                    -> nothing (point)
    vitamin D3 was low                                    -> nothing (vitamin)
    after AUC 5 D1,8                                      -> 1, 8
    on days 1, 8, 15, 2 2, 29 of a 42-day cycle           -> nothing (broken)
    with a D2 gastrectomy                                 -> nothing (surgery)
    the arms D75 and D100                                 -> nothing
  `,
});

/** The days of one block; a dash that no day stands before is a minus sign. */
function blockOf(units: readonly Token[]): DayBlock {
  const days: number[] = [];
  for (const [index, { kind, text, folded, value, lexeme }] of units.entries()) {
    if (lexeme.classes.has("dayCode")) days.push(...folded.match(/\d+/g)!.map(Number));
    else if (kind === "number") days.push(isMinus(units, index - 1) ? -toNumber(value!) : toNumber(value!));
    else if (text === "I" || folded === "first") days.push(1);
  }
  return { from: days[0]!, to: days[1] ?? days[0]! };
}

function isMinus(units: readonly Token[], at: number): boolean {
  const before = units[at - 1];
  return units[at]?.folded === "-" && before?.kind !== "number" && before?.lexeme.classes.has("dayCode") !== true;
}

/** `vitamin D3`, `25(OH)D3`. */
function isVitamin(match: Match): boolean {
  const before = match.before()?.lexeme;
  const first = match.units[match.from]!;
  if (!before || !first.lexeme.classes.has("dayCode")) return false;
  return /^vit(?:amin)?$/.test(before.form) || (before.classes.has("close") && !first.spaced);
}

/** `weekly from day 15` names a point in time, `from day 1 to 5` days of treatment. */
function isPoint(match: Match): boolean {
  const blocks = match.each("block").map(blockOf);
  return blocks.length === 1 && blocks[0]!.from === blocks[0]!.to && isBoundary(match);
}

function isBoundary(match: Match): boolean {
  const last = match.before();
  const word = last?.lexeme.form === "on" || last?.lexeme.form === "at" ? match.before(2) : last;
  return word?.lexeme.classes.has("boundary") ?? false;
}
