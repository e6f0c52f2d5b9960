// Walks a folder in sorted order, by hand: no symbolic link is followed and nothing but regular files is handed on.
import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Problem } from "../../document/index.ts";
import type { UnreadFiles } from "../../rule/index.ts";
import type { IgnoreLevels, Repository } from "./git-ignore.ts";
import { failure, systemProblem } from "./problem.ts";

/** What is done with a file: read, or passed over for a reason; `null` for one that was not asked for. */
export type Fate = "read" | UnreadFiles["why"] | null;

/** What a walk is asked for. Paths given to the questions are relative to the folder, with forward slashes. */
export interface WalkOptions {
  /** The name of the folder in problems and found paths; empty for the current one. */
  readonly name: string;
  /** The repository whose ignore files count; `null` for none. */
  readonly repository: Repository | null;
  fateOf(path: string): Fate;
  isExcluded(path: string): boolean;
  onFile(path: string): void;
  onPassedOver(why: UnreadFiles["why"], path: string, kind: string): void;
  onProblem(problem: Problem): void;
}

const neverEntered = new Set([".git", "node_modules"]);
/** How much of what is ignored is looked into, to say how many files it is. */
const mostIgnored = 10_000;

/** Hands on the wanted files below a folder, which is given by its real path. */
export function walk(root: string, options: WalkOptions): void {
  const { repository } = options;
  const isInside = repository !== null && (root === repository.root || root.startsWith(`${repository.root}/`));
  new Walk(options, isInside ? repository : null).enter(root, "", {
    levels: isInside ? repository.levelsAbove(root) : [],
    isForeign: !isInside,
    isIgnored: false,
  });
}

/** What holds in a folder: the patterns, whether it belongs to another repository, whether it is ignored itself. */
interface Scope {
  readonly levels: IgnoreLevels;
  readonly isForeign: boolean;
  readonly isIgnored: boolean;
}

class Walk {
  readonly #options: WalkOptions;
  readonly #repository: Repository | null;
  #ignored = 0;

  constructor(options: WalkOptions, repository: Repository | null) {
    this.#options = options;
    this.#repository = repository;
  }

  enter(folder: string, prefix: string, outer: Scope): void {
    const entries = this.#entriesOf(folder, prefix);
    const scope = this.#scopeIn(folder, entries, outer);
    for (const entry of entries) {
      const path = prefix + entry.name;
      const absolute = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder && neverEntered.has(entry.name)) continue;
      if (entry.name.includes("\ufffd") && !existsSync(absolute)) {
        this.#options.onProblem(misnamed(shown(this.#options.name, path)));
        continue;
      }
      if (this.#options.isExcluded(path)) {
        this.#passOver("excluded", isFolder ? `${path}/` : path);
        continue;
      }
      const isIgnored = this.#isIgnored(absolute, isFolder, scope);
      if (isIgnored && this.#ignored++ > mostIgnored) continue;
      if (isFolder) this.enter(absolute, `${path}/`, { ...scope, isIgnored });
      else if (entry.isFile()) this.#meet(path, isIgnored);
      else if (!isIgnored) this.#meetOther(entry, absolute, path);
    }
  }

  #entriesOf(folder: string, prefix: string): Dirent[] {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      this.#options.onProblem(systemProblem(shown(this.#options.name, prefix.slice(0, -1)) || ".", error));
      return [];
    }
  }

  /** Another repository inside this one has no say in what is read. */
  #scopeIn(folder: string, entries: readonly Dirent[], outer: Scope): Scope {
    const repository = this.#repository;
    if (repository === null || outer.isForeign) return outer;
    if (folder !== repository.root && entries.some(({ name }) => name === ".git")) return { ...outer, isForeign: true };
    const hasPatterns = entries.some(({ name }) => name === ".gitignore");
    return hasPatterns ? { ...outer, levels: repository.levelsIn(folder, outer.levels) } : outer;
  }

  /** What is tracked, or holds what is, is not ignored. */
  #isIgnored(path: string, isFolder: boolean, { levels, isIgnored }: Scope): boolean {
    const repository = this.#repository;
    if (repository === null) return false;
    if (!isIgnored && !repository.ignores(levels, path, isFolder)) return false;
    return isFolder || !repository.tracks(path);
  }

  #meet(path: string, isIgnored: boolean): void {
    const fate = this.#options.fateOf(path);
    if (fate === "read" && isIgnored) this.#passOver("ignored", path);
    else if (fate === "read") this.#options.onFile(path);
    // What is ignored and of another kind would not have been read anyway.
    else if (fate !== null && !isIgnored) this.#passOver(fate, path, extensionOf(path));
  }

  /** What is no regular file, unless it would not have been read anyway. */
  #meetOther(entry: Dirent, absolute: string, path: string): void {
    if (!entry.isSymbolicLink()) this.#passOver("special", path);
    else if (this.#options.fateOf(path) === "read" || leadsToFolder(absolute)) this.#passOver("link", path);
  }

  #passOver(why: UnreadFiles["why"], path: string, kind = ""): void {
    this.#options.onPassedOver(why, shown(this.#options.name, path), kind);
  }
}

const misnamed = (name: string): Problem =>
  failure(name, "Has a name that is not valid UTF-8 and cannot be opened.", "Rename it.");

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** `.gitignore` is a setting, not a text without an extension: it counts as one itself. Of a compressed file, that of what is in it. */
export const extensionOf = (path: string): string => {
  const whole = path.slice(path.lastIndexOf("/") + 1);
  const name = /.\.[^.]{1,16}\.gz$/i.test(whole) ? whole.slice(0, -3) : whole;
  return (extname(name) || (name.startsWith(".") ? name : "")).toLowerCase();
};

/** A path below a named folder, as the user would write it. */
export function shown(name: string, path: string): string {
  if (name === "" || path === "") return name + path;
  return name.endsWith("/") ? name + path : `${name}/${path}`;
}
