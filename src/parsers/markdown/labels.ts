/** Finds the label that a part begins with: `Cycle length: 21 days`, `**PTCL cohort.** The ORR was 27.4%`. */
import type { PartLabel } from "../../document/index.ts";
import type { LooseText } from "./page.ts";

/** A name of few words (`Cat. No.`) and a colon, with something behind it. */
const named = /^[^\p{L}\d(]{0,4}(\p{L}(?:[^:.;!?\n]|(?<=(?:^|[\s(])\p{L}{1,4})\.){0,60}?)\s?:\s+(?=\S)/u;
/** What sets bold text off from the rest: its own stop or colon, one behind it, a dash, or a new beginning. */
const setOff = /^(?:\s?[:.–—]|\s-)?\s+/;
/** A longer paragraph with a colon is a sentence. */
const longest = 300;

export function withLabel(part: LooseText): LooseText {
  if (part.kind === "heading" || part.kind === "url") return part;
  const label = part.kind === "field" ? fieldLabel(part) : (boldLabel(part) ?? namedLabel(part.prose.text));
  return label ? { ...part, label } : part;
}

function fieldLabel({ tag }: LooseText): PartLabel | null {
  return tag ? { text: tag, valueAt: 0 } : null;
}

function boldLabel({ prose: { text }, boldTo = 0 }: LooseText): PartLabel | null {
  const name = text.slice(0, boldTo);
  const rest = text.slice(boldTo);
  const gap = setOff.exec(rest)?.[0] ?? "";
  if (boldTo === 0 || gap.length === 0 || gap.length === rest.length || name.length > 100) return null;
  const isSetOff = /[:.]$/.test(name.trimEnd()) || gap.trim() !== "" || /^[\p{Lu}\d=]/u.test(rest.slice(gap.length));
  return isSetOff ? { text: name.trimEnd().replace(/[:.]$/, "").trimEnd(), valueAt: boldTo + gap.length } : null;
}

function namedLabel(text: string): PartLabel | null {
  const found = text.length <= longest ? named.exec(text) : null;
  return found ? { text: found[1]!, valueAt: found[0].length } : null;
}
