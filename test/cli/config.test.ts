import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { folderWith, run } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const uneven = "# Dose\n\nZelotinib 40 mg on days 1-7 and 15-22 of a 28-day cycle.\n";
const unsettled = "Toxicity was rarer (OR 0.53; 95% CI, 0.28-1.01; p = 0.04).\n";

// Each test runs the command several times.
vi.setConfig({ testTimeout: 60_000 });
describe("audit init and audit config", () => {
  test("a first configuration is written once, and is in force", async () => {
    const folder = folderWith({ "page.md": wrong, "drafts/page.md": wrong });
    expect(await run(folder, ["init"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Wrote audit.config.yaml"),
    });
    const text = readFileSync(join(folder, "audit.config.yaml"), "utf8");
    expect(await run(folder, ["init"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("audit.config.yaml already exists; it was not touched."),
    });
    expect(readFileSync(join(folder, "audit.config.yaml"), "utf8")).toBe(text);
    // Nothing that it shows is in force before somebody asks for it.
    expect((await run(folder, [])).stdout).toContain("drafts/page.md");
    writeFileSync(join(folder, "audit.config.yaml"), text.replace("# exclude:\n#   - drafts", "exclude:\n  - drafts"));
    expect((await run(folder, [])).stdout).not.toContain("drafts/page.md");
    expect((await run(folder, ["--no-config"])).stdout).toContain("drafts/page.md");
  });

  test("it is not written beside any other", async () => {
    expect((await run(folderWith({ "package.json": '{"audit":{}}' }), ["init"])).code).toBe(2);
    expect((await run(folderWith({ "audit.config.mjs": "export default {}" }), ["init"])).code).toBe(2);
    expect((await run(folderWith({ "package.json": "{}" }), ["init"])).code).toBe(0);
  });

  test("what is in force is shown, with flags over the file", async () => {
    const text = "failOn: warning\nrules:\n  p-value-conflict: [error, { gap: 2 }]\n";
    const folder = folderWith({ "audit.config.yaml": text });
    const shown = JSON.parse((await run(folder, ["config", "--format", "json", "--exclude", "old"])).stdout);
    expect(shown).toMatchObject({ file: "audit.config.yaml", root: ".", exclude: ["old"], failOn: "warning" });
    expect(shown.rules["p-value-conflict"]).toMatchObject(["error", { gap: 2 }]);
    expect(shown.rules["check-digit-wrong"]).toBe("error");
    const pretty = (await run(folder, ["config"])).stdout;
    expect(pretty).toMatch(/^# audit\.config\.yaml\n/);
    expect(pretty).toContain("failOn: warning\n");
    expect((await run(folder, ["config", "--no-config"])).stdout).toMatch(/^# No configuration file/);
    // What is shown is a configuration, and shows the same.
    writeFileSync(join(folder, "audit.config.yaml"), pretty);
    expect(await run(folder, ["config"])).toEqual({ code: 0, stdout: pretty, stderr: "" });
  });

  test.each(["[", "a/[b", "*.{md,txt"])("the pattern %s, whose bracket is not closed, is refused", async (pattern) => {
    const folder = folderWith({ "page.md": "# T\n", "audit.config.json": JSON.stringify({ exclude: [pattern] }) });
    const { code, stderr } = await run(folder, []);
    expect(code).toBe(2);
    expect(stderr).toContain("audit.config.json:1: exclude[0]: Has a bracket that is not closed.");
    for (const flag of ["--include", "--exclude"])
      expect((await run(folder, ["--no-config", flag, pattern])).stderr).toContain("bracket that is not closed");
    writeFileSync(join(folder, "audit.config.json"), JSON.stringify({ exclude: ["\\[x", "[a]*", "{b,c}"] }));
    expect((await run(folder, [])).code).not.toBe(2);
  });
});

describe("a configuration holds for every command", () => {
  test("exit codes", async () => {
    const folder = folderWith({ "page.md": uneven, "audit.config.yaml": "failOn: warning\n" });
    expect((await run(folder, [])).code).toBe(1);
    expect((await run(folder, ["--fail-on", "error"])).code).toBe(0);
    expect((await run(folder, ["--no-config"])).code).toBe(0);
    expect((await run(folder, ["--rule", "dose-blocks-uneven=off"])).code).toBe(0);
    writeFileSync(join(folder, "other.yaml"), "failOn: never\n");
    expect((await run(folder, ["--config", "other.yaml"])).code).toBe(0);
  });

  test("one that is wrong ends with 2, the place and the remedy", async () => {
    const folder = folderWith({ "page.md": right, "audit.config.yaml": "rules:\n  check-digit-wrng: off\n" });
    for (const args of [[], ["claims"], ["rules"], ["config"], ["baseline"]])
      expect(await run(folder, args)).toEqual({
        code: 2,
        stdout: "",
        stderr:
          'error: audit.config.yaml:2: rules.check-digit-wrng: There is no rule "check-digit-wrng". Did you mean check-digit-wrong?\n',
      });
    expect((await run(folder, ["--config", "gone.yaml"])).stderr).toMatch(/^error: gone\.yaml: Does not exist\./);
  });

  test("plugins bring rules and reporters", async () => {
    const plugin = fileURLToPath(new URL("../../fixtures/api/own-rule.mjs", import.meta.url));
    const folder = folderWith({
      "page.md": "# Trial\n\nThe trial ISRCTN12345679 is complete.\n",
      "audit.config.mjs": `import house from ${JSON.stringify(plugin)};
        const loud = { id: "loud", report: (run) => run.findings.map(({ rule }) => rule.toUpperCase()).join() + "\\n" };
        export default { plugins: [house, { reporters: [loud] }], rules: { "trial-id-malformed": "off", "check-digit-wrong": "off" } };`,
    });
    expect(await run(folder, ["--format", "loud"])).toMatchObject({ code: 0, stdout: "HOUSE/TRIAL-ID-UNWANTED\n" });
    expect((await run(folder, ["rules"])).stdout).toContain("house/trial-id-unwanted");
    expect((await run(folder, ["explain", "house/trial-id-unwanted"])).stdout).toContain("House style asks");
    expect((await run(folder, [])).stdout).toContain("warning[house/trial-id-unwanted]: ISRCTN12345679 is no id of");
  });
});

test("a pattern of sources that nothing matches is noticed, where everything was read", async () => {
  const folder = folderWith({ "page.md": right, "audit.config.yaml": "sources:\n  - '*.md'\n  - records/**\n" });
  const { code, stdout } = await run(folder, []);
  expect(code).toBe(0);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    'notice: audit.config.yaml:3: No file that was read matches the source "records/**".',
  );
  expect((await run(folder, ["page.md"])).stdout).not.toContain("notice");
});

describe("findings that are left out", () => {
  test("are counted, and shown as JSON with their reasons", async () => {
    const note = "<!-- audit-ignore-file check-digit-wrong: printed so in the source -->\n";
    const folder = folderWith({ "page.md": note + wrong });
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Suppressed +1 /);
    const report = JSON.parse((await run(folder, ["--format", "json"])).stdout);
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([
      { by: "directive", reason: "printed so in the source", finding: { rule: "check-digit-wrong" } },
    ]);
  });

  test("by an entry that has expired are reported again", async () => {
    const entry = (until: string) =>
      `ignore:\n  - rule: check-digit-wrong\n    document: page.md\n    reason: printed so\n    until: ${until}\n`;
    const folder = folderWith({ "page.md": wrong, "audit.config.yaml": entry("9999-12-31") });
    expect((await run(folder, [])).code).toBe(0);
    writeFileSync(join(folder, "audit.config.yaml"), entry("2000-01-01"));
    const { code, stdout } = await run(folder, []);
    expect(code).toBe(1);
    expect(stdout).toMatch(/warning\[suppression-expired\][^=]*applied until 2000-01-01/);
    expect(stdout).toContain("--> audit.config.yaml:2:3");
  });
});

describe("audit baseline", () => {
  test("takes findings as known; later runs report new ones only and name stale entries", async () => {
    const folder = folderWith({ "a.md": wrong, "b.md": uneven });
    expect((await run(folder, ["baseline"])).stdout).toBe("audit-baseline.json: 2 known findings; 2 new, 0 gone.\n");
    const text = readFileSync(join(folder, "audit-baseline.json"), "utf8");
    expect((await run(folder, ["baseline", "b.md", "a.md"])).stdout).toContain("2 known findings; 0 new, 0 gone.");
    expect(readFileSync(join(folder, "audit-baseline.json"), "utf8")).toBe(text);
    expect(JSON.parse(text).findings.map(({ document, rule }: Record<string, string>) => [document, rule])).toEqual([
      ["a.md", "check-digit-wrong"],
      ["b.md", "dose-blocks-uneven"],
    ]);

    const known = await run(folder, ["--baseline", "audit-baseline.json"]);
    expect(known.code).toBe(0);
    expect(known.stdout).toMatch(/Suppressed +2 /);
    expect((await run(folder, [])).code).toBe(1);

    writeFileSync(join(folder, "c.md"), wrong);
    writeFileSync(join(folder, "b.md"), right);
    const later = await run(folder, ["--baseline", "audit-baseline.json"]);
    expect(later.code).toBe(1);
    expect(later.stdout).toContain("c.md:3:");
    expect(later.stdout).not.toContain("a.md:3:");
    expect(later.stdout.replace(/\s+/g, " ")).toContain("Lists a finding that is gone: dose-blocks-uneven in b.md");

    expect((await run(folder, ["baseline", "--prune"])).stdout).toBe(
      "audit-baseline.json: 1 known finding; 0 new, 1 gone.\n",
    );
    expect((await run(folder, ["--baseline", "audit-baseline.json"])).code).toBe(1);
    expect((await run(folder, ["baseline", "c.md"])).stdout).toBe(
      "audit-baseline.json: 2 known findings; 1 new, 0 gone.\n",
    );
    expect((await run(folder, ["--baseline", "audit-baseline.json"])).code).toBe(0);
  });

  test("goes where the configuration says, and --no-baseline leaves it aside", async () => {
    const folder = folderWith({ "docs/a.md": wrong, "audit.config.yaml": "baseline: ci/known.json\n" });
    expect((await run(folder, ["baseline"])).stdout).toContain(join("ci", "known.json"));
    expect((await run(folder, [])).code).toBe(0);
    expect((await run(join(folder, "docs"), ["a.md"])).code).toBe(0);
    expect((await run(folder, ["--no-baseline"])).code).toBe(1);
  });

  test("what is not there is an error", async () => {
    const folder = folderWith({ "a.md": wrong });
    expect((await run(folder, ["baseline", "--prune"])).code).toBe(2);
    expect((await run(folder, ["--baseline", "gone.json"])).stderr).toBe(
      "error: There is no baseline gone.json.\nWrite it first: audit baseline --output gone.json\n",
    );
  });
});

describe("--max-unsettled", () => {
  test("fails when more could not be settled", async () => {
    const folder = folderWith({ "page.md": unsettled, "audit.config.yaml": "maxUnsettled: 0\n" });
    const { code, stderr } = await run(folder, []);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\d+ comparisons? could not be settled; 0 are allowed\.\n$/);
    expect(await run(folder, ["--max-unsettled", "99"])).toMatchObject({ code: 0, stderr: "" });
    expect((await run(folder, ["--max-unsettled", "-1"])).code).toBe(2);
  });
});

describe("--since", () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd, stdio: "pipe" });

  test("reports what touches changed and untracked files, and counts the rest", async () => {
    const a = "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n";
    const b = "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n";
    const folder = folderWith({ "old.md": wrong, "docs/a b.md": a, "docs/é.md": b });
    git(folder, "init", "-q");
    git(folder, "add", ".");
    git(folder, "commit", "-q", "-m", "first");
    expect(await run(folder, ["--since", "HEAD"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Suppressed +2 /),
    });
    writeFileSync(join(folder, "docs/a b.md"), `${a}\nMore.\n`);
    const changed = JSON.parse((await run(folder, ["--since", "HEAD", "--format", "json"])).stdout);
    expect(changed.findings.map(({ rule }: { rule: string }) => rule)).toEqual(["trial-id-conflict"]);
    expect(changed.suppressed).toMatchObject([{ by: "since", finding: { rule: "check-digit-wrong" } }]);
    expect(changed.documents).toHaveLength(3);
    writeFileSync(join(folder, "new.md"), wrong);
    const inner = (await run(join(folder, "docs"), ["--since", "HEAD", ".."])).stdout;
    expect(inner).toContain("../new.md:3:");
    expect(inner).not.toContain("../old.md:3:");
  });

  test("says what is missing", async () => {
    const folder = folderWith({ "page.md": right });
    const { code, stderr } = await run(folder, ["--since", "HEAD"], { GIT_CEILING_DIRECTORIES: folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: --since needs a git repository, which this folder is not in.\nLeave --since out.\n",
    });
    git(folder, "init", "-q");
    for (const revision of ["gone", "--output=x"])
      expect((await run(folder, [`--since=${revision}`])).stderr).toContain(`git knows no revision "${revision}".`);
  });
});

test("the library does as the command does, in a script of the user's", () => {
  const script = fileURLToPath(new URL("../../fixtures/api/audit-content.mjs", import.meta.url));
  const folder = folderWith({ "a.md": wrong, "b.md": uneven, "audit.config.yaml": "rules: {}\n" });
  const runScript = () => {
    try {
      return {
        code: 0,
        text: execFileSync(process.execPath, [script, "."], { cwd: folder, encoding: "utf8", stdio: "pipe" }),
      };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, text: stdout + stderr };
    }
  };
  expect(runScript()).toEqual({
    code: 1,
    text: expect.stringMatching(/^a\.md:3:\d+ check-digit-wrong: .*\n2 documents, 1 findings, 0 left out\n$/),
  });
  writeFileSync(join(folder, "audit.config.yaml"), "rules: []\n");
  expect(runScript()).toEqual({
    code: 2,
    text: expect.stringMatching(/^audit\.config\.yaml:1: rules: Is \[\], not an object/),
  });
});
