/** Survival free of the disease and overall survival, which must not be the shorter or rarer of the two. */
import type { Printed } from "../../document/index.ts";
import { before, form, type Match, type Token } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { beside, list, type Ordered, showOrdered, verb, words } from "./orders.ts";

const freeWord = `(("progression" | "disease" | "event" | "relapse" | "recurrence" | "failure") (~dash)? "free" | "progression-free" | "disease-free" | "event-free" | "relapse-free" | "recurrence-free")`;
const inBrackets = `(open word close)?`;
const free = `(${freeWord} "survival" | "PFS" | "DFS" | "EFS" | "RFS") ${inBrackets}`;
const overall = `("overall" ("survival" | "survivals") | "OS") ${inBrackets}`;
const time = `({time: @duration} (~dash)?)?`;
const at = `(("at" | dash | comma) {time: @duration} | rate | "time" | "times" | "duration" | "probability" | "estimates"){0,3}`;
const ofAll = `(("of" | "for" | "in") ("all" | article | total | people | population | armHead | studyHead){1,5})?`;
/** A value whose unit may stand behind the next one. */
const value = `(@percent | @duration | digits)`;
const unitBehind = `({unit: timeUnit})?`;
const lead = `(comma | semicolon | conjunction | "with" | article | "median" | "duration" "of"){0,4}`;
/** The arm that a value is of. */
const group = `(("in" | "for" | "with" | "among" | "on") (word&!"and"&!be&!versus | dash){1,5})?`;
const joint = `(comma? (versus stop? | "and"))`;

/** Who lives free of the disease lives; a time told with the first of them holds for the other. */
function freeOf(match: Match): Ordered | null {
  const [first, second] = ["first", "second"].map((name) => figureIn(match.all(name)));
  // `70 and 80%`, `7.0 (95% CI 5.8-8.2) months`: the unit of both stands behind one of them. Ratios have none.
  const unit = second?.unit || match.one("unit")?.text;
  if (!first || !second || !unit || !isAtOneTime(match) || (first.unit !== "" && first.unit !== unit)) return null;
  const [free, overall] = ["free", "overall"].map((name) => match.units.indexOf(match.all(name)[0]!)) as [
    number,
    number,
  ];
  const [most, least] = free < overall ? [second, first] : [first, second];
  return {
    order: "falling",
    unit,
    values: [
      { label: "overall", value: most.value },
      { label: "free of the event", value: least.value },
    ],
  };
}

function isAtOneTime(match: Match): boolean {
  const before = match.before();
  const times = [...(before?.mention?.kind === "duration" ? [before] : []), ...match.each("time").flat()];
  const different = new Set(times.map(({ mention }) => JSON.stringify(mention!.value)));
  const first =
    match.all("first")[0] ?? [...match.all("free"), ...match.all("overall")].sort((a, b) => a.start - b.start)[0]!;
  return times.length === 0 || (different.size === 1 && times[0]!.start < first.start);
}

/** `local progression-free survival`: who dies is no longer counted. */
const unless = {
  local: before(`"local" | "locoregional" | "regional" | "distant" | "intracranial" | "biochemical"`),
};

/** Values as figures of one unit, which the last of them prints. */
function figuresOf(captured: readonly (readonly Parameters<typeof figureIn>[0][number][])[]): readonly Figure[] | null {
  const figures = captured.flatMap((units) => figureIn(units) ?? []);
  const units = new Set(figures.flatMap(({ unit }) => unit || []));
  return figures.length === captured.length && units.size === 1 ? figures : null;
}

