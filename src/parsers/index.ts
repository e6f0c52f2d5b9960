// Generated from the files of this folder by `npm run generate`.

import html from "./html.ts";
import jats from "./jats.ts";
import markdown from "./markdown.ts";
import medline from "./medline.ts";
import type { Parser } from "./parser.ts";
import pubmedXml from "./pubmed-xml.ts";
import registry from "./registry.ts";
import ris from "./ris.ts";

export const parsers: readonly Parser[] = [html, jats, markdown, medline, pubmedXml, registry, ris];
