/** Audits what the paths of a command line lead to. */
import { audit, fileInput, findFiles } from "../engine/index.ts";
import { type AuditOptions, type Problem, parsers, type Run, setupOf } from "../index.ts";

/**
 * Files that are named are always read; folders give the files whose extension a parser knows (a file without one is as
 * likely a licence or a lock as a page). No path: the current folder.
 */
export function auditPaths(paths: readonly string[], options: AuditOptions): Run {
  const extensions = parsers.flatMap((parser) => parser.extensions).filter((extension) => extension !== "");
  const named = paths.length === 0 ? ["."] : paths;
  const { files, problems } = findFiles(named, { cwd: process.cwd(), extensions, gitignore: true });
  const noticed: Problem[] = [];
  const inputs = files.map((file) => fileInput(file, (problem) => noticed.push(problem)));
  const run = audit(inputs, setupOf(options), problems);
  return { ...run, problems: [...run.problems, ...noticed].sort(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
