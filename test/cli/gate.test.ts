/** The gate as an attacker meets it: content, names and files that are meant to keep it from its work. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { processorTime } from "../processor-time.ts";
import { folderWith, run, runBuilt } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const plain = "# Notes\n\nNothing is counted here.\n";
const left = "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n";
const other = "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n";
const note = "<!-- audit-ignore-file check-digit-wrong, trial-id-conflict: fine -->\n\n";

const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd, stdio: "pipe" });
const inJson = async (folder: string, ...args: string[]) =>
  JSON.parse((await run(folder, ["--format", "json", ...args])).stdout);

describe("paths", () => {
  test.each(["claims", "config", "rules", "baseline", "help"])("behind -- %s is a path", async (name) => {
    const folder = folderWith({ [`${name}/page.md`]: wrong });
    const { code, stdout } = await run(folder, ["--format", "compact", "--", name]);
    expect({ code, first: stdout.split(":")[0] }).toEqual({ code: 1, first: `${name}/page.md` });
  });
});

describe("comments", () => {
  test("leave out what stands in their page alone, and never what touches another", async () => {
    const folder = folderWith({ "a.md": note + left, "b.md": other });
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(1);
    expect(stdout).toContain("error[trial-id-conflict]");
    expect(stdout.replace(/\s+/g, " ")).toContain("a contradiction with b.md, which this comment does not cover");
    writeFileSync(join(folder, "b.md"), note + other);
    expect((await run(folder, [])).code).toBe(0);
  });

  test("are heeded as the configuration says: by all, by none, by some", async () => {
    const folder = folderWith({ "ours/a.md": note + wrong, "theirs/b.md": note + wrong });
    const findings = async (suppressions: string) => {
      writeFileSync(join(folder, "audit.config.yaml"), `suppressions: ${suppressions}\n`);
      const report = await inJson(folder);
      return {
        found: report.findings.map(pathOf),
        problems: report.problems.map(({ path }: { path: string }) => path),
      };
    };
    const pathOf = ({ rule, at }: { rule: string; at: { path: string } }) => `${rule} ${at.path}`;
    expect((await findings("own")).found.filter((id: string) => id.startsWith("check"))).toEqual([]);
    expect(await findings("config-only")).toEqual({
      found: ["check-digit-wrong ours/a.md", "check-digit-wrong theirs/b.md"],
      problems: ["ours/a.md", "theirs/b.md"],
    });
    expect((await findings("[ours/**]")).found).toContain("check-digit-wrong theirs/b.md");
    expect((await findings("[ours/**]")).found).not.toContain("check-digit-wrong ours/a.md");
    expect((await run(folder, ["--config", "audit.config.yaml", "--rule", "suppression-unused=off"])).code).toBe(1);
    expect((await findings("sometimes").catch(() => null)) ?? null).toBe(null);
  });

  test("can be counted against a limit", async () => {
    const folder = folderWith({ "a.md": `<!-- audit-ignore-file check-digit-wrong: fine -->\n${wrong}` });
    expect((await run(folder, ["--max-suppressed", "1"])).code).toBe(0);
    const { code, stderr } = await run(folder, ["--max-suppressed", "0"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "1 finding is left out by comments; 0 are allowed.\n" });
  });
});

describe(".gitignore", () => {
  test("counts in a repository only, and never hides what is tracked", async () => {
    const folder = folderWith({ ".gitignore": "b.md\nout/\n", "a.md": right, "b.md": wrong, "out/c.md": wrong });
    expect((await inJson(folder)).documents).toHaveLength(3);
    git(folder, "init", "-q");
    const report = await inJson(folder);
    expect(report.documents).toHaveLength(1);
    expect(report.summary.unreadFiles).toEqual([{ why: "ignored", kind: "", count: 2, paths: ["b.md", "out/c.md"] }]);
    const { code, stdout } = await run(folder, ["--verbose"]);
    expect(code).toBe(0);
    expect(stdout).toContain("out/c.md: ignored by .gitignore");
    git(folder, "add", "--force", "b.md", "out/c.md");
    expect((await inJson(folder)).documents).toHaveLength(3);
  });

  test("of another repository, inside or outside, has no say", async () => {
    const folder = folderWith({ "own/a.md": right, "own/theirs/.gitignore": "*.md\n", "own/theirs/b.md": wrong });
    git(join(folder, "own"), "init", "-q");
    git(join(folder, "own/theirs"), "init", "-q");
    expect((await inJson(join(folder, "own"))).documents).toHaveLength(2);
    mkdirSync(join(folder, "elsewhere"));
    git(join(folder, "elsewhere"), "init", "-q");
    expect((await inJson(join(folder, "elsewhere"), "../own/theirs")).documents).toHaveLength(1);
  });

  test("is matched in bounded time, whatever its patterns", async () => {
    const deep = `${"a/".repeat(80)}x.md`;
    const patterns = `${"**/a/".repeat(40)}z\n${`${"*a".repeat(400)}b\n`.repeat(300)}`;
    const folder = folderWith({ ".gitignore": patterns, [deep]: wrong, [`${"a".repeat(200)}.md`]: right });
    git(folder, "init", "-q");
    const begun = processorTime();
    expect((await run(folder, [])).code).toBe(1);
    expect(processorTime() - begun).toBeLessThan(5000);
  });
});

