/** Takes out of a page what it does not show, and counts it by kind. */
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";
import { type Display, displayIn } from "./display.ts";
import { displayByStyle } from "./styles.ts";
import { comment } from "./tree.ts";

export interface VisiblePage {
  readonly root: XmlElement;
  /** How many parts of each kind were left out, the commonest first. */
  readonly leftOut: readonly { readonly kind: string; readonly count: number }[];
}

/** What names things of the page, and is read as such. */
const named: ReadonlySet<string> = new Set("title meta link base".split(" "));
const unshown: ReadonlyMap<string, string> = new Map([
  [comment, "comment"],
  ...["script", "style", "template", "noscript"].map((name) => [name, name] as const),
  ...["svg", "canvas", "iframe", "object", "audio", "video", "map"].map((name) => [name, "graphic or frame"] as const),
  ...["select", "textarea", "datalist"].map((name) => [name, "form field"] as const),
  ...["del", "s", "strike"].map((name) => [name, "struck out"] as const),
]);

export function visiblePage(page: XmlElement): VisiblePage {
  const counts = new Map<string, number>();
  const displayOf = displayByStyle(page);
  const pruned = (element: XmlElement): XmlElement => {
    const children = element.children.flatMap((node): XmlNode[] => {
      if (!isElement(node)) return [node];
      if (named.has(node.name) || isLinkedData(node)) return [];
      const kind = unshown.get(node.name) ?? (isHidden(node, displayOf) ? "hidden" : null);
      if (kind === null) return [pruned(node)];
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return [];
    });
    return { ...element, children };
  };
  const root = pruned(page);
  const leftOut = [...counts].map(([kind, count]) => ({ kind, count }));
  return { root, leftOut: leftOut.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)) };
}

/** Data for programs, which is read as such. */
export const isLinkedData = ({ name, attributes }: XmlElement): boolean =>
  name === "script" && /^\s*application\/ld\+json\b/i.test(attributes.get("type") ?? "");

/** By its own style, which prevails, by a style sheet, or by an attribute, which has the last word. */
function isHidden(element: XmlElement, displayOf: (element: XmlElement) => Display): boolean {
  const { name, attributes } = element;
  const display = displayIn((attributes.get("style") ?? "").slice(0, 2000)) ?? displayOf(element);
  if (display !== null) return display === "hidden";
  const isAttributed = attributes.has("hidden") && attributes.get("hidden") !== "until-found";
  return isAttributed || (name === "dialog" && !attributes.has("open"));
}
