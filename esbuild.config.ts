/** Bundles the program into `dist`: loading several hundred modules would take longer than to audit a page. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { prepare } from "./src/forms/index.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const out = "dist";

/** Messages in other languages, which nothing uses, are a third of all code. */
const englishOnly: Plugin = {
  name: "english-only",
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** Code that would be made at run time for each schema: every schema is asked once in most runs, and making the code takes longer. */
const readAsWritten: Plugin = {
  name: "read-as-written",
  setup({ onLoad }) {
    const asked = "!core.globalConfig.jitless";
    onLoad({ filter: /zod\/v4\/core\/schemas\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes(asked)) throw new Error(`${path} does not ask ${asked}.`);
      return { contents: source.replaceAll(asked, "false") };
    });
  },
};

/** What is worked out of the lexicon and the forms is put in place of what works it out. */
const preparedForms: Plugin = {
  name: "prepared-forms",
  setup({ onLoad }) {
    const contents = `export const prepared = ${JSON.stringify(prepare())};`;
    onLoad({ filter: /src\/language\/prepared\.ts$/ }, () => ({ contents }));
    onLoad({ filter: /src\/language\/lexicon\/words\.ts$/ }, () => ({
      contents: "export const wordsOfLists = () => [];",
    }));
  },
};

/** What a script cannot do that is loaded with its compiled code: `start.ts` imports for it. */
const importedByStart: Plugin = {
  name: "imported-by-start",
  setup({ onLoad }) {
    const apart = "../src/cli/commands/lsp.js";
    onLoad({ filter: /src\/config\/import-module\.ts$/ }, () => ({
      contents: "export const importModule = (url) => __import(url);",
    }));
    onLoad({ filter: /src\/cli\/commands\/lsp\.ts$/ }, () => ({
      contents: `export const lspCommand = async (flags) => (await __import("${apart}")).lspCommand(flags);`,
    }));
  },
};

/** What of Node most runs never call, and what takes a tenth of the start of a run to load. */
const seldomCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ["node:crypto", ["createHash", "randomBytes"]],
  // Commander spawns commands that are files of their own; there are none.
  ["node:child_process", ["execFile", "execFileSync", "spawn"]],
]);

/** Loads what is seldom called with the first call. */
const loadedByCall: Plugin = {
  name: "loaded-by-call",
  setup({ onResolve, onLoad }) {
    const [own, filter] = ["loaded-by-call", /^node:(?:crypto|child_process)$/];
    onResolve({ filter }, ({ path, namespace }) => (namespace === own ? null : { path, namespace: own }));
    onLoad({ filter, namespace: own }, ({ path }) => ({
      contents: seldomCalled
        .get(path)!
        .map((name) => `export const ${name} = (...args) => require("${path}").${name}(...args);`)
        .join("\n"),
    }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  // What every Node knows that this is for; otherwise such regular expressions would be made anew wherever they are used.
  supported: { "regexp-unicode-property-escapes": true, "regexp-lookbehind-assertions": true },
  // Its other half loads its own parts by names that a bundle does not have.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  legalComments: "none",
  // A third less to compile at each start; names stay, so that an error can be traced.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Writes the command as one script, and what starts it. */
async function bundleCommand(): Promise<Metafile> {
  const path = `${out}/command.cjs`;
  const { metafile } = await build({
    ...common,
    entryPoints: ["bin/audit.ts"],
    outfile: path,
    format: "cjs",
    // `start.ts` gives both.
    define: { "import.meta.url": "__url" },
    plugins: [englishOnly, readAsWritten, preparedForms, importedByStart, loadedByCall],
  });
  // Regular expressions are left as they are written; `start.ts` reads a byte a character, which is quicker.
  const script = readFileSync(`${root}${path}`, "utf8")
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    // Each module is run by an object whose key tells its path: the time to make a thousand objects of as many shapes grows with the square of their number.
    .replace(
      /\b(__esm|__commonJS)\(\{(async)?"([^"]+)"\(/g,
      (_, by, async = "", module) => `${by}({run:${async} function $${module.replace(/\W/g, "_")}(`,
    );
  writeFileSync(`${root}${path}`, script);
  const code = createHash("sha256").update(script).digest("hex");
  await build({
    ...common,
    entryPoints: ["bin/start.ts"],
    outfile: `${out}/bin/audit.js`,
    format: "cjs",
    define: { BUILD: JSON.stringify(code.slice(0, 16)) },
  });
  writeFileSync(`${root}${out}/bin/package.json`, '{ "type": "commonjs" }\n');
  return metafile;
}

/** Writes the library, the rule author's door and what the command loads apart, with what they share in chunks loaded when needed. */
function bundleLibrary(): Promise<{ readonly metafile: Metafile }> {
  return build({
    ...common,
    entryPoints: ["src/index.ts", "src/rule/index.ts", "src/plugin/index.ts", "src/cli/commands/lsp.ts"],
    outbase: ".",
    outdir: out,
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    // Used where there is a configuration or a plugin; what is imported by the packages' types stays, too.
    external: ["lilconfig", "yaml", "import-meta-resolve"],
    // Packages written for `require` load parts of Node with it.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    plugins: [englishOnly, readAsWritten, preparedForms],
  });
}

/** Writes the command, the library and the rule author's door. */
export async function bundle(): Promise<void> {
  const command = await bundleCommand();
  const { metafile } = await bundleLibrary();
  for (const name of readdirSync(`${root}${out}/chunks`))
    if (!(`${out}/chunks/${name}` in metafile.outputs)) rmSync(`${root}${out}/chunks/${name}`);
  const code = createHash("sha256");
  for (const name of Object.keys({ ...metafile.outputs, ...command.outputs }).sort())
    code.update(readFileSync(`${root}${name}`));
  // Identifies the build, for what it keeps for later runs.
  writeFileSync(`${root}${out}/build-id`, code.digest("hex"));
  const notices = licencesOf(Object.keys({ ...metafile.inputs, ...command.inputs }));
  writeFileSync(`${root}${out}/THIRD-PARTY-LICENSES.txt`, notices);
}

/** The licence of every package of which code is in the bundle. */
function licencesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
    const file = readdirSync(`${root}${folder}`).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(`${root}${folder}/${file}`, "utf8").trim() : license;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `This program includes code of the following packages.\n\n${notices.join(`\n${"-".repeat(80)}\n\n`)}`;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  rmSync(`${root}${out}`, { recursive: true, force: true });
  await bundle();
}
