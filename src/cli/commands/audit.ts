/** `audit [paths...]`: audits paths or standard input, once or each time that something changes. */
import { existsSync } from "node:fs";
import { type AuditFlags, auditOnce } from "../audit-once.ts";
import { exitCodes } from "../exit-codes.ts";
import { targetsOf } from "../options.ts";
import { nearest, UsageError } from "../usage-error.ts";

export async function auditCommand(
  paths: readonly string[],
  flags: AuditFlags,
  known: readonly string[],
): Promise<number> {
  const targets = targetsOf(flags.format, flags.output);
  refuseCommands(paths, known);
  if (flags.stdinFilename !== undefined && !flags.stdin)
    throw new UsageError("--stdin-filename names what --stdin reads, but there is no --stdin.");
  if (flags.watch) {
    const { watchAudit } = await import("../watch.ts");
    return watchAudit(paths, flags, targets);
  }
  const round = flags.stdin ? { texts: [await standardInput(flags.stdinFilename)] } : {};
  return (await auditOnce(paths, flags, targets, round)) ?? exitCodes.clean;
}

/** Without a name the content alone decides the format. */
async function standardInput(path = "standard-input") {
  if (process.stdin.isTTY) throw new UsageError("--stdin reads what is piped in, but nothing is.");
  const { decodeWhole, ReadingError } = await import("../../engine/index.ts");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return { path, text: decodeWhole(Buffer.concat(chunks), path) };
  } catch (error) {
    throw error instanceof ReadingError ? new UsageError(`${path}: ${error.problem.message}`) : error;
  }
}

/** A mistyped command is taken for a path; say so rather than that no such file exists. */
function refuseCommands([first]: readonly string[], known: readonly string[]): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(first)) return;
  const near = known.includes(`--${first}`) ? `--${first}` : nearest(first, known);
  if (near) throw new UsageError(`There is no file, folder or command "${first}". Did you mean audit ${near}?`);
}
