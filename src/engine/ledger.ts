/** The ledger of a document: every number printed in its text is an operand of a claim, something else that was recognised, or unread. */
import { claimKinds } from "../claims/index.ts";
import { type Prose, type Span, sourceSpan } from "../document/index.ts";
import type { Draft, OtherNumbers } from "../extractors/extractor.ts";
import type { Cascades, OtherName, ProseReading, Reading, Scene, Token } from "../language/index.ts";
import type { NumberCounts } from "../rule/index.ts";

/** A number that is no operand of a claim, and what it is; `null` where nothing has read it. */
export interface OtherNumber {
  readonly kind: string | null;
  /** Whether it stands in a table. */
  readonly isCell: boolean;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** Where the numbers of a document are accounted for: how many are in claims, and all others. */
export interface Ledger {
  readonly claimed: number;
  /** How many of those in claims stand in tables. */
  readonly claimedInCells: number;
  readonly others: readonly OtherNumber[];
}

/** Kinds of claims whose quote is a whole entry or list: the numbers in it are not their operands. */
const entries: ReadonlySet<string> = new Set(
  claimKinds.flatMap(({ kind, isStatement }) => (isStatement ? [] : [kind])),
);

/** Accounts for the numbers of a document; linear in its tokens and drafts. */
export function ledgerOf(
  readings: readonly Reading[],
  drafts: readonly Draft[],
  others: readonly OtherNumbers[],
  forms: Cascades,
): Ledger {
  const quoted = new Map<Prose, Quoted[]>();
  const quote = (prose: Prose, item: Quoted): void => {
    const list = quoted.get(prose);
    if (list) list.push(item);
    else quoted.set(prose, [item]);
  };
  for (const { kind, prose, start, end } of drafts) {
    if (entries.has(kind) && kind !== "reference") continue;
    quote(prose, { start, end, other: entries.has(kind) ? "reference" : null });
  }
  for (const { kind, prose, start, end } of others) quote(prose, { start, end, other: kind });
  const book = new Book();
  for (const reading of readings) {
    const { prose, header, rows, caption } = reading;
    if (prose && isText(reading))
      book.enter(
        prose,
        quoted.get(prose.prose),
        ({ kept }) => namesOf(forms.others.read(kept).units, forms.naming.others),
        false,
      );
    if (reading.part.kind !== "table") continue;
    // A cell that spans others is one, wherever it stands.
    for (const cell of new Set([...header, ...rows.flat(), ...(caption ? [caption] : [])]))
      book.enter(
        cell,
        quoted.get(cell.prose),
        ({ tokens }) => namesOf(forms.naming.read(tokens).units, forms.naming.others),
        true,
      );
  }
  return book;
}

/** The counts of a ledger, as plain data. */
export function countsOf({ claimed, others }: Ledger): NumberCounts {
  const byKind = new Map<string, number>();
  let unread = 0;
  for (const { kind } of others) {
    if (kind === null) unread++;
    else byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  const counts = [...byKind].map(([kind, count]) => ({ kind, count }));
  counts.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return { claimed, others: counts, unread };
}

/** A number that nothing has read, in offsets of the source. */
export interface UnreadPlace {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

export function unreadIn({ others }: Ledger): UnreadPlace[] {
  return others
    .filter(({ kind }) => kind === null)
    .map((number) => ({ span: sourceSpan(number.prose, number.start, number.end), ...contextOf(number) }));
}

/** How much text stands around a number where it is listed. */
const reach = 40;

/** The text before and behind a number, cut, on one line. */
export function contextOf(
  { prose: { text }, start, end }: OtherNumber,
  most = reach,
): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, start - most), start).replace(/\s/g, " "),
    after: text.slice(end, end + most).replace(/\s/g, " "),
  };
}

interface Quoted {
  readonly start: number;
  readonly end: number;
  /** What its numbers are where no claim is made of them; `null` for a claim. */
  readonly other: string | null;
}

/** By the offset of a number of a sentence, what it is where no claim is made of it. */
type NamesIn = (scene: Scene) => ReadonlyMap<number, string>;

class Book implements Ledger {
  claimed = 0;
  claimedInCells = 0;
  readonly others: OtherNumber[] = [];

  enter({ prose, scenes }: ProseReading, quoted: Quoted[] = [], namesIn: NamesIn, isCell: boolean): void {
    quoted.sort((a, b) => a.start - b.start || b.end - a.end);
    const cover = new Cover(quoted);
    for (const scene of scenes) {
      const left = scene.tokens.filter(
        (token) => token.kind === "number" && !this.#isQuoted(cover.at(token.start), token, prose, isCell),
      );
      if (left.length === 0) continue;
      const names = namesIn(scene);
      for (const { start, end } of left)
        this.others.push({ kind: names.get(start) ?? null, isCell, prose, start, end });
    }
  }

  /** Enters a number that stands in a claim or in an entry of a list. */
  #isQuoted(quote: Quoted | null, { start, end }: Token, prose: Prose, isCell: boolean): boolean {
    if (quote?.other === null) {
      this.claimed++;
      if (isCell) this.claimedInCells++;
    } else if (quote) this.others.push({ kind: quote.other, isCell, prose, start, end });
    return quote !== null;
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
      if (quote.other === null && quote.end > (this.#claim?.end ?? 0)) this.#claim = quote;
      if (quote.other !== null && quote.end > (this.#entry?.end ?? 0)) this.#entry = quote;
    }
    return [this.#claim, this.#entry].find((quote) => quote !== null && quote.end > offset) ?? null;
  }
}

/** By the offset of a number, what the innermost form that names its numbers says it is, or the outermost that names all in it. */
function namesOf(units: readonly Token[], others: ReadonlyMap<string, OtherName>): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const collect = (list: readonly Token[], outer: OtherName | null): void => {
    for (const { kind, start, mention } of list)
      if (mention) collect(mention.units, outer?.namesAll ? outer : (others.get(mention.form) ?? outer));
      else if (kind === "number" && outer !== null) names.set(start, outer.name);
  };
  collect(units, null);
  return names;
}

/** The text proper: fields of a record that hold ids, names and dates are not read for numbers. */
function isText({ part }: Reading): boolean {
  return part.kind === "field" ? part.role === "title" || part.role === "abstract" : part.kind !== "url";
}
