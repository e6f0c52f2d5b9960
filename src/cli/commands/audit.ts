/** `audit [paths...]`: audits, writes the reports, tells the exit code. */
import { existsSync } from "node:fs";
import type { LoadedConfig } from "../../config/index.ts";
import type { Run } from "../../index.ts";
import type { Reporter } from "../../reporters/reporter.ts";
import { type ConfigFlags, configFrom, today } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { fails, type Target, targetsOf } from "../options.ts";
import { print, writeReport } from "../output.ts";
import { progressOn } from "../progress.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { nearest, UsageError, unknownWord } from "../usage-error.ts";

export interface AuditFlags extends ConfigFlags {
  readonly format: readonly Target[];
  readonly output?: string;
  readonly since?: string;
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
  const config = await configFrom(flags);
  const chosen = await reportersFor(targets, config);
  const [{ prepareAudit }, { failOnOf, maxUnsettledOf }, { suppressionRules }] = await Promise.all([
    import("../../index.ts"),
    import("../../config/index.ts"),
    import("../../engine/index.ts"),
  ]);
  const progress = progressOn(process.stderr);
  const prepared = await prepareAudit(paths, config, {
    today: today(),
    keepClaims: chosen.some(({ reporter }) => reporter.needs.claims),
    keepText: chosen.some(({ reporter }) => reporter.needs.documents),
    onDocument: () => progress.step(),
    ...(flags.since !== undefined && { since: flags.since }),
  });
  const run = prepared.run();
  progress.done();

  const failOn = failOnOf(config);
  const maxUnsettled = maxUnsettledOf(config);
  const isUnsettled = maxUnsettled !== null && run.unsettled.length > maxUnsettled;
  const hasFindings = run.findings.some(({ severity }) => fails(severity, failOn));
  const exitCode = exitCodeOf(run, hasFindings || isUnsettled);
  const { tool } = await import("../tool.ts");
  const { quiet = false, verbose = false } = flags;
  const rules = [...config.rules, ...suppressionRules];
  for (const { reporter, file } of chosen) {
    const stream = file === null ? process.stdout : {};
    // A colour that was forced by the environment is meant for the terminal, not for files.
    const color = file === null ? wantsColor(flags.color, process.env, stream) : flags.color === true;
    const options = { tool, color, width: widthOf(stream), quiet, verbose, rules, failOn, exitCode };
    const report = reporter.report(run, options);
    if (file === null) await print(report);
    else writeReport(file, report);
  }
  if (isUnsettled)
    process.stderr.write(`${run.unsettled.length} comparisons could not be settled; ${maxUnsettled} are allowed.\n`);
  return exitCode;
}

function exitCodeOf(run: Run, hasFailed: boolean): number {
  if (run.problems.some(({ severity }) => severity === "error")) return exitCodes.notAudited;
  return hasFailed ? exitCodes.findings : exitCodes.clean;
}

/** The reporter of each target; those of plugins come after the built-in ones. */
async function reportersFor(
  targets: readonly Target[],
  config: LoadedConfig,
): Promise<{ readonly reporter: Reporter; readonly file: string | null }[]> {
  const { reporters: builtIn } = await import("../../reporters/index.ts");
  const reporters = [...builtIn, ...config.plugins.flatMap((plugin) => plugin.reporters ?? [])];
  const ids = reporters.map(({ id }) => id);
  return targets.map(({ format, file }) => {
    const reporter = reporters.find(({ id }) => id === format);
    if (!reporter) throw unknownWord("format", format, ids);
    return { reporter, file };
  });
}

/** A mistyped command is taken for a path; say so rather than that no such file exists. */
function refuseCommands([first]: readonly string[], commands: readonly string[]): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(first)) return;
  const near = nearest(first, commands);
  if (near) throw new UsageError(`There is no file, folder or command "${first}". Did you mean audit ${near}?`);
}
