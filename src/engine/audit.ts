/** The run itself: each input is parsed, read and judged, then the corpus as a whole. */
import type { Problem } from "../document/index.ts";
import type { Parser } from "../parsers/parser.ts";
import type { Run } from "../rule/index.ts";
import { ReadingError, systemProblem } from "./reading/problem.ts";
import { RunState } from "./run-state.ts";
import type { Input, Setup } from "./setup.ts";

const headLength = 65_536;

/** Audits inputs one after another: parse, read claims, judge each document, then the corpus. Deterministic. */
export function audit(inputs: readonly Input[], setup: Setup, earlierProblems: readonly Problem[] = []): Run {
  const state = new RunState(setup, earlierProblems);
  for (const input of inputs) {
    try {
      auditInput(input, setup.parsers, state);
    } catch (error) {
      state.problems.push(error instanceof ReadingError ? error.problem : systemProblem(input.path, error));
    }
  }
  state.judgeCorpus(rereader(inputs));
  return state.finish();
}

function auditInput(input: Input, parsers: readonly Parser[], state: RunState): void {
  const chunks = input.chunks()[Symbol.iterator]();
  const first = chunks.next();
  const text = first.done ? "" : first.value;
  const parser = parserFor(input.path, text.slice(0, headLength), parsers);
  if (!parser) {
    const remedy = "Leave the file out, or add a parser that reads it.";
    state.problems.push({
      path: input.path,
      line: null,
      message: "No parser knows this content.",
      remedy,
      severity: "error",
    });
    return;
  }
  for (const parsed of parser.parse(input.path, resume(text, chunks))) {
    if ("problem" in parsed) state.problems.push(parsed.problem);
    else state.addDocument(parsed.document, input.rootPath ?? input.path);
  }
}

/** By content first, fallbacks last; by extension where no parser knows the content. */
function parserFor(path: string, head: string, parsers: readonly Parser[]): Parser | undefined {
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
  const byContent = parsers.filter((parser) => parser.detects(head));
  return (
    byContent.find((parser) => !parser.isFallback) ??
    byContent[0] ??
    parsers.find((parser) => parser.extensions.includes(extension))
  );
}

function* resume(first: string, rest: Iterator<string>): Iterable<string> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Reads the lines of files again, for findings made when their documents had been let go; keeps the file last asked for. */
function rereader(inputs: readonly Input[]): (path: string, line: number) => string {
  let path: string | null = null;
  let lines: string[] = [];
  return (wanted, line) => {
    if (wanted !== path) {
      path = wanted;
      lines = linesOf(inputs.find((candidate) => candidate.path === wanted));
    }
    return lines[line - 1] ?? "";
  };
}

/** A file that has gone since it was audited leaves excerpts empty. */
function linesOf(input: Input | undefined): string[] {
  try {
    return input ? [...input.chunks()].join("").split(/\r?\n/) : [];
  } catch (error) {
    if (error instanceof ReadingError) return [];
    throw error;
  }
}
