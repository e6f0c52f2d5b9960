import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { command, folderWith } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";

function piped(cwd: string, input: string | Buffer, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, input, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

describe("--stdin", () => {
  test("audits what is piped in, and nothing else", () => {
    const folder = folderWith({ "page.md": wrong });
    const { code, stdout } = piped(folder, wrong, "--stdin", "--format", "compact");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^standard-input:3:\d+: error check-digit-wrong: .*\n.*1 document/);
  });

  test("under the name of a file, which need not exist, and with what holds for that file", () => {
    const config = "overrides:\n  - files: [drafts]\n    rules: { check-digit-wrong: info }\n";
    const folder = folderWith({ "audit.config.yaml": config });
    const named = (name: string) =>
      piped(folder, wrong, "--stdin", "--stdin-filename", name, "--format", "compact").stdout.split("\n")[0];
    expect(named("pages/a.md")).toMatch(/^pages\/a\.md:3:\d+: error/);
    expect(named("./drafts/a.md")).toMatch(/^drafts\/a\.md:3:\d+: info/);
  });

  test("in place of the file of that name, beside the others", () => {
    const folder = folderWith({ "a.md": wrong, "b.md": wrong });
    const { stdout } = piped(folder, right, "--stdin", "--stdin-filename", "a.md", ".", "--format", "compact");
    expect(stdout).toMatch(/^b\.md:3:.*\n.* 2 documents/);
    expect(stdout).not.toContain("a.md");
  });

  test("in any encoding that a file may have", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wrong, "utf16le")]);
    expect(piped(folderWith({}), utf16, "--stdin").code).toBe(1);
    expect(piped(folderWith({}), Buffer.from(`\xb5g. ${wrong}`, "latin1"), "--stdin").code).toBe(1);
  });

  test.each([
    [["--stdin-filename", "a.md"], /there is no --stdin\./],
    [["--stdin", "--watch"], /cannot be used with/],
  ])("%j is refused", (args, message) => {
    const { code, stderr } = piped(folderWith({}), right, ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
