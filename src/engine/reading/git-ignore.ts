/** Tells which paths the ignore files of a repository leave out: its own only, and never a file that the repository tracks. */
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Effort, type Patterns, readPatterns } from "./ignore-patterns.ts";
import { trackedIn } from "./tracked.ts";

/** Larger ones are not heeded. */
const largestFile = 256 * 1024;
/** Steps of matching in one run: about a second. */
const mostEffort = 200_000_000;

/** The patterns of one .gitignore and the folder they count from. */
interface Level {
  readonly folder: string;
  readonly patterns: Patterns;
}

/** The .gitignore files in force in a folder, the nearest last. */
export type IgnoreLevels = readonly Level[];

/** The ignore files of one repository. */
export class Repository {
  readonly root: string;
  readonly #effort: Effort = { left: mostEffort };
  #tracked: ReadonlySet<string> | null = null;

  constructor(root: string) {
    this.root = root;
  }

  /** The repository that a folder, given by its real path, stands in. */
  static of(folder: string): Repository | null {
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, ".git"))) return new Repository(at);
      if (at === dirname(at)) return null;
    }
  }

  /** The patterns took more work than any real ones; from then on nothing is ignored. */
  get isExhausted(): boolean {
    return this.#effort.left <= 0;
  }

  /** What holds in a named folder. A folder that its parents ignore was named on purpose: they then have no say inside it. */
  levelsAbove(folder: string): IgnoreLevels {
    if (folder === this.root || !folder.startsWith(withSlash(this.root))) return [];
    const levels: Level[] = [];
    for (let at = dirname(folder); ; at = dirname(at)) {
      const level = levelIn(at);
      if (level !== null && !this.#ignoresWithParents(level, folder)) levels.unshift(level);
      if (at === this.root) return levels;
    }
  }

  /** The levels in force inside a folder, given those above it. */
  levelsIn(folder: string, above: IgnoreLevels): IgnoreLevels {
    const level = levelIn(folder);
    return level === null ? above : [...above, level];
  }

  /** Whether patterns leave a path out; the nearest .gitignore that speaks of it decides. */
  ignores(levels: IgnoreLevels, path: string, isFolder: boolean): boolean {
    for (let i = levels.length - 1; i >= 0 && !this.isExhausted; i--) {
      const { folder, patterns } = levels[i]!;
      const ignores = patterns(segmentsOf(relative(folder, path)), isFolder, this.#effort);
      if (ignores !== null) return ignores && !this.isExhausted;
    }
    return false;
  }

  /** Whether a path that patterns leave out is in the repository all the same, or holds what is. */
  tracks(path: string): boolean {
    this.#tracked ??= trackedIn(this.root);
    return this.#tracked.has(path);
  }

  #ignoresWithParents({ folder, patterns }: Level, path: string): boolean {
    const segments = segmentsOf(relative(folder, path));
    return segments.some((_, index) => patterns(segments.slice(0, index + 1), true, this.#effort) === true);
  }
}

function levelIn(folder: string): Level | null {
  const path = join(folder, ".gitignore");
  try {
    const stats = lstatSync(path);
    if (!stats.isFile() || stats.size > largestFile) return null;
    return { folder, patterns: readPatterns(readFileSync(path, "utf8")) };
  } catch {
    // None there, or not for us to read: then git would not heed it either.
    return null;
  }
}

const segmentsOf = (path: string): string[] => path.split(sep);
const withSlash = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);
