/**
 * Keeps what was read from each document, so that a later run reads only what has changed. Findings are never kept: rules run each time.
 * A document is known by its text, its name and what read it. Entries are whole or not there: each has a checksum, and a file of them
 * takes the place of an older one at once.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type AnyClaim, nobody, type Subject } from "../../claims/index.ts";
import { type Document, quoteAt, type Span } from "../../document/index.ts";
import type { Read } from "../read-claims.ts";
import { CacheFile } from "./cache-file.ts";

/** Files that no run has met for so long are taken out; those that a run left half written, sooner. */
const keptFor = 30 * 86_400_000;
const halfWrittenFor = 86_400_000;

export interface CacheSetup {
  readonly folder: string;
  /** Tells the program that reads, and all of the configuration that reading depends on, from any other. */
  readonly reader: string;
}

export class ReadingCache {
  readonly #setup: CacheSetup;

  constructor(setup: CacheSetup) {
    this.#setup = setup;
    try {
      mkdirSync(setup.folder, { recursive: true });
      sweep(setup.folder);
    } catch {
      // Nothing will be known, and nothing kept.
    }
  }

  /** What is known of the documents of a file, which are asked for in order. */
  of(path: string): FileReadings {
    const { folder, reader } = this.#setup;
    const file = new CacheFile(
      join(folder, `${digest(path, 32)}.claims`),
      `source-audit claims 1 ${digest(reader, 32)}`,
    );
    return new FileReadings(file);
  }
}

export class FileReadings {
  readonly #file: CacheFile;

  constructor(file: CacheFile) {
    this.#file = file;
  }

  /** What was read from a document: known, or read now and kept. What a failure left is not kept. */
  readOnce(document: Document, read: () => { readonly read: Read; readonly isWhole: boolean }): Read {
    const { format, id, path, source } = document;
    const key = digest([format, id, path, source.text].join("\0"), 32);
    const text = this.#file.get(key);
    const known = text === null ? null : parsed(text, document);
    if (text !== null && known) {
      this.#file.put(key, text, false);
      return known;
    }
    const fresh = read();
    if (fresh.isWhole) this.#file.put(key, shown(fresh.read, document), true);
    return fresh.read;
  }

  close(): void {
    this.#file.close();
  }
}

/** What cannot be told from the document itself, in its own offsets: what stands before it in its file may grow. */
interface Kept {
  readonly claims: readonly KeptClaim[];
  readonly numbers: Read["numbers"];
  readonly unread: Read["unread"];
}
type KeptClaim = Pick<AnyClaim, "kind" | "form" | "value" | "span" | "place"> & { readonly subject?: Subject };

function shown({ claims, numbers, unread }: Read, { source: { offset } }: Document): string {
  const kept: Kept = {
    claims: claims.map(({ kind, form, value, subject, span, place }) => {
      const isOfNobody = JSON.stringify(subject) === ofNobody;
      return { kind, form, value, span: moved(span, -offset), place, ...(!isOfNobody && { subject }) };
    }),
    numbers,
    unread: unread.map(({ span, ...around }) => ({ span: moved(span, -offset), ...around })),
  };
  return JSON.stringify(kept);
}

function parsed(text: string, document: Document): Read | null {
  const { id, path, source } = document;
  try {
    const { claims, numbers, unread } = JSON.parse(text) as Kept;
    return {
      claims: claims.map(({ kind, form, value, subject = { ...nobody }, span: kept, place }, number) => {
        const span = moved(kept, source.offset);
        const quote = quoteAt(document, span);
        return {
          id: `${id}#${number}`,
          kind,
          form,
          value,
          subject,
          span,
          quote,
          document: id,
          path,
          place,
        } as AnyClaim;
      }),
      numbers,
      unread: unread.map(({ span, ...around }) => ({ span: moved(span, source.offset), ...around })),
      ledger: null,
    };
  } catch {
    return null;
  }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const ofNobody = JSON.stringify(nobody);

const digest = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);

function sweep(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    const most = name.endsWith(".tmp") ? halfWrittenFor : name.endsWith(".claims") ? keptFor : null;
    const stats = most === null ? null : statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats && most !== null && now - stats.mtimeMs > most) rmSync(join(folder, name), { force: true });
  }
}
