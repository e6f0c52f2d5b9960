/** Reads a header cell or a row label: the name in it, and what it says of the numbers in its row or column. */
import { type ResponseCategory, ratioMeasures } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import { asKind, ofKind, type Statistic, type Subjects } from "../../forms/index.ts";
import type { Mention, ProseReading, Token } from "../../language/index.ts";
import { categoryIn, noCategory } from "./label-category.ts";
import { wholeNumber } from "./pieces.ts";

export interface Label {
  readonly cell: ProseReading;
  /** What remains without size, grade, threshold and statistics, as printed and as folded words. */
  readonly name: string;
  readonly words: readonly string[];
  readonly size: Mention<number> | null;
  readonly grade: string | null;
  readonly threshold: Printed | null;
  /** What its numbers are, in the order in which a cell prints them. */
  readonly statistics: readonly Statistic[];
  /** Of the interval announced. */
  readonly level: Printed | null;
  readonly category: ResponseCategory | null;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  /** Its numbers are those of subjects in a population, and nothing else. */
  readonly subjects: Subjects | null;
  readonly isWhole: boolean;
  /** Its shares are of responders, or of those with an event: not of everybody. */
  readonly isOfOthers: boolean;
  /** `Value`, `n`, `Outcome`: a header of columns that names no cohort. */
  readonly isPlain: boolean;
  /** `Week 12`, `Baseline`. */
  readonly isTime: boolean;
  /** Of its numbers: `months`, `g/dL`; empty where it names none. */
  readonly unit: string;
  /** What its p values test other than a difference: `interaction`, `trend`. */
  readonly hypothesis: string | null;
  /** A class of values, which says nothing of those beside it: `20-29`, `≥65`, `2`. */
  readonly isClass: boolean;
  /** It measures: times, scores, survival, samples. Shares stand here only where they are announced or printed as such. */
  readonly isMeasured: boolean;
}

/** `size`: a number of subjects that its words alone do not tell. */
export function readLabel(cell: ProseReading, size: Mention<number> | null = null): Label {
  const marks = size ? [...marksOf(cell), size] : marksOf(cell);
  const of = <V>(kind: string): Mention<V> | null =>
    (marks.find((mark) => mark.kind === kind) as Mention<V> | undefined) ?? null;
  const announced = ofKind(marks, "announced").map(({ value }) => value);
  const statistics = estimated([...new Set(announced.flatMap(({ statistics }) => statistics))], cell.text);
  const named = nameOf(cell.tokens, marks);
  // `Events (≥10%)` lists what reaches it; `Adherence ≥80%` is a class of subjects.
  const isListing = cell.tokens.some((token) => isOfClass(token, ["toxicity"]));
  // `Zinc+` is another arm than `Zinc`.
  const isPart = (token: Token): boolean =>
    token.kind !== "punct" || (token === named.at(-1) && isOfClass(token, ["plus"]));
  const words = named.filter(isPart).map(({ folded }) => folded);
  return {
    cell,
    name: named.length === 0 ? "" : oneLine(cell.text.slice(named[0]!.start, named.at(-1)!.end)),
    words,
    size: sizeIn(marks),
    grade: of<string>("label-grade")?.value ?? null,
    threshold: isListing ? (of<Printed>("label-threshold")?.value ?? null) : null,
    statistics,
    level: announced.find(({ level }) => level !== null)?.level ?? null,
    ...(words.length === 0 || statistics.some((name) => heading.has(name)) ? noCategory : categoryIn(cell, words)),
    subjects: of<Subjects>("label-subjects")?.value ?? null,
    isWhole: of("label-whole") !== null,
    isOfOthers: of("label-others") !== null,
    isPlain: named.every((token) => token.kind === "punct" || isOfClass(token, plain)),
    isTime: named.some((token) => isTimeWord(token)) && !named.some((token) => isOfClass(token, treatments)),
    unit: of<string>("label-unit")?.value ?? "",
    isClass: isClass(named),
    hypothesis: cell.tokens.find((token) => isOfClass(token, ["hypothesis"]))?.lexeme.lemma ?? null,
    isMeasured: named.some((token) => isOfClass(token, measuring)) || of("label-unit") !== null,
  };
}

const isOfClass = ({ lexeme }: Token, names: readonly string[]): boolean =>
  names.some((name) => lexeme.classes.has(name));
const plain = [
  "headerWord",
  "countWord",
  "people",
  "rate",
  "total",
  "response",
  "studyHead",
  "armHead",
  "pWord",
  "percent",
  "preposition",
];
const times = ["timeUnit", "timePoint"];
const treatments = ["armHead", "treatmentHead", "doseUnit"];
const measuring = ["measure", "survival", "change", "quantity"];
/** `Week 12`; neither the letter of arm D nor `FEC-D`. */
const isTimeWord = (token: Token): boolean =>
  token.text.length > 1 && token.lexeme.form === token.folded && isOfClass(token, times);
