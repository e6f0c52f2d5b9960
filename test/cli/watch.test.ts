import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { command, folderWith } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";

/** A watch that runs, and a way to wait for what it says next. */
function watching(cwd: string, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [command, "--watch", "--format", "compact", ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const next = async (): Promise<string> => {
    await expect.poll(() => said, { timeout: 30_000, interval: 20 }).toContain("Ctrl-C ends.");
    const round = said;
    said = "";
    return round;
  };
  return { child, ended, next, sinceThen: () => said };
}

test("audits again when a page is changed, added, removed or set otherwise, and ends with Ctrl-C", async () => {
  const folder = folderWith({ "a.md": wrong, "old/b.md": right });
  const { child, ended, next } = watching(folder);
  expect(await next()).toMatch(/^a\.md:3:.*\n.*2 documents.*\nWatching/);
  writeFileSync(join(folder, "a.md"), right);
  expect(await next()).toMatch(/^source-audit: .*2 documents.*\na\.md changed\. Watching/);
  writeFileSync(join(folder, "old/c.md"), wrong);
  expect(await next()).toMatch(/^old\/c\.md:3:.*error.*\n.*3 documents/);
  writeFileSync(join(folder, "audit.config.yaml"), "rules: { check-digit-wrong: info }\n");
  expect(await next()).toMatch(/^old\/c\.md:3:.*info/);
  writeFileSync(join(folder, "audit.config.yaml"), "rules: { check-digit-wrong: loud }\n");
  expect(await next()).toMatch(/error: .*audit\.config\.yaml/);
  writeFileSync(join(folder, "audit.config.yaml"), "rules: { check-digit-wrong: warning }\n");
  expect(await next()).toMatch(/^old\/c\.md:3:.*warning/);
  rmSync(join(folder, "old/c.md"));
  expect(await next()).toMatch(/^source-audit: .*2 documents/);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
}, 120_000);

test("is not set off by what it writes itself, or by files that are not audited", async () => {
  const folder = folderWith({ "a.md": wrong });
  const { next, sinceThen } = watching(folder, "--output", "report.md", ".");
  await next();
  writeFileSync(join(folder, "notes.log"), "{}");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(sinceThen()).toBe("");
  writeFileSync(join(folder, "a.md"), right);
  expect(await next()).toContain("a.md");
}, 60_000);
