/** Runs the command line and gives its exit code; every error ends as one message on standard error. */
import { readdirSync } from "node:fs";
import { CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { bearClosedPipes } from "./output.ts";
import { programOf } from "./program.ts";
import { UsageError } from "./usage-error.ts";

export async function main(args: readonly string[]): Promise<number> {
  bearClosedPipes();
  let code: number = exitCodes.clean;
  try {
    const { tool } = await import("./tool.ts");
    const program = programOf(tool.version, formats(), (finished) => {
      code = finished;
    });
    for (const command of [program, ...program.commands])
      command.exitOverride().configureOutput({ outputError: () => undefined });
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    await complain(error);
    return exitCodes.notAudited;
  }
}

/** The formats for the help text, read from the names of the reporters' files: loading them would take longer than the rest. */
function formats(): string {
  const names = readdirSync(new URL("../reporters/", import.meta.url)).flatMap(
    (name) => /^([a-z][a-z-]{0,40})\.[jt]s$/.exec(name)?.[1] ?? [],
  );
  return names.filter((name) => name !== "index" && name !== "reporter").join(", ");
}

async function complain(error: unknown): Promise<void> {
  const { harmless, visible } = await import("../reporters/text/visible.ts");
  const message = error instanceof Error ? error.message : String(error);
  // An AuditError, told by its remedy: its class would load the engine. A ConfigError's message holds the remedies.
  const remedy = error instanceof Error && "remedy" in error ? String(error.remedy) : null;
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  const isForeseen = isUsage || remedy !== null;
  const stack = error instanceof Error && !isForeseen ? (error.stack ?? "").split("\n    at").slice(1) : [];
  const lines = [
    ...`error: ${message.replace(/^error: /, "")}`.split("\n"),
    ...stack.map((line) => `    at${line}`),
    ...(remedy === null || (error as object & { issues?: unknown }).issues ? [] : [remedy]),
    ...(isUsage ? ['"audit --help" shows how to use it.'] : []),
    ...(isForeseen ? [] : ["This is a defect of audit; please report it."]),
  ];
  process.stderr.write(harmless(`${lines.map(visible).join("\n")}\n`));
}
