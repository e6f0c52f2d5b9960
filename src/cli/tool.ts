/** Who writes the report. */
import { createRequire } from "node:module";

const manifest = createRequire(import.meta.url)("source-audit/package.json") as { name: string; version: string };

export const tool = { name: manifest.name, version: manifest.version } as const;
