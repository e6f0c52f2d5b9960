// Generated from the files of this folder by `npm run generate`.
import type { Reporter } from "./reporter.ts";
import json from "./json.ts";
import pretty from "./pretty.ts";

export const reporters: readonly Reporter[] = [
  json,
  pretty,
];
