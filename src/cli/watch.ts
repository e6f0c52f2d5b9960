/** Audits again whenever something has changed, until it is told to stop. Files that have not changed are not read again. */
import { statSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { Input, Memory } from "../engine/index.ts";
import { visible } from "../reporters/text/visible.ts";
import { type AuditFlags, auditOnce } from "./audit-once.ts";
import { complain } from "./complain.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Target } from "./options.ts";
import { rootsOf } from "./roots.ts";

/** Editors write a file in several steps; this long after the last one it is whole. In milliseconds. */
const rest = 100;
const clearScreen = "\x1b[2J\x1b[3J\x1b[H";

export async function watchAudit(
  paths: readonly string[],
  flags: AuditFlags,
  targets: readonly Target[],
): Promise<number> {
  const { baselineFile } = await import("../config/index.ts");
  const reports = new Set(targets.flatMap(({ file }) => (file === null ? [] : [resolve(file)])));
  const watcher = watch(rootsOf(paths), {
    ignoreInitial: true,
    ignored: (path) => /^(?:node_modules|\.git)$/.test(basename(path)) || reports.has(resolve(path)),
  });
  const memory: Memory = new Map();
  let settings = "";
  let content = "";

  const round = async (changed: string): Promise<void> => {
    let isCalledOff = false;
    try {
      await auditOnce(paths, flags, targets, {
        memory,
        onPrepared(inputs, config) {
          const files = [...(config.isFile ? [config.file.absolute] : []), ...[baselineFile(config) ?? []].flat()];
          watcher.add(files);
          const [settingsNow, contentNow] = [files.map(versionOf).join(), inputs.map(nameAndVersion).join()];
          isCalledOff = settingsNow === settings && contentNow === content;
          // Under other settings or plugins the same file may be read differently.
          if (settingsNow !== settings) memory.clear();
          [settings, content] = [settingsNow, contentNow];
          if (!isCalledOff && process.stdout.isTTY) process.stdout.write(clearScreen);
          return !isCalledOff;
        },
      });
    } catch (error) {
      content = "";
      complain(error);
    }
    if (!isCalledOff)
      process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}${changed}Watching for changes; Ctrl-C ends.\n`);
  };
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return untilStopped(watcher, round);
}

/** Runs rounds one at a time; changes during one are left to the next. */
function untilStopped(watcher: FSWatcher, round: (changed: string) => Promise<void>): Promise<number> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  const begin = async (names: readonly string[]): Promise<void> => {
    isBusy = true;
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    await round(names.length === 0 ? "" : `${names.slice(0, 3).map(visible).join(", ")}${more} changed. `);
    isBusy = false;
    await next();
  };
  const next = async (): Promise<void> => {
    if (isBusy || changed.size === 0) return;
    const names = [...changed].sort();
    changed.clear();
    await begin(names);
  };
  watcher.on("all", (_event, path) => {
    changed.add(relative(process.cwd(), path) || ".");
    clearTimeout(timer);
    timer = setTimeout(next, rest);
  });
  return new Promise((resolve, reject) => {
    const stop = async (): Promise<void> => {
      clearTimeout(timer);
      await watcher.close();
      resolve(exitCodes.clean);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    begin([]).catch(reject);
  });
}

/** A file too large to be remembered counts as changed each time. */
function nameAndVersion({ path, version }: Input, index: number): string {
  return `${path}:${version ?? `${Date.now()}.${index}`}`;
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${path}:${stats?.size}:${stats?.mtimeMs}`;
}
