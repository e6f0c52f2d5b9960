/** Finds the one configuration file that applies in a folder, and reads it. */
import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { slashed } from "../engine/index.ts";
import { ConfigError, fileError } from "./config-error.ts";
import { lineOfKey } from "./line-of-key.ts";
import { loadModule } from "./load-module.ts";

/** A configuration as read. `path` is for messages, relative to the working folder. */
export interface ConfigFile {
  readonly path: string;
  readonly absolute: string;
  readonly folder: string;
  readonly values: unknown;
  /** The line of a key, 1-based; `null` if it is not known. */
  lineOf(key: readonly PropertyKey[]): Promise<number | null>;
  /** A line of the file; empty if it is not known. */
  lineText(line: number): string;
}

const own = ["json", "yaml", "yml", "js", "mjs"].map((extension) => `audit.config.${extension}`);

/** The names that are looked for, in this order; in `package.json`, the key `audit`. */
export const configNames = [...own, "package.json"];

/** The nearest configuration from a folder upwards, within its repository; `null` where there is none. */
export async function findConfig(cwd: string): Promise<ConfigFile | null> {
  const texts = new Map<string, string>();
  const loader = await loaderOf(cwd, texts);
  const found = await loader.search(cwd);
  if (!found) return null;
  refuseTwo(found.filepath, cwd);
  return configFile(found.filepath, found.config, cwd, texts);
}

/** The configuration in a file that was named. */
export async function readConfig(file: string, cwd: string): Promise<ConfigFile> {
  const absolute = resolve(cwd, file);
  const path = shownFrom(cwd, absolute);
  if (!existsSync(absolute))
    throw fileError(path, "Does not exist.", 'Check the path; "audit init" writes a first one.');
  if (!configNames.some((name) => extname(name) === extname(absolute)))
    throw fileError(path, "Has an extension that no configuration can have.", `Known: ${extensions.join(", ")}.`);
  const texts = new Map<string, string>();
  const found = await (await loaderOf(cwd, texts)).load(absolute);
  if (found?.config === null && basename(absolute) === "package.json")
    throw fileError(path, 'Has no key "audit".', "Add it, or name another file.");
  return configFile(absolute, found?.config, cwd, texts);
}

const extensions = [...new Set(configNames.map((name) => extname(name)))];

async function loaderOf(cwd: string, texts: Map<string, string>) {
  const { lilconfig } = await import("lilconfig");
  const load = (read: (absolute: string, text: string) => unknown) => async (absolute: string, text: string) => {
    texts.set(absolute, text);
    try {
      return await read(absolute, text);
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw fileError(shownFrom(cwd, absolute), `Could not be read: ${message}`, "Correct the file.");
    }
  };
  const yaml = load(async (_, text) => (await import("yaml")).parse(text));
  const module = load(async (absolute) => (await loadModule(pathToFileURL(absolute).href)).default);
  return lilconfig("audit", {
    searchPlaces: configNames,
    ignoreEmptySearchPlaces: false,
    loaders: { ".json": load(readJson), ".yaml": yaml, ".yml": yaml, ".js": module, ".mjs": module },
    ...stopAt(cwd),
  });
}

/** A broken package.json is none of our business unless it mentions us. */
function readJson(absolute: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (basename(absolute) === "package.json" && !text.includes('"audit"')) return {};
    throw error;
  }
}

function stopAt(cwd: string): { stopDir?: string } {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return { stopDir: folder };
    if (folder === dirname(folder)) return {};
  }
}

function refuseTwo(absolute: string, cwd: string): void {
  const others = own.filter((name) => name !== basename(absolute) && existsSync(join(dirname(absolute), name)));
  if (others.length === 0) return;
  const message = `Is not the only configuration: ${others.join(", ")} is here as well.`;
  throw fileError(shownFrom(cwd, absolute), message, "Remove all but one, or name one with --config.");
}

function configFile(absolute: string, values: unknown, cwd: string, texts: ReadonlyMap<string, string>): ConfigFile {
  const text = texts.get(absolute) ?? "";
  const isData = /\.(?:json|ya?ml)$/.test(absolute);
  const above = basename(absolute) === "package.json" ? ["audit"] : [];
  return {
    path: shownFrom(cwd, absolute),
    absolute,
    folder: dirname(absolute),
    values: values ?? {},
    lineOf: async (key) => (isData ? await lineOfKey(text, [...above, ...key]) : null),
    lineText: (line) => (isData ? (text.split(/\r?\n/)[line - 1] ?? "") : ""),
  };
}

const shownFrom = (cwd: string, absolute: string): string => slashed(relative(cwd, absolute)) || ".";
