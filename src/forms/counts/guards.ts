/** What keeps a number from being a count: a label before it, a unit behind it. */
import { after, before, type Match, type Token } from "../../language/index.ts";
import { integerOf } from "./share.ts";

const chain = `(integer&!year | roman) ((comma | "and" | "or" | "to" | "through" | dash | slash | plus) (integer&!year | roman)){0,6}`;

/** `grade 3`, `days 8`, `stage ≥3`: not `any grade 12`, and no arm or group, whose name may end before the number. */
export const labelled = before(
  `((^ | !"any"&!"all"&!integer) label&!armHead | integer label&singular&!armHead) (compare | dash | ~"." | "no")? | ("grade" | "grades") open compare?`,
);

/** `days 8 and 15`, `grades 3/4`, `cohorts 1, 2`; but `stage 1 and 22 in stage 2` goes on with a count. */
export function inLabels({ units, from }: Match): boolean {
  const numbers = [integerOf(units[from])];
  let at = from;
  for (let steps = 0; steps < 8 && isJoint(units[at - 1]); steps++) {
    const number = isJoint(units[at - 2]) ? at - 3 : at - 2;
    if (!isNumeral(units[number])) break;
    at = number;
    numbers.unshift(integerOf(units[at]));
  }
  const head = units[at - 1]?.lexeme;
  if (at === from || !head?.classes.has("label")) return false;
  if (head.classes.has("timeUnit") || /^(?:or|to|through|-|\/)$/.test(units[from - 1]!.folded)) return true;
  return numbers.every((number, index) => index === 0 || number === null || number === (numbers[index - 1] ?? 0) + 1);
}

const isJoint = (unit: Token | undefined): boolean =>
  unit !== undefined && /^(?:,|and|or|to|through|-|\/|\+|&)$/.test(unit.folded);
const isNumeral = (unit: Token | undefined): boolean =>
  unit !== undefined && (unit.lexeme.classes.has("roman") || (integerOf(unit) !== null && !unit.lexeme.classes.has("year")));

/** Glued to what stands before: `v1.1`, `x3`. */
export function glued(match: Match): boolean {
  const [first, previous] = [match.units[match.from]!, match.before()];
  return !first.spaced && previous !== undefined && (previous.kind !== "punct" || previous.text === ".");
}

/** `grades 3-4`, `cohorts 1 or 2`: whatever follows, the number belongs to those before. */
export const joinedToLabels = before(`label ${chain} ("or" | "to" | "through" | dash | slash)`);

/** `±3`, `5-10`, `2:1`, `x3`: signed or glued to what stands before. */
export const bounded = before(`integer&!numeral | decimal | plus-minus | times | (integer | decimal | @percent) (dash | ~colon | "to") | ~dash | dash slash | integer slash`);

/** `30 mg`, `5-FU`, `24-h`, `2:1`, `one third`: a unit or the rest of a name stands behind. */
export const measured = after(
  `unit | timeUnit | ~dash | ~word | dash number | ~colon number | slash | times | plus-minus | "°" | "third" | "thirds" | "quarter" | "quarters" | "half" | "to" (integer | decimal) (?! dash)`,
);

/** The number behind an arm without other name is its label: `cohort 3 (12%)`, not `the control group 10 (58%)`. */
export function isArmNumber(match: Match): boolean {
  const head = match.before();
  if (!head?.lexeme.classes.has("armHead")) return false;
  const count = integerOf(match.units[match.from]);
  const name = match.before(2)?.lexeme.classes;
  const isNamed = name !== undefined && ["controlWord", "capital", "acronym", "code"].some((kind) => name.has(kind));
  return !isNamed && (count ?? 0) <= 12;
}
