/** The numbers of a cell that holds nothing else: `12 (30%)`, `13/50 (26)`, `0.62 (0.41-0.94)`, `61 ± 9`, `<0.001`. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { form, type Match, type Token } from "../../language/index.ts";
import { textOfUnit } from "../figures/figure.ts";
import { relationIn } from "../figures/probability.ts";

/** A number in a cell, with what is printed about it. */
export interface Figure {
  readonly printed: Printed;
  readonly isPercent: boolean;
  /** A bound rather than a value, or about it; `""` without a sign. */
  readonly relation: "" | "<" | ">" | "<=" | ">=" | "~";
  /** `mg`, `months` behind it, as printed; `""` without one. */
  readonly unit: string;
  /** `+` behind it: censored. */
  readonly isCensored: boolean;
}

/** What stands between two numbers. */
export type Joint = "to" | "slash" | "plus-minus" | "list" | "colon" | "unclear";

/** What a word or sign in the cell says of the numbers behind it: `SD 5.5`, `n = 12`, `95% CI 17-46`, `P = .04`. */
export type Tag = "count" | "deviation" | "range" | "iqr" | "interval" | "p";

/** Numbers that stand together, in brackets or not. */
export interface Group {
  readonly isBracketed: boolean;
  readonly tag: Tag | null;
  /** `null` for a bound that was not reached (`8.3-NE`). */
  readonly slots: readonly (Figure | null)[];
  readonly joints: readonly Joint[];
}

export interface CellValue {
  readonly groups: readonly Group[];
}

/** `2019-03-12`: one day, and no three numbers. */
const isDay = ({ units, from, to }: Match): boolean =>
  to - from === 5 &&
  /^(?:19|20)\d\d-\d\d-\d\d$/.test(
    units
      .slice(from, to)
      .map(({ text }) => text)
      .join(""),
  );

export const cellValue = form<CellValue>({
  id: "cell-value",
  title: "A cell of numbers and what joins them",
  yields: "cell",
  match: `^ (cell-numbers | cell-brackets) ((comma | semicolon | slash)? (cell-numbers | cell-brackets | cell-blank)){0,3} $`,
  unless: {
    schedule: (match) =>
      match.has("parts") && match.each("slot").some((slot) => slot.some((unit) => is(unit, "timeUnit"))),
  },
  value: (match) => {
    if (isDay(match)) return null;
    const groups = match.each("group").map((units) => groupOf(units, match));
    // `n = 24` alone labels what stands below it.
    const isSize = groups.length === 1 && groups[0]!.tag === "count";
    return !isSize && groups.some(({ slots }) => slots.some((slot) => slot !== null)) ? { groups } : null;
  },
  show: ({ groups }) => groups.map(showGroup).join(" "),
  examples: `
    12 (30%)                                -> 12 (30%)
    ~~~~~~~~
    13/50 (26)                              -> 13 slash 50 (26)
    33 out of 47 (70.2)                     -> 33 slash 47 (70.2)
    0.62 [0.41–0.94]                        -> 0.62 (0.41 to 0.94)
    −1.5 (−2.75 to −0.25)                   -> -1.5 (-2.75 to -0.25)
    54.1 (40.8; 66.9)                       -> 54.1 (40.8 list 66.9)
    61.2±9.5*                               -> 61.2 plus-minus 9.5
    8.1 (5.3-NE)                            -> 8.1 (5.3 to ?)
    <0.001                                  -> <0.001
    p = 0.04                                -> p 0.04
    21 (42.0%; 95% CI 28.2-56.8)            -> 21 (42.0%) (interval 28.2 to 56.8)
    5 (n = 12)                              -> 5 (count 12)
    115.2 (± 6.3)                           -> 115.2 (deviation 6.3)
    12.4 months (8.1+)                      -> 12.4 months (8.1+)
    25 (<1%)a                               -> 25 (<1%)
    0.57*** (0.43, 0.68) b                  -> 0.57 (0.43 list 0.68)
    0 (–)                                   -> 0
    1.0 (N/A)                               -> 1.0
    €1080 (3831)                            -> 1080 € (3831)
    (−0.4, 0.6)                             -> (-0.4 list 0.6)
    61,9 ± 13                               -> 61 unclear 9 plus-minus 13
    61, 9                                   -> 61 list 9
    0.3 (-1.8 -0.5)                         -> 0.3 (-1.8 unclear 0.5)
    0.3 (-1.8 - 0.5)                        -> 0.3 (-1.8 to 0.5)
    12 of 40 patients responded             -> nothing
    2019-03-12                              -> nothing
    Day 8                                   -> nothing
    NE                                      -> nothing
    14 of 21 days                           -> nothing (schedule)
    n = 24                                  -> nothing
  `,
});

