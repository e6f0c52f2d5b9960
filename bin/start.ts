#!/usr/bin/env node
/**
 * Starts the built command: loads `dist/command.cjs` with what V8 has compiled of it in an earlier run, which takes a fifth of
 * the time of compiling it again. That is kept in the user's folder for such things, a file for each build and each Node; where it
 * cannot be kept, or what is there is not ours or broken, the command runs all the same.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getHeapCodeStatistics, setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

import type { Ended } from "../src/cli/main.ts";

/** Set when the program is built: tells one build from the next. */
declare const BUILD: string;
declare const __dirname: string;
declare const require: NodeRequire;

/** What `audit.ts` exports. */
interface Command {
  readonly end: Promise<Ended>;
}

const path = join(__dirname, "../command.cjs");
const dayLong = 86_400_000;
const longestKept = 60 * dayLong;
/** Of processor time, in microseconds. A longer run has compiled what a short one never calls, and loading all that would cost a page an eighth of its time. */
const longestRun = 2_000_000;
/** A run that has compiled so much more than it found keeps that too: the first page seldom asks for all that the next ones need. Every run compiles a fortieth. */
const noticeablyMore = 1.06;
/**
 * How V8 runs the program. Optimising thousands of functions that had seen too little text, many of them several times and each with what it calls,
 * took a quarter of the processor time of a long run: a function is optimised when it has run for several times as long as usual, and takes in only what
 * is short. What lives for a moment is little, and is swept by one thread in less time than several need to agree; it gets room at once, since nearly all that is made
 * while the program starts stays.
 * The heap grows by a third before it is swept as a whole, not to four times what is alive. A regular expression is compiled once, not first for one use and then
 * for more.
 */
const flags = [
  // From Node 22 on, V8 counts calls in place of bytes.
  Number.parseInt(process.versions.node, 10) < 22
    ? "--interrupt-budget=500000"
    : "--invocation-count-for-turbofan=20000",
  "--max-inlined-bytecode-size=80",
  "--max-inlined-bytecode-size-cumulative=200",
  "--no-parallel-scavenge",
  "--semi-space-growth-factor=8",
  "--heap-growing-percent=35",
  "--no-regexp-tier-up",
];

// What is compiled is kept only for the same flags.
for (const flag of flags) setFlagsFromString(flag);
void start();

async function start(): Promise<void> {
  const kept = keptFile();
  const cachedData = kept ? readKept(kept) : undefined;
  const source = `(function(module,require,__url,__import){${readFileSync(path, "latin1")}\n})`;
  const url = pathToFileURL(path).href;
  const script = new Script(source, { filename: url, ...(cachedData && { cachedData }) });
  const loaded = compiledBytes();
  const module = {} as { exports: Command };
  script.runInThisContext()(module, require, url, (name: string) => import(name));
  const { hasAudited } = await module.exports.end;
  const { user, system } = process.cpuUsage();
  if (!kept || !hasAudited || user + system >= longestRun) return;
  if (!cachedData || script.cachedDataRejected) keep(kept, script.createCachedData());
  else if (compiledBytes() > loaded * noticeablyMore) {
    const data = script.createCachedData();
    // What only grows is not written for ever.
    if (data.length > cachedData.length) keep(kept, data);
  }
}

function compiledBytes(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** Where compiled code is kept; `null` where the user has no folder for it or wants none. */
function keptFile(): string | null {
  const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return null;
  try {
    const own =
      process.platform === "win32"
        ? LOCALAPPDATA
        : XDG_CACHE_HOME || join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache");
    return own ? join(own, "source-audit", `${BUILD}-${process.version}-${process.arch}.bin`) : null;
  } catch {
    return null;
  }
}

/** What is kept in a file of this user, behind a check sum: V8 takes what it is given. */
function readKept(file: string): Buffer | undefined {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, constants.O_RDONLY);
    const { uid, mode, mtimeMs } = fstatSync(descriptor);
    // What others may have written is not run.
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
    const all = readFileSync(descriptor);
    const data = all.subarray(4);
    if (all.length < 5 || all.readUInt32LE(0) !== crc32(data)) return undefined;
    if (Date.now() - mtimeMs > dayLong) utimesSync(file, new Date(), new Date());
    return data;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Keeps compiled code; what was not used for long goes. */
function keep(file: string, data: Buffer): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const folder = join(file, "..");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (Date.now() - statSync(other).mtimeMs > longestKept) rmSync(other, { force: true });
    }
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(beside, Buffer.concat([sum, data]), { flag: "wx", mode: 0o600 });
    renameSync(beside, file);
  } catch {
    // The next run tries again.
  } finally {
    if (existsSync(beside)) rmSync(beside, { force: true });
  }
}
