/** The figures that a document tells, each with the words around it: rates, medians, means, ratios and large counts. */
import { type Printed, printedKey } from "../../document/index.ts";
import type { ProseReading, Reading, Token } from "../../language/index.ts";
import { type Figure, figuresIn } from "../retellings/figures.ts";
import { isShort, plain, stemOf, wordOf } from "../retellings/words.ts";
import { has } from "../text/words.ts";

/** A sentence, or a cell of a table with the label of its row and the head of its column. */
export interface Context {
  readonly index: number;
  readonly part: Part;
  /** Of the part in the document; cells of one table share it. */
  readonly partIndex: number;
  readonly words: Words;
  /** Numbers with a unit of time: `48 week`. */
  readonly times: ReadonlySet<string>;
  readonly figures: ToldFigure[];
}

/** Words by their stems, as printed. */
export type Words = ReadonlyMap<string, string>;

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
      words: wordsOf(tokens),
      times: timesOf(tokens),
      figures: [],
    };
    contexts.push(context);
    for (const [at, figure] of figures.entries()) {
      const unit = unitOf(tokens, figure);
      if (unit === null) continue;
      const start = Math.max(figure.at - reach, (figures[at - 1]?.at ?? -1) + 1);
      const end = Math.min(figure.at + reach, figures[at + 1]?.at ?? tokens.length);
      const near = wordsOf(tokens.slice(start, end));
      const token = tokens[figure.at]!;
      context.figures.push({ ...told(figure, unit, context), near, reading, sentence, cell: null, prose, token });
    }
  }
}

function ofTable(reading: Reading, contexts: Context[]): void {
  const { rows, header } = reading;
  if (rows.length * header.length > mostCells) return;
  const heads = header.map(({ tokens }) => wordsOf(tokens));
  for (const [row, cells] of rows.entries()) {
    const label = cells[0] ? wordsOf(cells[0].tokens) : noWords;
    for (const [column, prose] of cells.entries()) {
      const figures = column === 0 ? [] : figuresIn(prose.tokens);
      if (figures.length === 0 || figures.length > 4) continue;
      const near = new Map([...label, ...(heads[column] ?? noWords), ...wordsOf(prose.tokens)]);
      const times = timesOf([...(header[column]?.tokens ?? []), ...cells[0]!.tokens]);
      const context: Context = {
        index: contexts.length,
        part: "cell",
        partIndex: reading.index,
        words: near,
        times,
        figures: [],
      };
      contexts.push(context);
      for (const figure of figures) {
        const unit =
          unitOf(prose.tokens, figure) || unitIn(cells[0]!.tokens.slice(1)) || unitIn(header[column]?.tokens ?? []);
        const token = prose.tokens[figure.at]!;
        if (unit !== null)
          context.figures.push({
            ...told(figure, unit, context),
            near,
            reading,
            sentence: null,
            cell: { row, column },
            prose,
            token,
          });
      }
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
  return value.scale > 0 || value.digits.length > 2 ? "" : null;
}

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

const noWords: Words = new Map();

function wordsOf(tokens: readonly Token[]): Words {
  const words = new Map<string, string>();
  for (const token of tokens)
    if (token.kind === "word" && !isShort(token) && !plain.some((name) => has(token, name)))
      words.set(stemOf(wordOf(token)), token.text);
  return words;
}

function timesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, { kind, folded, value }] of tokens.entries()) {
    // `18.2 months` is a figure itself.
    if (kind !== "number" || (value?.scale ?? 0) > 0) continue;
    const unit = [tokens[at + 1], tokens[at - 1]].find((token) => has(token, "timeUnit"));
    if (unit) found.add(`${folded} ${unitName(unit)}`);
  }
  return found;
}
