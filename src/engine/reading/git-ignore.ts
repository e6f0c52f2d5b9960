// Tells which paths the .gitignore files of a folder, of its parents up to the repository's root and of its subfolders leave out.
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The patterns of one .gitignore and the folder they count from. */
interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The .gitignore files in force in a folder, the nearest last. */
export type IgnoreLevels = readonly Level[];

/** What holds in a named folder. A folder that its parents ignore was named on purpose: they then have no say inside it. */
export function levelsAbove(root: string): IgnoreLevels {
  const levels: Level[] = [];
  for (const folder of parentsInRepository(root)) {
    const level = levelIn(folder);
    if (level !== null && !level.patterns.ignores(`${slashed(relative(folder, root))}/`)) levels.unshift(level);
  }
  return levels;
}

/** The levels in force inside a folder, given those above it. */
export function levelsIn(folder: string, above: IgnoreLevels): IgnoreLevels {
  const level = levelIn(folder);
  return level === null ? above : [...above, level];
}

/** Whether a path is left out; the nearest .gitignore that speaks of it decides. */
export function isIgnored(levels: IgnoreLevels, path: string, isFolder: boolean): boolean {
  for (let i = levels.length - 1; i >= 0; i--) {
    const { folder, patterns } = levels[i]!;
    const own = slashed(path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1));
    const { ignored, unignored } = patterns.test(isFolder ? `${own}/` : own);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The folders above one, the nearest first, up to the root of its repository; none outside a repository. */
function parentsInRepository(root: string): readonly string[] {
  const parents: string[] = [];
  let folder = root;
  while (!existsSync(join(folder, ".git"))) {
    const parent = dirname(folder);
    if (parent === folder) return [];
    parents.push(parent);
    folder = parent;
  }
  return parents;
}

function levelIn(folder: string): Level | null {
  const path = join(folder, ".gitignore");
  try {
    if (!lstatSync(path).isFile()) return null;
    return { folder, patterns: ignore({ ignorecase: false }).add(readFileSync(path, "utf8")) };
  } catch {
    // None there, or not for us to read: then git would not heed it either.
    return null;
  }
}

const slashed = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));
