/** The figures that a document tells, each with the words around it: rates, medians, means, ratios and large counts. */
import { type Printed, printedKey } from "../../document/index.ts";
import type { ProseReading, Reading, Token } from "../../language/index.ts";
import { type Figure, figuresIn } from "../retellings/figures.ts";
import { isShort, plain, stemOf, wordOf } from "../retellings/words.ts";
import { has } from "../text/words.ts";

/** Telling words by their stems, as printed; found when they are first asked for, since most figures have none that comes near. */
export class Words {
  readonly #tokens: readonly (readonly Token[])[];
  #byStem: ReadonlyMap<string, string> | null = null;

  constructor(...tokens: readonly (readonly Token[])[]) {
    this.#tokens = tokens;
  }

  get byStem(): ReadonlyMap<string, string> {
    this.#byStem ??= new Map(this.#tokens.flatMap((tokens) => tokens.filter(isTelling).map(named)));
    return this.#byStem;
  }

  /** Numbers with a unit of time: `48 week`. */
  get times(): ReadonlySet<string> {
    return new Set(this.#tokens.flatMap(timesIn));
  }
}

/** A sentence, or a cell of a table with the label of its row and the head of its column. */
export interface Context {
  readonly index: number;
  readonly part: Part;
  /** Of the part in the document; cells of one table share it. */
  readonly partIndex: number;
  readonly words: Words;
  readonly figures: ToldFigure[];
}

type Part = "head" | "item" | "text" | "cell";

export interface ToldFigure {
  readonly value: Printed;
  readonly unit: string;
  /** Number and unit as printed: figures with one key are the same. */
  readonly key: string;
  readonly context: Context;
  /** Its place among the figures of its context. */
  readonly at: number;
  /** The words between the figure before it and the one behind it. */
  readonly near: Words;
  readonly reading: Reading;
  readonly sentence: number | null;
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly prose: ProseReading;
  readonly token: Token;
}

/** Longer sentences are lists of data. */
const mostFigures = 12;
/** A cell of more tells several things. */
const mostInCell = 4;
/** Larger tables are data, not results told again. */
const mostCells = 400;
/** So many words to either side of a figure belong to it. */
const reach = 8;

/** All figures of a document in its order. */
export function figuresOf(readings: readonly Reading[]): readonly ToldFigure[] {
  const contexts: Context[] = [];
  for (const reading of readings) {
    if (reading.prose && isText(reading)) ofProse(reading, contexts);
    else if (reading.part.kind === "table") ofTable(reading, contexts);
  }
  return contexts.flatMap(({ figures }) => figures);
}

const isText = ({ part: { kind, role, headings } }: Reading): boolean =>
  kind !== "url" &&
  (role === "text" || role === "abstract" || role === "title" || role === "heading") &&
  !headings.some((heading) => /^(?:references|bibliography|literature|sources|citations)\b/i.test(heading));

/** `doi:10.1016/…`, `PMID: 19427167`: the numbers of a reference. */
const isReference = (tokens: readonly Token[]): boolean =>
  tokens.some(({ folded }) => folded === "doi" || folded === "pmid");

function ofProse(reading: Reading, contexts: Context[]): void {
  const prose = reading.prose!;
  const kind = reading.part.kind;
  const part: Part = kind === "heading" || reading.part.role === "title" ? "head" : kind === "prose" ? "text" : "item";
  for (const [sentence, { from, to }] of prose.sentences.entries()) {
    const tokens = prose.tokens.slice(from, to);
    const figures = figuresIn(tokens);
    if (figures.length === 0 || figures.length > mostFigures || isReference(tokens)) continue;
    const context: Context = {
      index: contexts.length,
      part,
      partIndex: reading.index,
      words: new Words(tokens),
      figures: [],
    };
    contexts.push(context);
    for (const [at, figure] of figures.entries()) {
      const unit = unitOf(tokens, figure);
      if (unit === null) continue;
      const start = Math.max(figure.at - reach, (figures[at - 1]?.at ?? -1) + 1);
      const end = Math.min(figure.at + reach, figures[at + 1]?.at ?? tokens.length);
      const near = new Words(tokens.slice(start, end));
      const token = tokens[figure.at]!;
      context.figures.push({ ...told(figure, unit, context), near, reading, sentence, cell: null, prose, token });
    }
  }
}

function ofTable(reading: Reading, contexts: Context[]): void {
  const { rows, header } = reading;
  if (rows.length * header.length > mostCells) return;
  for (const [row, cells] of rows.entries())
    for (const [column, prose] of cells.entries()) {
      const figures = column === 0 ? [] : figuresIn(prose.tokens);
      if (figures.length === 0 || figures.length > mostInCell) continue;
      const label = cells[0]!.tokens;
      const head = header[column]?.tokens ?? [];
      const words = new Words(label, head, prose.tokens);
      const context: Context = { index: contexts.length, part: "cell", partIndex: reading.index, words, figures: [] };
      contexts.push(context);
      for (const figure of figures) {
        const unit = unitOf(prose.tokens, figure) || unitIn(label.slice(1)) || unitIn(head);
        const isTold = unit !== "" || isLong(figure);
        const where = { reading, sentence: null, cell: { row, column }, prose, token: prose.tokens[figure.at]! };
        if (isTold) context.figures.push({ ...told(figure, unit, context), near: words, ...where });
      }
    }
}

function told({ value }: Figure, unit: string, context: Context) {
  return { value, unit, key: `${printedKey(value)} ${unit}`, context, at: context.figures.length };
}

/** What the figure is of: `%` or a unit; `null` for a number of subjects, which other rules compare, and for a short whole number of anything else. */
function unitOf(tokens: readonly Token[], { at, value }: Figure): string | null {
  const next = tokens[at + 1];
  const found = next ? unitIn([next]) : "";
  if (found) return found;
  if (next && has(next, "people")) return null;
  return isLong({ value }) ? "" : null;
}

const isLong = ({ value: { scale, digits } }: Pick<Figure, "value">): boolean => scale > 0 || digits.length > 3;

function unitIn(tokens: readonly Token[]): string {
  for (const token of tokens) {
    if (has(token, "percent")) return "%";
    if (has(token, "timeUnit") || has(token, "unit") || has(token, "doseUnit")) return unitName(token);
  }
  return "";
}

/** `mo` and `months` are one unit. */
const inFull: ReadonlyMap<string, string> = new Map(
  Object.entries({
    min: "minute",
    mins: "minute",
    h: "hour",
    hr: "hour",
    hrs: "hour",
    d: "day",
    wk: "week",
    wks: "week",
  }).concat(Object.entries({ mo: "month", mos: "month", yr: "year", yrs: "year", y: "year" })),
);

const unitName = (token: Token): string => inFull.get(token.folded) ?? stemOf(wordOf(token));

const isTelling = (token: Token): boolean =>
  token.kind === "word" && !isShort(token) && !plain.some((name) => has(token, name));

const named = (token: Token): readonly [string, string] => [stemOf(wordOf(token)), token.text];

function timesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, folded, value }, at) => {
    // `18.2 months` is a figure itself.
    if (kind !== "number" || (value?.scale ?? 0) > 0) return [];
    const unit = [tokens[at + 1], tokens[at - 1]].find((token) => has(token, "timeUnit"));
    return unit ? [`${folded} ${unitName(unit)}`] : [];
  });
}
