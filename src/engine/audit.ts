/** The run itself: each input is parsed, read and judged, then the corpus as a whole. */
import type { Problem } from "../document/index.ts";
import type { Run, UnreadFiles } from "../rule/index.ts";
import type { FileReadings } from "./cache/reading-cache.ts";
import { DocumentJudge } from "./document-judge.ts";
import type { Remembered } from "./memory.ts";
import { parseInput } from "./parse-input.ts";
import { readDocument } from "./read-document.ts";
import { systemProblem } from "./reading/problem.ts";
import { linesOf } from "./reread.ts";
import { RunState } from "./run-state.ts";
import type { Input, Setup } from "./setup.ts";

/** Audits inputs one after another: parse, read claims, judge each document, then the corpus. Deterministic. */
export function audit(
  inputs: readonly Input[],
  setup: Setup,
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Run {
  const state = new RunState(setup, earlierProblems);
  const judge = new DocumentJudge(setup);
  for (const input of inputs) {
    try {
      auditInput(input, setup, state, judge);
    } catch (error) {
      state.problems.push(systemProblem(input.path, error));
    }
  }
  state.judgeCorpus((wanted) => linesOf(inputs, wanted));
  return state.finish(
    inputs.map(({ path }) => path),
    passedOver,
  );
}

function auditInput(input: Input, setup: Setup, state: RunState, judge: DocumentJudge): void {
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
