// Generated from the files of this folder by `npm run generate`.

import jats from "./jats.ts";
import markdown from "./markdown.ts";
import medline from "./medline.ts";
import type { Parser } from "./parser.ts";
import registry from "./registry.ts";

export const parsers: readonly Parser[] = [jats, markdown, medline, registry];
