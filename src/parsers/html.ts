/** Reads pages of HTML as a browser shows them (https://html.spec.whatwg.org). */
import type { Document, Problem } from "../document/index.ts";
import { readBlocks } from "./html/blocks.ts";
import { commentsOf } from "./html/comments.ts";
import { readHead } from "./html/head.ts";
import { readTree } from "./html/tree.ts";
import { visiblePage } from "./html/visible.ts";
import { outline } from "./markdown/outline.ts";
import type { Parsed, Parser } from "./parser.ts";

const html: Parser = {
  id: "html",
  title: "HTML pages",
  extensions: [".html", ".htm", ".xhtml"],
  detects: (head) =>
    /^\s{0,99}(?:<\?xml[^<>]{0,200}\?>\s{0,99})?(?:<!--(?:(?!-->)[\s\S]){0,4000}-->\s{0,99}){0,3}<(?:!DOCTYPE\s{1,9}html\b|html[\s>]|head[\s>]|body[\s>])/i.test(
      head,
    ),
  parse: readHtml,
};

export default html;

function* readHtml(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const text = [...chunks].join("");
  const { root, isFlattened, isGivenUp } = readTree(text);
  const { root: shown, leftOut } = visiblePage(root);
  const { ids, parts: fields } = readHead(root, text);
  const { parts, spans } = readBlocks(shown, text);
  const document: Document = {
    id: path,
    path,
    format: "html",
    ids,
    parts: [...fields, ...outline(parts)],
    source: { text, offset: 0, line: 1 },
    comments: commentsOf(root, spans),
    ...(leftOut.length > 0 && { leftOut }),
  };
  if (isFlattened) yield { problem: tooDeep(path, isGivenUp) };
  yield { document };
}

function tooDeep(path: string, isGivenUp: boolean): Problem {
  const message = isGivenUp
    ? "Elements are nested too deeply; the page was read only up to this point."
    : "Elements are nested too deeply; the text of the deepest ones was read without their structure.";
  return {
    path,
    line: null,
    message,
    remedy: "Close the elements that are left open.",
    severity: isGivenUp ? "error" : "notice",
  };
}
