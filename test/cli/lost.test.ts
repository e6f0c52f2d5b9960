/** Nothing is lost: reports and baselines are whole or as they were, and no content keeps a run from its end. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { processorTime } from "../processor-time.ts";
import { command, folderWith, run } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const product = (cas: string) => `## Compound Focus: Zelotinib\n\nCAS No.: ${cas}\n\nCat. No.: S100001\n`;

describe("reports", () => {
  test("that cannot be written lose none of the others, and end with 2", async () => {
    const folder = folderWith({ "page.md": wrong });
    mkdirSync(join(folder, "taken.json"));
    const args = ["--format", "json=taken.json", "--format", "sarif=out.sarif", "--format", "compact", "page.md"];
    const { code, stdout, stderr } = await run(folder, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*taken\.json could not be written: .*\nWrote out\.sarif .*\n$/);
    expect(stdout).toContain("check-digit-wrong");
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).runs).toHaveLength(1);
  });

  test("leave the old one where the disk is full, and nothing beside it", () => {
    const folder = folderWith({
      "page.md": wrong,
      "report.json": "[]",
      "audit-baseline.json": '{"version":1,"findings":[]}',
    });
    const limited = (args: string) =>
      spawnSync("bash", ["-c", `ulimit -f 0; trap '' XFSZ; "${process.execPath}" "${command}" ${args}`], {
        cwd: folder,
        encoding: "utf8",
      });
    const report = limited("--format json --output report.json page.md");
    expect(report.status).toBe(2);
    expect(report.stderr).toMatch(/^error: .*report\.json could not be written: EFBIG.*\n$/);
    expect(limited("baseline").status).toBe(2);
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("[]");
    expect(readFileSync(join(folder, "audit-baseline.json"), "utf8")).toBe('{"version":1,"findings":[]}');
    expect(readdirSync(folder).sort()).toEqual(["audit-baseline.json", "page.md", "report.json"]);
  });

  test("leave the old one where the run is killed at the last moment", () => {
    const files = { "report.json": "[]", "audit-baseline.json": '{"version":1,"findings":[]}' };
    const folder = folderWith({ "page.md": wrong, ...files });
    const script = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      fs.renameSync = () => process.kill(process.pid, "SIGKILL"); syncBuiltinESMExports();`;
    const killed = (...args: string[]) => {
      const options = ["--import", `data:text/javascript,${encodeURIComponent(script)}`];
      return spawnSync(process.execPath, [...options, command, ...args], { cwd: folder }).signal;
    };
    expect(killed("--format", "json", "--output", "report.json", "page.md")).toBe("SIGKILL");
    expect(killed("baseline", "page.md")).toBe("SIGKILL");
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  test("to a standard output that is full end with 2 and one line", () => {
    const folder = folderWith({ "page.md": wrong });
    const shell = `"${process.execPath}" "${command}" page.md >/dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: Standard output could not be written: .*ENOSPC.*\n$/);
  });

  // A shell that has more to do stays the parent of what it starts.
  const inShell = (cwd: string, redirected: string) =>
    spawnSync("bash", ["-c", `"${process.execPath}" "${command}" ${redirected}; exit $?`], { cwd, encoding: "utf8" });

  test.skipIf(process.platform !== "linux").each(["page.md", "claims --format csv page.md"])(
    "to a standard output that is closed end with 2 and one line: %s",
    (args) => {
      const { status, stderr } = inShell(folderWith({ "page.md": wrong }), `${args} >&-`);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "error: Standard output could not be written: it is closed\n",
      });
    },
  );

  test("that nobody wants to see are no failure", () => {
    const folder = folderWith({ "page.md": wrong });
    expect(inShell(folder, "page.md >/dev/null").status).toBe(1);
    expect(inShell(folder, "page.md --format json=report.json >&-").status).toBe(1);
    expect(spawnSync(process.execPath, [command, "page.md"], { cwd: folder, stdio: "ignore" }).status).toBe(1);
  });

  test("are never written over a page, or through a link that stands in the content", async () => {
    const folder = folderWith({
      "content/a.md": wrong,
      "content/report.md": "# A page\n\nOn reports.\n",
      "mine.txt": "",
    });
    symlinkSync("../mine.txt", join(folder, "content/out.txt"));
    symlinkSync("..", join(folder, "content/up"));
    for (const [paths, output, message] of [
      ["content/a.md", "content/a.md", /is itself being audited/],
      ["content", "content/report.md", /looks like a page/],
      ["content", "content/out.txt", /leads through the link content\/out\.txt/],
      ["content", "content/up/new.txt", /leads through the link content\/up/],
    ] as const) {
      const { code, stderr } = await run(folder, [paths, "--output", output]);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
    }
    expect((await run(folder, ["baseline", "content", "--output", "content/up/known.json"])).code).toBe(2);
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("");
    expect(readFileSync(join(folder, "content/report.md"), "utf8")).toBe("# A page\n\nOn reports.\n");
    // A report may be written anew, and a link of the user's own is followed.
    symlinkSync("mine.txt", join(folder, "own.txt"));
    for (const times of [1, 2])
      expect([
        times,
        (await run(folder, ["content", "-f", "markdown=content/audit.md", "-o", "own.txt", "-f", "pretty"])).code,
      ]).toEqual([times, 1]);
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toContain("check-digit-wrong");
  });
});

describe("what stands in the way is said in a sentence", () => {
  test.each([
    [["baseline", "page.md", "--output", "folder"], /^error: The baseline folder could not be read: EISDIR.*\.\n/],
    [["page.md", "--baseline", "folder"], /^error: The baseline folder could not be read: EISDIR.*\.\n/],
  ])("%j", async (args, message) => {
    const folder = folderWith({ "page.md": right, "folder/x": "" });
    const { code, stderr } = await run(folder, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("defect");
  });

  test.skipIf(process.getuid?.() === 0)("audit init where nothing may be written", async () => {
    const folder = folderWith({});
    chmodSync(folder, 0o555);
    const { code, stderr } = await run(folder, ["init"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: audit\.config\.yaml could not be written: EACCES.*\n$/);
  });

  test.skipIf(process.platform !== "linux")("a working folder that was removed", () => {
    const script = `mkdir gone; cd gone; rmdir ../gone; "${process.execPath}" "${command}"`;
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd: folderWith({}), encoding: "utf8" });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: The working folder no longer exists.\nChange to one that does.\n",
    });
  });
});

describe("a baseline of the whole", () => {
  test("holds for a part, and not for a page that joins", async () => {
    const folder = folderWith({
      "a.md": product("1799328-86-1"),
      "b.md": product("1799328-86-2"),
      "c.md": product("1799328-86-1"),
    });
    const gate = async (...paths: string[]) =>
      JSON.parse(
        (await run(folder, ["--baseline", "audit-baseline.json", "--format", "json", ...paths])).stdout,
      ).findings.map(({ rule }: { rule: string }) => rule);
    await run(folder, ["baseline"]);
    const text = readFileSync(join(folder, "audit-baseline.json"), "utf8");
    expect(text).toContain("identifier-conflict");
    expect(await gate()).toEqual([]);
    for (const part of [["a.md", "b.md"], ["b.md", "c.md"], ["b.md"]]) expect(await gate(...part)).toEqual([]);
    await run(folder, ["baseline", "a.md", "b.md"]);
    expect(readFileSync(join(folder, "audit-baseline.json"), "utf8")).toBe(text);
  });
});

describe("content that is made to break a run", () => {
  test("thousands of links and comments are counted, not listed", async () => {
    const folder = folderWith({ "page.md": wrong });
    for (let index = 0; index < 3000; index++) symlinkSync("page.md", join(folder, `${index}.md`));
    const names = Array.from({ length: 600 }, (_, index) => String.fromCharCode(97 + (index % 26)) + index).join(",");
    writeFileSync(join(folder, "many.md"), `${`<!-- audit-ignore-next ${names.slice(0, 1900)}: x -->`.repeat(20)}\n`);
    const { code, stdout } = await run(folder, ["--format", "json"]);
    expect(code).toBe(1);
    expect(stdout.length).toBeLessThan(400_000);
    expect(JSON.parse(stdout).summary.unreadFiles.find(({ why }: { why: string }) => why === "link").count).toBe(3000);
  });

  test.each([
    ["the last words of a list", "This study was one of the\n\n| a | one of the |\n|---|---|\n| 1 | 2 |\n"],
    ["a pair that is cut off", "The score (6,1,\n\n9 of 98 (9%) responded.\n"],
    [
      "names that every object has",
      "| Constructor | N=40 |\n|---|---|\n| constructor | 10 (25%) |\n\n0/4 constructor 1\n",
    ],
    ["a number of a hundred decimals", `Odds ratio 0.${"2".repeat(130)}9 (95% CI 0.1-3).\n`],
    [
      "a count that no number can hold",
      `| Best response | All patients (N=40) |\n|---|---|\n| CR | 4 |\n| PR | 8 |\n| PD | ${"9".repeat(400)} |\n`,
    ],
    ["circular aliases in front matter", "---\na: &a\n  b: *a\nc: [*a, *a]\n---\n\nText.\n"],
  ])("%s", async (_, text) => {
    const { code, stderr } = await run(folderWith({ "page.md": text }), ["--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test.each([
    "12 of 350000000 people (61%) had it.\n",
    "Response in 549000000 of 900000000 patients (61%; 95% CI 10-20%).\n",
  ])("sizes of whole populations take no time: %s", async (text) => {
    const folder = folderWith({ "page.md": text });
    const begun = processorTime();
    const { stdout } = await run(folder, []);
    expect(processorTime() - begun).toBeLessThan(10_000);
    expect(stdout.length).toBeLessThan(5000);
  });

  test("a configuration that holds itself", async () => {
    const folder = folderWith({ "page.md": right, "audit.config.yaml": "include: &a [*a, '*.md']\n" });
    const { code, stderr } = await run(folder, []);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: audit\.config\.yaml:1: include\[0\]: Is a list that contains itself, not a string\./,
    );
  });

  test("fields without a value in a record", async () => {
    const record = "PMID- 8\nAU  - \nFAU - \nTI  - A trial.\nAB  - 12 of 40 patients (30%) responded.\nDP  - \n";
    expect((await run(folderWith({ "a.nbib": record }), [])).code).toBe(0);
  });

  test("names that are not UTF-8 are said to be so", () => {
    const folder = folderWith({ "page.md": right });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from(".md")]), wrong);
    const { status, stdout } = spawnSync(process.execPath, [command], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("Has a name that is not valid UTF-8");
    expect(status).toBe(2);
  });

  test("reports hold no control that a terminal, a build server or a forge obeys", async () => {
    const folder = folderWith({
      "page.md": `# Red \u009b31m\n\n${" ".repeat(45)}::error::x\n\n## Compound Focus: GH-77\n\nCAS No.: 1799328-86-2 \u009d0;x\u009c\n`,
      "other.md": "## Compound Focus: GH-77\n\nCAS No.: 1799328-86-1\n\nCAS No.: 1799328-86-3\n",
    });
    for (const format of Object.keys(reporters)) {
      const { stdout } = await run(folder, ["--format", format, "--verbose"]);
      expect(stdout, format).not.toMatch(/[\x80-\x9f]/);
      if (format !== "github") expect(stdout, format).not.toMatch(/^\s*::/m);
      if (format === "markdown") expect(stdout).not.toMatch(/GH-\d/);
    }
  });
});