export const freeAndOverall = form<Ordered>({
  id: "survival-free-and-overall",
  title: "Survival free of the disease and overall, and behind them the value of each",
  yields: "ordered",
  isOverlay: true,
  match: `${time} ("median" | "overall" (?= "survival"))? ({free: ${free} | ${freeWord}} ${at} "and" "median"? ${time} {overall: ${overall}} | {overall: ${overall} | "overall" (?= "and" ${freeWord} "survival")} ${at} "and" "median"? ${time} {free: ${free}}) ${at} ${ofAll} ${verb} {first: ${value}} ${beside} ${unitBehind} comma? "and" {second: ${value}} ${beside} ${unitBehind} (?! versus | slash)`,
  unless,
  value: freeOf,
  show: showOrdered,
  examples: `
    the 3-year overall survival and progression-free survival rates were 60% and 45%    -> falling: overall 60, free of the event 45
    EFS and OS at 5 years were 70 and 80%, 3-year DFS and 5-year OS were 60% and 50%   -> falling: overall 80, free of the event 70
    the event-free and overall survival rates at 4 years were 51% and 72%               -> falling: overall 72, free of the event 51
    Median PFS and median OS were 3.1 (95% CI 2 to 4) and 13.8 months, respectively     -> falling: overall 13.8, free of the event 3.1
    the 3-year local recurrence-free and overall survival rates were 71% and 76%   -> nothing (local)
    DFS and overall survival were 0.72 (95% CI, 0.55 to 0.94) and 0.61 (95% CI, 0.40 to 0.93)   -> nothing
    EFS and OS were 6.2 (95% CI 5.1-7.4) months and 15.4 (95% CI 12.2-19.9) months, respectively -> falling: overall 15.4, free of the event 6.2
    the OS and PFS were 60% versus 45%, the overall and local control rates were 60% and 45% -> nothing
  `,
});

/** `73% (among those in CR)`: of some of them alone. */
const isOfSome = ({ units, from, to }: Match): boolean =>
  units
    .slice(from, to)
    .some(({ lexeme }, at, own) => lexeme.classes.has("open") && /^(?:among|amongst)$/.test(own[at + 1]?.folded ?? ""));

export const freeThenOverall = form<Ordered>({
  id: "survival-free-then-overall",
  title: "Survival free of the disease and overall, each with its value",
  yields: "ordered",
  isOverlay: true,
  match: `${time} ({free: ${free}} ${at} ${verb} {first: @percent | @duration} ${beside} ${lead} ${time} {overall: ${overall}} ${at} (${verb})? {second: @percent | @duration} | {overall: ${overall}} ${at} ${verb} {first: @percent | @duration} ${beside} ${lead} ${time} {free: ${free}} ${at} (${verb})? {second: @percent | @duration}) ${beside} (?! ${group} ${joint}? (versus | slash | @percent | @duration))`,
  unless: { ...unless, ofSome: isOfSome },
  value: freeOf,
  show: showOrdered,
  examples: `
    the estimated 24-month DFS was 64% and OS was 81%    -> falling: overall 81, free of the event 64
    median PFS was 4.8 months (95% CI, 3.7 to 5.3) and median OS 12.9 months    -> falling: overall 12.9, free of the event 4.8
    median PFS was 4.8 months and the OS was 65%, PFS of 5 months in arm A and OS of 12 months -> nothing
    the 3-year OS was 85% (95% CI, 80 to 90), and PFS was 73%    -> falling: overall 85, free of the event 73
    the 3-year RFS was 73% (among those in CR) and OS was 58%   -> nothing (ofSome)
    distant relapse-free survival was 90% and OS was 85%         -> nothing (local)
    3-year PFS was 73% and the 5-year OS was 65%                 -> nothing
    PFS was 73% and 60%, and OS was 85% and 70%; PFS was 73%, and OS was 85% and 70%  -> nothing
  `,
});

/** The same two arms in the same order, for both. */
function pairedOf(match: Match): Ordered | null {
  const [free, overall] = ["free", "overall"].map((name) => figuresOf(match.each(name))) as [
    readonly Figure[] | null,
    readonly Figure[] | null,
  ];
  const unit = free?.at(-1)?.unit;
  if (!free || !overall || !unit || unit !== overall.at(-1)!.unit || !isAtOneTime(match)) return null;
  const pair = (i: number): readonly { label: string; value: Printed }[] => [
    { label: "overall", value: overall[i]!.value },
    { label: "free of the event", value: free[i]!.value },
  ];
  return { order: "paired", unit, values: [...pair(0), ...pair(1)] };
}

const two = (name: string) => `{${name}: ${value}} ${beside} ${group} ${joint} {${name}: ${value}} ${beside} ${group}`;

