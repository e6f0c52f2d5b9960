/** Prepares an audit: finds the files and puts together everything that is in force. */
import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Problem } from "../document/index.ts";
import {
  audit,
  auditInPieces,
  auditInPiecesAndWorkers,
  auditInWorkers,
  type BaselineScope,
  byFile,
  type CacheSetup,
  findFiles,
  type InPieces,
  type Input,
  type LongRun,
  type Memory,
  matcherOf,
  ReadingCache,
  type Run,
  type Setup,
  slashed,
  type Thread,
} from "../engine/index.ts";
import type { BuiltIn } from "./builtin.ts";
import { changedSince } from "./changed-files.ts";
import {
  baselineFile,
  fromRoot,
  ignoreEntries,
  isWithin,
  readBaseline,
  rootOf,
  rulesInForce,
  suppressionSeverities,
  trustOf,
} from "./in-force.ts";
import { inputsOf, realPath, type TextFile } from "./inputs.ts";
import type { LoadedConfig } from "./load.ts";

/** What may be asked of one audit beyond its configuration. */
export interface RunOptions {
  /** Report only findings that touch files changed since this git revision. */
  readonly since?: string;
  /** The day by which entries of `ignore` expire, `YYYY-MM-DD`; without it none does. */
  readonly today?: string;
  /** Also report the findings in the baseline. */
  readonly withKnown?: boolean;
  readonly keepClaims?: boolean;
  readonly keepUnread?: boolean;
  readonly keepTrace?: boolean;
  /** Say with each finding how its claims were bound. */
  readonly keepEvidence?: boolean;
  readonly keepText?: boolean;
  /** For `runInPieces`: what its reports print stays packed, and findings show no source lines. */
  readonly inPieces?: boolean;
  /** Audited together with the paths, or alone if there are none; each replaces the file at its path. */
  readonly texts?: readonly TextFile[];
  /** Keeps what is read for later audits under the same configuration, which then read only what has changed. */
  readonly memory?: Memory;
  /** Files that the caller is going to write: they are not content. */
  readonly written?: readonly string[];
  /** Keeps what is read in a folder, for later runs of the same program; not with plugins that read text or files. */
  readonly cache?: CacheSetup;
  readonly onProgress?: NonNullable<Setup["onProgress"]>;
  readonly onVerdict?: NonNullable<Setup["onVerdict"]>;
  readonly onDocument?: NonNullable<Setup["onDocument"]>;
  readonly onListed?: NonNullable<Setup["onListed"]>;
}

/** An audit that can be run, and what tells whether known findings are still there. */
export interface PreparedAudit {
  readonly root: string;
  readonly scope: BaselineScope;
  /** What will be read, each with what identifies its content. */
  readonly inputs: readonly Input[];
  run(): Run;
  /** As `run`, with threads that read under the `documentSetup` of the same configuration; `null` where the run has to stay in one. */
  readonly runInWorkers: ((workers: readonly Thread[]) => Promise<Run>) | null;
  /** For reports that are written in pieces, with threads or (`null`) without. */
  runInPieces<T>(writer: InPieces<T>, workers: readonly Thread[] | null): Promise<T>;
}

