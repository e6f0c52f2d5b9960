/** The files of the fixtures, as texts by their paths. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../../src/index.ts";

const folder = join(import.meta.dirname, "../../fixtures");

export const fixtureTexts = (): TextFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|txt|nbib|nxml|html|json|xml)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
