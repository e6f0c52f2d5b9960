// Finds the files to audit behind the paths, folders and glob patterns a user names.
import { existsSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { Problem } from "../document/index.ts";
import type { UnreadFiles } from "../rule/index.ts";
import { matcherOf, slashed } from "./patterns.ts";
import { Repository } from "./reading/git-ignore.ts";
import { PassedOver } from "./reading/passed-over.ts";
import { failure, notice, systemProblem } from "./reading/problem.ts";
import { extensionOf, type Fate, shown, walk } from "./reading/walk.ts";

/** A file to audit: its path as the user named it (relative to the working folder, forward slashes) and where it is. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  /** Met in a folder, not named by itself. */
  readonly isMet?: boolean;
}

/** Which files of a folder are read; files that are named themselves are always read. */
export interface FindOptions {
  readonly cwd: string;
  /** The folder that patterns count from; `cwd` where left out. */
  readonly root?: string;
  /** Read only what matches, whatever its extension. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Lower case with the dot, `""` for none; all extensions when left out. */
  readonly extensions?: readonly string[];
  /** Heed the ignore files of the repository that the working folder stands in. */
  readonly gitignore: boolean;
  /** Absolute paths of what the audit itself reads or writes, or of folders that it keeps files in: no content, and not counted. */
  readonly own?: ReadonlySet<string>;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  /** What was met in folders and not read. */
  readonly passedOver: readonly UnreadFiles[];
}

type Test = (path: string) => boolean;

/** The files behind the paths, each once, by code unit of their path; a path that leads to none is an error. */
export function findFiles(paths: readonly string[], options: FindOptions): Found {
  const search: Search = {
    options,
    isIncluded: options.include ? matcherOf(options.include) : null,
    isExcluded: matcherOf(options.exclude ?? []),
    repository: options.gitignore ? Repository.of(realPath(options.cwd)) : null,
    byRealPath: new Map(),
    passedOver: new PassedOver(),
    problems: [],
  };
  for (const path of new Set(paths)) findPath(path, search);
  if (search.repository?.isExhausted) search.problems.push(exhausted);
  const files = [...search.byRealPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems: search.problems, passedOver: search.passedOver.list() };
}

const exhausted = notice(
  ".gitignore",
  "Has patterns that take too long to match; beyond a limit, nothing more was ignored.",
  "Simplify the patterns that have many stars.",
);

interface Search {
  readonly options: FindOptions;
  readonly isIncluded: Test | null;
  readonly isExcluded: Test;
  readonly repository: Repository | null;
  readonly byRealPath: Map<string, FoundFile>;
  readonly passedOver: PassedOver;
  readonly problems: Problem[];
}

function findPath(path: string, search: Search): void {
  const absolute = resolve(search.options.cwd, path);
  const name = displayName(path, absolute, search.options.cwd);
  try {
    if (!existsSync(absolute) && findPattern(path, search)) return;
    const stats = statSync(absolute);
    const real = realpathSync(absolute);
    if (stats.isFile()) add(search, real, { path: name, absolute });
    else if (stats.isDirectory()) findInFolder(real, name, fateIn(search, name), path, search);
    else search.problems.push(failure(name, `Is a ${kindOf(stats)}, not a file.`, "Name a file or a folder."));
  } catch (error) {
    search.problems.push(systemProblem(name || ".", error));
  }
}

/** Looks for what a glob pattern matches; `false` where the path is no pattern. */
function findPattern(pattern: string, search: Search): boolean {
  const scanned = picomatch.scan(slashed(pattern), { nonegate: true });
  if (!scanned.isGlob) return false;
  const root = resolve(search.options.cwd, scanned.base);
  if (!existsSync(root)) return false;
  const name = displayName(scanned.base, root, search.options.cwd);
  const matches = picomatch(scanned.glob, { dot: true, nonegate: true });
  const fateOf = fateIn(search, name);
  // `docs/*.page` asks for these files; `docs/**` asks for a folder.
  const isOpen = /\*$/.test(scanned.glob);
  const fate = (path: string): Fate => (matches(path) ? (isOpen ? fateOf(path) : "read") : null);
  findInFolder(realpathSync(root), name, fate, pattern, search, isOpen);
  return true;
}

const isOwn = (path: string, own: FindOptions["own"]): boolean => own?.has(path) || own?.has(dirname(path)) || false;

/** `isMet`: its files are met there, not asked for by name. */
function findInFolder(
  real: string,
  name: string,
  fateOf: (path: string) => Fate,
  named: string,
  search: Search,
  isMet = true,
): void {
  const { options, passedOver, problems, repository } = search;
  let isFruitless = true;
  walk(real, {
    name,
    repository,
    isExcluded: (path) => search.isExcluded(forPattern(search, name, path)),
    fateOf: (path) => (isOwn(join(real, path), options.own) ? null : fateOf(path)),
    onFile(path) {
      isFruitless = false;
      const file = { path: shown(name, path), absolute: join(real, path) };
      add(search, join(real, path), isMet ? { ...file, isMet } : file);
    },
    onPassedOver: (why, path, kind) => passedOver.add(why, path, kind),
    onProblem(problem) {
      isFruitless = false;
      problems.push(problem);
    },
  });
  if (!isFruitless) return;
  const remedy = "Check the path, the extensions and what is excluded or ignored.";
  problems.push(failure(slashed(named), "Matches no file that can be audited.", remedy));
}

/** What becomes of the files of a folder; settings without a name before the dot are nobody's content. */
function fateIn(search: Search, name: string): (path: string) => Fate {
  const { isIncluded, options } = search;
  if (isIncluded) return (path) => (isIncluded(forPattern(search, name, path)) ? "read" : "excluded");
  const { extensions } = options;
  if (!extensions) return () => "read";
  return (path) => {
    const extension = extensionOf(path);
    if (extensions.includes(extension)) return "read";
    return path.slice(path.lastIndexOf("/") + 1) === extension ? null : "kind";
  };
}

/** One file found under two names is read once, under the name that sorts first. */
function add(search: Search, real: string, file: FoundFile): void {
  const earlier = search.byRealPath.get(real);
  if (!earlier || file.path < earlier.path) search.byRealPath.set(real, file);
}

/** Patterns count from the root, and from the named folder where that lies outside. */
function forPattern({ options: { cwd, root = cwd } }: Search, name: string, path: string): string {
  const fromRoot = root === cwd ? name : slashed(relative(root, resolve(cwd, name)));
  return isAbsolute(fromRoot) || fromRoot === ".." || fromRoot.startsWith("../") ? path : shown(fromRoot, path);
}

/** As the user named it: relative to the working folder, or absolute where an absolute path leads out of it. */
function displayName(named: string, absolute: string, cwd: string): string {
  const fromHere = relative(cwd, absolute);
  const isOutside = fromHere === ".." || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere);
  return slashed(isAbsolute(named) && isOutside ? absolute : fromHere);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const kindOf = (stats: Stats): string => (stats.isFIFO() ? "named pipe" : stats.isSocket() ? "socket" : "device");
