/** Distinguishes a standard output that was closed before the start (`>&-`) from one that was sent to the null device on purpose. */
import { readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

const shells: ReadonlySet<string> = new Set([
  "sh",
  "bash",
  "dash",
  "zsh",
  "ksh",
  "ksh93",
  "mksh",
  "ash",
  "busybox",
  "fish",
]);
const nullDevice = "/dev/null";
/** The flags of a file that is open for reading and writing, in octal, as Linux prints them. */
const readWrite = 0o2;

/**
 * Node opens the null device for reading and writing in place of a closed output. A shell opens it only for writing (`>/dev/null`), and
 * a program that passes on its own null device has it open itself. Without `/proc` the two cannot be distinguished.
 */
export function isOutputClosed(): boolean {
  try {
    if (readlinkSync("/proc/self/fd/1") !== nullDevice) return false;
    const [, flags] = /^flags:\s*(\d+)/m.exec(readFileSync("/proc/self/fdinfo/1", "utf8")) ?? [];
    if ((Number.parseInt(flags ?? "0", 8) & 0o3) !== readWrite) return false;
    const parent = `/proc/${process.ppid}`;
    return shells.has(basename(readlinkSync(`${parent}/exe`))) && readlinkSync(`${parent}/fd/1`) !== nullDevice;
  } catch {
    return false;
  }
}
