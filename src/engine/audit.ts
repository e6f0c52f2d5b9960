/** The run itself: each input is parsed, read and judged, then the corpus as a whole. */
import { type Document, LineIndex, type Problem } from "../document/index.ts";
import type { Parser } from "../parsers/parser.ts";
import type { Run, UnreadFiles } from "../rule/index.ts";
import type { FileReadings } from "./cache/reading-cache.ts";
import type { Remembered } from "./memory.ts";
import { type OnFailure, readClaims, type Step } from "./read-claims.ts";
import { ReadingError, systemProblem } from "./reading/problem.ts";
import { extensionOf } from "./reading/walk.ts";
import { linesOf } from "./reread.ts";
import { RunState } from "./run-state.ts";
import type { Input, Setup } from "./setup.ts";

const headLength = 65_536;

/** Audits inputs one after another: parse, read claims, judge each document, then the corpus. Deterministic. */
export function audit(
  inputs: readonly Input[],
  setup: Setup,
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Run {
  const state = new RunState(setup, earlierProblems);
  for (const input of inputs) {
    try {
      auditInput(input, setup, state);
    } catch (error) {
      state.problems.push(error instanceof ReadingError ? error.problem : systemProblem(input.path, error));
    }
  }
  state.judgeCorpus((wanted) => linesOf(inputs, wanted));
  return state.finish(
    inputs.map(({ path }) => path),
    passedOver,
  );
}

function auditInput(input: Input, setup: Setup, state: RunState): void {
  const { memory } = setup;
  const version = input.version ?? null;
  const known = memory?.get(input.path);
  const isKnown = known !== undefined && known.version === version;
  const kept: Remembered[] = [];
  for (const read of isKnown ? known.read : readInput(input, setup)) {
    if ("problem" in read) state.problems.push(read.problem);
    else if ("passedOver" in read) state.passOver(input.path, read.passedOver);
    else state.addDocument(read.document, read, input.rootPath ?? input.path);
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
  const { parsers } = setup;
  const chunks = input.chunks()[Symbol.iterator]();
  const first = chunks.next();
  const text = first.done ? "" : first.value;
  const parser = parserFor(input, text.slice(0, headLength), parsers);
  if (!parser && mayBeAnything(input, parsers)) {
    yield { passedOver: extensionOf(input.path) };
    return;
  }
  if (!parser) {
    yield { problem: notRead(input, text, parsers) };
    return;
  }
  for (const parsed of parser.parse(input.path, resume(text, chunks))) {
    if ("problem" in parsed) yield parsed;
    else yield* readDocument(parsed.document, setup, readings);
  }
}

/** A document with its claims, and what threw while they were read: nothing else of it is lost. */
function* readDocument(document: Document, setup: Setup, readings: FileReadings | null): Iterable<Remembered> {
  const problems: Problem[] = [];
  const steps: Step[] = [];
  const onFailure: OnFailure = (id, error, span) => {
    const { line } = new LineIndex(document.source).position(span);
    const message = `${id} failed here: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = "Report this with the text; what it would have read from this part is missing.";
    problems.push({ path: document.path, line, message, remedy, severity: "error" });
  };
  const readNow = () => {
    const read = readClaims(document, setup, onFailure, setup.keepTrace ? (step) => steps.push(step) : undefined);
    return { read, isWhole: problems.length === 0 };
  };
  const read = readings && !setup.keepTrace ? readings.readOnce(document, readNow) : readNow().read;
  yield { document, ...read, ...(setup.keepTrace && { steps }) };
  for (const problem of problems) yield { problem };
}

/** A file met in a folder whose extension says little: `package.json` beside study records. */
function mayBeAnything({ path, isMet }: Input, parsers: readonly Parser[]): boolean {
  const extension = extensionOf(path);
  return isMet === true && parsers.some((parser) => parser.sharesExtensions && parser.extensions.includes(extension));
}

/** A file in a format that is known not to be read, or of an extension that is nobody's. */
function notRead({ path }: Input, text: string, parsers: readonly Parser[]): Problem {
  const isText = parsers.some((parser) => parser.isFallback && parser.detects(text.slice(0, headLength)));
  const message = isText
    ? `A file of the kind ${extensionOf(path)} is read only if its content is in a known format.`
    : "The file is in a format that is not read.";
  const remedy = isText
    ? "Leave the file out, rename it to .txt if it is plain text, or name its kind in `include`."
    : "Leave the file out, or add a parser that reads it.";
  return { path, line: null, message, remedy, severity: "error" };
}

/**
 * By content, else by extension; the fallback last, for content that is in no format it knows to be another, in a file of its extensions or of one that
 * the configuration includes.
 */
function parserFor({ path, isMet = false }: Input, head: string, parsers: readonly Parser[]): Parser | undefined {
  const extension = extensionOf(path);
  const own = parsers.filter((parser) => !parser.isFallback);
  return (
    own.find((parser) => parser.detects(head)) ??
    own.find((parser) => !parser.sharesExtensions && parser.extensions.includes(extension)) ??
    parsers.find(
      (parser) => parser.isFallback && (isMet || parser.extensions.includes(extension)) && parser.detects(head),
    )
  );
}

function* resume(first: string, rest: Iterator<string>): Iterable<string> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
