/** Reports that are written while the run goes on. */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { OutputSheet } from "../../src/cli/sheet.ts";
import { records } from "../bench/made-input.ts";
import { command, folderWith, run, runBuilt } from "./run.ts";

const page = "# Water\n\nOf 40 women, 12 (31%) had a response. Water has the CAS number CAS 7732-18-4.\n";
const files = { "page.md": page, "records.nbib": records(40), "empty.md": "" };

afterEach(() => vi.restoreAllMocks());

test.each(["json", "ndjson"])(
  "%s is the same to the byte, in pieces or as a whole, on paper or on standard output",
  async (format) => {
    const folder = folderWith(files);
    // Beside what is audited.
    const out = folderWith({});
    const read = (name: string): string => readFileSync(join(out, name), "utf8");
    await run(folder, [".", "--format", `${format}=${out}/a.out`, "--format", "compact"]);
    await run(folder, [".", "--format", `${format}=${out}/b.out`]);
    const { stdout } = await run(folder, [".", "--format", format]);
    expect(read("a.out")).toBe(stdout);
    expect(read("b.out")).toBe(stdout);
    const built = runBuilt(folder, [".", "--format", format]);
    expect(built.stdout).toBe(stdout);
    expect(built.code).toBe(1);
    const nothing = await run(folder, ["empty.md", "--format", format]);
    expect(nothing.stdout).toContain('"documents"');
  },
);

test("what a comment leaves out is left out of pieces as well", async () => {
  const folder = folderWith({ "a.md": `<!-- audit-ignore-file check-digit-wrong: known -->\n\n${page}` });
  await run(folder, ["a.md", "--format", "json=a.json", "--format", "compact"]);
  const { stdout } = await run(folder, ["a.md", "--format", "json"]);
  expect(JSON.parse(stdout).suppressed).toHaveLength(1);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe(stdout);
});

test("a compressed file of records says what the file says", async () => {
  const folder = folderWith({ "records.nbib": records(40) });
  const plain = await run(folder, ["records.nbib", "--format", "ndjson"]);
  const packed = gzipSync(readFileSync(join(folder, "records.nbib")));
  expect(gunzipSync(packed).toString()).toBe(records(40));
  writeFileSync(join(folder, "records.nbib"), packed);
  expect(await run(folder, ["records.nbib", "--format", "ndjson"])).toEqual(plain);
});

test("documents come while the run goes on", async () => {
  const folder = folderWith({ "records.nbib": records(2500) });
  const child = spawn(process.execPath, [command, "--format", "ndjson", "records.nbib"], { cwd: folder });
  const first = await new Promise<{ text: string; isRunning: boolean }>((done) =>
    child.stdout.once("data", (data) => done({ text: String(data), isRunning: child.exitCode === null })),
  );
  let text = first.text;
  child.stdout.on("data", (data) => {
    text += data;
  });
  await new Promise((done) => child.once("close", done));
  const types = (part: string) =>
    new Set(
      part
        .trim()
        .split("\n")
        .map((line) => /"type":"(\w+)"/.exec(line)?.[1]),
    );
  expect(first.isRunning).toBe(true);
  expect([...types(first.text)]).toEqual(["document"]);
  expect([...types(text)]).toContain("summary");
}, 60_000);

const inShell = (cwd: string, redirected: string) =>
  spawnSync("bash", ["-c", `"${process.execPath}" "${command}" ${redirected}`], { cwd, encoding: "utf8" });

test("a reader that has gone is no error, and a full device is one", () => {
  const folder = folderWith(files);
  for (const format of ["json", "ndjson"]) {
    const gone = inShell(folder, `--format ${format} . | head -c 100 >/dev/null; exit \${PIPESTATUS[0]}`);
    expect([gone.status, gone.stderr]).toEqual([1, ""]);
    const full = inShell(folder, `--format ${format} . >/dev/full`);
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^error: Standard output could not be written: .*ENOSPC.*\n$/);
  }
  expect(readdirSync(folder).sort()).toEqual(["empty.md", "page.md", "records.nbib"]);
});

test("who writes waits for who reads", async () => {
  const waiting: (() => void)[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation(((_: string, done: () => void) => {
    waiting.push(done);
    return false;
  }) as typeof process.stdout.write);
  const sheet = new OutputSheet();
  for (let piece = 0; piece < 40 && !sheet.pause(); piece++) sheet.write("x".repeat(64 * 1024));
  expect(waiting.length).toBe(17);
  let isOver = false;
  const end = sheet.end().then(() => {
    isOver = true;
  });
  while (waiting.length > 1) waiting.pop()!();
  await new Promise((done) => setTimeout(done));
  expect(isOver).toBe(false);
  waiting.pop()!();
  await end;
  expect(isOver).toBe(true);
});