const is = (unit: Token | undefined, name: string): boolean => unit?.lexeme.classes.has(name) ?? false;

const within = (units: readonly Token[], group: readonly Token[]): boolean =>
  units[0]!.start >= group[0]!.start && units[0]!.start <= group.at(-1)!.start;

function groupOf(units: readonly Token[], match: Match): Group {
  const own = (name: string) => match.each(name).filter((captured) => within(captured, units));
  const isBracketed = match.each("brackets").some((brackets) => within(units, brackets));
  return {
    isBracketed,
    tag: tagOf(own("tag")[0] ?? []),
    slots: own("slot").map(figureOf),
    joints: own("joint").map((joint) =>
      (!isBracketed && isDecimal(joint[0]!, units)) || isSign(joint[0]!, units) ? "unclear" : jointOf(joint),
    ),
  };
}

const beside = (unit: Token, units: readonly Token[]): readonly [Token | undefined, Token | undefined] => {
  const at = units.indexOf(unit);
  return [units[at - 1], units[at + 1]];
};

/** `61,9`: a comma without a blank, outside brackets and before one or two digits, is no list of two numbers. */
function isDecimal(comma: Token, units: readonly Token[]): boolean {
  const [before, behind] = beside(comma, units);
  const isGlued = before?.end === comma.start && behind?.start === comma.end;
  return is(comma, "comma") && isGlued && before.value?.scale === 0 && /^\d{1,2}$/.test(behind.text);
}

/** `-1.8 -0.5`: a dash that touches the number behind it alone may be its sign. */
function isSign(dash: Token, units: readonly Token[]): boolean {
  const [before, behind] = beside(dash, units);
  return is(dash, "dash") && before !== undefined && before.end < dash.start && behind?.start === dash.end;
}

function figureOf(units: readonly Token[]): Figure | null {
  const at = units.findIndex(({ value }) => value !== undefined);
  if (at < 0) return null;
  const [before, behind] = [units.slice(0, at), units.slice(at + 1)];
  const value = units[at]!.value!;
  return {
    printed: { ...value, negative: before.some((unit) => is(unit, "dash")) && /[1-9]/.test(value.digits) },
    isPercent: behind.some((unit) => is(unit, "percent")),
    relation: relationOf(before.filter((unit) => is(unit, "compare"))),
    unit: before.find((unit) => is(unit, "currency"))?.text ?? textOfUnit(behind.filter(({ kind }) => kind === "word")),
    isCensored: behind.some((unit) => is(unit, "plus")),
  };
}

function relationOf(signs: readonly Token[]): Figure["relation"] {
  if (signs.some((unit) => is(unit, "about"))) return "~";
  const relation = relationIn(signs);
  return relation === "=" ? "" : relation;
}

function jointOf(units: readonly Token[]): Joint {
  const [first] = units;
  if (is(first, "plus") || is(first, "plus-minus")) return "plus-minus";
  if (is(first, "slash") || units.at(-1)!.folded === "of") return "slash";
  if (is(first, "dash") || first!.folded === "to") return "to";
  return is(first, "colon") ? "colon" : "list";
}

function tagOf(units: readonly Token[]): Tag | null {
  const any = (name: string): boolean => units.some((unit) => is(unit, name));
  if (any("ci") || any("confidence")) return "interval";
  if (any("iqr")) return "iqr";
  if (any("range")) return "range";
  if (any("deviation") || any("plus-minus")) return "deviation";
  if (any("pWord")) return "p";
  return units.length > 0 ? "count" : null;
}

function showGroup({ isBracketed, tag, slots, joints }: Group): string {
  const shown = slots.map(
    (slot, index) => (index > 0 ? ` ${joints[index - 1]} ` : "") + (slot ? showFigure(slot) : "?"),
  );
  const text = `${tag ? `${tag} ` : ""}${shown.join("")}`;
  return isBracketed ? `(${text})` : text;
}

function showFigure({ printed, isPercent, relation, unit, isCensored }: Figure): string {
  return `${relation}${showPrinted(printed)}${isPercent ? "%" : ""}${isCensored ? "+" : ""}${unit ? ` ${unit}` : ""}`;
}
