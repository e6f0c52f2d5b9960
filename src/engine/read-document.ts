/** Reads a document into claims, and tells what threw while it did: nothing else of it is lost. */
import { type Document, LineIndex, type Problem } from "../document/index.ts";
import type { FileReadings } from "./cache/reading-cache.ts";
import { type OnFailure, type Read, readClaims, type Step } from "./read-claims.ts";
import type { Setup } from "./setup.ts";

export type ReadWithSteps = Read & { readonly steps?: readonly Step[] };

export function readDocument(
  document: Document,
  setup: Setup,
  report: (problem: Problem) => void,
  readings: FileReadings | null = null,
): ReadWithSteps {
  const steps: Step[] = [];
  let isWhole = true;
  const onFailure: OnFailure = (id, error, span) => {
    isWhole = false;
    const { line } = new LineIndex(document.source).position(span);
    const message = `${id} failed here: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = "Report this with the text; what it would have read from this part is missing.";
    report({ path: document.path, line, message, remedy, severity: "error" });
  };
  const readNow = () => {
    const read = readClaims(document, setup, onFailure, setup.keepTrace ? (step) => steps.push(step) : undefined);
    return { read, isWhole };
  };
  // What is kept on disk has neither.
  const isPlain = !setup.keepTrace && !setup.keepEvidence;
  const read = readings && isPlain ? readings.readOnce(document, readNow) : readNow().read;
  return { ...read, ...(setup.keepTrace && { steps }) };
}
