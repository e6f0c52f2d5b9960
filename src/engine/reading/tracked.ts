/** Asks git which files a repository tracks although its ignore files name them: those are content as any other. */
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";

/** The files with the folders above them, as absolute paths; none where git is not there. */
export function trackedIn(root: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const args = ["-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--ignored", "--exclude-standard"];
  try {
    const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30, stdio: "pipe" } as const;
    for (const name of execFileSync("git", args, options).split("\0"))
      for (let path = join(root, name); name !== "" && path !== root && !paths.has(path); path = dirname(path))
        paths.add(path);
  } catch {
    return new Set();
  }
  return paths;
}
