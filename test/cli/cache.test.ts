/** What earlier runs read: known again, never trusted, and never in the way. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, folderWith, run, runBuilt } from "./run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4; 12 of 40 women (31%) had a rash.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5; 12 of 40 women (30%) had a rash.\n";
const record = (pmid: number, percent: number) =>
  `PMID- ${pmid}\nTI  - A trial.\nAB  - Of 40 women, 12 (${percent}%) had a rash.\nSO  - J. 2020;1:1.\n\n`;
const pages = {
  "content/a.md": wrong,
  "content/b.md": right,
  "content/records.nbib": record(1, 30) + record(2, 31) + record(3, 30),
};
const args = ["content", "--cache-folder", "kept", "--format", "json"];
const files = (folder: string) => readdirSync(join(folder, "kept")).sort();
const plain = async (folder: string) => (await run(folder, ["content", "--format", "json"])).stdout;

/** Findings are the same with a cache and without. */
async function expectSame(folder: string): Promise<void> {
  const { code, stdout } = await run(folder, args);
  expect(code).toBe(1);
  expect(stdout).toBe(await plain(folder));
}

describe("a cache", () => {
  test("changes no report, and is not written anew where nothing changed", async () => {
    const folder = folderWith(pages);
    await expectSame(folder);
    const first = files(folder).map((name) => readFileSync(join(folder, "kept", name), "utf8"));
    expect(first).toHaveLength(3);
    await expectSame(folder);
    expect(files(folder).map((name) => readFileSync(join(folder, "kept", name), "utf8"))).toEqual(first);
  });

  test("follows what is changed, taken out, moved and put in", async () => {
    const folder = folderWith(pages);
    await expectSame(folder);
    for (const text of [
      record(1, 31) + record(2, 31) + record(3, 30),
      record(2, 31) + record(3, 30),
      record(9, 30) + record(3, 30) + record(2, 31),
      `${record(9, 30)}\n\n${record(3, 30)}${record(2, 31)}${record(4, 33)}`,
    ]) {
      writeFileSync(join(folder, "content/records.nbib"), text);
      await expectSame(folder);
      await expectSame(folder);
    }
  });

  test("knows nothing where it is broken, foreign, or of another program", async () => {
    const folder = folderWith(pages);
    await expectSame(folder);
    const spoil = (change: (text: string) => string | Buffer) => {
      for (const name of files(folder)) {
        const path = join(folder, "kept", name);
        writeFileSync(path, change(readFileSync(path, "utf8")));
      }
    };
    for (const change of [
      (text: string) => text.slice(0, text.length / 2),
      (text: string) => text.replaceAll('"n":40', '"n":41').replaceAll('"count":12', '"count":13'),
      () => "",
      () => Buffer.from([0, 255, 10, 10, 32, 32, 10]),
      (text: string) => text.replace(/^.*\n/, "source-audit claims 1 another\n"),
      (text: string) => text.replace(/ .*\n$/, " x {}\n"),
    ]) {
      spoil(change);
      await expectSame(folder);
    }
  });

  test("is survived where it cannot be: a file in its place", async () => {
    const folder = folderWith({ ...pages, kept: "taken" });
    await expectSame(folder);
  });

  test("is no content, where its folder stands among pages", async () => {
    const folder = folderWith({ "a.md": wrong });
    const inside = ["--cache-folder", "kept", "--format", "json"];
    const first = await run(folder, inside);
    expect(await run(folder, inside)).toEqual(first);
  });

  test("keeps no finding: rules run each time", async () => {
    const folder = folderWith({ "content/a.md": wrong });
    expect((await run(folder, args)).code).toBe(1);
    const { code, stdout } = await run(folder, [...args, "--rule", "check-digit-wrong=off", "--fail-on", "never"]);
    expect({
      code,
      found: JSON.parse(stdout)
        .findings.map(({ rule }: { rule: string }) => rule)
        .includes("check-digit-wrong"),
    }).toEqual({ code: 0, found: false });
    expect((await run(folder, args)).code).toBe(1);
  });
});

describe("a cache in the built command", () => {
  const many = {
    "content/records.nbib": Array.from({ length: 60 }, (_, at) => record(at + 1, at % 7 ? 30 : 31)).join(""),
  };

  test("is usable after kill -9 at any moment", async () => {
    const folder = folderWith(many);
    const wanted = runBuilt(folder, ["content", "--format", "json"]).stdout;
    for (const after of [200, 400, 700]) {
      rmSync(join(folder, "kept"), { recursive: true, force: true });
      const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: "ignore" });
      const ended = new Promise((done) => child.on("exit", done));
      setTimeout(() => child.kill("SIGKILL"), after);
      await ended;
      expect(runBuilt(folder, args).stdout, `killed after ${after} ms`).toBe(wanted);
      expect(runBuilt(folder, args).stdout).toBe(wanted);
    }
  }, 120_000);

  test("is shared by runs at the same time", async () => {
    const folder = folderWith(many);
    const wanted = runBuilt(folder, ["content", "--format", "json"]).stdout;
    const outputs = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(process.execPath, [command, ...args], { cwd: folder });
        let text = "";
        for await (const chunk of child.stdout) text += chunk;
        return text;
      }),
    );
    expect(outputs).toEqual([wanted, wanted, wanted]);
    expect(runBuilt(folder, args).stdout).toBe(wanted);
    expect(files(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  }, 120_000);
});
