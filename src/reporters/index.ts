// Generated from the files of this folder by `npm run generate`.

import compact from "./compact.ts";
import github from "./github.ts";
import gitlab from "./gitlab.ts";
import html from "./html.ts";
import json from "./json.ts";
import junit from "./junit.ts";
import markdown from "./markdown.ts";
import ndjson from "./ndjson.ts";
import pretty from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import sarif from "./sarif.ts";

export const reporters: readonly Reporter[] = [
  compact,
  github,
  gitlab,
  html,
  json,
  junit,
  markdown,
  ndjson,
  pretty,
  sarif,
];
