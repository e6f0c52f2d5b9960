/** How many threads read for an audit, and how they begin. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Input } from "../engine/index.ts";
import { type ConfigFlags, configFrom } from "./config-flags.ts";

/** What a thread is told when it begins; plain data. */
interface JobData {
  readonly flags: ConfigFlags;
  readonly keep: Keep;
}

interface Keep {
  readonly keepClaims: boolean;
  readonly keepText: boolean;
  readonly keepUnread: boolean;
  readonly keepEvidence: boolean;
  readonly inPieces: boolean;
}

/** What a thread is called with: most runs neither are one nor start some, and do not load what threads need. */
const call = "--as-thread-of-a-run";
const threads = () => process.getBuiltinModule("node:worker_threads");

/** Of a smaller file all is read before a thread has begun and grown warm (`docs/performance.md`). */
const leastBytes = 1_500_000;
const mostByDefault = 8;
/** The first thread, its compiler and its collector keep two processors busy: with no more, threads were slower than none (`docs/performance.md`). */
const kept = 2;

/** As many threads as were asked for, or as there are processors to spare, and none where they would have too little to do. */
export function jobsFor(inputs: readonly Input[], asked: number | undefined): number {
  const most = asked ?? Math.min(mostByDefault, availableParallelism() - kept);
  if (most < 2) return 1;
  return Math.max(1, Math.min(most, Math.floor(bytesOf(inputs) / leastBytes)));
}

/** How much there is to read, roughly. */
export const bytesOf = (inputs: readonly Input[]): number => inputs.reduce((sum, { path }) => sum + sizeOf(path), 0);

/** Compressed text holds several times what its file does. */
function sizeOf(path: string): number {
  const size = statSync(resolve(path), { throwIfNoEntry: false })?.size ?? 0;
  return path.endsWith(".gz") ? size * 4 : size;
}

/** Starts threads of the built command; `null` where the program runs from its source, which threads cannot load. */
export function startJobs(count: number, flags: ConfigFlags, keep: Keep): readonly Worker[] | null {
  if (count < 2 || !/\/dist\/command\.cjs$/.test(import.meta.url)) return null;
  const { config, include, exclude, rule, baseline } = flags;
  const data: JobData = JSON.parse(JSON.stringify({ flags: { config, include, exclude, rule, baseline }, keep }));
  const start = new URL("./bin/audit.js", import.meta.url);
  const { Worker } = threads();
  return Array.from({ length: count }, () => new Worker(start, { workerData: data, argv: [call] }));
}

/** Serves the run that started this thread; `false` where this is no such thread. */
export async function serveAsJob(): Promise<boolean> {
  if (process.argv[2] !== call) return false;
  const { parentPort, workerData } = threads();
  if (!parentPort) return false;
  const { flags, keep } = workerData as JobData;
  const [config, { documentSetup }, { serveBatches }] = await Promise.all([
    configFrom(flags),
    import("../index.ts"),
    import("../engine/index.ts"),
  ]);
  serveBatches(parentPort, documentSetup(config, keep));
  return true;
}
