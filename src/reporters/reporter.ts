/** What a reporter is: a pure function from a run to text. */
import type { Run } from "../engine/run.ts";

export type { LocatedClaim, RuleTally, Run, RunDocument } from "../engine/run.ts";

/** How a report is to be written; reporters for machines heed only `tool`. */
export interface ReportOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only what is an error; no summary. */
  readonly quiet: boolean;
  /** Also what could not be settled, and what each rule did. */
  readonly verbose: boolean;
}

/** Writes a run in one format. Equals its file name by `id`; same run and options, same text. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** What the run has to carry beyond its findings: `text`, the source lines; `claims`, every claim that was read. */
  readonly needs: { readonly text: boolean; readonly claims: boolean };
  /** The whole report, ending in a line end unless it is empty. */
  report(run: Run, options: ReportOptions): string;
}
