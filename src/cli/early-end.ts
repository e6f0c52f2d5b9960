/**
 * Says so where the process ends before the run has. Node ends with 0 when nothing is left to wait for, which a module that awaits what
 * never happens brings about, and a module can end the process itself.
 */
import { fileURLToPath } from "node:url";
import { complain } from "./complain.ts";
import { exitCodes } from "./exit-codes.ts";

let loading: ReadonlySet<string> = new Set();

/** Tells which modules are being loaded, by their addresses: one of them is to blame. */
export function blameWhatLoads(modules: ReadonlySet<string>): void {
  loading = modules;
}

/** Called at the start. */
export function guardAgainstEarlyEnd(): void {
  process.once("exit", onEarlyEnd);
}

/** Called when the run has ended, or where something else is to end the process. */
export function allowEnd(): void {
  process.off("exit", onEarlyEnd);
}

function onEarlyEnd(): void {
  process.exitCode = exitCodes.notAudited;
  const remedy = "Nothing was audited. Correct the module, or leave it out.";
  complain(Object.assign(new Error(whatHappened([...loading])), { remedy }));
}

function whatHappened(modules: readonly string[]): string {
  if (modules.length === 0) return "The process ended before the audit had: a module of the configuration ended it.";
  const names = modules.map((url) => (url.startsWith("file:") ? fileURLToPath(url) : url));
  return `${names.join(", ")} never finished loading: it awaits what never happens, or ends the process.`;
}
