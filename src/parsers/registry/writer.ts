/** Writes the parts of a study record, each value with the place it was read from. */
import {
  type Part,
  type Prose,
  ProseBuilder,
  type Role,
  sliceProse,
  type Table,
  trimProse,
} from "../../document/index.ts";
import { addScalar, scalarProse } from "../json/prose.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../json/tree.ts";
import { scalarAt } from "./values.ts";

export class StudyWriter {
  readonly parts: Part[] = [];
  /** All subjects of the study went the same way. */
  isOfOneGroup = false;
  readonly #source: string;
  readonly #headings: string[] = [];

  /** `source` is the text in which the offsets of values count. */
  constructor(source: string) {
    this.#source = source;
  }

  /** The value alone, under the name it has in the record; nothing where there is none. */
  field(role: Role, tag: string, value: JsonScalar | undefined): void {
    if (value) this.#write("field", role, this.prose(value), value, tag);
  }

  /** Several values as one, with a text between them. */
  joined(role: Role, tag: string, values: readonly JsonScalar[], between: string): void {
    const [first, last] = [values[0], values.at(-1)];
    if (first && last) this.#write("field", role, this.join(values, between), { from: first.from, to: last.to }, tag);
  }

  title(value: JsonScalar | undefined): void {
    if (!value) return;
    const span = { start: value.from, end: value.to };
    this.parts.push({ kind: "heading", role: "title", depth: 1, prose: this.prose(value), span, headings: [] });
  }

  /** What is written below stands under this heading, which is not in the record. */
  under(heading: string, write: () => void): void {
    this.#headings.push(heading);
    write();
    this.#headings.pop();
  }

  /** A free text, one part a paragraph. */
  text(value: JsonScalar | undefined): void {
    if (!value) return;
    const prose = this.prose(value);
    for (const { 0: paragraph, index } of prose.text.matchAll(/[^\n]+/g)) {
      const own = trimProse(sliceProse(prose, index, index + paragraph.length));
      if (own.text !== "") this.#write("prose", "text", own, value);
    }
  }

  item(values: readonly (JsonScalar | undefined)[], between: string, span: JsonValue): void {
    const there = values.filter((value) => value !== undefined);
    if (there.length > 0) this.#write("list-item", "text", this.join(there, between), span);
  }

  /** Entries of a list of references, the PMID of each behind it. */
  references(entries: readonly JsonObject[]): void {
    const start = entries[0]!.from;
    const prose = { text: "References", pieces: [{ at: 0, from: start, to: start }] };
    const span = { start, end: start };
    this.parts.push({ kind: "heading", role: "heading", depth: 2, prose, span, headings: [] });
    this.under("References", () => {
      for (const entry of entries) {
        this.item([scalarAt(entry, "citation")], "", entry);
        const pmid = scalarAt(entry, "pmid");
        if (pmid) this.#write("field", "text", this.compose("PMID: ", pmid), pmid, "pmid");
      }
    });
  }

  table(table: Table, { from, to }: JsonValue): void {
    if (table.rows.length === 0) return;
    const span = { start: from, end: to };
    this.parts.push({ kind: "table", role: "table", table, span, headings: [...this.#headings] });
  }

  prose(value: JsonScalar): Prose {
    return scalarProse(value, this.#source);
  }

  /** Values and texts that stand between or around them, as one prose. */
  compose(...pieces: readonly (JsonScalar | string | undefined)[]): Prose {
    const builder = new ProseBuilder();
    const first = pieces.find((piece): piece is JsonScalar => typeof piece === "object");
    let at = first ? inside(first).from : 0;
    for (const piece of pieces) {
      if (piece === undefined) continue;
      if (typeof piece === "string") builder.replaced(piece, at, at);
      else {
        addScalar(builder, piece, this.#source);
        at = inside(piece).to;
      }
    }
    return builder.build();
  }

  join(values: readonly JsonScalar[], between: string): Prose {
    return this.compose(...values.flatMap((value, index) => (index === 0 ? [value] : [between, value])));
  }

  #write(
    kind: "field" | "prose" | "list-item",
    role: Role,
    prose: Prose,
    span: { readonly from: number; readonly to: number },
    tag?: string,
  ): void {
    if (prose.text.trim() === "") return;
    const headings = [...this.#headings];
    this.parts.push({ kind, role, prose, span: { start: span.from, end: span.to }, headings, ...(tag && { tag }) });
  }
}

/** Where the text of a value stands, without the quotes of a string. */
function inside({ kind, from, to }: JsonScalar): { readonly from: number; readonly to: number } {
  return kind === "string" ? { from: from + 1, to: to - 1 } : { from, to };
}
