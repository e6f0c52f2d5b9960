// Reads tagged MEDLINE/PubMed records (.nbib), one document a record. Format: https://www.nlm.nih.gov/bsd/mms/medlineelements.html

import { opensPage } from "./markdown/opens-page.ts";
import { readLine } from "./medline/line.ts";
import { Scanner } from "./medline/scanner.ts";
import type { Parsed, Parser } from "./parser.ts";
import { beginsRis } from "./ris/layout.ts";

/** Every field becomes a part with its tag; a structured abstract becomes one part a section. */
const medline: Parser = {
  id: "medline",
  title: "MEDLINE/PubMed tagged records",
  extensions: [".nbib", ".medline"],
  readsInPieces: true,
  detects,
  parse,
};

export default medline;

const leadingTags = new Set(["PMID", "PMC", "OWN", "TI", "AB"]);
const LINES_LOOKED_AT = 60;

/** Tagged lines early on, one of a telling tag, and hardly anything else. RIS shares some of the tags; a page with a record pasted into it is a page. */
function detects(head: string): boolean {
  if (beginsRis(head) || opensPage(head)) return false;
  let fields = 0;
  let folded = 0;
  let other = 0;
  let isTelling = false;
  for (let start = 0, seen = 0; start < head.length && seen < LINES_LOOKED_AT; ) {
    const feed = head.indexOf("\n", start);
    const end = feed === -1 ? head.length : feed;
    const line = readLine(head, start, end);
    start = end + 1;
    if (line.kind === "blank") continue;
    seen++;
    if (line.kind === "field") fields++;
    else if (line.kind === "continuation") folded++;
    else other++;
    isTelling ||= leadingTags.has(line.tag);
  }
  return isTelling && fields >= 2 && fields + folded > other;
}

function* parse(path: string, chunks: Iterable<string>): Iterable<Parsed> {
  const scanner = new Scanner(path);
  // Small chunks are gathered until they are as long as the text held, so that the cost stays linear for any chunking.
  let pending: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    if (length < scanner.held) continue;
    yield* scanner.read(pending.join(""));
    pending = [];
    length = 0;
  }
  if (length > 0) yield* scanner.read(pending.join(""));
  yield* scanner.end();
}
