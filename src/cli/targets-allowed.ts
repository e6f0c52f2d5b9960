/** Refuses to write into content: over a page that is audited, or through a link inside the content. */
import { closeSync, lstatSync, openSync, readSync, statSync } from "node:fs";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./usage-error.ts";

/** What a report begins with, in any format: such a file may be overwritten. */
const ownText = /source-audit|^(?:error|warning|info)\[[\w/-]+\]: |^not audited: |^Documents {2,}\d|"findings":/m;
const headLength = 65_536;

/** `paths` are what is audited, as the user named it; `extensions` those of pages. */
export function refuseToHarm(
  targets: readonly string[],
  paths: readonly string[],
  extensions: readonly string[],
): void {
  const roots = (paths.length === 0 ? ["."] : paths).map((path) => resolve(path));
  for (const target of targets) {
    const absolute = resolve(target);
    if (roots.includes(absolute))
      throw new UsageError(`${target} is itself being audited; write the report to another file.`);
    const root = roots.find((folder) => isBelow(absolute, folder));
    if (root === undefined) continue;
    const link = firstLink(root, absolute);
    if (link !== null)
      throw new UsageError(
        `${target} leads through the link ${relative(".", link)} in the audited content; nothing is written there.`,
      );
    if (extensions.includes(extname(absolute).toLowerCase()) && !isReplaceable(absolute))
      throw new UsageError(`${target} already exists and looks like a page, not like a report; it was not touched.`);
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

/** Whether nothing is lost when a file is overwritten: there is none, it is empty, or it is a report. */
function isReplaceable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size === 0) return true;
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(headLength);
    return ownText.test(head.toString("utf8", 0, readSync(file, head)));
  } finally {
    closeSync(file);
  }
}
