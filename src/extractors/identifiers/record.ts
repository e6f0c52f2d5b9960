/** Reads the identifier fields of a bibliographic record. */
import type { Role } from "../../document/index.ts";
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

const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ["pmid", { scheme: "pmid", pattern: /^(\d{1,8})(?!\d)/, identifies: "document" }],
  [
    "pmcid",
    { scheme: "pmcid", pattern: /^(PMC\d{1,9})(?!\d)/i, identifies: "document", normalise: (id) => id.toUpperCase() },
  ],
  ["issn", { scheme: "issn", pattern: /^(\d{4}-\d{3}[\dX])(?![\dX])/i, identifies: "other", normalise: hyphens }],
  [
    "isbn",
    {
      scheme: "isbn",
      pattern: /^((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX])(?![\d-])/i,
      identifies: "document",
      normalise: digitsOnly,
    },
  ],
  [
    "orcid",
    {
      scheme: "orcid",
      pattern: /(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])(?![\dX])/i,
      identifies: "other",
      normalise: orcid,
    },
  ],
  ["cas", { scheme: "cas", pattern: /^([1-9]\d{1,6}-\d{2}-\d)(?!\d)(?:\s\((.{1,200})\)$)?/, identifies: "other" }],
  ["pii", { scheme: "pii", pattern: /^(\S{1,250})$/, identifies: "document" }],
]);

/** The identifiers of a part that holds one, or that says how the work is cited; `null` when it is text to be read as prose. */
export function readField(role: Role, text: string): FoundIdentifier[] | null {
  if (role === "citation") return ownDois(text);
  if (!role.startsWith("identifier:")) return null;
  const name = role.slice("identifier:".length);
  if (name === "doi") return ownDois(text, "doi:");
  const field = fields.get(name);
  if (!field) return null;
  const match = field.pattern.exec(text);
  if (!match) return [];
  const printed = match[1]!;
  const start = match.index + match[0].indexOf(printed);
  const id = field.normalise?.(printed) ?? printed;
  const { scheme, identifies } = field;
  return [{ scheme, id, start, end: start + printed.length, identifies, name: match[2] ?? null }];
}

/** The DOIs of the work itself; one that is not sound is read where it is said to be one: by `said`, where the text does not say so. */
function ownDois(text: string, said = ""): FoundIdentifier[] {
  const sound = findDois(text);
  const found =
    sound.length > 0
      ? sound
      : findSaidDois(said + text).map(({ start, end, ...id }) => ({
          ...id,
          start: start - said.length,
          end: end - said.length,
        }));
  return found.map((id) => ({ ...id, identifies: "document" }));
}
