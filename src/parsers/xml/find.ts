/** Finds elements in a tree. */
import { isElement, type XmlElement } from "./node.ts";

/** The children of an element that are elements, of one name where it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The first child on a path of names, or `null`. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of path) {
    at = at && childrenOf(at, name)[0];
    if (!at) return null;
  }
  return at ?? null;
}

/** Every element of a name below an element, in document order; what is inside one of them is not looked at. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element))
    if (child.name === name) yield child;
    else yield* descendants(child, name);
}

/** The text of an element, as it stands. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node.text)).join("");
}