export const freeThenOverallOfTwo = form<Ordered>({
  id: "survival-free-then-overall-of-two",
  title: "Survival free of the disease of two groups, and their overall survival",
  yields: "ordered",
  isOverlay: true,
  match: `${time} (${free} ${at} ${words}{0,4} (${verb})? ${two("free")} ${lead} ${time} ${overall} ${at} ${words}{0,4} (${verb})? ${two("overall")} | ${overall} ${at} ${words}{0,4} (${verb})? ${two("overall")} ${lead} ${time} ${free} ${at} ${words}{0,4} (${verb})? ${two("free")}) (?! versus | slash)`,
  unless,
  value: pairedOf,
  show: showOrdered,
  examples: `
    Median PFS was 2.8 and 2.6 months, and median OS was 9.3 and 11.0 months    -> paired: overall 9.3, free of the event 2.8, overall 11.0, free of the event 2.6
    median OS, 19.4 months versus 12.1 months; median EFS, 9.8 months versus 5.7 months -> paired: overall 19.4, free of the event 9.8, overall 12.1, free of the event 5.7
    8-year RFS was 58% v 66%, and OS was 71% v 79%               -> paired: overall 71, free of the event 58, overall 79, free of the event 66
    local progression-free survival was 91% v 87%, and OS was 73% v 80%   -> nothing (local)
    median PFS was 2.8 and 2.6 months, and OS was 60% and 50%    -> nothing
    median PFS was 2.8 and 2.6 months, and OS was 9 months       -> nothing
  `,
});

const name = `{name: (word&!be&!"and"&!preposition | dash | @duration){1,6} ${inBrackets}}`;
/** Whole names: survival free of local relapse alone is of something else. */
const freeName =
  /^(?:the |median |actuarial |estimated |overall |\S+[- ](?:year|month)s? )*(?:(?:progression|disease|event|relapse|recurrence|failure)[- ]free(?: survivals?)?|pfs|dfs|efs|rfs)$/;
const overallName = /^(?:the |actuarial |estimated |\S+[- ](?:year|month)s? )*(?:overall survival|os)$/;

/** What a name says, without what stands in brackets and the word `rates`. */
const textOf = (units: readonly Token[]): string =>
  units
    .flatMap(({ text, mention }) => mention?.units.map((unit) => unit.text) ?? [text])
    .join(" ")
    .split(" (", 1)[0]!
    .replaceAll(" - ", "-")
    .replace(/ rates?$/, "")
    .toLowerCase();

function listedOf(match: Match): Ordered | null {
  const names = match.each("name").map(textOf);
  const values = match.each("item").flatMap((units) => figureIn(units) ?? []);
  const [free, overall] = [freeName, overallName].map((wanted) => names.findIndex((text) => wanted.test(text))) as [
    number,
    number,
  ];
  const hasOtherTime = names.slice(1).some((text) => /\d/.test(text));
  if (free < 0 || overall < 0 || names.length !== values.length || hasOtherTime) return null;
  return {
    order: "falling",
    unit: "%",
    values: [
      { label: "overall", value: values[overall]!.value },
      { label: "free of the event", value: values[free]!.value },
    ],
  };
}

export const survivalListed = form<Ordered>({
  id: "survival-listed",
  title: "Several rates of survival and control, and behind them the value of each",
  yields: "ordered",
  isOverlay: true,
  match: `${name} (comma ${name}){1,4} comma? "and" ${name} ${at} ${ofAll} ${verb} ${list}`,
  unless,
  value: listedOf,
  show: showOrdered,
  examples: `
    LC, LRC, DFS, and OS rates were 91%, 64%, 34.6%, and 59.7%                       -> falling: overall 59.7, free of the event 34.6
    Four-year overall survival, event-free survival, and bone control rates were 88%, 84% and 97%  -> falling: overall 88, free of the event 84
    locoregional recurrence-free survival, liver metastases-free survival, and overall survival rates were 74%, 66%, and 52% -> nothing (local)
    overall survival, local relapse-free survival, and control rates were 88%, 94% and 97%   -> nothing
    OS, 5-year DFS and control rates were 88%, 94% and 97%                            -> nothing
    OS, DFS and control rates were 88%, 84%, 80% and 97%                              -> nothing
  `,
});
