// Walks a folder in sorted order, by hand: no symbolic link is followed and nothing but regular files is handed on.
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../document/index.ts";
import { type IgnoreLevels, isIgnored, levelsAbove, levelsIn } from "./git-ignore.ts";
import { notice, systemProblem } from "./problem.ts";

/** What a walk is asked for. Paths given to the questions are relative to the folder, with forward slashes. */
export interface WalkOptions {
  /** The name of the folder in problems and found paths; empty for the current one. */
  readonly name: string;
  readonly gitignore: boolean;
  isWanted(path: string): boolean;
  isExcluded(path: string): boolean;
}

export interface Walked {
  /** Relative to the folder, with forward slashes. */
  readonly files: string[];
  readonly problems: Problem[];
}

const neverEntered = new Set([".git", "node_modules"]);

/** The wanted files below a folder, which is given by its real path. */
export function walk(root: string, options: WalkOptions): Walked {
  const walked: Walked = { files: [], problems: [] };
  enter(root, "", options.gitignore ? levelsAbove(root) : [], options, walked);
  return walked;
}

function enter(folder: string, prefix: string, above: IgnoreLevels, options: WalkOptions, walked: Walked): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    walked.problems.push(systemProblem(shown(options.name, prefix.slice(0, -1)) || ".", error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const levels = options.gitignore && entries.some(isGitignore) ? levelsIn(folder, above) : above;
  for (const entry of entries) {
    const path = prefix + entry.name;
    const absolute = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder && neverEntered.has(entry.name)) continue;
    if (options.isExcluded(path) || isIgnored(levels, absolute, isFolder)) continue;
    if (isFolder) enter(absolute, `${path}/`, levels, options, walked);
    else if (entry.isFile()) {
      if (options.isWanted(path)) walked.files.push(path);
    } else passOver(entry, absolute, path, options, walked);
  }
}

const isGitignore = (entry: Dirent): boolean => entry.name === ".gitignore";

/** Names what is no regular file, unless it would not have been read anyway. */
function passOver(entry: Dirent, absolute: string, path: string, options: WalkOptions, walked: Walked): void {
  const name = shown(options.name, path);
  if (entry.isSymbolicLink()) {
    if (!options.isWanted(path) && !leadsToFolder(absolute)) return;
    const remedy = "Name the link itself, or what it leads to, to have it read.";
    walked.problems.push(notice(name, "Skipped a symbolic link.", remedy));
    return;
  }
  const what = entry.isFIFO() ? "named pipe" : entry.isSocket() ? "socket" : "device";
  walked.problems.push(notice(name, `Skipped a ${what}.`, "Only regular files are read; exclude or remove it."));
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** A path below a named folder, as the user would write it. */
export function shown(name: string, path: string): string {
  if (name === "" || path === "") return name + path;
  return name.endsWith("/") ? name + path : `${name}/${path}`;
}
