import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit, type Config, type ConfigOptions, type RunOptions } from "../../src/index.ts";
import { folderWith } from "../cli/run.ts";

const wrong = "Water has the CAS number CAS 7732-18-4.\n";
const uneven = "Zelotinib 40 mg on days 1-7 and 15-22 of a 28-day cycle.\n";

async function found(cwd: string, config?: Config, options: ConfigOptions & RunOptions = {}, paths: string[] = ["."]) {
  const run = await audit(paths, { cwd, ...(config && { config }), ...options });
  expect(run.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return run.findings.map(({ rule, severity, at }) => `${at.path} ${rule} ${severity}`);
}

describe("rules", () => {
  test("severities and options hold, and options given besides the file win", async () => {
    const cwd = folderWith({ "a.md": wrong });
    expect(await found(cwd, {})).toEqual(["a.md check-digit-wrong error"]);
    const config: Config = { rules: { "check-digit-wrong": "info" } };
    expect(await found(cwd, config)).toEqual(["a.md check-digit-wrong info"]);
    expect(await found(cwd, config, { rules: { "check-digit-wrong": "off" } })).toEqual([]);
  });

  test("a severity that was set is never exceeded", async () => {
    const cwd = folderWith({ "a.md": "No model was better (OR = 1.02, 95% CI = 0.90-1.14, p = 0.03).\n" });
    expect(await found(cwd, {})).toEqual(["a.md p-value-conflict error"]);
    expect(await found(cwd, { rules: { "p-value-conflict": "warning" } })).toEqual(["a.md p-value-conflict warning"]);
    expect(await found(cwd, { rules: { "p-value-conflict": ["error", { gap: 9, look: 9 }] } })).toEqual([]);
  });

  test("overrides: the last one that applies to the file", async () => {
    const cwd = folderWith({ "a.md": wrong, "old/b.md": wrong, "old/new/c.md": wrong });
    const config: Config = {
      rules: { "check-digit-wrong": "warning" },
      overrides: [
        { files: ["old"], rules: { "check-digit-wrong": "off" } },
        { files: ["old/new/*.md"], rules: { "check-digit-wrong": "info" } },
      ],
    };
    const expected = ["a.md check-digit-wrong warning", "old/new/c.md check-digit-wrong info"];
    expect(await found(cwd, config)).toEqual(expected);
    expect(await found(cwd, { ...config, rules: { "check-digit-wrong": "off" } })).toEqual(expected.slice(1));
    expect(await found(cwd, config, { rules: { "check-digit-wrong": "error" } })).toHaveLength(3);
  });

  test("overrides of a rule between pages: off for one of them is off for the finding", async () => {
    const cwd = folderWith({
      "a.md": "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n",
      "b.md": "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n",
    });
    const over = (file: string, severity: "off" | "info"): Config => {
      return { overrides: [{ files: [file], rules: { "trial-id-conflict": severity } }] };
    };
    expect(await found(cwd, {})).toEqual(["b.md trial-id-conflict error"]);
    expect(await found(cwd, over("a.md", "off"))).toEqual([]);
    expect(await found(cwd, over("b.md", "off"))).toEqual([]);
    expect(await found(cwd, over("b.md", "info"))).toEqual(["b.md trial-id-conflict info"]);
    // Sources are right: the finding points at what disagrees with them.
    expect(await found(cwd, { sources: ["b.md"] })).toEqual(["a.md trial-id-conflict error"]);
  });
});

describe("files", () => {
  const files = { "a.md": wrong, "docs/b.md": wrong, "docs/drafts/c.md": wrong, "d.page": wrong };

  test("include and exclude count from the folder of the configuration", async () => {
    const text = "include: [docs/**, '*.page']\nexclude: [docs/drafts]\n";
    const cwd = folderWith({ ...files, "audit.config.yaml": text });
    const paths = (lines: string[]) => lines.map((line) => line.split(" ")[0]);
    expect(paths(await found(cwd))).toEqual(["d.page", "docs/b.md"]);
    expect(paths(await found(join(cwd, "docs")))).toEqual(["b.md"]);
    expect(paths(await found(join(cwd, "docs"), undefined, {}, [".."]))).toEqual(["../d.page", "../docs/b.md"]);
    expect(paths(await found(cwd, undefined, { include: ["a.md"] }))).toEqual(["a.md"]);
    expect(paths(await found(join(cwd, "docs"), undefined, { include: ["drafts/**"], config: false }))).toEqual([
      "drafts/c.md",
    ]);
    expect(paths(await found(join(cwd, "docs"), undefined, { exclude: ["b.md"] }, [".."]))).toEqual(["../d.page"]);
    expect(paths(await found(cwd, undefined, {}, ["a.md"]))).toEqual(["a.md"]);
  });

  test("a plugin's parser is asked for its extension", async () => {
    const cwd = folderWith({
      "a.page": "x",
      "audit.config.mjs": `export default { plugins: [{ parsers: [{ id: "page", extensions: [".page"], detects: (head) => head === "x",
        *parse(path, chunks) { const text = [...chunks].join("") + ${JSON.stringify(wrong)};
          yield { document: { id: path, path, format: "page", ids: [], source: { text, offset: 0, line: 1 }, parts: [
            { kind: "prose", role: "text", headings: [], span: { start: 0, end: text.length }, prose: { text, pieces: [{ at: 0, from: 0, to: text.length }] } } ] } }; } }] }] };`,
    });
    expect(await found(cwd)).toEqual(["a.page check-digit-wrong error"]);
  });
});

test("a plugin's own kind of claim is extracted, judged and shown", async () => {
  const cwd = folderWith({
    "a.md": "Stored at 900 C.\n",
    "audit.config.mjs": `import { z } from ${JSON.stringify(import.meta.resolve("zod"))};
      const kind = { kind: "temperature", title: "Temperature", schema: z.object({ c: z.number() }), show: ({ c }) => c + " degrees" };
      const extractor = { id: "temperatures", kinds: ["temperature"], reads: ["text"], *extract({ part }) {
        const match = /(\\d+) C\\b/.exec(part.prose.text);
        if (match) yield { kind: "temperature", value: { c: Number(match[1]) }, prose: part.prose, start: match.index, end: match.index + match[0].length }; } };
      const rule = { id: "lab/too-hot", severity: "error", scope: "document", reads: ["temperature"],
        options: z.strictObject({ most: z.number().default(100) }),
        *check(claims, { most }) { for (const claim of claims.of("temperature"))
          yield { outcome: claim.value.c > most ? "fail" : "pass", operands: [{ claim, label: "temperature" }], evidence: {} }; },
        explain: () => ({ message: "Too hot.", explanation: ["x"], advice: "Cool it." }) };
      export default { plugins: [{ name: "lab", claims: [kind], extractors: [extractor], rules: [rule] }] };`,
  });
  const run = await audit(["a.md"], { cwd });
  expect(run.findings).toMatchObject([
    { rule: "lab/too-hot", at: { quote: "900 C", claim: { shown: "900 degrees" } } },
  ]);
  expect(await found(cwd, undefined, { rules: { "lab/too-hot": ["warning", { most: 1000 }] } })).toEqual([]);
});

describe("known findings", () => {
  test("are the same from any folder, and stale ones are named when their page was read", async () => {
    const cwd = folderWith({ "docs/a.md": wrong, "docs/b.md": uneven, "audit.config.yaml": "baseline: known.json\n" });
    const entry = async (folder: string) => {
      const run = await audit(["."], { cwd: join(cwd, folder), config: false, baseline: false });
      return run.findings.map(({ rule, fingerprint, message, at }) => ({
        fingerprint,
        rule,
        document: at.path,
        message,
      }));
    };
    const entries = await entry(".");
    writeFileSync(join(cwd, "known.json"), JSON.stringify({ version: 1, findings: entries }));
    for (const folder of [".", "docs"]) {
      const run = await audit(["."], { cwd: join(cwd, folder) });
      expect(run.findings).toEqual([]);
      expect(run.suppressed.map(({ by }) => by)).toEqual(["baseline", "baseline"]);
      expect(run.problems).toEqual([]);
    }
    writeFileSync(join(cwd, "docs/a.md"), "Water.\n");
    const stale = async (...paths: string[]) =>
      (await audit(paths, { cwd })).problems.map(({ path, message, severity }) => `${severity} ${path} ${message}`);
    const gone = `notice known.json Lists a finding that is gone: check-digit-wrong in docs/a.md (${entries[0]!.fingerprint}).`;
    expect(await stale(".")).toEqual([gone]);
    expect(await stale("docs/a.md")).toEqual([gone]);
    expect(await stale("docs/b.md")).toEqual([]);
  });

  test("a file that is none is an error", async () => {
    const cwd = folderWith({ "a.md": wrong, "known.json": "[]" });
    await expect(audit(["."], { cwd, baseline: "known.json" })).rejects.toThrow("known.json is not a baseline.");
    await expect(audit(["."], { cwd, baseline: "gone.json" })).rejects.toThrow("There is no baseline gone.json.");
  });
});

test("a file that cannot be read is a problem in the words of its reader", async () => {
  const cwd = folderWith({ "a.md": wrong });
  writeFileSync(join(cwd, "b.md"), Buffer.alloc(1000));
  symlinkSync("nowhere", join(cwd, "c.md"));
  const { problems, findings } = await audit(["a.md", "b.md", "c.md"], { cwd, config: false });
  expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "b.md Is not a text file.",
    "c.md Does not exist.",
  ]);
  expect(findings).toHaveLength(1);
});
