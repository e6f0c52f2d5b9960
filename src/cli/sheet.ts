/** Takes a report piece by piece, and holds no more of it than the reader is behind. */
import { isOutputClosed } from "./closed-output.ts";
import { notWritten, openWhole, type WholeFile } from "./output.ts";

export interface Sheet {
  write(text: string): void;
  /** Done when more may be written; `null` where that is now. */
  pause(): Promise<void> | null;
  /** Done when all is handed over; fails where something could not be. */
  end(): Promise<void>;
}

/** How many characters are written at once, and how many may wait for the reader. */
const enough = 64 * 1024;
const mostWaiting = 1024 * 1024;

/** Gathers small pieces. */
class Gathered {
  #pieces: string[] = [];
  #length = 0;

  /** Adds a piece; what is to be written, where it is enough. */
  add(text: string): string {
    this.#pieces.push(text);
    this.#length += text.length;
    return this.#length >= enough ? this.take() : "";
  }

  take(): string {
    const text = this.#pieces.join("");
    this.#pieces = [];
    this.#length = 0;
    return text;
  }
}

/** Standard output. What is written behind an error is dropped; a reader that has gone (`| head`) is no error. */
export class OutputSheet implements Sheet {
  readonly #gathered = new Gathered();
  #waiting = 0;
  #error: Error | null = isOutputClosed() ? new Error("it is closed") : null;
  #isGone = false;
  #onWritten: (() => void) | null = null;

  write(text: string): void {
    this.#send(this.#gathered.add(text));
  }

  pause(): Promise<void> | null {
    return this.#waiting <= mostWaiting ? null : this.#until(mostWaiting);
  }

  async end(): Promise<void> {
    this.#send(this.#gathered.take());
    await this.#until(0);
    if (this.#error) throw notWritten("Standard output", this.#error);
  }

  #send(text: string): void {
    if (text === "" || this.#error || this.#isGone) return;
    this.#waiting += text.length;
    process.stdout.write(text, (error) => {
      this.#waiting -= text.length;
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") this.#error ??= error;
      else if (error) this.#isGone = true;
      this.#onWritten?.();
    });
  }

  async #until(most: number): Promise<void> {
    while (this.#waiting > most)
      await new Promise<void>((done) => {
        this.#onWritten = done;
      });
  }
}

/** A file, which is opened when the first piece is written, and takes the place of an older one when it is whole. */
export class FileSheet implements Sheet {
  readonly #path: string;
  readonly #gathered = new Gathered();
  #file: WholeFile | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  write(text: string): void {
    this.#send(this.#gathered.add(text));
  }

  pause(): null {
    return null;
  }

  async end(): Promise<void> {
    this.#send(this.#gathered.take());
    this.#file?.done();
  }

  #send(text: string): void {
    if (text === "") return;
    this.#file ??= openWhole(this.#path);
    try {
      this.#file.write(text);
    } catch (error) {
      this.#file.giveUp();
      throw error;
    }
  }
}
