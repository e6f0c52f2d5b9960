/** `audit [paths...]`: audits, writes the reports, tells the exit code. */
import { existsSync } from "node:fs";
import type { Severity } from "../../rule/index.ts";
import { exitCodes } from "../exit-codes.ts";
import { type FailOn, fails, type Target, targetsOf } from "../options.ts";
import { print, writeReport } from "../output.ts";
import { progressOn } from "../progress.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { nearest, UsageError, unknownWord } from "../usage-error.ts";

export interface AuditFlags {
  readonly format: readonly Target[];
  readonly output?: string;
  readonly failOn: FailOn;
  readonly rule: Readonly<Record<string, Severity | "off">>;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

export async function auditCommand(
  paths: readonly string[],
  flags: AuditFlags,
  commands: readonly string[],
): Promise<number> {
  const targets = targetsOf(flags.format, flags.output);
  refuseCommands(paths, commands);
  const { reporters } = await import("../../reporters/index.ts");
  const chosen = targets.map(({ format, file }) => {
    const reporter = reporters.find(({ id }) => id === format);
    if (!reporter)
      throw unknownWord(
        "format",
        format,
        reporters.map(({ id }) => id),
      );
    return { reporter, file };
  });
  const { rules } = await import("../../index.ts");
  const ids = rules.map(({ id }) => id);
  for (const id of Object.keys(flags.rule))
    if (!ids.includes(id)) throw unknownWord("rule", id, ids, '"audit rules" lists them.');

  const { auditPaths } = await import("../audit-paths.ts");
  const progress = progressOn(process.stderr);
  const keepClaims = chosen.some(({ reporter }) => reporter.needs.claims);
  const run = auditPaths(paths, { severities: flags.rule, keepClaims, onDocument: () => progress.step() });
  progress.done();

  const { tool } = await import("../tool.ts");
  const { quiet = false, verbose = false } = flags;
  for (const { reporter, file } of chosen) {
    const stream = file === null ? process.stdout : {};
    // A colour that was forced by the environment is meant for the terminal, not for files.
    const color = file === null ? wantsColor(flags.color, process.env, stream) : flags.color === true;
    const report = reporter.report(run, { tool, color, width: widthOf(stream), quiet, verbose });
    if (file === null) await print(report);
    else writeReport(file, report);
  }
  if (run.problems.some(({ severity }) => severity === "error")) return exitCodes.notAudited;
  return run.findings.some(({ severity }) => fails(severity, flags.failOn)) ? exitCodes.findings : exitCodes.clean;
}

/** A mistyped command is taken for a path; say so rather than that no such file exists. */
function refuseCommands([first]: readonly string[], commands: readonly string[]): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(first)) return;
  const near = nearest(first, commands);
  if (near) throw new UsageError(`There is no file, folder or command "${first}". Did you mean audit ${near}?`);
}
