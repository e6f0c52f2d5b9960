/** Audits once: reads the configuration, runs, writes the reports and returns the exit code. */
import type { LoadedConfig } from "../config/index.ts";
import type { Memory } from "../engine/index.ts";
import type { Run, RunDocument, TextFile } from "../index.ts";
import { reporters } from "../reporters/index.ts";
import type { LongRun, Reporter, ReportOptions } from "../reporters/reporter.ts";
import type { Rule } from "../rule/index.ts";
import { sayProblems, sayWritten } from "./aside.ts";
import { cacheOf } from "./cache.ts";
import { complain } from "./complain.ts";
import { type ConfigFlags, configFrom, today } from "./config-flags.ts";
import { exitCodes } from "./exit-codes.ts";
import { isLong, keepYoungSmall } from "./heap.ts";
import { bytesOf, jobsFor, startJobs } from "./jobs.ts";
import { limitsPassed } from "./limits.ts";
import { fails, type Target } from "./options.ts";
import { print, writeWhole } from "./output.ts";
import { progressOn } from "./progress.ts";
import { type Piecewise, ReportsInPieces } from "./reports-in-pieces.ts";
import { refuseToHarm } from "./targets-allowed.ts";
import { showsLinks, wantsColor, widthOf } from "./terminal.ts";
import { addressOf, tool } from "./tool.ts";
import { unknownWord } from "./usage-error.ts";

export interface AuditFlags extends ConfigFlags {
  readonly format: readonly Target[];
  readonly output?: string;
  readonly since?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly summary?: boolean;
  readonly evidence?: boolean;
  readonly color?: boolean;
  readonly watch?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly cache?: boolean;
  readonly cacheFolder?: string;
  readonly jobs?: number;
}

/** What one audit takes from those before it, or instead of files. */
export interface Round {
  readonly texts?: readonly TextFile[];
  readonly memory?: Memory;
  /** Called with what is going to be read, before it is; `false` cancels the audit. */
  readonly onPrepared?: (inputs: Prepared["inputs"], config: LoadedConfig) => boolean;
}

type Prepared = Awaited<ReturnType<typeof import("../index.ts").prepareAudit>>;

export async function auditOnce(
  paths: readonly string[],
  flags: AuditFlags,
  targets: readonly Target[],
  { texts, memory, onPrepared }: Round = {},
): Promise<number | null> {
  const config = await configFrom(flags);
  const chosen = await reportersFor(targets, config);
  const written = targets.flatMap(({ file }) => file ?? []);
  const { prepareAudit } = await import("../index.ts");
  await refuseToHarm(written, paths, config);
  const progress = progressOn(process.stderr);
  let keepsYoungSmall = false;
  const needsDocuments = chosen.some(({ reporter }) => reporter.needs.documents);
  const keep = {
    keepClaims: chosen.some(({ reporter }) => reporter.needs.claims),
    keepText: needsDocuments,
    keepUnread: needsDocuments,
    keepEvidence: flags.evidence === true,
  };
  const pieces = memory ? null : piecewise(chosen);
  const reports = pieces && new ReportsInPieces(pieces, tool);
  const prepared = await prepareAudit(paths, config, {
    today: today(),
    ...keep,
    ...(reports && { inPieces: true, onListed: (document: RunDocument) => reports.document(document) }),
    onProgress() {
      progress.step();
      if (keepsYoungSmall) keepYoungSmall();
      keepsYoungSmall = false;
    },
    written,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(texts && { texts }),
    ...(memory && { memory }),
    ...((flags.cache || flags.cacheFolder !== undefined) && { cache: cacheOf(flags.cacheFolder) }),
  });
  if (onPrepared && !onPrepared(prepared.inputs, config)) return null;
  const { failOnOf } = await import("../config/index.ts");
  const failOn = failOnOf(config);
  const jobs = prepared.runInWorkers && jobsFor(prepared.inputs, flags.jobs);
  const workers = (jobs && startJobs(jobs, flags, { ...keep, inPieces: reports !== null })) || null;
  keepsYoungSmall = workers === null && isLong(bytesOf(prepared.inputs));

  const finish = async (run: LongRun, write: (exitCode: number) => Promise<Written>): Promise<number> => {
    progress.done();
    const passed = await limitsPassed(run, config);
    const exitCode = exitCodeOf(run, passed.length > 0 || hasFailed(run, failOn));
    const { lost, kept } = await write(exitCode);
    sayProblems(run, targets);
    if (!flags.quiet) sayWritten(run, kept);
    for (const sentence of passed) process.stderr.write(`${sentence}\n`);
    return lost ? exitCodes.notAudited : exitCode;
  };
  if (reports)
    return prepared.runInPieces(
      { pause: () => reports.pause(), report: (run) => finish(run, () => reports.end(run)) },
      workers,
    );
  const run = workers ? await prepared.runInWorkers!(workers) : prepared.run();
  return finish(run, (exitCode) => writeReports(run, chosen, config, flags, { failOn, exitCode }));
}

