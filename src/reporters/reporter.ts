/** What a reporter is: a pure function from a run to text. */
import type { LongRun, Rule, Run, RunDocument, Severity } from "../rule/index.ts";

export type { LocatedClaim, LongRun, RuleTally, Run } from "../rule/index.ts";

/** What a report says about a rule; a rule itself fits. */
export type RuleText = Pick<Rule, "id" | "title" | "why" | "references" | "severity"> & {
  /** The address of a page that explains it. */
  readonly url?: string;
};

/** How a report is to be written; reporters for machines use only `tool`, `rules`, `failOn` and `exitCode`. */
export interface ReportOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly color: boolean;
  /** The terminal shows hyperlinks (OSC 8). */
  readonly links?: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only what is an error; no summary. */
  readonly quiet: boolean;
  /** Findings are counted by document and rule instead of shown. */
  readonly summary?: boolean;
  /** Also what could not be settled, and what each rule did. */
  readonly verbose: boolean;
  /** The rules that were loaded; without them a report names rules by their ids alone. */
  readonly rules?: readonly RuleText[];
  /** The lowest severity that makes the audit fail; `error` unless given. */
  readonly failOn?: Severity | "never";
  /** When, how and on what the audit ran, for reports that are kept; what is not known is empty. */
  readonly about?: { readonly date: string; readonly command: string; readonly commit: string };
  /** The exit code that the command is about to end with, where there is one. */
  readonly exitCode?: number;
}

/** Writes a run in one format. Equals its file name by `id`; same run and options, same text. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** What the run has to carry beyond its findings: `text`, the source lines; `claims`, every claim that was read; `documents`, their whole text. */
  readonly needs: { readonly text: boolean; readonly claims: boolean; readonly documents?: boolean };
  /** The whole report, ending in a line end unless it is empty. */
  report(run: Run, options: ReportOptions): string;
  /** How the same report is written in pieces; left out where it cannot be. */
  readonly inPieces?: InPieces;
}

/** A report whose documents are written while the run goes on, and the rest of it one thing after the other. */
export interface InPieces {
  begin(tool: ReportOptions["tool"]): string;
  document(document: RunDocument, isFirst: boolean): string;
  rest(run: LongRun, tool: ReportOptions["tool"]): Iterable<string>;
}

/** All pieces of the report of a run that is over. */
export function* allPieces(
  { begin, document, rest }: InPieces,
  run: LongRun,
  tool: ReportOptions["tool"],
): Iterable<string> {
  yield begin(tool);
  let isFirst = true;
  for (const one of run.documents) {
    yield document(one, isFirst);
    isFirst = false;
  }
  yield* rest(run, tool);
}
