/** Reads the text of an element of an article into prose: white space as one blank, superscripts told apart from the number before them. */
import { type Prose, trimProse } from "../../document/index.ts";
import { textOf } from "../xml/find.ts";
import { isElement, type XmlElement } from "../xml/node.ts";
import { ProseWriter } from "../xml/writer.ts";

/** What holds no text to be read, or is read as a part of its own. */
const skipped: ReadonlySet<string> = new Set(
  "tex-math object-id label-alternatives fig table-wrap disp-quote-attrib graphic inline-graphic media supplementary-material permissions index-term fn x".split(
    " ",
  ),
);
const blocks: ReadonlySet<string> = new Set(
  "p list list-item break disp-formula disp-quote title def-item preformat speech speaker verse-group verse-line attrib".split(
    " ",
  ),
);
const number = /^[\d,;\s–—-]{1,200}$/;

/** The prose of an element; `without` names children that are left out, beside what holds no text. */
export function proseOf(element: XmlElement, without: ReadonlySet<string> = new Set()): Prose {
  const writer = new ProseWriter(element.from);
  for (const node of element.children)
    if (!isElement(node)) writer.text(node);
    else if (!without.has(node.name)) writeElement(node, writer);
  return trimProse(writer.build());
}

function writeElement(element: XmlElement, writer: ProseWriter): void {
  const { name, from, to } = element;
  if (skipped.has(name) || isNoteMark(element)) return;
  if (blocks.has(name)) writer.blank(from);
  if (name === "sup") writeSuperscript(element, writer);
  else if (name === "xref" && isCitation(element) && !writer.isInBrackets && isBare(element, writer))
    writeMark(element, writer);
  else writeChildren(element, writer);
  if (blocks.has(name)) writer.blank(to);
}

function writeChildren(element: XmlElement, writer: ProseWriter): void {
  for (const node of element.children)
    if (isElement(node)) writeElement(node, writer);
    else writer.text(node);
}

/** A power (`10<sup>9</sup>` as `10^9`), a unit (`m<sup>2</sup>` as `m2`), or a mark that must not touch the number before it (`12<sup>a</sup>`). */
function writeSuperscript(element: XmlElement, writer: ProseWriter): void {
  const text = textOf(element);
  const before = writer.last;
  const isPower = /^\s*[-−–+]?\d{1,3}\s*$/.test(text) && /(?:^|\D)10$/.test(writer.tail);
  if (isPower) writer.sign("^", element.from);
  else if (holdsCitation(element) || (number.test(text) && /\d/.test(before))) {
    writeMark(element, writer);
    return;
  } else if ((/\d/.test(before) && /^\s*\p{L}/u.test(text)) || isLetterMark(before, text)) writer.blank(element.from);
  writeChildren(element, writer);
  // `Delays,<sup>b</sup>n (%)`: the mark is no part of the word behind it.
  if (isLetterMark(before, text)) writer.blank(element.to);
}

/** `P value<sup>a</sup>`: a letter behind a word is the mark of a footnote. */
const isLetterMark = (before: string, text: string): boolean =>
  /^[\p{L},;]$/u.test(before) && /^[a-z](?:,\s?[a-z]){0,4}$/.test(text);

/** The mark of a footnote says nothing where it stands. */
const isNoteMark = ({ name, attributes }: XmlElement): boolean =>
  name === "xref" && /^(?:table-)?fn$/.test(attributes.get("ref-type") ?? "");

/** The numbers of references in square brackets: ` [12,13]`. */
function writeMark(element: XmlElement, writer: ProseWriter): void {
  writer.sign(" [", element.from);
  writer.bracketed(() => writeChildren(element, writer));
  writer.sign("]", element.to);
}

function isCitation({ name, attributes }: XmlElement): boolean {
  return name === "xref" && (attributes.get("ref-type") === "bibr" || attributes.get("ref-type") === "ref");
}

function holdsCitation(element: XmlElement): boolean {
  return element.children.some((node) => isElement(node) && (isCitation(node) || holdsCitation(node)));
}

/** A number of a reference that no bracket holds yet: `word<xref>12</xref>`, not `[<xref>12</xref>]`. */
function isBare(element: XmlElement, writer: ProseWriter): boolean {
  return number.test(textOf(element)) && !/[[(,;–—-]\s?$/.test(writer.tail);
}
