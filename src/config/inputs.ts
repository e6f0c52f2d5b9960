/** The files behind the paths of an audit, and the texts that stand in for some of them, as the engine takes them. */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Problem } from "../document/index.ts";
import { type FoundFile, fileInput, type Input, slashed } from "../engine/index.ts";

/** A text that is in memory, and the file that it stands for: a page as an editor holds it, not saved yet. */
export interface TextFile {
  /** From the working folder; the file need not exist. */
  readonly path: string;
  readonly text: string;
}

/** Larger files are read again each time rather than kept. */
const mostRemembered = 4 * 1024 * 1024;

export function inputsOf(
  files: readonly FoundFile[],
  texts: readonly TextFile[],
  cwd: string,
  root: string,
  notice: (problem: Problem) => void,
): Input[] {
  const standIns = new Map(texts.map((file) => [realPath(resolve(cwd, file.path)), file.text]));
  const others = standIns.size === 0 ? files : files.filter(({ absolute }) => !standIns.has(realPath(absolute)));
  const inputs = [
    ...others.map((file): Input => ({ ...fileInput(file, notice), version: versionOf(file) })),
    ...texts.map(
      ({ path, text }): Input => ({ path: slashed(relative(cwd, resolve(cwd, path))), chunks: () => [text] }),
    ),
  ];
  return inputs
    .map((input) => ({ ...input, rootPath: slashed(relative(root, resolve(cwd, input.path))) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Size and time of the last change; `null` where the file is too large to be remembered, or gone. */
function versionOf({ absolute }: FoundFile): string | null {
  const stats = statSync(absolute, { bigint: true, throwIfNoEntry: false });
  return stats && stats.size <= mostRemembered ? `${stats.size}:${stats.mtimeNs}` : null;
}

/** Through all links; of a file that is not there yet, through those of its folder. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}
