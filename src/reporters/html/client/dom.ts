/** Makes elements; text of the run enters the page only here and only as text. */

type Child = Node | string | null | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>;

/** An element; attributes that are functions become listeners, `null` and `false` are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** The same for SVG. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes, children);
  return element;
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== false)
      element.setAttribute(name, value === true ? "" : visible(String(value)));
  }
  for (const child of children)
    if (child !== null && child !== false) element.append(typeof child === "string" ? visible(child) : child);
}

/** Controls, and characters that would reorder a line or hide in it; line ends and tabs stay. */
const hidden = /(?![\n\r\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text in which such a character is shown by its number. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/** A path that may be broken after its separators and before its extension. */
export function pathOf(path: string, className = "path"): HTMLElement {
  const pieces = path.split(/(?<=[/#_-])|(?=\.)/);
  return el(
    "span",
    { class: className },
    ...pieces.flatMap((piece, index) => (index > 0 ? [el("wbr"), piece] : [piece])),
  );
}

/** Counts as people write them: `12,345`. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Calls back once per frame at most. */
export function eachFrame(call: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      call();
    });
  };
}