/** Files that are named are always read; folders give the files that the configuration includes. No path: the working folder. */
export async function prepareAudit(
  paths: readonly string[],
  config: LoadedConfig,
  builtIn: BuiltIn,
  options: RunOptions,
): Promise<PreparedAudit> {
  const { cwd, values, plugins } = config;
  const baseline = baselineFile(config);
  const root = rootOf(config, baseline);
  const read = documentSetup(config, builtIn, options);
  const include = config.options.include ? fromRoot(config.options.include, cwd, root) : values.include;
  const exclude = [...(values.exclude ?? []), ...fromRoot(config.options.exclude ?? [], cwd, root)];
  const { texts = [], memory } = options;
  const named = paths.length === 0 && texts.length === 0 ? ["."] : paths;
  const extensions = read.parsers.flatMap((parser) => parser.extensions);
  const own = new Set(
    ownFiles(config, baseline, [...(options.written ?? []), ...(options.cache ? [options.cache.folder] : [])]),
  );
  const find = { cwd, root, exclude, extensions, own, gitignore: true, ...(include && { include }) };
  const { files, problems, passedOver } = findFiles(named, find);
  const rootPathOf = (path: string): string => slashed(relative(root, resolve(cwd, path)));
  const noticed: Problem[] = [];
  const inputs = inputsOf(files, texts, cwd, root, (problem) => noticed.push(problem));
  const { rules } = read;
  const isWhole = named.some((path) => isWithin(root, resolve(cwd, path))) && !config.options.include;
  const { today, since, onVerdict, onDocument, onListed, onProgress } = options;
  const setup: Setup = {
    ...read,
    suppression: {
      ignore: await ignoreEntries(config),
      severities: suppressionSeverities(config),
      isWhole,
      trusts: trustOf(config),
      ...(today !== undefined && { today }),
    },
    ...(baseline !== null && !options.withKnown && { baseline: readBaseline(baseline, cwd) }),
    ...(since !== undefined && { since: { revision: since, isChanged: await changed(since, cwd, texts) } }),
    ...(memory && { memory }),
    ...(options.cache && !hasReaders(plugins) && { cache: new ReadingCache(options.cache) }),
    ...(onVerdict && { onVerdict }),
    ...(onDocument && { onDocument }),
    ...(onListed && { onListed }),
    ...(onProgress && { onProgress }),
  };
  const idle = isWhole ? await idleSources(config, inputs) : [];
  const withProblems = <R extends LongRun>(run: R): R => ({
    ...run,
    problems: [...run.problems, ...idle, ...noticed].sort(byFile),
  });
  const documentName = ({ path, document }: { path: string; document: string }) =>
    rootPathOf(path) + document.slice(path.length);
  return {
    root,
    inputs,
    scope: { rules, isWhole, documentName },
    run() {
      const run = audit(inputs, setup, problems, passedOver);
      // Notices are repeated each time.
      for (const { path } of noticed) memory?.delete(path);
      return withProblems(run);
    },
    runInWorkers:
      plugins.length === 0 && !memory && !setup.cache && !onVerdict && !onDocument
        ? async (workers) => withProblems(await auditInWorkers(inputs, setup, workers, problems, passedOver))
        : null,
    runInPieces({ pause, report }, workers) {
      const writer = { pause, report: (run: LongRun) => report(withProblems(run)) };
      return workers
        ? auditInPiecesAndWorkers(inputs, setup, workers, writer, problems, passedOver)
        : auditInPieces(inputs, setup, writer, problems, passedOver);
    },
  };
}

/** The part of a setup by which single documents are read and judged: all that a thread needs that reads for a run. */
export function documentSetup(
  config: LoadedConfig,
  builtIn: BuiltIn,
  {
    keepClaims = false,
    keepText = false,
    keepUnread = false,
    keepTrace = false,
    keepEvidence = false,
    inPieces = false,
  }: RunOptions,
): Setup {
  const { plugins, values } = config;
  return {
    // Asked first: a plugin knows its format, while any text can be Markdown.
    parsers: [...plugins.flatMap((plugin) => plugin.parsers ?? []), ...builtIn.parsers],
    forms: builtIn.forms,
    extractors: [...builtIn.extractors, ...plugins.flatMap((plugin) => plugin.extractors ?? [])],
    binders: [...builtIn.binders].sort((a, b) => a.order - b.order),
    rules: rulesInForce(config),
    claimKinds: plugins.flatMap((plugin) => plugin.claims ?? []),
    ...(values.sources && { isSource: matcherOf(values.sources) }),
    keepClaims,
    keepUnread,
    keepTrace,
    keepEvidence,
    keepText,
    inPieces,
  };
}

/** Whether a plugin takes part in reading: a change in it could not be distinguished from what it read before. */
const hasReaders = (plugins: LoadedConfig["plugins"]): boolean =>
  plugins.some(({ parsers = [], extractors = [] }) => parsers.length + extractors.length > 0);

/** A pattern in `sources` that matches nothing has most likely lost the files it named. */
async function idleSources({ file, values }: LoadedConfig, inputs: readonly Input[]): Promise<Problem[]> {
  const paths = inputs.map(({ path, rootPath = path }) => rootPath);
  const idle = (values.sources ?? []).flatMap((pattern, index) =>
    paths.some(matcherOf([pattern])) ? [] : [{ pattern, index }],
  );
  return Promise.all(
    idle.map(async ({ pattern, index }): Promise<Problem> => {
      const line = await file.lineOf(["sources", index]);
      const message = `No file that was read matches the source "${pattern}".`;
      const remedy = "Correct the pattern, or remove it; patterns are relative to the folder of the configuration.";
      return { path: file.path, line, message, remedy, severity: "notice" };
    }),
  );
}

/** What an audit reads and writes besides its content. */
function ownFiles({ file, isFile, cwd }: LoadedConfig, baseline: string | null, written: readonly string[]): string[] {
  const files = [...(isFile ? [file.absolute] : []), ...(baseline === null ? [] : [baseline]), ...written];
  return files.map((path) => realPath(resolve(cwd, path)));
}

/** A text that is in memory counts as changed: git does not know it. */
async function changed(revision: string, cwd: string, texts: readonly TextFile[]): Promise<(path: string) => boolean> {
  const files = await changedSince(revision, cwd);
  const inMemory = new Set(texts.map(({ path }) => resolve(cwd, path)));
  return (path) => {
    if (inMemory.has(resolve(cwd, path))) return true;
    try {
      return files.has(realpathSync(resolve(cwd, path)));
    } catch {
      return false;
    }
  };
}
