/** Loads plugins: plain objects that bring further parsers, kinds of claims, extractors, rules and reporters. */

import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ConfigError, type ConfigIssue } from "./config-error.ts";
import { showPath } from "./explain-issue.ts";
import type { ConfigFile } from "./find.ts";
import { loadModule } from "./load-module.ts";
import { namedParts } from "./named-plugin.ts";
import type { LoadedPlugin, Plugin } from "./plugin.ts";

const id = z.string().regex(/^[a-z][\w./-]*$/, "must be a lower-case word");
const fn = z.custom((value) => typeof value === "function", "must be a function");
const zodSchema = z.custom(
  (value) => typeof value === "object" && value !== null && "_zod" in value,
  "must be a zod 4 schema",
);
const strings = z.array(z.string());
const pluginSchema = z.strictObject({
  name: z.string().optional(),
  parsers: z.array(z.looseObject({ id, extensions: strings, detects: fn, parse: fn })).optional(),
  claims: z.array(z.looseObject({ kind: id, schema: zodSchema, show: fn })).optional(),
  extractors: z.array(z.looseObject({ id, kinds: strings, reads: strings, extract: fn })).optional(),
  rules: z
    .array(
      z.looseObject({
        id,
        severity: z.enum(["error", "warning", "info"]),
        scope: z.enum(["document", "corpus"]),
        reads: strings.min(1),
        options: zodSchema.optional(),
        check: fn,
        explain: fn,
      }),
    )
    .optional(),
  reporters: z.array(z.looseObject({ id, report: fn })).optional(),
});

/** What a rule and a reporter may leave out. */
const ruleDefaults = {
  title: "",
  why: "",
  references: [],
  options: z.strictObject({}),
  examples: { valid: [], invalid: [] },
};
const reporterDefaults = { title: "", needs: { text: true, claims: false } };

/** The plugins of a configuration, in their order; throws a `ConfigError` for one that is missing or incomplete. */
export async function loadPlugins(entries: readonly unknown[], file: ConfigFile): Promise<LoadedPlugin[]> {
  const plugins: LoadedPlugin[] = [];
  for (const [index, entry] of entries.entries()) {
    const name = typeof entry === "string" ? entry : `plugins[${index}]`;
    const value = typeof entry === "string" ? await importFrom(entry, index, file) : entry;
    const parsed = pluginSchema.safeParse(value);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => {
        const at = path.length === 0 ? "" : `${showPath(path)}: `;
        return `Is not a plugin: ${at}${message}.`;
      });
      throw await pluginError(
        file,
        index,
        issues,
        `A plugin is an object with any of ${Object.keys(pluginSchema.shape).join(", ")}.`,
      );
    }
    const own = value as Plugin;
    const plugin = namedParts(own, own.name === undefined || own.name === name ? name : `${own.name} (${name})`);
    plugins.push({
      ...plugin,
      name: plugin.name ?? name,
      rules: (plugin.rules ?? []).map((rule) => ({ ...ruleDefaults, ...rule })),
      reporters: (plugin.reporters ?? []).map((reporter) => ({ ...reporterDefaults, ...reporter })),
    });
  }
  return plugins;
}

/** Imports a module by a path or a package name, both seen from the folder of the configuration. */
async function importFrom(name: string, index: number, file: ConfigFile): Promise<unknown> {
  try {
    const isPath = name.startsWith(".") || isAbsolute(name);
    const from = pathToFileURL(join(file.folder, "audit.config.js")).href;
    const url = isPath
      ? pathToFileURL(resolve(file.folder, name)).href
      : (await import("import-meta-resolve")).resolve(name, from);
    const module = await loadModule(url);
    return module.default ?? { ...module };
  } catch (error) {
    const message = `Could not load ${name}: ${error instanceof Error ? error.message : String(error)}`;
    throw await pluginError(file, index, [message], `Paths are relative to ${file.folder}.`);
  }
}

async function pluginError(
  file: ConfigFile,
  index: number,
  messages: readonly string[],
  remedy: string,
): Promise<ConfigError> {
  const line = await file.lineOf(["plugins", index]);
  const issues = messages.map((message): ConfigIssue => ({ key: `plugins[${index}]`, line, message, remedy }));
  return new ConfigError(file.path, issues);
}

/** Refuses parts whose id is taken. */
export async function refuseTakenIds(
  plugins: readonly LoadedPlugin[],
  taken: {
    readonly rules: readonly string[];
    readonly parsers: readonly string[];
    readonly extractors: readonly string[];
  },
  file: ConfigFile,
): Promise<void> {
  for (const room of ["rules", "parsers", "extractors"] as const) {
    const ids = new Set(taken[room]);
    for (const [index, plugin] of plugins.entries())
      for (const part of plugin[room] ?? []) {
        if (ids.has(part.id)) {
          const message = `${plugin.name} brings ${room.slice(0, -1)} "${part.id}", which exists already.`;
          throw await pluginError(file, index, [message], "Choose another id.");
        }
        ids.add(part.id);
      }
  }
}
