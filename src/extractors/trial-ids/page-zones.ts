/** Tells which parts of a page are its title, its own citation block and its list of references. */
import type { Document, Part, TextPart } from "../../document/index.ts";

export type Zone = "title" | "heading" | "body" | "citation" | "reference" | "databank" | "registration";

const citeOpening =
  /^\W{0,6}(?:to cite|how to cite|cite (?:this|as|us)|(?:suggested|recommended|preferred) citation|citation\s?:)/i;
const referencesHeading =
  /^\W{0,6}(?:\d{1,2}\.?\s)?(?:references?|bibliography|literature(?: cited)?|works cited|sources|further reading)\s?:?\W{0,4}$/i;
const availableAt = /(?:available (?:at|from|online)|retrieved from|url)\s?:?\s?$/i;
/** How many parts a citation block may be spread over. */
const longestCitation = 4;

/** The zone of every part, in document order. Linear in the number of parts. */
export function zonesOf(document: Document): readonly Zone[] {
  const zones: Zone[] = [];
  const title = titleIndex(document.parts);
  let citationLeft = 0;
  let inReferences = false;
  document.parts.forEach((part, index) => {
    const text = textOf(part);
    if (part.kind === "heading") {
      inReferences = referencesHeading.test(text);
      citationLeft = citeOpening.test(text) ? longestCitation : 0;
    } else if (citeOpening.test(text)) citationLeft = longestCitation;
    else if (referencesHeading.test(text)) {
      inReferences = true;
      citationLeft = 0;
    } else if (citationLeft > 0 && part.kind === "list-item") citationLeft = 0;
    zones.push(zoneOf(part, index === title, citationLeft > 0, inReferences));
    if (citationLeft > 0) {
      citationLeft--;
      // Nothing of the list of references stands behind the page's own citation; its address ends the block.
      inReferences = false;
      if (/https?:\/\/|www\./i.test(text) || (part.kind === "url" && !availableAt.test(text))) citationLeft = 0;
    }
  });
  return zones;
}

function zoneOf(part: Part, isTitle: boolean, inCitation: boolean, inReferences: boolean): Zone {
  if (part.kind === "field")
    return part.role === "title" || part.role === "databank" || part.role === "registration" ? part.role : "body";
  // The address that a page gives of itself in its front matter stands for it as the one in its citation does.
  if (inCitation || (part.kind === "url" && part.tag !== undefined)) return "citation";
  if (isTitle) return "title";
  if (inReferences && part.kind !== "heading") return "reference";
  return part.kind === "heading" ? "heading" : "body";
}

/** The first heading, when nothing longer than a line stands above it; on pages whose headings were lost, a short first line. */
function titleIndex(parts: readonly Part[]): number {
  const first = parts.findIndex((part) => textOf(part).trim() !== "");
  const heading = parts.findIndex((part) => part.kind === "heading");
  if (heading >= 0 && heading - first <= 3) return heading;
  const opening = parts[first];
  return opening?.kind === "prose" && isTitleLike(opening) ? first : heading;
}

function isTitleLike(part: TextPart): boolean {
  const text = part.prose.text.trim();
  return text.length <= 200 && !/[.!]$/.test(text) && !text.includes("\n");
}

function textOf(part: Part): string {
  return part.kind === "table" ? "" : part.prose.text;
}
