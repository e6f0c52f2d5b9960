/** Runs shell commands as documentation prints them, with the built command on the path and the settings that GitHub gives bash. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { command } from "./command.ts";
import type { Outcome } from "./run.ts";

export function shell(cwd: string, script: string, environment: Readonly<Record<string, string>> = {}): Outcome {
  const bin = mkdtempSync(join(tmpdir(), "audit-bin-"));
  onTestFinished(() => rmSync(bin, { recursive: true, force: true }));
  const start = `exec "${process.execPath}" "${command}" "$@"\n`;
  writeFileSync(join(bin, "audit"), `#!/bin/sh\n${start}`);
  writeFileSync(join(bin, "npx"), `#!/bin/sh\n[ "$1" = source-audit ] && shift\n${start}`);
  for (const name of ["audit", "npx"]) chmodSync(join(bin, name), 0o755);
  const env = { ...environment, PATH: `${bin}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}
