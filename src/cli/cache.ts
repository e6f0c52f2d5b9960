/** Where `--cache` keeps what was read, and what distinguishes this program from any other that may have written there. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CacheSetup } from "../engine/index.ts";
import { tool } from "./tool.ts";

const usual = "node_modules/.cache/source-audit";

export function cacheOf(folder = usual): CacheSetup {
  return { folder: resolve(folder), reader: `${tool.version} ${build()}` };
}

/** Identifies a build; a program run from source is identified by when its files changed. */
function build(): string {
  const here = fileURLToPath(import.meta.url);
  const dist = /^.*[\\/]dist[\\/]/.exec(here)?.[0];
  if (dist) return readFileSync(join(dist, "build-id"), "utf8");
  const source = fileURLToPath(new URL("../", import.meta.url));
  const times = readdirSync(source, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => `${name} ${statSync(join(source, name)).mtimeMs}`);
  return createHash("sha256").update(times.join("\n")).digest("hex");
}
