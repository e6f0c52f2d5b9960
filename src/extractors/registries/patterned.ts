/** Registries whose ids are more than a prefix and digits. */
import { breakOf, type Candidate, plainDashes, type Registry } from "./registry.ts";

/** A registry whose ids are more than a prefix and digits. */
interface Patterned extends Pick<Registry, "key" | "name" | "databanks" | "lead" | "study"> {
  /** Everything that seems to be meant as an id, from its first letter; sticky and bounded. */
  readonly loose: RegExp;
  /** The registry's own notation. */
  readonly strict: RegExp;
  /** Brings what `loose` matched into that notation as far as its digits allow. */
  readonly normalise: (match: RegExpExecArray) => string;
  readonly form: string;
  /** Other spellings in common use, not worth a word. */
  readonly alsoWritten?: RegExp;
  /** Whether an id is meant at all; sees the text around. */
  readonly isMeant?: (text: string, match: RegExpExecArray) => boolean;
}

/** Describes a registry by a loose and a strict pattern. */
export function patterned(spec: Patterned): Registry {
  const { key, name, databanks, lead, study } = spec;

  function read(text: string, at: number): Candidate | null {
    spec.loose.lastIndex = at;
    const match = spec.loose.exec(text);
    if (!match) return null;
    if (spec.isMeant && !spec.isMeant(text, match)) return null;
    const id = spec.normalise(match);
    const place = { start: at, end: at + match[0].length, id };
    if (!spec.strict.test(id)) return { ...place, form: "malformed", flaw: spec.form };
    const printed = plainDashes(match[0]);
    if (printed.toLowerCase() === id.toLowerCase() || spec.alsoWritten?.test(printed))
      return { ...place, form: "valid", flaw: null };
    return { ...place, form: "damaged", flaw: breakOf(match[0].replace(/[\p{L}\d/]/gu, "")) };
  }

  return { key, name, databanks, lead, read, ...(study && { study }) };
}
