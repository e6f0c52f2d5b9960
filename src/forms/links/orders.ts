/** Figures of which the words say how they must be ordered: survival over time, survival free of disease and overall. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { after, form, type Match, type Token } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { figureIn } from "../figures/figure.ts";

export interface Ordered {
  /** None above the one before it, none below it, or the second of each pair not above its first. */
  readonly order: "falling" | "rising" | "paired";
  /** `%`, `months` of medians, `subjects`; empty for a number without noun and percentage. */
  readonly unit: string;
  /** The word by which the text compares them, where it is not their kind that puts them in order: `higher`, `fell`. */
  readonly said?: string;
  readonly values: readonly { readonly label: string; readonly value: Printed }[];
}

export const showOrdered = ({ order, values }: Ordered): string =>
  `${order}: ${values.map(({ label, value }) => `${label} ${showPrinted(value)}`).join(", ")}`;

/** A percentage of a list; only the last needs the sign. */
const item = `{item: @percent | digits (?= (comma | comma? "and") (digits (comma | comma? "and"))? @percent)}`;
export const beside = `(@interval | @bounds | @deviation | open (!open&!close&!@percent){1,12} close)?`;
export const list = `${item} ${beside} ((comma | comma? "and") ${item} ${beside}){1,5} (?! slash)`;
const outcome = `(survival | timeToEvent | "free" | "mortality" | "incidence")`;
export const words = `(word&!be&!"than" | dash | slash | open (word | dash){1,4} close)`;
export const verb = `(be | "of" | colon | comma | open | equals){1,2}`;

/** Chances of an event rise with time, chances to be free of it fall. */
function orderOf(units: readonly Token[]): "falling" | "rising" | null {
  const has = (name: string) => units.some(({ folded }) => folded === name);
  const isOf = (name: string) => units.some(({ lexeme, folded }) => lexeme.classes.has(name) && folded !== "actuarial");
  if (isOf("survival") || has("free")) return "falling";
  const isKept = has("control") || has("patency");
  const isLost = ["failure", "recurrence", "relapse", "progression", "mortality", "incidence"].some(has);
  return isKept === isLost ? null : isKept ? "falling" : "rising";
}

/** Rates of one year each rise and fall as they like. */
const ofOneYear = new Set(["annual", "yearly", "conditional", "annualised", "annualized"]);

function overTime(match: Match): Ordered | null {
  const last = match.value<Duration>("last");
  const units = match.units.slice(Math.max(0, match.from - 1), match.to);
  const order = orderOf(units);
  if (!last || !order || units.some(({ folded }) => ofOneYear.has(folded))) return null;
  const times = [...match.each("time").map(([unit]) => timeOf(unit!, last)), Number(last.printed.digits)];
  const items = match.each("item").flatMap((units) => figureIn(units)?.value ?? []);
  const isRising = times.every((time, i) => time > (times[i - 1] ?? 0));
  if (times.length !== items.length || !isRising || last.printed.scale > 0) return null;
  return { order, unit: "%", values: items.map((value, i) => ({ label: `at ${times[i]} ${last.unit}s`, value })) };
}

/** A whole number, alone or with the unit of the last; `NaN` for any other. */
function timeOf({ mention, value }: Token, last: Duration): number {
  const duration = mention?.value as Duration | undefined;
  const printed = duration ? duration.printed : value;
  return printed?.scale === 0 && (!duration || duration.unit === last.unit) ? Number(printed.digits) : Number.NaN;
}

export const figuresOverTime = form<Ordered>({
  id: "figures-over-time",
  title: "The chance of an event, or to be free of it, at several times",
  yields: "ordered",
  isOverlay: true,
  match: `({time: integer | @duration} (~dash)? (comma {time: integer | @duration} (~dash)?){0,4} comma? "and" {last: @duration} ${words}{0,3} ${outcome} ${words}{0,8} ${verb} ${list}
    | ${outcome} ${words}{0,3} "at" {time: integer | @duration} (~dash)? (comma {time: integer | @duration} (~dash)?){0,4} comma? "and" {last: @duration} ${words}{0,4} ${verb} ${list}
    | ${outcome} ${words}{0,5} ${verb} ${list} ("at" | "after") {time: integer | @duration} (comma {time: integer | @duration}){0,4} comma? "and" {last: @duration})`,
  unless: {
    eachTime: after(`("per" | "a" | slash) timeUnit`),
    inGroups: after(`("in" | "for") content{1,2} digits (comma? "and" | comma) digits`),
  },
  value: overTime,
  show: showOrdered,
  examples: `
    the 1-, 2-, and 3-year overall survival rates were 76%, 54% and 37%    -> falling: at 1 years 76, at 2 years 54, at 3 years 37
    survival at 1 and 2 years was 71% (95% CI, 60 to 80) and 52%            -> falling: at 1 years 71, at 2 years 52
    a 10- and 15-year actuarial recurrence rate of 6.7 and 32.6%            -> rising: at 10 years 6.7, at 15 years 32.6
    the 1-year, 3-year and 5-year survival rates were 89%, 71% and 60%      -> falling: at 1 years 89, at 3 years 71, at 5 years 60
    the 6-month and 5-year survival rates were 89% and 60%                  -> nothing
    nodal control rates were 81.4% and 69.0% at 2 and 4 years               -> falling: at 2 years 81.4, at 4 years 69.0
    the 2- and 5-year survival rates were 76%, 54% and 37% in the groups    -> nothing
    the 5- and 2-year survival rates were 54% and 76%                       -> nothing
    the 2- and 5-year control failure rates were 54% and 76%, doses at 1 and 2 years were 10% and 20% -> nothing
    the 2- and 5-year survival rates were 54%/76% and 50%/70%               -> nothing
    recurrence rates at 1, 3 and 5 years were 10%, 8% and 5% per year        -> nothing (eachTime)
    survival at 1, 3, and 5 years was 50%, 60%, and 70% in groups 1, 2, and 3 -> nothing (inGroups)
    annual mortality rates at 1 and 2 years were 20% and 12%, the conditional survival rates were 80% and 85% at 1 and 2 years -> nothing
  `,
});
