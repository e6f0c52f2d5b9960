/** Reads tags of components (`<Chart data={rows} />`), which are code, and tells them from HTML and from `<ULN or >`. */
import { isHtmlTag } from "../html/tags.ts";
import { closingBracket } from "./brackets.ts";

export interface Tag {
  readonly end: number;
  readonly name: string;
  /** It has a property with a value, or closes itself: no text has that form. */
  readonly isCertain: boolean;
  /** One of its properties is an expression. */
  readonly isComputed: boolean;
}

const opening = /<(\/?)([A-Za-z][\w.:-]{0,80})?/y;
/** Tables and breaks are read, whatever properties they have. */
const structure = /^(?:table|thead|tbody|tfoot|tr|td|th|caption|br|sup|sub)$/i;
const property = /\s*([A-Za-z_][\w:.-]{0,80})\s*(=?)\s*/y;

/** The tag at an offset, or how far it was looked at where there is none. */
export function tagAt(text: string, at: number, limit: number): Tag | { readonly failedAt: number } {
  opening.lastIndex = at;
  const [whole, slash, name = ""] = opening.exec(text) ?? ["", "", ""];
  let end = at + Math.max(whole.length, 1);
  if (whole === "") return { failedAt: end };
  let isCertain = false;
  let isComputed = false;
  while (end < limit) {
    end = skipSpace(text, end, limit);
    const char = text.charAt(end);
    if (char === ">") return { end: end + 1, name, isCertain: isCertain || name === "", isComputed };
    if (char === "/" && text.charAt(end + 1) === ">") return { end: end + 2, name, isCertain: true, isComputed };
    if (name === "" || slash === "/") break;
    if (char === "{") {
      isCertain = true;
      isComputed = true;
      end = closingBracket(text, end, limit);
      if (end === -1) return { failedAt: limit };
      continue;
    }
    property.lastIndex = end;
    const found = property.exec(text);
    if (!found) break;
    end += found[0].length;
    if (found[2] === "") continue;
    const quote = text.charAt(end);
    if (quote === "{") continue;
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, end + 1) : -1;
    if (close === -1 || close >= limit) break;
    isCertain = true;
    end = close + 1;
  }
  return { failedAt: end };
}

function skipSpace(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && /\s/.test(text.charAt(end))) end++;
  return end;
}

/** Whether a tag is that of a component. `closed` are the names that are closed on the page, where no extension says that it is MDX. */
export function isComponent(
  { name, isCertain, isComputed }: Tag,
  isMdx: boolean,
  closed: ReadonlySet<string>,
): boolean {
  if (isComputed) return !structure.test(name);
  if (name === "") return isMdx;
  if (!/^[A-Z]/.test(name) || /^[A-Z][A-Z\d]*$/.test(name)) return false;
  return isMdx || (!isHtmlTag(`<${name}`) && (isCertain || closed.has(name)));
}
