// Reads tagged records line by line out of chunks of any size, holding no more than the record at hand.
import { ownText, type Problem } from "../../document/index.ts";
import type { Parsed } from "../parser.ts";
import { damagesOf } from "./damages.ts";
import { type Line, readLine } from "./line.ts";
import { excerpt, looseLines, nothingFound, remnant, stray } from "./problems.ts";
import { type OpenRecord, pubmedId, toDocument } from "./record.ts";
import { RecordNames } from "./record-names.ts";

/** What a download prints in place of a record, or after one. */
const fetchError = /^(?:id: \d{1,12} )?Error occurred|^<[!/a-z]/i;
const tagRemnant = /^[A-Z][A-Z0-9]{0,3} {0,2}-?$/;

/** Lines that have no place, told of together. */
interface Run {
  readonly line: number;
  readonly first: string;
  count: number;
}

/** The state of one pass over one file. */
export class Scanner {
  readonly #path: string;
  #text = "";
  #base = 0;
  #at = 0;
  #line = 1;
  #record: OpenRecord | null = null;
  #hasPmid = false;
  #afterBlank = false;
  #stray: Run | null = null;
  #loose: Run | null = null;
  #records = 0;
  #hasText = false;
  readonly #names = new RecordNames();
  #ready: Parsed[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** How much text waits for the rest of its record. */
  get held(): number {
    return this.#text.length;
  }

  /** Takes the next text of the file; yields what is complete. */
  *read(chunk: string): Iterable<Parsed> {
    this.#text = this.#text === "" ? chunk : this.#text + chunk;
    for (;;) {
      const start = this.#at - this.#base;
      const end = this.#text.indexOf("\n", start);
      if (end === -1) break;
      this.#take(start, end, end + 1);
      if (this.#ready.length > 0) yield* this.#ready.splice(0);
    }
    const keep = this.#record?.start ?? this.#at;
    this.#text = ownText(this.#text.slice(keep - this.#base));
    this.#base = keep;
  }

  /** Takes what is left at the end of the file. */
  *end(): Iterable<Parsed> {
    const start = this.#at - this.#base;
    const { length } = this.#text;
    if (start < length) this.#take(start, length, length);
    this.#close();
    this.#closeStray();
    if (this.#records === 0) this.#problem(nothingFound(this.#hasText));
    yield* this.#ready.splice(0);
  }

  #take(start: number, end: number, next: number): void {
    const line = readLine(this.#text, start, end);
    if (line.kind === "blank") this.#afterBlank = true;
    else {
      this.#hasText = true;
      if (line.kind === "field") this.#field(line, start);
      else this.#unmarked(line);
      this.#afterBlank = false;
    }
    this.#at = this.#base + next;
    this.#line++;
  }

  #field(line: Line, start: number): void {
    const isPmid = line.tag === "PMID";
    const isNext = isPmid && this.#hasPmid;
    const begun = isNext && !this.#afterBlank ? this.#withdrawLeading() : null;
    if (this.#afterBlank || isNext) this.#close();
    this.#closeStray();
    const at = this.#base + line.contentStart;
    this.#record ??= begun ?? { start: this.#base + start, line: this.#line, fields: [], end: at };
    this.#hasPmid ||= isPmid;
    const contents = [this.#base + line.valueStart, this.#base + line.valueEnd];
    this.#record.fields.push({ tag: line.tag, start: at, contents });
    this.#record.end = this.#base + line.valueEnd;
  }

  /** Where records open with PMC and no blank line parts them, the PMC just above a PMID belongs to the record that begins. */
  #withdrawLeading(): OpenRecord | null {
    const fields = this.#record?.fields ?? [];
    const last = fields.at(-1);
    if (fields.length < 3 || fields[0]?.tag !== "PMC" || last?.tag !== "PMC" || last.contents.length > 2) return null;
    fields.pop();
    this.#record!.end = fields.at(-1)!.contents.at(-1)!;
    const start = Math.max(this.#record!.end, this.#text.lastIndexOf("\n", last.start - this.#base) + 1 + this.#base);
    return { start, line: this.#line - 1, fields: [last], end: last.contents[1]! };
  }

  /** A continuation; or a line without tag or indentation: text between records, or a continuation that lost its indentation. */
  #unmarked(line: Line): void {
    const text = (): string => this.#text.slice(line.valueStart, line.valueEnd);
    const isLoose = line.kind === "loose";
    if (this.#record !== null && this.#afterBlank && isLoose) this.#close();
    if (this.#record === null) {
      this.#stray ??= { line: this.#line, first: excerpt(text()), count: 0 };
      this.#stray.count++;
      return;
    }
    if (isLoose) {
      const content = text();
      if (tagRemnant.test(content) || fetchError.test(content)) {
        this.#problem(remnant(this.#line, excerpt(content)));
        return;
      }
      this.#loose ??= { line: this.#line, first: excerpt(content), count: 0 };
      this.#loose.count++;
    }
    this.#record.fields.at(-1)!.contents.push(this.#base + line.valueStart, this.#base + line.valueEnd);
    this.#record.end = this.#base + line.valueEnd;
  }

  #close(): void {
    const record = this.#record;
    if (record === null) return;
    this.#records++;
    const slice = (start: number, end: number): string => this.#text.slice(start - this.#base, end - this.#base);
    // Whoever keeps a document does not keep the chunk it came in.
    const text = ownText(slice(record.start, record.end));
    const pmid = pubmedId(record, slice);
    const id = `${this.#path}#${this.#names.unique(pmid ?? `record-${this.#records}`)}`;
    const document = toDocument(record, text, this.#path, id);
    const damages = damagesOf(record, pmid !== null, slice);
    this.#ready.push({
      document: damages.length > 0 ? { ...document, parts: [...document.parts, ...damages] } : document,
    });
    if (this.#loose !== null) this.#problem(looseLines(this.#loose.line, this.#loose.first, this.#loose.count));
    this.#record = null;
    this.#loose = null;
    this.#hasPmid = false;
  }

  #closeStray(): void {
    if (this.#stray !== null) this.#problem(stray(this.#stray.line, this.#stray.first, this.#stray.count));
    this.#stray = null;
  }

  #problem(problem: Omit<Problem, "path">): void {
    this.#ready.push({ problem: { path: this.#path, ...problem } });
  }
}