describe("what is not read", () => {
  const files = {
    "empty.md": "\n",
    "plain.md": plain,
    "right.md": right,
    "a.rtf": "<p>",
    "b.rtf": "<p>",
    "c.pdf": "",
  };

  test.each(Object.keys(reporters))("is counted by %s", async (format) => {
    const folder = folderWith(files);
    symlinkSync("right.md", join(folder, "link.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const { code, stdout } = await run(folder, ["--format", format, "--exclude", "none"]);
    expect(code).toBe(0);
    const words = [
      "1 file is empty",
      "1 file has nothing to compare",
      "3 files of other kinds not read (2 .rtf, 1 .pdf)",
    ];
    const inWords = [...words, "1 symbolic link not followed", "1 pipe, socket or device not read"];
    const text = stdout.replace(/\s+/g, " ").replaceAll("\\", "");
    if (!/json|sarif/.test(format)) for (const part of inWords) expect(text).toContain(part);
    else
      for (const part of ['"empty.md"', '"plain.md"', '"a.rtf"', '"link.md"', '"pipe.md"'])
        expect(stdout).toContain(part);
  });

  test("fails when it is asked to, and says what it was", async () => {
    const folder = folderWith({ "right.md": right, "a.rtf": "<p>" });
    expect((await run(folder, [])).code).toBe(0);
    expect(await run(folder, ["--fail-on-unread"])).toMatchObject({
      code: 1,
      stderr: "Not everything was read: 1 file of other kinds not read (1 .rtf).\n",
    });
    expect((await run(folder, ["--fail-on-unread", "right.md"])).code).toBe(0);
    // What the team itself left out is no surprise, and settings are no content.
    writeFileSync(join(folder, "audit.config.yaml"), "failOnUnread: true\nexclude: ['*.rtf']\n");
    writeFileSync(join(folder, ".editorconfig"), "");
    expect((await run(folder, ["--output", "report.json", "--format", "json"])).code).toBe(0);
    expect((await run(folder, ["--output", "report.json", "--format", "json"])).code).toBe(0);
  });
});

describe("the configuration", () => {
  const taken = `import { writeFileSync } from "node:fs"; writeFileSync("taken", ""); export default {};`;

  test("inside what is audited is not run, nor anything under --no-config", async () => {
    const folder = folderWith({
      "content/page.md": right,
      "content/audit.config.mjs": taken,
      "top/audit.config.mjs": taken,
    });
    expect((await run(folder, ["content"])).code).toBe(0);
    expect((await run(join(folder, "top"), ["--no-config", "../content"])).code).toBe(0);
    for (const path of ["taken", "content/taken", "top/taken"])
      expect(() => readFileSync(join(folder, path))).toThrow();
  });

  test("that init writes leaves nothing out and sets nothing", async () => {
    const folder = folderWith({ "page.md": right });
    const rules = async () => JSON.parse((await run(folder, ["config", "--format", "json"])).stdout);
    const before = await rules();
    await run(folder, ["init"]);
    expect(await rules()).toEqual({ ...before, file: "audit.config.yaml" });
  });
});

test("the built command is the same gate", () => {
  const folder = folderWith({ "claims/page.md": wrong, "claims/other.rtf": "" });
  const { code, stdout } = runBuilt(folder, ["--fail-on-unread", "--", "claims"]);
  expect(code).toBe(1);
  expect(stdout.replace(/\s+/g, " ")).toContain("1 file of other kinds not read (1 .rtf)");
});
