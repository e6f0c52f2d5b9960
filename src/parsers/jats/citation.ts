/** Writes an entry of a list of references as journals print it: what the elements hold, with the punctuation that a style sheet would add. */
import { type Prose, ProseBuilder } from "../../document/index.ts";
import { childrenOf, descendants, textOf } from "../xml/find.ts";
import { isElement, type XmlElement } from "../xml/node.ts";
import { proseOf } from "./inline.ts";

const citations = /^(?:element-|mixed-|nlm-)?citation$/;
/** What stands between the parts of a citation, by the element in front of which it stands. */
const leads: ReadonlyMap<string, string> = new Map([
  ["article-title", ". "],
  ["chapter-title", ". "],
  ["source", ". "],
  ["year", ". "],
  ["volume", ";"],
  ["fpage", ":"],
  ["lpage", "-"],
]);

/** The prose of an entry without its label. */
export function entryProse(entry: XmlElement): Prose {
  const citation = childrenOf(entry).find(({ name }) => citations.test(name));
  if (!citation) return proseOf(entry, new Set(["label"]));
  return isPunctuated(citation) ? punctuated(entry) : composed(citation);
}

/** Text stands between its elements. */
const isPunctuated = ({ children }: XmlElement): boolean =>
  children.some((node) => !isElement(node) && /\S/.test(node.text));

/** As it stands, with the ids of the work named for what they are. */
function punctuated(entry: XmlElement): Prose {
  const builder = new ProseBuilder().prose(proseOf(entry, new Set(["label"])));
  const said = textOf(entry);
  for (const id of descendants(entry, "pub-id")) if (!/\b(?:doi|PMID|pubmed)\b/i.test(said)) addId(builder, id);
  return builder.build();
}

function composed(citation: XmlElement): Prose {
  const builder = new ProseBuilder();
  for (const [index, name] of [...descendants(citation, "name")].entries()) {
    const [family, given] = ["surname", "given-names"].map((part) => childrenOf(name, part)[0]);
    if (!family) continue;
    if (index > 0) builder.replaced(", ", name.from, name.from);
    builder.prose(proseOf(family));
    if (given) {
      const initials = textOf(given).replace(/[^\p{L}-]/gu, "");
      builder.replaced(` ${initials}`, given.from, given.to);
    }
  }
  const parts = childrenOf(citation);
  for (const [name, lead] of leads) {
    const part = parts.find((child) => child.name === name);
    if (!part || textOf(part).trim() === "") continue;
    if (builder.length > 0) builder.replaced(lead, part.from, part.from);
    builder.prose(proseOf(part));
  }
  if (builder.length > 0) builder.replaced(".", citation.to, citation.to);
  for (const id of descendants(citation, "pub-id")) addId(builder, id);
  const made = builder.build();
  return made.text === "" ? proseOf(citation) : made;
}

function addId(builder: ProseBuilder, id: XmlElement): void {
  const type = id.attributes.get("pub-id-type");
  const lead = type === "pmid" ? " PMID: " : type === "doi" ? " doi:" : null;
  if (lead === null) return;
  builder.replaced(lead, id.from, id.from);
  builder.prose(proseOf(id));
}
