/** Reads a text with a cascade, for tests. */
import { verbatim } from "../../src/document/index.ts";
import { type Cascade, type Form, type Mention, mentionsIn, readProse } from "../../src/language/index.ts";

/** The mentions that a form makes of a text, from left to right. */
export function mentionsOf({ id }: Form, text: string, cascade: Cascade): Mention[] {
  return readProse(verbatim(text, 0), cascade)
    .scenes.flatMap(({ units, overlays }) => [...mentionsIn(units), ...overlays])
    .filter((mention) => mention.form === id)
    .sort((a, b) => a.start - b.start);
}
