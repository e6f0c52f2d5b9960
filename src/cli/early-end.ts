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

/** Called at the start; what it returns is called when the run has ended. */
export function guardAgainstEarlyEnd(): () => void {
  const onExit = (): void => {
    process.exitCode = exitCodes.notAudited;
    const remedy = "Nothing was audited. Correct the module, or leave it out.";
    complain(Object.assign(new Error(whatHappened([...loading])), { remedy }));
  };
  process.once("exit", onExit);
  return () => void process.off("exit", onExit);
}

function whatHappened(modules: readonly string[]): string {
  if (modules.length === 0) return "The process ended before the audit had: a module of the configuration ended it.";
  const names = modules.map((url) => (url.startsWith("file:") ? fileURLToPath(url) : url));
  return `${names.join(", ")} never finished loading: it awaits what never happens, or ends the process.`;
}
