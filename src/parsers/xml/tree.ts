/** Reads XML into trees with the place of every text, one tree for each element of the names that are asked for. */
import { Parser } from "htmlparser2";
import { TreeBuilder } from "./builder.ts";
import { longestQuote, type Stray } from "./lost.ts";
import type { XmlElement } from "./node.ts";

/** A tree that is complete, or one that the end of the file cut off. */
export interface XmlRoot {
  readonly element: XmlElement;
  readonly isCut: boolean;
}

/**
 * Collects the outermost elements of the given names. Offsets count UTF-16 units from the beginning of the file. Nothing is fetched and no
 * entity is expanded but those of XML itself: a declaration of entities is skipped, so that a reference to one stays as it is written.
 */
export class XmlTrees {
  readonly #names: ReadonlySet<string>;
  readonly #tree = new TreeBuilder();
  readonly #ready: XmlRoot[] = [];
  readonly #parser: Parser;
  readonly #lines = { piece: "", from: 0, before: 0 };
  /** How many elements are open around the outermost that are read. */
  #around = 0;
  #hasRead = false;
  #isBehind = false;
  #stray: Stray | null = null;

  constructor(...names: readonly string[]) {
    this.#names = new Set(names);
    this.#parser = new Parser(
      {
        onopentag: (tag, attributes) => this.#begin(localName(tag), attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (_, isImplied) => this.#end(isImplied),
      },
      { xmlMode: true },
    );
  }

  /** Something was nested too deeply to be kept as it is. */
  get isFlattened(): boolean {
    return this.#tree.isFlattened;
  }
  /** The text outside the elements that are asked for. */
  get stray(): Stray | null {
    return this.#stray;
  }

  /** The trees that are complete after this chunk. */
  write(chunk: string): XmlRoot[] {
    // In short pieces, so that a file of nothing but tags is left soon after it is given up.
    for (let at = 0; at < chunk.length && !this.#tree.isGivenUp; at += 4096) {
      const lines = this.#lines;
      lines.before += linesIn(lines.piece);
      lines.from += lines.piece.length;
      lines.piece = chunk.slice(at, at + 4096);
      this.#parser.write(lines.piece);
    }
    return this.#ready.splice(0);
  }

  /** A tree that was still open at the end of the file. */
  end(): XmlRoot[] {
    this.#parser.end();
    return this.#ready.splice(0);
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#tree.depth === 0 && !this.#names.has(name)) {
      if (this.#around === 0) this.#isBehind = this.#hasRead;
      this.#around++;
      return;
    }
    const { startIndex, endIndex } = this.#parser;
    const kept = new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value] as const));
    this.#tree.begin(name, kept, startIndex, endIndex + 1);
  }

  #text(text: string): void {
    const { startIndex, endIndex } = this.#parser;
    if (this.#tree.depth > 0) this.#tree.leaf({ text, from: startIndex, to: endIndex + 1 });
    else if (this.#stray || text.trim() !== "") this.#addStray(text, startIndex);
  }

  #addStray(text: string, from: number): void {
    const { piece, from: pieceFrom, before } = this.#lines;
    const at = from + text.length - text.trimStart().length;
    this.#stray ??= {
      line: 1 + before + linesIn(piece.slice(0, at - pieceFrom)),
      first: "",
      length: 0,
      isBehind: false,
    };
    const stray = this.#stray;
    if (stray.first.length <= longestQuote) stray.first += text.slice(0, 2 * longestQuote);
    stray.length += text.replaceAll(/\s/g, "").length;
    if (text.trim() !== "") stray.isBehind ||= this.#around === 0 || this.#isBehind;
  }

  #end(isImplied: boolean): void {
    if (this.#tree.depth === 0) {
      this.#around = Math.max(0, this.#around - 1);
      return;
    }
    const element = this.#tree.end(this.#parser.endIndex + 1);
    if (!element) return;
    this.#hasRead = true;
    this.#ready.push({ element, isCut: isImplied });
  }
}

const linesIn = (text: string): number => text.split("\n").length - 1;

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