/** What became of the reports. */
interface Written {
  readonly lost: boolean;
  readonly kept: readonly Target[];
}

/** The reports, where all of them can be written in pieces. */
function piecewise(chosen: readonly Chosen[]): readonly Piecewise[] | null {
  const pieces = chosen.flatMap(({ reporter: { id, inPieces }, file }) => (inPieces ? { id, inPieces, file } : []));
  return pieces.length === chosen.length ? pieces : null;
}

function hasFailed({ findings }: LongRun, failOn: Parameters<typeof fails>[1]): boolean {
  for (const { severity } of findings) if (fails(severity, failOn)) return true;
  return false;
}

function exitCodeOf(run: LongRun, hasFailed: boolean): number {
  if (run.problems.some(({ severity }) => severity === "error")) return exitCodes.notAudited;
  return hasFailed ? exitCodes.findings : exitCodes.clean;
}

/** When, how and on what this run was made. */
async function aboutRun(): Promise<NonNullable<ReportOptions["about"]>> {
  const { headCommit } = await import("../config/index.ts");
  const quoted = process.argv.slice(2).map((arg) => (/^[\w./=,:@%+-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  const date = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return { date, command: ["audit", ...quoted].join(" "), commit: await headCommit(process.cwd()) };
}

interface Chosen {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/** The reporter of each target; those of plugins come after the built-in ones. */
async function reportersFor(targets: readonly Target[], config: LoadedConfig): Promise<readonly Chosen[]> {
  const builtIn: Readonly<Record<string, () => Promise<Reporter>>> = reporters;
  const added = config.plugins.flatMap((plugin) => plugin.reporters ?? []);
  const ids = [...Object.keys(builtIn), ...added.map(({ id }) => id)];
  return Promise.all(
    targets.map(async ({ format, file }) => {
      const reporter = Object.hasOwn(builtIn, format)
        ? await builtIn[format]!()
        : added.find(({ id }) => id === format);
      if (!reporter) throw unknownWord("format", format, ids);
      return { reporter, file };
    }),
  );
}

/** Writes all reports; if one cannot be written, the others still are. Returns whether one was lost, and the files that were written. */
async function writeReports(
  run: Run,
  chosen: readonly Chosen[],
  config: LoadedConfig,
  flags: AuditFlags,
  outcome: { readonly failOn: ReturnType<typeof import("../config/index.ts").failOnOf>; readonly exitCode: number },
): Promise<Written> {
  const [{ suppressionRules }, { rules: builtIn }] = await Promise.all([
    import("../engine/index.ts"),
    import("../index.ts"),
  ]);
  const { quiet = false, verbose = false, summary = false } = flags;
  const rules = [...config.rules, ...suppressionRules].map((rule) =>
    builtIn.includes(rule as Rule) ? { ...rule, url: addressOf(rule.id) } : rule,
  );
  const about = chosen.some(({ reporter }) => reporter.needs.documents) ? await aboutRun() : null;
  let lost = false;
  const kept: Target[] = [];
  for (const { reporter, file } of chosen) {
    const stream = file === null ? process.stdout : {};
    // A colour that was forced by the environment is meant for the terminal, not for files.
    const color = file === null ? wantsColor(flags.color, process.env, stream) : flags.color === true;
    const links = file === null && (await showsLinks(stream));
    try {
      const report = reporter.report(run, {
        tool,
        color,
        links,
        width: widthOf(stream),
        quiet,
        verbose,
        summary,
        rules,
        ...(about && { about }),
        ...outcome,
      });
      if (file === null) await print(report);
      else {
        writeWhole(file, report);
        kept.push({ format: reporter.id, file });
      }
    } catch (error) {
      lost = true;
      complain(error);
    }
  }
  return { lost, kept };
}