/** Numbers with a sign or a dash among them, or alone. */
function isClass(named: readonly Token[]): boolean {
  const isOfValues = named.every(
    (token) =>
      token.kind !== "word" ||
      isOfClass(token, ["unit", "timeUnit", "compare"]) ||
      /^(?:to|and|or)$/.test(token.folded),
  );
  const numbers = named.filter(({ kind }) => kind === "number").length;
  const isBounded = numbers > 1 || named.some((token) => isOfClass(token, ["compare"]));
  return isOfValues && numbers > 0 && (isBounded || named.length === 1);
}
const oneLine = (text: string): string => text.replace(/\s+/g, " ").slice(0, 120);

/** `Mean difference`, `Difference, %`: a difference is neither a mean nor a share. `Mean pressure <140, n (%)`: a share is no mean. */
function estimated(statistics: readonly Statistic[], text: string): readonly Statistic[] {
  const has = (...names: Statistic[]): boolean => names.some((name) => statistics.includes(name));
  if (has("difference"))
    return statistics.filter((name) => name === "difference" || name === "interval" || name === "p");
  // `HbA1c, % (SD)`, `HbA1c (%), median (IQR)`: the sign is the unit of what is measured; `Response, % (SE)` is a rate.
  const isOfRate = !has("mean", "median") && /\b(?:SE|S\.E\.|standard error)/i.test(text);
  if (has("percent") && !has("count") && !isOfRate && (has("deviation") || (has("median") && has("range", "iqr")))) {
    const others = statistics.filter((name) => name !== "percent");
    return has("mean", "median") ? others : ["mean", ...others];
  }
  return has("count") && has("percent") && !has("deviation", "range", "iqr")
    ? statistics.filter((name) => name !== "mean" && name !== "median")
    : statistics;
}

/** What the forms of labels found in a cell, from left to right. */
function marksOf(cell: ProseReading): Mention[] {
  const marks = cell.scenes
    .flatMap(({ overlays }) => overlays)
    .filter(({ kind }) => kind === "announced" || kind.startsWith("label-"));
  return [...marks, ...sizesOfValues(cell)].sort((a, b) => a.start - b.start);
}

/** `1 (n = 9)`: the arm 1, whose cell reads as one of numbers. */
function sizesOfValues({ scenes, tokens }: ProseReading): Mention<number>[] {
  const mention = scenes[0]?.units[0]?.mention;
  const groups = asKind(mention, "cell")?.value.groups ?? [];
  const [slot] = groups.length === 2 && groups[1]!.tag === "count" ? groups[1]!.slots : [];
  const at = tokens.findIndex(({ folded }) => folded === "n");
  const n = slot ? wholeNumber(slot) : null;
  if (n === null || at < 0) return [];
  return [{ ...mention!, kind: "label-size", start: tokens[at]!.start, end: tokens[at + 2]!.end, value: n }];
}

/** The only number of subjects in a label; of two, nobody knows which is that of the row or column. */
function sizeIn(marks: readonly Mention[]): Mention<number> | null {
  const sizes = ofKind(marks, "label-size");
  return sizes.every(({ value }) => value === sizes[0]!.value) ? (sizes[0] ?? null) : null;
}

/** Kinds of marks that are no part of a name; a median or a ratio is, at its head: `Median age (range)`. */
function isMark(mention: Mention): boolean {
  const announced = asKind(mention, "announced");
  return announced ? !announced.value.statistics.some((name) => heading.has(name)) : apart.has(mention.kind);
}
const heading: ReadonlySet<Statistic> = new Set(["mean", "median", ...ratioMeasures, "estimate", "difference"]);
const apart: ReadonlySet<string> = new Set(["label-size", "label-grade", "label-threshold", "label-unit"]);

/** The tokens between the first and the last that belong to no mark; a mark in the middle ends them. */
function nameOf(tokens: readonly Token[], all: readonly Mention[]): readonly Token[] {
  const marks = all.filter(isMark);
  const isTaken = ({ start }: Token): boolean => marks.some((mark) => start >= mark.start && start < mark.end);
  const isEdge = (token: Token): boolean =>
    isTaken(token) ||
    (token.kind === "punct" && !isOfClass(token, ["compare", "plus"])) ||
    /^(?:of|with|in)$/.test(token.folded);
  const from = tokens.findIndex((token) => !isEdge(token));
  if (from < 0) return [];
  let to = tokens.findIndex((token, at) => at > from && isTaken(token));
  if (to < 0) to = tokens.length;
  while (isEdge(tokens[to - 1]!)) to--;
  const named = tokens.slice(from, to);
  const count = (name: string): number => named.filter((token) => isOfClass(token, [name])).length;
  const next = tokens[to];
  const isOpen = count("open") > count("close") && next !== undefined && isOfClass(next, ["close"]);
  return isOpen ? [...named, next] : named;
}

/** Whether a word of a label is of one of some classes. */
export function hasClass(label: Label | null, names: readonly string[]): boolean {
  return label?.cell.tokens.some(({ lexeme }) => names.some((name) => lexeme.classes.has(name))) ?? false;
}
