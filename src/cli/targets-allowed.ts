/** Refuses to write into content: over a page, a configuration or a baseline, or through a link inside what is audited. */
import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { LoadedConfig } from "../config/index.ts";
import { isOwnReport } from "./own-reports.ts";
import { rootsOf } from "./roots.ts";
import { UsageError } from "./usage-error.ts";

const headLength = 65_536;

/** `paths` are what is audited, as the user named it. */
export async function refuseToHarm(
  targets: readonly string[],
  paths: readonly string[],
  config: LoadedConfig,
): Promise<void> {
  if (targets.length === 0) return;
  const [{ parsers }, { baselineFile, configNames }] = await Promise.all([
    import("../index.ts"),
    import("../config/index.ts"),
  ]);
  const own = [...(config.isFile ? [config.file.absolute] : []), ...[baselineFile(config) ?? []].flat()].map(realPath);
  const added = config.plugins.flatMap((plugin) => plugin.parsers ?? []);
  const extensions = new Set([
    ...[...parsers, ...added].flatMap((parser) => parser.extensions),
    ...configNames.map((name) => extname(name)),
  ]);
  refuseLinksWithin(targets, paths);
  for (const target of targets) {
    const real = realPath(resolve(target));
    if (own.includes(real))
      throw new UsageError(`${target} is a configuration or baseline in force; write the report to another file.`);
    if (extensions.has(extname(real).toLowerCase()) && !isReplaceable(real))
      throw new UsageError(
        `${target} already exists and looks like a page or settings, not like a report; it was not touched. Name another file, or remove it.`,
      );
  }
}

/** What is audited is not written, and no link in it leads a report elsewhere. */
export function refuseLinksWithin(targets: readonly string[], paths: readonly string[]): void {
  const roots = rootsOf(paths);
  for (const target of targets) {
    const absolute = resolve(target);
    if (roots.includes(absolute) && statSync(absolute, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`${target} is itself being audited; write the report to another file.`);
    const root = roots.find((folder) => isBelow(absolute, folder));
    const link = root === undefined ? null : firstLink(root, absolute);
    if (link !== null)
      throw new UsageError(
        `${target} leads through the link ${relative(".", link)} in the audited content; nothing is written there.`,
      );
  }
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function firstLink(root: string, path: string): string | null {
  let at = root;
  for (const name of relative(root, path).split(sep)) {
    at = join(at, name);
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) return at;
  }
  return null;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether nothing is lost when a file is overwritten: there is none, it is empty, or it is a report. */
function isReplaceable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size === 0) return true;
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(headLength);
    return isOwnReport(head.toString("utf8", 0, readSync(file, head)));
  } finally {
    closeSync(file);
  }
}
