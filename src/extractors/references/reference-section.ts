/** Tells which parts of a page make up its list of references, also where the heading lost its mark. */
import type { Document, Part } from "../../document/index.ts";

const title =
  /^(?:\d{1,2}\.?\s{1,3})?(?:references?|bibliography|works cited|literature cited|cited literature|sources|references? and notes)\s{0,2}:?$/i;
const known = new WeakMap<Document, ReadonlySet<number>>();

/** Numbers of the parts that stand in a list of references. */
export function referenceParts(document: Document): ReadonlySet<number> {
  const cached = known.get(document);
  if (cached) return cached;
  const found = findSection(document.parts);
  known.set(document, found);
  return found;
}

function findSection(parts: readonly Part[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  let hasEntries = false;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "table") continue;
    const text = part.prose.text.trim();
    if (part.kind !== "list-item" && title.test(text)) {
      isOpen = true;
      hasEntries = false;
    } else if (part.kind === "heading") isOpen = false;
    else if (isOpen && isEntry(part, text)) {
      found.add(index);
      hasEntries = true;
    } else if (isOpen && hasEntries && part.kind === "prose" && text !== "") isOpen = false;
  }
  return found;
}

function isEntry(part: Part, text: string): boolean {
  return part.kind === "list-item" || /^\[?\d{1,3}[\].]\s?\S/.test(text);
}
