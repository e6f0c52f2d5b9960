/** The run itself: each input is parsed, read and judged, then the corpus as a whole. */
import type { Problem } from "../document/index.ts";
import type { LongRun, Run, UnreadFiles } from "../rule/index.ts";
import type { FileReadings } from "./cache/reading-cache.ts";
import { DocumentJudge } from "./document-judge.ts";
import type { Input } from "./input.ts";
import type { Remembered } from "./memory.ts";
import { parseInput } from "./parse-input.ts";
import { readDocument } from "./read-document.ts";
import { systemProblem } from "./reading/problem.ts";
import { linesOf } from "./reread.ts";
import { RunState } from "./run-state.ts";
import type { Setup } from "./setup.ts";

/** Audits inputs one after another: parse, read claims, judge each document, then the corpus. Deterministic. */
export function audit(
  inputs: readonly Input[],
  setup: Setup,
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Run {
  const state = new RunState(setup, earlierProblems);
  try {
    for (const _ of documentsOf(inputs, setup, state));
    state.judgeCorpus((wanted) => linesOf(inputs, wanted));
    return state.finish(pathsOf(inputs), passedOver);
  } finally {
    state.close();
  }
}

/** As `audit`, under a setup for reports that are written in pieces: `pause` is waited for after each document, where it gives a promise. */
export async function auditInPieces<T>(
  inputs: readonly Input[],
  setup: Setup,
  { pause, report }: InPieces<T>,
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Promise<T> {
  const state = new RunState(setup, earlierProblems);
  try {
    for (const _ of documentsOf(inputs, setup, state)) await pause();
    state.judgeCorpus((wanted) => linesOf(inputs, wanted));
    return await report(state.finishInPieces(pathsOf(inputs), passedOver));
  } finally {
    state.close();
  }
}

/** Who writes the reports of a run in pieces. */
export interface InPieces<T> {
  /** Done when more may be written. */
  pause(): Promise<void> | null;
  /** Writes what is left to say; the run can be gone through until this is done. */
  report(run: LongRun): Promise<T>;
}

export const pathsOf = (inputs: readonly Input[]): string[] => inputs.map(({ path }) => path);

/** Reads and judges all documents, one at a step. */
function* documentsOf(inputs: readonly Input[], setup: Setup, state: RunState): Iterable<void> {
  const judge = new DocumentJudge(setup);
  for (const input of inputs) {
    try {
      yield* documentsIn(input, setup, state, judge);
    } catch (error) {
      state.problems.push(systemProblem(input.path, error));
    }
  }
}

function* documentsIn(input: Input, setup: Setup, state: RunState, judge: DocumentJudge): Iterable<void> {
  const { memory } = setup;
  const version = input.version ?? null;
  const known = memory?.get(input.path);
  const isKnown = known !== undefined && known.version === version;
  const kept: Remembered[] = [];
  for (const read of isKnown ? known.read : readInput(input, setup)) {
    if ("problem" in read) state.problems.push(read.problem);
    else if ("passedOver" in read) state.passOver(input.path, read.passedOver);
    else {
      const rootPath = input.rootPath ?? input.path;
      state.addDocument(read.document, judge.judge(read.document, read, rootPath), rootPath);
      setup.onDocument?.(read.document, read);
      setup.onProgress?.();
      yield;
    }
    if (memory && version !== null) kept.push(read);
  }
  if (memory && version !== null) memory.set(input.path, { version, read: kept });
}

/** Parses a file and reads the claims of each document as soon as it is complete. */
function* readInput(input: Input, setup: Setup): Iterable<Remembered> {
  const readings = setup.cache?.of(input.rootPath ?? input.path) ?? null;
  try {
    yield* readDocuments(input, setup, readings);
  } finally {
    readings?.close();
  }
}

function* readDocuments(input: Input, setup: Setup, readings: FileReadings | null): Iterable<Remembered> {
  for (const parsed of parseInput(input, setup.parsers)) {
    if (!("document" in parsed)) {
      yield parsed;
      continue;
    }
    const { document } = parsed;
    const problems: Problem[] = [];
    yield { document, ...readDocument(document, setup, (problem) => problems.push(problem), readings) };
    for (const problem of problems) yield { problem };
  }
}
