/** The ledger of a document: every number printed in its text is an operand of a claim, something else that was recognised, or unread. */
import { claimKinds } from "../claims/index.ts";
import { type Prose, type Span, sourceSpan } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Cascades, ProseReading, Reading, Token } from "../language/index.ts";
import type { NumberCounts } from "../rule/index.ts";

/** Where the numbers of a document are accounted for. */
export interface Ledger {
  /** Numbers in claims. */
  readonly claimed: number;
  /** Numbers of other kinds, by kind (`citation`, `time`). */
  readonly others: ReadonlyMap<string, number>;
  /** Where the numbers stand that nothing has read. */
  readonly unread: readonly Span[];
}

/** Kinds of claims whose quote is a whole entry or list: the numbers in it are not their operands. */
const entries: ReadonlySet<string> = new Set(
  claimKinds.flatMap(({ kind, isStatement }) => (isStatement ? [] : [kind])),
);

/** Accounts for the numbers of a document; linear in its tokens and drafts. */
export function ledgerOf(readings: readonly Reading[], drafts: readonly Draft[], forms: Cascades): Ledger {
  const quoted = new Map<Prose, Quoted[]>();
  for (const { kind, prose, start, end } of drafts) {
    if (entries.has(kind) && kind !== "reference") continue;
    const list = quoted.get(prose);
    const item = { start, end, isClaim: !entries.has(kind) };
    if (list) list.push(item);
    else quoted.set(prose, [item]);
  }
  const book = new Book();
  for (const reading of readings) {
    const { prose, header, rows } = reading;
    if (prose && isText(reading)) book.enter(prose, quoted.get(prose.prose), forms.prose.others);
    for (const cell of [...header, ...rows.flat()]) book.enter(cell, quoted.get(cell.prose), forms.cells.others);
  }
  return book;
}

/** The counts of a ledger, as plain data. */
export function countsOf({ claimed, others, unread }: Ledger): NumberCounts {
  const counts = [...others].map(([kind, count]) => ({ kind, count }));
  counts.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return { claimed, others: counts, unread: unread.length };
}

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly isClaim: boolean;
}

class Book implements Ledger {
  claimed = 0;
  readonly others = new Map<string, number>();
  readonly unread: Span[] = [];

  enter({ prose, scenes }: ProseReading, quoted: Quoted[] = [], names: ReadonlyMap<string, string>): void {
    quoted.sort((a, b) => a.start - b.start || b.end - a.end);
    const cover = new Cover(quoted);
    for (const { units } of scenes)
      for (const { token, other } of numbersIn(units, null, names)) {
        const quote = cover.at(token.start);
        const kind = quote ? (quote.isClaim ? null : "reference") : other;
        if (quote?.isClaim) this.claimed++;
        else if (kind === null) this.unread.push(sourceSpan(prose, token.start, token.end));
        else this.others.set(kind, (this.others.get(kind) ?? 0) + 1);
      }
  }
}

/** Tells what covers an offset; offsets are asked in rising order. */
class Cover {
  readonly #quoted: readonly Quoted[];
  #next = 0;
  #claim: Quoted | null = null;
  #entry: Quoted | null = null;

  constructor(quoted: readonly Quoted[]) {
    this.#quoted = quoted;
  }

  /** The claim at an offset, else the entry of a list that covers it. */
  at(offset: number): Quoted | null {
    for (; this.#next < this.#quoted.length && this.#quoted[this.#next]!.start <= offset; this.#next++) {
      const quote = this.#quoted[this.#next]!;
      if (quote.isClaim && quote.end > (this.#claim?.end ?? 0)) this.#claim = quote;
      if (!quote.isClaim && quote.end > (this.#entry?.end ?? 0)) this.#entry = quote;
    }
    return [this.#claim, this.#entry].find((quote) => quote !== null && quote.end > offset) ?? null;
  }
}

/** The numbers among units, each with what the outermost form that names its numbers says they are. */
function* numbersIn(
  units: readonly Token[],
  outer: string | null,
  names: ReadonlyMap<string, string>,
): Iterable<{ readonly token: Token; readonly other: string | null }> {
  for (const unit of units) {
    if (unit.kind === "number") yield { token: unit, other: outer };
    else if (unit.mention) yield* numbersIn(unit.mention.units, outer ?? names.get(unit.mention.form) ?? null, names);
  }
}

/** The text proper: fields of a record that hold ids, names and dates are not read for numbers. */
function isText({ part }: Reading): boolean {
  return part.kind !== "field" || part.tag === "TI" || part.tag === "AB" || part.tag === "OAB";
}
