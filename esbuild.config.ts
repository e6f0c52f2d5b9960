/** Bundles the program into `dist`: loading several hundred modules would take longer than to audit a page. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

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

/** Writes the command, the library and the entry points for rules and plugins, with shared code in chunks loaded when needed. */
export async function bundle(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["bin/audit.ts", "src/index.ts", "src/rule/index.ts", "src/plugin/index.ts"],
    outbase: ".",
    outdir: out,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Its other half loads its own parts by names that a bundle does not have.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    // Used where there is a configuration or a plugin; what is imported by the packages' types stays, too.
    external: ["lilconfig", "yaml", "import-meta-resolve"],
    // Packages written for `require` load parts of Node with it.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    plugins: [englishOnly],
    legalComments: "none",
    // A third less to compile at each start; names stay, so that an error can be traced.
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    logLevel: "warning",
  });
  for (const name of readdirSync(`${root}${out}/chunks`))
    if (!(`${out}/chunks/${name}` in metafile.outputs)) rmSync(`${root}${out}/chunks/${name}`);
  const code = createHash("sha256");
  for (const name of Object.keys(metafile.outputs).sort()) code.update(readFileSync(`${root}${name}`));
  // Identifies the build, for what it keeps for later runs.
  writeFileSync(`${root}${out}/build-id`, code.digest("hex"));
  const notices = licencesOf(Object.keys(metafile.inputs));
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
