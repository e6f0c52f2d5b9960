/** `npm run test:install`: the ways to install from git, each from a clone of what is committed. They take a minute each. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../contract/indexes.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const folder = mkdtempSync(join(tmpdir(), "audit-install-"));
const clone = join(folder, "clone");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  run(folder, "git", "clone", "--quiet", root, clone);
});

function run(cwd: string, command: string, ...args: string[]) {
  const { npm_config_global: _, ...env } = process.env;
  return spawnSync(command, args, { cwd, encoding: "utf8", env: { ...env, PRE_COMMIT_HOME: join(folder, "hooks") } });
}

test("npm install --global takes a git address", () => {
  const prefix = join(folder, "prefix");
  const args = ["install", "--global", "--prefix", prefix, "--install-links", "--no-audit", `git+file://${clone}`];
  expect(run(folder, "npm", ...args)).toMatchObject({ status: 0 });
  writeFileSync(join(folder, "page.md"), wrong);
  const { status, stdout } = run(folder, join(prefix, "bin/audit"), "page.md");
  expect({ status, found: stdout.includes("error[check-digit-wrong]") }).toEqual({ status: 1, found: true });
});

test.each(["20.19", "22", "24"])("Node %s runs what was installed, and says nothing of its own", (version) => {
  const at = join(folder, `node-${version}`);
  expect(run(folder, "npm", "install", "--no-audit", "--prefix", at, `node@${version}`)).toMatchObject({ status: 0 });
  const program = join(folder, "prefix/lib/node_modules/source-audit/dist/bin/audit.js");
  const { status, stderr } = run(folder, join(at, "node_modules/node/bin/node"), program, "page.md");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

test("the steps of the GitHub Action install and audit, beside content with settings of its own for npm", () => {
  const { steps } = parse(readFileSync(join(clone, "action.yml"), "utf8")).runs;
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  writeFileSync(join(workspace, "page.md"), wrong);
  writeFileSync(join(workspace, ".npmrc"), "registry=http://127.0.0.1:9/\nignore-scripts=true\n");
  writeFileSync(join(workspace, "package.json"), '{ "scripts": { "prepare": "touch taken" } }');
  const env = {
    ...process.env,
    NODE_ENV: "production",
    INPUT_PATHS: "page.md",
    GITHUB_ACTION_PATH: clone,
    RUNNER_TEMP: workspace,
    GITHUB_OUTPUT: join(workspace, "output"),
    GITHUB_STEP_SUMMARY: join(workspace, "summary"),
  };
  const [install, audit] = steps.flatMap(({ run: script }: { run?: string }) =>
    script === undefined
      ? []
      : spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
          cwd: workspace,
          encoding: "utf8",
          env,
        }),
  );
  expect(install).toMatchObject({ status: 0 });
  expect(audit).toMatchObject({ status: 1, stdout: expect.stringContaining("::error file=page.md,line=3,") });
  expect(existsSync(join(workspace, "taken"))).toBe(false);
});

const base = process.env.AUDIT_TEST_BASE ?? "";

test.skipIf(base === "" || spawnSync("buildah", ["--version"]).error)("the container ends as the command does", () => {
  const image = "localhost/source-audit-test";
  const build = ["build", "--file", "Containerfile", "--build-arg", `BASE=${base}`, "--tag", image, "."];
  expect(run(clone, "buildah", ...build)).toMatchObject({ status: 0 });
  const container = run(folder, "buildah", "from", image).stdout.trim();
  const content = join(folder, "content");
  for (const [name, text] of Object.entries({ good: wrong.replace("18-4", "18-5"), bad: wrong })) {
    mkdirSync(join(content, name), { recursive: true });
    writeFileSync(join(content, name, "page.md"), text);
  }
  chmodSync(folder, 0o755);
  const { Entrypoint, User } = JSON.parse(run(folder, "buildah", "inspect", container).stdout).OCIv1.config;
  expect({ Entrypoint, User }).toEqual({ Entrypoint: ["audit"], User: "node" });
  const audit = (...args: string[]) =>
    run(folder, "buildah", "run", "--volume", `${content}:/content:ro`, container, "--", "audit", ...args).status;
  const codes = [audit("good"), audit("bad"), audit("nowhere"), audit("good", "--output", "report.txt"), audit()];
  expect(codes).toEqual([0, 1, 2, 2, 1]);
  run(folder, "buildah", "rm", container);
  run(folder, "buildah", "rmi", image);
});

test("npm pack makes a package that installs", () => {
  expect(run(clone, "npm", "ci", "--no-audit", "--no-fund").status).toBe(0);
  const { stdout } = run(clone, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", folder);
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(join(project, "page.md"), wrong);
  expect(run(project, "npm", "install", "--no-audit", join(folder, stdout.trim().split("\n").at(-1)!)).status).toBe(0);
  expect(run(project, "npx", "--no-install", "source-audit", "page.md").status).toBe(1);
});

test.skipIf(spawnSync("pre-commit", ["--version"]).error)("pre-commit installs and runs the hooks", () => {
  const project = join(folder, "hooked");
  mkdirSync(project);
  const revision = run(clone, "git", "rev-parse", "HEAD").stdout.trim();
  const hooks = "hooks: [{ id: audit }, { id: audit-all }]";
  writeFileSync(
    join(project, ".pre-commit-config.yaml"),
    `repos:\n  - { repo: "file://${clone}", rev: ${revision}, ${hooks} }\n`,
  );
  writeFileSync(join(project, "page.md"), wrong);
  // A name that would be an option, were it not behind `--`.
  writeFileSync(join(project, "--baseline=a.md"), '{"version":1,"findings":[]}');
  run(project, "git", "init", "--quiet");
  run(project, "git", "add", "--all");
  const { status, stdout } = run(project, "pre-commit", "run", "--all-files");
  expect(status).toBe(1);
  expect(stdout.match(/error\[check-digit-wrong\]/g)).toHaveLength(2);
  expect(stdout).toContain("not audited: --baseline=a.md");
});
