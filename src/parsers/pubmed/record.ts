/** Turns a PubMed article into the document that its MEDLINE record gives: each field in the role that it has there. */
import type { Document, Part, Source } from "../../document/index.ts";
import { abstractSections } from "../medline/abstract.ts";
import { documentId } from "../medline/record.ts";
import { roleOf } from "../medline/roles.ts";
import type { XmlElement } from "../xml/node.ts";
import { type Field, fieldsOf } from "./fields.ts";

export interface Record {
  readonly pmid: string | null;
  readonly ids: readonly string[];
  readonly parts: readonly Part[];
}

export function readRecord(article: XmlElement): Record {
  const fields = fieldsOf(article);
  const ids = new Set(fields.flatMap((field) => documentId(field.tag, printed(field)) ?? []));
  const pmid = [...ids].find((id) => id.startsWith("pmid:"))?.slice("pmid:".length) ?? null;
  return { pmid, ids: [...ids], parts: fields.flatMap(partsOf) };
}

export function toDocument({ ids, parts }: Record, path: string, id: string, source: Source): Document {
  return { id, path, format: "pubmed-xml", ids, parts, source };
}

/** The value as MEDLINE prints it, with its note. */
const printed = ({ prose, note }: Field): string => (note ? `${prose.text} [${note}]` : prose.text);

function partsOf(field: Field): Part[] {
  const { element, prose, label } = field;
  const span = { start: element.from, end: element.to };
  const { role } = roleOf(field.tag, printed(field));
  const whole = { kind: "field" as const, role, tag: element.name, span, headings: label ? [label] : [], prose };
  if (role !== "abstract") return [whole];
  // Records of old hold the whole abstract in one element, its labels in the text.
  const sections = abstractSections(prose);
  if (sections.length === 1 && sections[0]!.label === null) return [whole];
  return sections.map((section) => {
    const own = section.label ?? label ?? "";
    return { ...whole, prose: section.prose, span: section.span, headings: own === "" ? [] : [own] };
  });
}
