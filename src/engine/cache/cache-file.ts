/** One file of the cache: a line for each document, in the order in which they stand in their file. Whatever is wrong with it, nothing is known. */
import { createHash, randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, utimesSync, writeSync } from "node:fs";
import { linesOfFile } from "./lines.ts";

/** So many entries ahead are looked at for a document: those before it were changed or taken out. */
const ahead = 64;
/** What is written at once, in characters; a smaller file that has not changed is never opened for writing. */
const blockLength = 1 << 20;

interface Entry {
  readonly key: string;
  readonly line: string;
}

export class CacheFile {
  readonly #path: string;
  readonly #old: Iterator<string>;
  readonly #ahead: Entry[] = [];
  readonly #temporary: string;
  #descriptor: number | null = null;
  #block: string;
  #hasChanged = false;
  #isBroken = false;

  /** `salt` is the first line: what was written under another one is not read. */
  constructor(path: string, salt: string) {
    this.#path = path;
    this.#temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
    this.#block = `${salt}\n`;
    this.#old = linesOfFile(path);
    if (this.#old.next().value === salt) return;
    this.#old = [][Symbol.iterator]();
    this.#hasChanged = true;
  }

  /** The text kept for a document, if it is whole. */
  get(key: string): string | null {
    let at = this.#ahead.findIndex((entry) => entry.key === key);
    while (at < 0 && this.#ahead.length < ahead) {
      const next = this.#old.next();
      if (next.done) break;
      const line = next.value;
      if (this.#ahead.push({ key: line.slice(0, line.indexOf(" ")), line }) && this.#ahead.at(-1)!.key === key)
        at = this.#ahead.length - 1;
    }
    if (at < 0) return null;
    const { line } = this.#ahead[at]!;
    if (at > 0) this.#hasChanged = true;
    this.#ahead.splice(0, at + 1);
    const gap = line.indexOf(" ", key.length + 1);
    const text = line.slice(gap + 1);
    return line.slice(key.length + 1, gap) === sumOf(text) ? text : null;
  }

  /** Keeps a text for a document; `isNew` where it was not known. */
  put(key: string, text: string, isNew: boolean): void {
    this.#hasChanged ||= isNew;
    this.#block += `${key} ${sumOf(text)} ${text}\n`;
    if (this.#block.length > blockLength) this.#write();
  }

  /** Puts the new file in the place of the old one, at once, where anything has changed. */
  close(): void {
    if (!this.#hasChanged && (this.#ahead.length > 0 || !this.#old.next().done)) this.#hasChanged = true;
    this.#old.return?.();
    if (this.#hasChanged) this.#write();
    try {
      if (this.#descriptor !== null) closeSync(this.#descriptor);
      if (this.#hasChanged && !this.#isBroken) renameSync(this.#temporary, this.#path);
      else {
        if (this.#descriptor !== null) rmSync(this.#temporary, { force: true });
        const now = new Date();
        utimesSync(this.#path, now, now);
      }
    } catch {
      // A cache that cannot be kept is none; the audit does not depend on it.
    }
  }

  #write(): void {
    if (this.#isBroken) return;
    try {
      this.#descriptor ??= openSync(this.#temporary, "wx");
      writeSync(this.#descriptor, this.#block);
    } catch {
      this.#isBroken = true;
    }
    this.#block = "";
  }
}

const sumOf = (text: string): string => createHash("sha256").update(text).digest("base64").slice(0, 16);
