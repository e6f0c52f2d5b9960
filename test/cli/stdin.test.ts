import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { folderWith, run, runBuilt } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";

const piped = (cwd: string, input: string | Buffer, ...args: string[]) => run(cwd, args, {}, input);

describe("--stdin", () => {
  test("audits what is piped in, and nothing else", async () => {
    const folder = folderWith({ "page.md": wrong });
    const { code, stdout } = runBuilt(folder, ["--stdin", "--format", "compact"], {}, wrong);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^standard-input:3:\d+: error check-digit-wrong: .*\n.*1 document/);
  });

  test("under the name of a file, which need not exist, and with what holds for that file", async () => {
    const config = "overrides:\n  - files: [drafts]\n    rules: { check-digit-wrong: info }\n";
    const folder = folderWith({ "audit.config.yaml": config });
    const named = async (name: string) =>
      (await piped(folder, wrong, "--stdin", "--stdin-filename", name, "--format", "compact")).stdout.split("\n")[0];
    expect(await named("pages/a.md")).toMatch(/^pages\/a\.md:3:\d+: error/);
    expect(await named("./drafts/a.md")).toMatch(/^drafts\/a\.md:3:\d+: info/);
  });

  test("in place of the file of that name, beside the others", async () => {
    const folder = folderWith({ "a.md": wrong, "b.md": wrong });
    const { stdout } = await piped(folder, right, "--stdin", "--stdin-filename", "a.md", ".", "--format", "compact");
    expect(stdout).toMatch(/^b\.md:3:.*\n.* 2 documents/);
    expect(stdout).not.toContain("a.md");
  });

  test("in any encoding that a file may have", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wrong, "utf16le")]);
    expect((await piped(folderWith({}), utf16, "--stdin")).code).toBe(1);
    expect((await piped(folderWith({}), Buffer.from(`\xb5g. ${wrong}`, "latin1"), "--stdin")).code).toBe(1);
  });

  test("compressed with gzip, as a file may be", async () => {
    expect((await piped(folderWith({}), gzipSync(wrong), "--stdin")).code).toBe(1);
    const { code, stderr } = await piped(folderWith({}), gzipSync(wrong).subarray(0, 30), "--stdin");
    expect(code).toBe(2);
    expect(stderr).toMatch(/standard-input: Is compressed with gzip, and damaged/);
  });

  test("counts as changed under --since: git does not know it", async () => {
    const folder = folderWith({ "page.md": right });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    for (const args of [[], ["--stdin-filename", "page.md"], ["--stdin-filename", "other.md"]])
      expect((await piped(folder, wrong, "--stdin", "--since", "HEAD", ...args)).code).toBe(1);
  });

  test.each([
    [["--stdin-filename", "a.md"], /there is no --stdin\./],
    [["--stdin", "--watch"], /cannot be used with/],
  ])("%j is refused", async (args, message) => {
    const { code, stderr } = await piped(folderWith({}), right, ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
