/** Writes the reports of a run while it goes on, so that none of them is ever in memory as a whole. */
import type { RunDocument } from "../index.ts";
import { allPieces, type InPieces, type LongRun, type ReportOptions } from "../reporters/reporter.ts";
import { complain } from "./complain.ts";
import type { Target } from "./options.ts";
import { FileSheet, OutputSheet } from "./sheet.ts";

/** A report that can be written in pieces; `file` is `null` for standard output. */
export interface Piecewise {
  readonly id: string;
  readonly inPieces: InPieces;
  readonly file: string | null;
}

export class ReportsInPieces {
  readonly #tool: ReportOptions["tool"];
  readonly #live: Live | null;
  readonly #later: readonly Piecewise[];

  constructor(reports: readonly Piecewise[], tool: ReportOptions["tool"]) {
    this.#tool = tool;
    // A terminal shows progress while the run goes on; a file is not begun before there is something to put into its place.
    const isLive = ({ file }: Piecewise) => file === null && !process.stdout.isTTY;
    const live = reports.find(isLive);
    this.#live = live ? new Live(live, tool) : null;
    this.#later = reports.filter((report) => !isLive(report));
  }

  /** Writes what there is to say of a document. */
  document(document: RunDocument): void {
    this.#live?.document(document);
  }

  pause(): Promise<void> | null {
    return this.#live?.sheet.pause() ?? null;
  }

  /** Writes the rest; if one report cannot be written, the others still are. Returns whether one was lost, and the files that were written. */
  async end(run: LongRun): Promise<{ readonly lost: boolean; readonly kept: readonly Target[] }> {
    let lost = false;
    const kept: Target[] = [];
    const attempt = async (write: () => Promise<void>): Promise<void> => {
      try {
        await write();
      } catch (error) {
        lost = true;
        complain(error);
      }
    };
    await attempt(async () => this.#live?.end(run));
    for (const { id, inPieces, file } of this.#later)
      await attempt(async () => {
        const sheet = file === null ? new OutputSheet() : new FileSheet(file);
        for (const piece of allPieces(inPieces, run, this.#tool)) {
          sheet.write(piece);
          await sheet.pause();
        }
        await sheet.end();
        if (file !== null) kept.push({ format: id, file });
      });
    return { lost, kept };
  }
}

/** A report to standard output that has begun when the first document was judged. */
class Live {
  readonly sheet = new OutputSheet();
  readonly #report: Piecewise;
  readonly #tool: ReportOptions["tool"];
  #hasBegun = false;

  constructor(report: Piecewise, tool: ReportOptions["tool"]) {
    this.#report = report;
    this.#tool = tool;
  }

  document(document: RunDocument): void {
    const isFirst = !this.#hasBegun;
    this.#begin();
    this.sheet.write(this.#report.inPieces.document(document, isFirst));
  }

  async end(run: LongRun): Promise<void> {
    this.#begin();
    for (const piece of this.#report.inPieces.rest(run, this.#tool)) {
      this.sheet.write(piece);
      await this.sheet.pause();
    }
    await this.sheet.end();
  }

  #begin(): void {
    if (!this.#hasBegun) this.sheet.write(this.#report.inPieces.begin(this.#tool));
    this.#hasBegun = true;
  }
}
