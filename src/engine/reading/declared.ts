/** Reads which encoding a page of HTML or an XML file says it is in. */
import { TextDecoder } from "node:util";
import type { Encoding } from "./decoding.ts";

/** Browsers look no further, either. */
const lookedAt = 1024;
const inXml = /^\s{0,99}<\?xml\s[^<>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/;
const inMeta = /<meta\s[^<>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

/** `null` where nothing is said, nothing that is known, or an encoding that the bytes themselves would show. */
export function declaredEncoding(bytes: Buffer): Encoding | null {
  const head = bytes.subarray(0, lookedAt).toString("latin1");
  if (!/^\s{0,99}</.test(head)) return null;
  const label = (inXml.exec(head) ?? inMeta.exec(head))?.[1];
  if (label === undefined) return null;
  try {
    const decoder = new TextDecoder(label);
    if (decoder.encoding === "windows-1252") return "windows-1252";
    return decoder.encoding.startsWith("utf-") ? null : decoder;
  } catch {
    // A name that stands for no encoding says nothing.
    return null;
  }
}
