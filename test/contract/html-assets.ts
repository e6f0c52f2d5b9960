/** Bundles the script and the styles of the HTML report into `src/reporters/html/assets.ts`. */
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { root } from "./indexes.ts";

const folder = `${root}src/reporters/html`;
const sheets = ["theme", "frame", "summary", "list", "card", "source", "document", "media"];

export const assetsPath = `${folder}/assets.ts`;

export async function assets(): Promise<string> {
  const styles = sheets.map((name) => readFileSync(`${folder}/style/${name}.css`, "utf8")).join("\n");
  const { outputFiles } = await build({
    entryPoints: [`${folder}/client/main.ts`],
    tsconfigRaw: {},
    bundle: true,
    write: false,
    minify: true,
    charset: "ascii",
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return [
    "// Generated from `client` and `style` by `npm run generate`.",
    "// biome-ignore-all format lint: generated",
    `export const script = ${JSON.stringify(outputFiles[0]!.text.trimEnd())};`,
    `export const style = ${JSON.stringify(await minified(styles))};`,
    "",
  ].join("\n");
}

async function minified(css: string): Promise<string> {
  const { transform } = await import("esbuild");
  // Colours for light and dark are left to the browser.
  const { code } = await transform(css, { loader: "css", minify: true, charset: "ascii", target: "esnext" });
  return code.trimEnd();
}
