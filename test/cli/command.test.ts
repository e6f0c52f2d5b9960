import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { reportJsonSchema } from "../../src/reporters/json/schema.ts";
import { command, folderWith, run, runBuilt } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const uneven = "# Dose\n\nZelotinib 40 mg on days 1-7 and 15-22 of a 28-day cycle.\n";

/** The code that a run of the built command executes: the functions by their names, and the modules by their paths. */
function executed(folder: string, args: readonly string[]): ReadonlySet<string> {
  const coverage = join(folder, "coverage");
  runBuilt(folder, args, { NODE_V8_COVERAGE: coverage });
  const names = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as Coverage;
    return result.flatMap(({ functions }) =>
      functions.filter(({ ranges }) => ranges[0]!.count > 0).map(({ functionName }) => functionName),
    );
  });
  rmSync(coverage, { recursive: true });
  return new Set(names);
}

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { count: number }[] }[];
  }[];
}

describe("exit codes", () => {
  test("0: audited, nothing found", async () => {
    const { code, stdout, stderr } = await run(folderWith({ "page.md": right }), []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Documents {4}1\n.*\nNumbers.*\nComparisons {2}[1-9].*\nFindings {5}none\n$/);
  });

  test("1: findings at or above --fail-on", async () => {
    const folder = folderWith({ "page.md": wrong });
    const { code, stdout } = runBuilt(folder, ["page.md"], { FORCE_COLOR: "1" });
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes that colour is made of
    expect(stdout).toMatch(/^\x1b\[31m\x1b\[1merror\[check-digit-wrong\].*page\.md:3:\d+/s);
    expect((await run(folder, ["--rule", "check-digit-wrong=warning"])).code).toBe(0);
  });

  test("a warning fails only when asked to", async () => {
    const folder = folderWith({ "page.md": uneven });
    expect((await run(folder, ["."])).code).toBe(0);
    expect((await run(folder, [".", "--fail-on", "warning"])).code).toBe(1);
    expect((await run(folder, [".", "--quiet"])).stdout).toBe("");
  });

  test("2: a path that leads nowhere; the rest is reported all the same", async () => {
    const folder = folderWith({ "page.md": wrong });
    const { code, stdout } = await run(folder, ["page.md", "gone.md"]);
    expect(code).toBe(2);
    expect(stdout).toContain("error[check-digit-wrong]");
    expect(stdout).toContain("not audited: gone.md");
  });

  test("2: nothing to audit", async () => {
    expect((await run(folderWith({}), [])).code).toBe(2);
    expect((await run(folderWith({ "node_modules/a/page.md": wrong, ".git/page.md": wrong }), [])).code).toBe(2);
    expect((await run(folderWith({ "page.md": wrong }), ["*.nbib"])).code).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)("2: a file that may not be read", async () => {
    const folder = folderWith({ "page.md": right, "locked.md": right });
    chmodSync(join(folder, "locked.md"), 0);
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(2);
    expect(stdout).toContain("not audited: locked.md");
  });

  test("2: no text file", async () => {
    const folder = folderWith({ "page.md": right });
    writeFileSync(join(folder, "image.md"), Buffer.alloc(1000));
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(2);
    expect(stdout).toContain("not audited: image.md");
  });
});

describe("bad usage says what is wrong, what may have been meant, and exits with 2", () => {
  test.each([
    [["--fromat", "json"], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [["--format", "jsn"], /Unknown format "jsn"\. Did you mean json\?/],
    [["--fail-on", "eror"], /Unknown severity for --fail-on "eror"\. Did you mean error\?/],
    [["--rule", "check-digit-wrng=off"], /Unknown rule "check-digit-wrng"\. Did you mean check-digit-wrong\?/],
    [["--rule", "check-digit-wrong=fatal"], /Unknown severity for --rule "fatal"\. Known: error, warning, info, off/],
    [["--rule", "check-digit-wrong"], /--rule takes id=severity/],
    [["--format", "json", "--format", "pretty"], /2 formats would go to one place/],
    [["--format", "json=a", "--output", "b"], /--output has nothing to write/],
    [["--format", "json=a", "--format", "pretty=a"], /Two reports would be written to a/],
    [["--quiet", "--verbose"], /cannot be used with/],
    [[""], /An argument is empty/],
    [["page.md", ""], /An argument is empty/],
    [["claims", ""], /An argument is empty/],
    [["baseline", ""], /An argument is empty/],
    [["coverage", ""], /An argument is empty/],
    [["explian"], /no file, folder or command "explian"\. Did you mean audit explain\?/],
    [["watch"], /no file, folder or command "watch"\. Did you mean audit --watch\?/],
    [["explain", "check-digits-wrong"], /Did you mean check-digit-wrong\?/],
    [["explain"], /missing required argument/],
    [["claims", "--kind", "dos"], /Unknown kind of claim "dos"\. Did you mean dose\?/],
    [["rules", "--format", "xml"], /Unknown format "xml"\. Known: pretty, json/],
    [["--\x1b[31m\n::error::x"], /unknown option '--␛\[31m\n\\u\{3a\}:error::x'/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await run(folderWith({ "page.md": right }), args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/[^\P{C}\n]/u);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("reports", () => {
  test("JSON is valid, the same on every run and in any order of paths", async () => {
    const folder = folderWith({ "a.md": wrong, "b.md": uneven });
    const first = (await run(folder, ["--format", "json", "a.md", "b.md", "gone.md"])).stdout;
    expect((await run(folder, ["gone.md", "b.md", "a.md", "--format=json"])).stdout).toBe(first);
    const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema());
    const report = JSON.parse(first);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      "check-digit-wrong",
      "dose-blocks-uneven",
    ]);
    expect(report.problems).toHaveLength(1);
  });

  test("--output and name=file write files, without colour", async () => {
    const folder = folderWith({ "page.md": wrong });
    const args = ["--format", "json=out/report.json", "--format", "pretty", "--output", "out/report.txt"];
    expect(await run(folder, args, { FORCE_COLOR: "1" })).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "Wrote out/report.json (json): 1 error, 0 warnings, 0 info; 1 document.\n" +
        "Wrote out/report.txt (pretty): 1 error, 0 warnings, 0 info; 1 document.\n",
    });
    expect((await run(folder, [...args, "--quiet"])).stderr).toBe("");
    expect(JSON.parse(readFileSync(join(folder, "out/report.json"), "utf8")).summary.findings.error).toBe(1);
    expect(readFileSync(join(folder, "out/report.txt"), "utf8")).toMatch(/^error\[check-digit-wrong\]/);
  });

  test("several formats at once; a report in the folder is no part of what is audited", async () => {
    const folder = folderWith({ "page.md": wrong });
    const args = ["--format", "pretty", "--format", "sarif=out.sarif", "--format", "markdown=out (1).md", "."];
    const first = await run(folder, args);
    expect(first).toMatchObject({ code: 1, stdout: expect.stringMatching(/^error.*\nDocuments {4}1\n/s) });
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).runs[0].results).toHaveLength(1);
    expect(await run(folder, args)).toEqual(first);
  });

  test.each(Object.keys(reporters))("a path that leads nowhere is said on standard error, too: %s", async (format) => {
    const { code, stderr } = await run(folderWith({ "page.md": right }), ["--format", format, "gone.md", "page.md"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "not audited: gone.md: Does not exist. Check the spelling of the path.\n",
    });
  });

  test("a finding that repeats is shown once, with its places; --summary counts by document and rule", async () => {
    const folder = folderWith({ "a.md": `${wrong}\n${wrong}`, "b.md": wrong, "c.md": uneven });
    const { stdout } = await run(folder, []);
    expect(stdout.match(/^error\[check-digit-wrong\]/gm)).toHaveLength(1);
    expect(stdout).toMatch(/--> a\.md:3:\d+[\s\S]*= also at: a\.md:\d+:\d+, b\.md:3:\d+\n/);
    expect(stdout).toContain("Findings     3 errors, 1 warning");
    const summary = (await run(folder, ["--summary"])).stdout;
    expect(summary).toMatch(/^a\.md\n {5}2 {2}error {4}check-digit-wrong\n\nb\.md\n {5}1 {2}error/);
    expect(summary).not.toContain("-->");
  });

  test("a report that cannot be written is an error", async () => {
    const folder = folderWith({ "page.md": right });
    mkdirSync(join(folder, "taken"));
    const { code, stderr } = await run(folder, ["--output", "taken"]);
    expect(code).toBe(2);
    expect(stderr).toContain("taken could not be written: it is a folder");
  });

  test("hostile file names are shown, never obeyed", async () => {
    const name = "a\n::error::b\x1b[31m\u202e.md";
    const folder = folderWith({ [name]: wrong });
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(1);
    expect(stdout).toContain("--> a␊::error::b␛[31m\\u{202e}.md:3:");
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    expect(stdout).not.toMatch(/^\s*::/m);
    const json = (await run(folder, ["--format", "json"])).stdout;
    expect(json).not.toMatch(/[^\P{C}\n]/u);
    expect(JSON.parse(json).findings[0].at.path).toBe(name);
    expect((await run(folder, ["claims"])).stdout).not.toMatch(/[^\P{C}\n]/u);
  });

  test("a reader that goes away is no error", () => {
    const folder = folderWith({ "page.md": wrong.repeat(300) });
    const shell = `"${process.execPath}" "${command}" --format json 2>err | head -c 10; echo " \${PIPESTATUS[0]}"; cat err`;
    const { stdout } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe('{\n  "schem 1\n');
  });
});

describe("the other commands", () => {
  test("--version prints the package's", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await run(folderWith({}), ["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("--help has examples, every format and the exit codes", async () => {
    const { code, stdout } = await run(folderWith({}), ["--help"]);
    expect(code).toBe(0);
    const formats = Object.keys(reporters).join(", ");
    for (const part of ["Examples:", "Exit codes:", `report as ${formats};`])
      expect(stdout.replace(/\s+/g, " ")).toContain(part);
  });

  test("--help and --version load neither a parser nor zod nor a rule, and an audit no report that is not asked for", async () => {
    const folder = folderWith({ "page.md": right });
    const heavy = [
      "$src_parsers_markdown_ts",
      "$node_modules_zod_v4_classic_schemas_js",
      "$rules_dose_blocks_uneven_ts",
    ];
    const [help, version, rules, audit] = [["--help"], ["--version"], ["rules"], ["--format", "compact"]].map((args) =>
      executed(folder, args),
    );
    expect(help).toContain("programOf");
    for (const module of heavy) {
      expect(help).not.toContain(module);
      expect(version).not.toContain(module);
      expect(rules).toContain(module);
    }
    expect(audit).toContain("$src_reporters_compact_ts");
    for (const name of ["gitlab", "sarif", "pretty"]) expect(audit).not.toContain(`$src_reporters_${name}_ts`);
  });

  test("rules lists them all, explain explains each", async () => {
    const folder = folderWith({});
    const { rules } = JSON.parse((await run(folder, ["rules", "--format", "json"])).stdout);
    expect(rules.length).toBeGreaterThan(3);
    const table = (await run(folder, ["rules"])).stdout;
    for (const { id } of rules) expect(table).toContain(id);
    const { code, stdout } = await run(folder, ["explain", "check-digit-wrong"]);
    expect(code).toBe(0);
    for (const part of [
      "check-digit-wrong: Check digit wrong",
      "Examples that it reports",
      "Examples that it accepts",
      "References",
    ])
      expect(stdout).toContain(part);
    for (const line of stdout.split("\n")) if (!line.includes("http")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("claims lists what was read, with places and subjects", async () => {
    const folder = folderWith({ "page.md": uneven, "other.md": right });
    const { code, stdout, stderr } = await run(folder, ["claims"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/page\.md \(markdown\)\n(?: +1:3 +work .*\n)? +3:\d+ +dose +\S/);
    const { claims } = JSON.parse((await run(folder, ["claims", "--format", "json", "--kind", "dose"])).stdout);
    expect(claims).toMatchObject([{ kind: "dose", path: "page.md", line: 3, subject: {} }]);
    const gone = await run(folder, ["claims", "gone.md", "page.md"]);
    expect(gone.code).toBe(2);
    expect(gone.stderr).toContain("not audited: gone.md");
  });
});
