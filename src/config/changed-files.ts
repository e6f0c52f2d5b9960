/** Asks git which files have changed since a revision. */
import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { AuditError } from "../engine/index.ts";

const mostPrinted = 256 * 1024 * 1024;

/** What git prints; an error holds what it printed as one. */
function run(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("git", args, { cwd, maxBuffer: mostPrinted }, (error, stdout, stderr) =>
      error ? reject(Object.assign(error, { stderr })) : resolve(stdout),
    );
  });
}

/** Real paths of the files that differ from a revision, and of those that git does not track but does not ignore either. */
export async function changedSince(revision: string, cwd: string): Promise<ReadonlySet<string>> {
  const top = (await git(["rev-parse", "--show-toplevel"], cwd, revision)).replace(/\r?\n$/, "");
  // What begins with a hyphen would be read as an option.
  const commit = await git(
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`],
    cwd,
    revision,
  );
  const lists = await Promise.all([
    git(["diff", "--name-only", "--no-renames", "-z", commit.trim(), "--"], top, revision),
    git(["ls-files", "--others", "--exclude-standard", "-z"], top, revision),
  ]);
  const paths = lists.flatMap((list) => list.split("\0")).filter((path) => path !== "");
  return new Set(paths.map((path) => join(top, path)).flatMap((path) => (existsSync(path) ? realpathSync(path) : [])));
}

/** The commit that is checked out, shortened, with a plus where files differ from it; empty where git knows none. */
export async function headCommit(cwd: string): Promise<string> {
  try {
    const args = ["-c", "core.fsmonitor=false", "describe", "--always", "--dirty=+", "--exclude=*"];
    return (await run(args, cwd)).trim();
  } catch {
    return "";
  }
}

async function git(args: readonly string[], cwd: string, revision: string): Promise<string> {
  try {
    return await run(args, cwd);
  } catch (error) {
    throw problemOf(error, args, revision);
  }
}

function problemOf(error: unknown, args: readonly string[], revision: string): AuditError {
  const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
  if (code === "ENOENT")
    return new AuditError("--since needs git, which was not found.", "Install git, or leave --since out.");
  if (args.includes("--show-toplevel"))
    return new AuditError("--since needs a git repository, which this folder is not in.", "Leave --since out.");
  if (args.includes("--verify"))
    return new AuditError(`git knows no revision "${revision}".`, "Name a commit, branch or tag that is there.");
  return new AuditError(`git failed: ${stderr.trim()}`, `Try it by itself: git ${args.join(" ")}.`);
}
