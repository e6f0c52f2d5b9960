/** What keeps a number from being a count: a label before it, a unit behind it. */
import { after, before, type Match } from "../../language/index.ts";
import { integerOf } from "./share.ts";

const chain = `(integer | roman) ((comma | "and" | "or" | "to" | "through" | dash | slash | plus) (integer | roman)){0,6}`;

/** `grade 3`, `days 8`, `stage ≥3`: not `any grade 12`, and no arm or group, whose name may end before the number. */
export const labelled = before(
  `(^ | !"any"&!"all"&!integer&!numeral) label&!armHead (compare | dash | ~"." | "no")? | ("grade" | "grades") open compare?`,
);

/** `days 8 and 15`, `grades 3/4`, `cohorts 1, 2`. */
export const inLabels = before(`label ${chain} (comma | "and" | "or" | "to" | "through" | dash | slash | plus)`);

/** `grades 3-4`, `cohorts 1 or 2`: whatever follows, the number belongs to those before. */
export const joinedToLabels = before(`label ${chain} ("or" | "to" | "through" | dash | slash)`);

/** `±3`, `5-10`, `2:1`, `x3`: signed or glued to what stands before. */
export const bounded = before(`plus-minus | times | (integer | decimal | @percent) (dash | ~colon | "to") | ~dash | dash slash | integer slash`);

/** `30 mg`, `5-FU`, `24-h`, `2:1`, `one third`: a unit or the rest of a name stands behind. */
export const measured = after(
  `unit | timeUnit | ~dash | ~word | dash number | ~colon number | slash | times | plus-minus | "°" | "third" | "thirds" | "quarter" | "quarters" | "half" | "to" (integer | decimal) (?! dash)`,
);

/** The number behind an arm without other name is its label: `cohort 3 (12%)`, not `the control group 10 (58%)`. */
export function isArmNumber(match: Match): boolean {
  const head = match.before();
  if (!head?.lexeme.classes.has("armHead")) return false;
  const count = integerOf(match.one("count"));
  const name = match.before(2)?.lexeme.classes;
  const isNamed = name !== undefined && ["controlWord", "capital", "acronym", "code"].some((kind) => name.has(kind));
  return !isNamed && (count ?? 0) <= 12;
}
