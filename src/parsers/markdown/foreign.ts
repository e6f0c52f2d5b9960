/** Tells content of another format, which must not be read as if it were a page. */
import { opensPage } from "./opens-page.ts";

const xml = /^\s{0,99}<(?:\?xml\b|!DOCTYPE\s{1,9}(?!html\b)[a-z])/i;
const html = /^\s{0,99}<(?:!DOCTYPE\s{1,9}html\b|html[\s>]|head[\s>])/i;
const medline = /^PMID ?- ?\d/m;

/** The name of the format that the beginning of a file is certainly in, or `null`: XML, HTML and JSON in a file of any name, and MEDLINE. */
export function foreignFormat(head: string): "XML" | "HTML" | "JSON" | "MEDLINE" | null {
  if (xml.test(head)) return "XML";
  if (html.test(head)) return "HTML";
  if (isJson(head)) return "JSON";
  return !opensPage(head) && medline.test(head.slice(0, 4096)) ? "MEDLINE" : null;
}

/** An object or array that nothing follows; front matter in JSON ends in a line of its own before the page begins. */
function isJson(head: string): boolean {
  if (!/^\s{0,99}(?:\{\s{0,99}["}]|\[\s{0,99}[{"[\]\d])/.test(head)) return false;
  if (/^\s{0,99}\[\d/.test(head)) return /^\s{0,99}\[[\d,.\s-]{1,65536}\]\s{0,99}$/.test(head);
  return !/^\}[ \t]{0,9}\r?\n\s{0,9}\S/m.test(head);
}
