import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { command, folderWith, run } from "./run.ts";

/** What bash offers behind the words, the last of which is being typed. */
function offered(...words: string[]): string[] {
  const list = ["audit", ...words].map((word) => `'${word}'`).join(" ");
  const script = `source <("${process.execPath}" "${command}" completion bash)
    COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: folderWith({ "claimed.md": "" }),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  test("commands and files first", () => {
    expect(offered("cla")).toEqual(["claims", "claimed.md"]);
    expect(offered("")).toEqual(expect.arrayContaining(["baseline", "completion", "explain", "claimed.md"]));
  });

  test("the options of the command at hand", () => {
    expect(offered("--w")).toEqual(["--watch"]);
    expect(offered("baseline", "--p")).toEqual(["--prune"]);
    expect(offered("rules", "--w")).toEqual([]);
  });

  test("what an option or command takes", () => {
    expect(offered("--format", "")).toEqual(Object.keys(reporters));
    expect(offered("--format", "=", "js")).toEqual(["json"]);
    expect(offered("claims", "-f", "")).toEqual(["pretty", "json"]);
    expect(offered("--fail-on", "w")).toEqual(["warning"]);
    expect(offered("--rule", "check-digit")).toEqual(["check-digit-wrong=off"]);
    expect(offered("claims", "--kind", "do")).toEqual(["dose"]);
    expect(offered("explain", "check")).toEqual(["check-digit-wrong"]);
    expect(offered("completion", "")).toEqual(["bash", "fish", "zsh"]);
    expect(offered("--output", "cla")).toEqual([]);
  });
});

describe("completion in other shells", () => {
  test.each(["zsh", "fish"])("%s is told commands and formats", (shell) => {
    const { code, stdout } = run(folderWith({}), ["completion", shell]);
    expect(code).toBe(0);
    for (const part of ["baseline", "sarif", "check-digit-wrong", "watch"]) expect(stdout).toContain(part);
    if (spawnSync(shell, ["--version"]).error) return;
    expect(spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  test("an unknown one is refused", () => {
    const { code, stderr } = run(folderWith({}), ["completion", "fsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown shell "fsh". Did you mean fish?');
  });
});
