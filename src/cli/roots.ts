/** Where the paths of an audit begin: the paths themselves; of a pattern, the folder that it starts from. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

export function rootsOf(paths: readonly string[]): string[] {
  return (paths.length === 0 ? ["."] : paths).map((path) => {
    const wildcard = existsSync(path) ? -1 : path.search(/[*?[{(]/);
    return resolve(wildcard === -1 ? path : path.slice(0, path.lastIndexOf("/", wildcard) + 1) || ".");
  });
}
