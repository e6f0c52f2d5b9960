/** Reads what a page says of itself: its title, its description, how it is cited, and what it links to programs. */
import { type Part, type Prose, ProseBuilder, type Role } from "../../document/index.ts";
import { addDecoded } from "../medline/entities.ts";
import { childrenOf, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { attributeAt } from "./attributes.ts";
import { readRun } from "./inline.ts";
import { linkedData } from "./linked-data.ts";
import { isLinkedData } from "./visible.ts";

/** The names of the tags by which search engines of the literature and libraries know a work, and what each is. */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["description", "text"],
  ["og:description", "text"],
  ["citation_title", "title"],
  ["dc.title", "title"],
  ["citation_abstract", "abstract"],
  ["citation_author", "author"],
  ["citation_doi", "identifier:doi"],
  ["citation_pmid", "identifier:pmid"],
  ["citation_issn", "identifier:issn"],
  ["citation_isbn", "identifier:isbn"],
  ["citation_publication_date", "date:print"],
  ["citation_date", "date:print"],
  ["citation_online_date", "date:epub"],
  ["citation_keywords", "keyword"],
]);

export interface Head {
  readonly ids: readonly string[];
  readonly parts: readonly Part[];
}

/** The fields of a page as written, hidden parts and all. */
export function readHead(page: XmlElement, source: string): Head {
  const [title] = titlesOf(page);
  const fields = [
    ...(title ? [fieldOf(title, "title", "title", readRun(title.children, source).prose)] : []),
    ...[...descendants(page, "meta")].flatMap((meta) => metaField(meta, source)),
  ];
  const ids = fields.flatMap(({ role, prose }) => idOf(role, prose.text) ?? []);
  const data = [...descendants(page, "script")].filter(isLinkedData).flatMap((script) => linkedData(script, source));
  return { ids: [...new Set(ids)], parts: [...fields, ...data].filter(({ prose }) => prose.text !== "") };
}

/** Graphics have titles of their own. */
function titlesOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "title") return [child];
    return child.name === "svg" ? [] : titlesOf(child);
  });
}

type Field = Part & { readonly kind: "field"; readonly prose: Prose };

function fieldOf({ from, to }: XmlElement, role: Role, tag: string, prose: Prose): Field {
  const label = role === "text" ? { label: { text: tag, valueAt: 0 } } : {};
  return { kind: "field", role, tag, prose, span: { start: from, end: to }, headings: [], ...label };
}

function metaField(meta: XmlElement, source: string): Field[] {
  const name = (meta.attributes.get("name") ?? meta.attributes.get("property") ?? "").trim().toLowerCase();
  const role = roles.get(name);
  const at = role && attributeAt(meta, "content", source);
  if (!at) return [];
  const builder = new ProseBuilder();
  addDecoded(builder, source.slice(at.start, at.end), at.start);
  return [fieldOf(meta, role, name, builder.build())];
}

function idOf(role: Role, value: string): string | null {
  const text = value.trim();
  if (role === "identifier:pmid") return /^\d{1,12}$/.test(text) ? `pmid:${text}` : null;
  const doi = role === "identifier:doi" ? /^10\.\d{4,9}\/\S{1,300}$/.exec(text.slice(text.indexOf("10."))) : null;
  return doi && `doi:${doi[0].toLowerCase()}`;
}
