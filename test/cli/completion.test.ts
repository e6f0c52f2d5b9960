import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { folderWith, run } from "./run.ts";

let script: Promise<string> | undefined;
const scriptForBash = async () => (await run(folderWith({}), ["completion", "bash"])).stdout;

/** What bash offers behind the words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  script ??= scriptForBash();
  const list = ["audit", ...words].map((word) => `'${word}'`).join(" ");
  const input = `${await script}
    COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", { input, cwd: folderWith({ "claimed.md": "" }), encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  test("commands and files first", async () => {
    expect(await offered("cla")).toEqual(["claims", "claimed.md"]);
    expect(await offered("")).toEqual(expect.arrayContaining(["baseline", "completion", "explain", "claimed.md"]));
  });

  test("the options of the command at hand", async () => {
    expect(await offered("--w")).toEqual(["--watch"]);
    expect(await offered("baseline", "--p")).toEqual(["--prune"]);
    expect(await offered("rules", "--w")).toEqual([]);
  });

  test("what an option or command takes", async () => {
    expect(await offered("--format", "")).toEqual(Object.keys(reporters));
    expect(await offered("--format", "=", "js")).toEqual(["json"]);
    expect(await offered("claims", "-f", "")).toEqual(["pretty", "json"]);
    expect(await offered("--fail-on", "w")).toEqual(["warning"]);
    expect(await offered("--rule", "check-digit")).toEqual(["check-digit-wrong=off"]);
    expect(await offered("claims", "--kind", "do")).toEqual(["dose", "dose-total"]);
    expect(await offered("explain", "check")).toEqual(["check-digit-wrong"]);
    expect(await offered("completion", "")).toEqual(["bash", "fish", "zsh"]);
    expect(await offered("--output", "cla")).toEqual([]);
  });
});

describe("completion in other shells", () => {
  test.each(["zsh", "fish"])("%s is told commands and formats", async (shell) => {
    const { code, stdout } = await run(folderWith({}), ["completion", shell]);
    expect(code).toBe(0);
    for (const part of ["baseline", "sarif", "check-digit-wrong", "watch"]) expect(stdout).toContain(part);
    if (spawnSync(shell, ["--version"]).error) return;
    expect(spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  test("an unknown one is refused", async () => {
    const { code, stderr } = await run(folderWith({}), ["completion", "fsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown shell "fsh". Did you mean fish?');
  });
});
