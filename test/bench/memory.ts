/** Measures how much memory the built command needs at most for files of records of growing size. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { records } from "./made-input.ts";

const command = new URL("../../dist/bin/audit.js", import.meta.url).pathname;
/** Prints the most memory that a process had, in kilobytes, and its processor time in seconds. */
const watched = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("measured " + maxRSS + " " + (userCPUTime + systemCPUTime) / 1e6);
});`;
/** How many records are made at a time. */
const atOnce = 2000;

export function memory(megabytes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "audit-bench-"));
  try {
    console.log(
      "\nPeak memory\n\n| records | report | seconds | MB a second | peak memory |\n| --- | --- | --- | --- | --- |",
    );
    for (const size of megabytes)
      for (const [name, format] of [
        ["records.nbib", "json"],
        ["records.nbib.gz", "ndjson"],
      ] as const) {
        const packed = name.endsWith(".gz");
        makeRecords(join(folder, name), size, packed);
        const { peak, seconds } = measured(folder, ["--format", format, name]);
        const row = [
          `${size} MB${packed ? ", compressed" : ""}`,
          format,
          seconds.toFixed(1),
          (size / seconds).toFixed(2),
        ];
        console.log(`| ${[...row, `${Math.round(peak / 1024)} MB`].join(" | ")} |`);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeRecords(path: string, megabytes: number, packed: boolean): void {
  const file = openSync(path, "w");
  let left = megabytes * 1_000_000;
  for (let first = 0; left > 0; first += atOnce) {
    const text = Buffer.from(records(atOnce, first)).subarray(0, left);
    left -= text.length;
    writeSync(file, packed ? gzipSync(text) : text);
  }
  closeSync(file);
}

function measured(cwd: string, args: readonly string[]): { readonly peak: number; readonly seconds: number } {
  const options = ["--import", `data:text/javascript,${encodeURIComponent(watched)}`];
  const { stderr } = spawnSync(process.execPath, [...options, command, "--no-config", "--fail-on", "never", ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [, peak, seconds] = /measured (\d+) ([\d.]+)/.exec(stderr) ?? [];
  if (peak === undefined) throw new Error(stderr);
  return { peak: Number(peak), seconds: Number(seconds) };
}
