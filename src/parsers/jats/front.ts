/** Reads the front of an article: ids, title, authors, dates, abstracts, keywords. */
import type { Prose, Role } from "../../document/index.ts";
import { childAt, childrenOf, descendants, textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { proseOf } from "./inline.ts";
import type { PartWriter } from "./parts.ts";

const schemes: ReadonlyMap<string, string> = new Map([
  ["pmid", "pmid"],
  ["pmc", "pmcid"],
  ["pmcid", "pmcid"],
  ["doi", "doi"],
]);

/** The normalised names of an article: `pmid:123`, `doi:10.1000/x`. */
export function idsOf(article: XmlElement): string[] {
  const meta = childAt(article, "front", "article-meta");
  return (meta ? childrenOf(meta, "article-id") : []).flatMap((element) => {
    const scheme = schemes.get(element.attributes.get("pub-id-type") ?? "");
    const id = textOf(element).trim();
    if (!scheme || id === "") return [];
    if (scheme === "pmcid") return [`pmcid:PMC${id.replace(/^PMC/i, "")}`];
    return [`${scheme}:${scheme === "doi" ? id.toLowerCase() : id}`];
  });
}

/** The names of the journal. */
export function writeJournal(meta: XmlElement, parts: PartWriter): void {
  for (const id of childrenOf(meta, "journal-id"))
    if (/^(?:nlm-ta|iso-abbrev)$/.test(id.attributes.get("journal-id-type") ?? ""))
      parts.field("journal", id, proseOf(id));
  write(descendants(meta, "journal-title"), "journal", parts);
}

export function writeFront(meta: XmlElement, parts: PartWriter): void {
  for (const element of childrenOf(meta)) {
    const write = writers.get(element.name);
    if (write) write(element, parts);
  }
}

const writers: ReadonlyMap<string, (element: XmlElement, parts: PartWriter) => void> = new Map([
  ["article-id", writeId],
  ["title-group", writeTitle],
  ["contrib-group", writeAuthors],
  ["pub-date", (element, parts) => writeDate(element, publicationRole(element), parts)],
  ["history", writeHistory],
  ["author-notes", writeNotes],
  ["kwd-group", (element, parts) => write(descendants(element, "kwd"), "keyword", parts)],
  ["abstract", (element, parts) => parts.section(element, "abstract")],
  ["trans-abstract", (element, parts) => parts.section(element, "abstract")],
]);

function write(elements: Iterable<XmlElement>, role: Role, parts: PartWriter): void {
  for (const element of elements) parts.field(role, element, proseOf(element));
}

function writeId(element: XmlElement, parts: PartWriter): void {
  const scheme = schemes.get(element.attributes.get("pub-id-type") ?? "");
  if (scheme && scheme !== "pmcid") parts.field(`identifier:${scheme}`, element, proseOf(element));
}

function writeTitle(group: XmlElement, parts: PartWriter): void {
  const title = childAt(group, "article-title");
  if (title) parts.heading(title, "title", 1);
  const subtitle = childAt(group, "subtitle");
  if (subtitle) parts.field("title", subtitle, proseOf(subtitle));
}

/** `Family, Given` of every author, and the names of groups. */
function writeAuthors(group: XmlElement, parts: PartWriter): void {
  for (const contributor of childrenOf(group, "contrib")) {
    if ((contributor.attributes.get("contrib-type") ?? "author") !== "author") continue;
    const collective = childAt(contributor, "collab");
    const name = childAt(contributor, "name") ?? childAt(contributor, "name-alternatives", "name");
    if (name) parts.field("author", name, nameOf(name));
    else if (collective) parts.field("group-author", collective, proseOf(collective, new Set(["contrib-group"])));
  }
}

function nameOf(name: XmlElement): Prose {
  const printed = ["surname", "given-names"]
    .flatMap((part) => childAt(name, part) ?? [])
    .map((part) => textOf(part).trim());
  return whole(printed.join(", "), name);
}

/** A text made of what an element holds, in another order than it stands there. */
function whole(text: string, { from, to }: XmlElement): Prose {
  return { text, pieces: [{ at: 0, from, to }] };
}

const publicationRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["epub", "date:epub"],
  ["pub", "date:epub"],
  ["ppub", "date:print"],
]);
const historyRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["received", "date:received"],
  ["rev-recd", "date:revised"],
  ["accepted", "date:accepted"],
]);

function publicationRole({ attributes }: XmlElement): Role {
  return publicationRoles.get(attributes.get("pub-type") ?? attributes.get("date-type") ?? "") ?? "other";
}

function writeHistory(history: XmlElement, parts: PartWriter): void {
  for (const date of childrenOf(history, "date"))
    writeDate(date, historyRoles.get(date.attributes.get("date-type") ?? "") ?? "other", parts);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as records print it: `2005 Mar 16`. */
function writeDate(date: XmlElement, role: Role, parts: PartWriter): void {
  const year = childAt(date, "year");
  if (role === "other" || !year) return;
  const [month, day] = ["month", "day"].map((part) => childAt(date, part)).map((part) => part && textOf(part).trim());
  const name = month && (months[Number(month) - 1] ?? month.slice(0, 3));
  const printed = [textOf(year).trim(), ...(name ? [name] : []), ...(name && day ? [day] : [])];
  parts.field(role, date, whole(printed.join(" "), date));
}

const interests = /conflict|coi|competing|interest|disclosure/i;

/** Footnotes of authors: what declares interests is a declaration, the others notes. */
function writeNotes(notes: XmlElement, parts: PartWriter): void {
  for (const note of childrenOf(notes, "fn")) {
    const prose = proseOf(note, new Set(["label"]));
    const isDeclaration =
      interests.test(note.attributes.get("fn-type") ?? "") || interests.test(prose.text.slice(0, 60));
    parts.field(isDeclaration ? "declaration" : "note", note, prose);
  }
}
