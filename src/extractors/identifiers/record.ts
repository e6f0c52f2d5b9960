/** Reads the identifier fields of a bibliographic record. */
import { findDois, findSaidDois } from "./doi.ts";
import type { FoundIdentifier, Identifier } from "./draft.ts";
import { digitsOnly, hyphens, orcid } from "./prose.ts";

/** How a field is read: the first group is the identifier, the second a name beside it. */
interface Field {
  readonly scheme: Identifier["scheme"];
  readonly pattern: RegExp;
  readonly normalise?: (id: string) => string;
  readonly identifies: Identifier["identifies"];
}

const fields: Readonly<Record<string, Field>> = {
  PMID: { scheme: "pmid", pattern: /^(\d{1,8})(?!\d)/, identifies: "document" },
  PMC: {
    scheme: "pmcid",
    pattern: /^(PMC\d{1,9})(?!\d)/i,
    identifies: "document",
    normalise: (id) => id.toUpperCase(),
  },
  IS: { scheme: "issn", pattern: /^(\d{4}-\d{3}[\dX])(?![\dX])/i, identifies: "other", normalise: hyphens },
  ISBN: {
    scheme: "isbn",
    pattern: /^((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX])(?![\d-])/i,
    identifies: "document",
    normalise: digitsOnly,
  },
  AUID: {
    scheme: "orcid",
    pattern: /(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])(?![\dX])/i,
    identifies: "other",
    normalise: orcid,
  },
  RN: { scheme: "cas", pattern: /^([1-9]\d{1,6}-\d{2}-\d)(?!\d)(?:\s\((.{1,200})\)$)?/, identifies: "other" },
};

/** Fields read here; the text fields among the rest go the way of prose. */
export const recordTags: readonly string[] = [...Object.keys(fields), "LID", "AID", "SO", "TI", "AB", "OAB"];

/** The identifiers of a record field; `null` when the field is text to be read as prose. */
export function readField(tag: string, text: string): FoundIdentifier[] | null {
  if (tag === "LID" || tag === "AID") return locationIds(text);
  if (tag === "SO") {
    const sound = findDois(text);
    const found = sound.length > 0 ? sound : findSaidDois(text);
    return found.map((id) => ({ ...id, identifies: "document" }));
  }
  const field = fields[tag];
  if (!field) return null;
  const match = field.pattern.exec(text);
  if (!match) return [];
  const printed = match[1]!;
  const start = match.index + match[0].indexOf(printed);
  const id = field.normalise?.(printed) ?? printed;
  const { scheme, identifies } = field;
  return [{ scheme, id, start, end: start + printed.length, identifies, name: match[2] ?? null }];
}

/** `10.1016/j.x.2025.1 [doi]`, `S2666-3791(25)00437-9 [pii]`. */
function locationIds(text: string): FoundIdentifier[] {
  const match = /^(\S{1,250})\s\[(doi|pii)\]/i.exec(text);
  if (!match) return [];
  if (match[2]!.toLowerCase() === "doi") {
    const sound = findDois(match[1]!);
    const found =
      sound.length > 0
        ? sound
        : findSaidDois(`doi:${match[1]!}`).map(({ start, end, ...id }) => ({ ...id, start: start - 4, end: end - 4 }));
    return found.map((id) => ({ ...id, identifies: "document" }));
  }
  return [{ scheme: "pii", id: match[1]!, start: 0, end: match[1]!.length, identifies: "document" }];
}
