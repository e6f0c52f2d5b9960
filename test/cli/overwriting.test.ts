/** A report takes the place of an older report, and of nothing else. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { folderWith, run } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const plain = "# Notes\n\nNothing is counted here.\n";
const mention = "# How we use source-audit\n\nerror[check-digit-wrong]: is what it says.\n";

describe("what is no report is not touched", () => {
  const files = {
    "a/p.md": wrong,
    "a/q.md": plain,
    "b/p.md": mention,
    "t.nbib": "PMID- 1\nTI  - A trial.\n",
    "audit-baseline.json": '{"version":1,"findings":[]}',
    "known.lst": '{"version":1,"findings":[]}',
    "audit.config.mjs": "// source-audit\nexport default {};\n",
    "other.config.yaml": "failOn: error # source-audit\n",
    "package.json": '{ "name": "x" }',
  };

  test.each([
    [["a/*.md", "-o", "a/q.md"], "a/q.md"],
    [["a/p.md", "-o", "a/q.md"], "a/q.md"],
    [["a/p.md", "-o", "link"], "a/q.md"],
    [["a", "-f", "json=b/p.md"], "b/p.md"],
    [["a/p.md", "-o", "b/p.md"], "b/p.md"],
    [["a/p.md", "-o", "t.nbib"], "t.nbib"],
    [["a/p.md", "-o", "audit-baseline.json"], "audit-baseline.json"],
    [["a/p.md", "--baseline", "known.lst", "-o", "known.lst"], "known.lst"],
    [["a/p.md", "-o", "audit.config.mjs"], "audit.config.mjs"],
    [["a/p.md", "--no-config", "-o", "audit.config.mjs"], "audit.config.mjs"],
    [["a/p.md", "-o", "other.config.yaml"], "other.config.yaml"],
    [["a/p.md", "-o", "package.json"], "package.json"],
    [["claims", "a/p.md", "-f", "json", "-o", "a/q.md"], "a/q.md"],
    [["claims", "a/p.md", "-f", "csv", "-o", "b/p.md"], "b/p.md"],
    [["baseline", "a/p.md", "-o", "a/q.md"], "a/q.md"],
  ])("%j", async (args, kept) => {
    const folder = folderWith(files);
    symlinkSync("a/q.md", join(folder, "link"));
    const { code, stdout, stderr } = await run(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/already exists|is a configuration or baseline|is not a baseline/);
    expect(readFileSync(join(folder, kept), "utf8")).toBe(files[kept as keyof typeof files]);
  });

  test("nor is anything written through a link below a pattern's folder", async () => {
    const folder = folderWith({ "a/p.md": wrong, "mine.log": "mine" });
    symlinkSync("../mine.log", join(folder, "a/out.log"));
    const { code, stderr } = await run(folder, ["a/*.md", "-o", "a/out.log"]);
    expect(code).toBe(2);
    expect(stderr).toContain("leads through the link a/out.log");
    expect(readFileSync(join(folder, "mine.log"), "utf8")).toBe("mine");
  });
});

describe("a report is written anew, whatever was found", () => {
  const quiet = [[], ["--verbose"], ["--summary", "--color"]];
  test.each(Object.keys(reporters))("%s", async (format) => {
    for (const page of [wrong, right, plain, `<!-- audit-ignore-next check-digit-wrong: fine -->\n\n${wrong}`])
      for (const more of format === "pretty" ? quiet : [[]]) {
        const folder = folderWith({ "in/page.md": page });
        for (const paths of [["in"], ["in", "gone.md"]]) {
          const args = [...paths, "-f", `${format}=out.md`, ...more];
          const { code } = await run(folder, args);
          const first = readFileSync(join(folder, "out.md"), "utf8");
          const again = await run(folder, args);
          expect(again.code, again.stderr).toBe(code);
          expect(again.stderr).not.toContain("already exists");
          expect(readFileSync(join(folder, "out.md"), "utf8").length).toBe(first.length);
        }
      }
  });

  test.each(["json", "ndjson", "csv", "parquet"])("claims as %s", async (format) => {
    const folder = folderWith({ "page.md": wrong });
    for (const time of [1, 2])
      expect({ time, ...(await run(folder, ["claims", "page.md", "-f", format, "-o", "out.json"])) }).toMatchObject({
        time,
        code: 0,
      });
  });

  test("over an empty file, too", async () => {
    const folder = folderWith({ "page.md": right, "out.md": "" });
    expect((await run(folder, ["page.md", "-o", "out.md"])).code).toBe(0);
  });
});

test("the file - is standard output", async () => {
  const folder = folderWith({ "page.md": wrong });
  const { stdout } = await run(folder, ["page.md", "-f", "compact"]);
  for (const args of [
    ["-f", "compact", "-o", "-"],
    ["-f", "compact=-"],
  ])
    expect(await run(folder, ["page.md", ...args])).toEqual({ code: 1, stdout, stderr: "" });
  expect((await run(folder, ["claims", "page.md", "-f", "csv", "-o", "-"])).stdout).toContain("claim,document,");
  expect((await run(folder, ["page.md", "-f", "json=-", "-f", "compact"])).code).toBe(2);
  const refused = await run(folder, ["baseline", "page.md", "-o", "-"]);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("needs a file") });
  expect(existsSync(join(folder, "-"))).toBe(false);
});

test("two reports do not go to one file by two names", async () => {
  const folder = folderWith({ "page.md": wrong });
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "out/x.json"), "");
  const { code, stderr } = await run(folder, ["page.md", "-f", "json=out/x.json", "-f", "compact=./out/x.json"]);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("Two reports") });
});
