import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleTypes } from "../../types.config.ts";
import { root } from "../contract/indexes.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const folder = mkdtempSync(join(tmpdir(), "audit-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(folder, script), ...args], { cwd: folder, encoding: "utf8" });
const inFolder = (name: string, text: string) => writeFileSync(join(folder, name), text);
const tsc = join(root, "node_modules/typescript/bin/tsc");

let files: readonly string[] = [];
/** Why the package could not be installed, where that is not its own fault. */
let offline: string | null = null;

beforeAll(async () => {
  await bundleTypes();
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const packed = JSON.parse(execFileSync("npm", pack, { cwd: root, encoding: "utf8", stdio: "pipe" }));
  const [{ filename, files: list }] = Array.isArray(packed) ? packed : Object.values(packed);
  files = list.map(({ path }: { path: string }) => path);
  inFolder("package.json", '{ "type": "module" }');
  const install = [
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    join(folder, filename),
  ];
  const { status, stderr } = spawnSync("npm", install, { cwd: folder, encoding: "utf8", timeout: 60_000 });
  if (status === 0) return;
  offline = /ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|ENETUNREACH/.exec(stderr)?.[0] ?? (status === null ? "slow" : null);
  if (offline === null) throw new Error(stderr);
}, 120_000);

test("the package holds what is used, and nothing else", () => {
  const known =
    /^(?:package\.json|README\.md|LICENSE|rules\/README\.md|schemas\/(?:config|report)\.schema\.json|fixtures\/tolinapant\/[^/]+|dist\/(?:bin|chunks|src(?:\/(?:rule|plugin|cli\/commands))?)\/[\w-]+\.js|dist\/(?:src|rules)\/(?:[\w-]+\/){0,4}[\w-]+\.d\.ts|dist\/(?:THIRD-PARTY-LICENSES\.txt|build-id|command\.cjs|bin\/package\.json))$/;
  expect(files.filter((path) => !known.test(path))).toEqual([]);
  expect(files.length).toBeLessThan(150);
  for (const path of ["LICENSE", "README.md", "rules/README.md", "schemas/config.schema.json", "dist/src/index.d.ts"])
    expect(files).toContain(path);
});

test("every package in the bundle is named with its licence", () => {
  const notices = readFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, "utf8");
  for (const name of ["commander", "zod", "remark-parse", "chokidar", "picomatch"])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)\n\n.{20}`, "ms"));
});

describe("installed in an empty folder", () => {
  test("the command audits a folder", (context) => {
    if (offline) context.skip(`The registry cannot be reached: ${offline}`);
    inFolder("page.md", wrong);
    const { status, stdout } = node(
      "node_modules/.bin/audit",
      "page.md",
      "node_modules/source-audit/fixtures/tolinapant",
    );
    expect(status).toBe(1);
    expect(stdout).toContain("error[check-digit-wrong]");
    expect(stdout).toContain("--> node_modules/source-audit/fixtures/tolinapant/trial-results.txt:");
  });

  test("the library, the rule author's door and the schemas are there, as the README shows them", (context) => {
    if (offline) context.skip(`The registry cannot be reached: ${offline}`);
    const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(`${root}README.md`, "utf8"))!;
    inFolder(
      "example.js",
      `${example!.replace('"content/"', '"page.md"')}
      import { defineRule } from "source-audit/rule";
      import { readFileSync } from "node:fs";
      for (const name of ["config", "report"])
        JSON.parse(readFileSync(new URL(import.meta.resolve("source-audit/schemas/" + name + ".schema.json")), "utf8"));
      console.log(findings.length, problems.length, typeof defineRule);\n`,
    );
    expect(node("example.js")).toMatchObject({ stdout: "1 0 function\n", stderr: "" });
  });

  test("types hold in a strict project", (context) => {
    if (offline) context.skip(`The registry cannot be reached: ${offline}`);
    inFolder(
      "use.ts",
      `import { audit, type Config, type Finding, type Run, auditTexts } from "source-audit";
      import { defineRule, pass } from "source-audit/rule";
      import { z } from "zod";
      const config: Config = { failOn: "warning", rules: { "table-damaged": "off" } };
      const run: Run = await audit(["page.md"], { config });
      export const findings: readonly Finding[] = [...run.findings, ...auditTexts([{ path: "a.md", text: "" }]).findings];
      // @ts-expect-error: no such severity
      await audit([], { failOn: "loud" });
      export default defineRule({
        id: "house/a", title: "A", why: "", references: [], severity: "info", scope: "document", reads: ["dose"],
        options: z.strictObject({}), examples: { valid: [], invalid: [] },
        *check(claims) { for (const claim of claims.of("dose")) yield pass([claim, claim.value.unit ?? "dose"]); },
        explain: () => ({ message: "", explanation: [], advice: "" }),
      });\n`,
    );
    const flags = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--types", ""];
    const { stdout } = spawnSync(process.execPath, [tsc, ...flags, "use.ts"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("");
  });

  test("the plugin of the walk-through compiles and speaks, and is named when it throws", (context) => {
    if (offline) context.skip(`The registry cannot be reached: ${offline}`);
    const page = readFileSync(`${root}docs/plugins.md`, "utf8");
    const [, code] = /```ts\n([\s\S]*?)```/.exec(page)!;
    const [, shown] = /```text\n([\s\S]*?)```/.exec(page)!;
    inFolder("house.ts", code!);
    inFolder("house.yaml", "plugins: [./house.js]\n");
    inFolder("a.prices", "prices\naspirin;4\n");
    inFolder("b.prices", "prices\naspirin;5\n");
    const flags = ["--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];
    const { stdout } = spawnSync(process.execPath, [tsc, ...flags, "house.ts"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("");
    const audit = () => node("node_modules/.bin/audit", "--config", "house.yaml", "a.prices", "b.prices");
    expect(audit()).toMatchObject({ status: 1, stdout: expect.stringContaining(shown!) });
    const compiled = readFileSync(join(folder, "house.js"), "utf8");
    inFolder("house.js", compiled.replace("advice:", "advice: undefined.no,\nunused:"));
    const broken = audit();
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(
      /Rule house\/price-conflict failed: the plugin house \(\.\/house\.js\) threw ".*" at .*house\.js:\d+/,
    );
  });
});
