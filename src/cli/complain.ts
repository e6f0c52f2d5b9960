/** Reports on standard error what kept a command from doing its work. */
import { CommanderError } from "commander";
import { harmless, visible } from "../reporters/text/visible.ts";
import { OutputError } from "./output.ts";
import { UsageError } from "./usage-error.ts";

export function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  // An AuditError, recognised by its remedy: importing its class would load the engine. A ConfigError's message contains the remedies.
  const remedy = error instanceof Error && "remedy" in error ? String(error.remedy) : null;
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  const isForeseen = isUsage || remedy !== null || error instanceof OutputError;
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
