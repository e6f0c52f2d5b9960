/** What the tags of RIS mean, the format in which managers of references exchange records. */
import type { Role } from "../../document/index.ts";
import type { Layout } from "../medline/record.ts";

/** A tag, two blanks, a hyphen, and a blank or nothing. */
export const tagged = /^([A-Z][A-Z0-9]) {2}-(?:\s|$)/;

/** Every record begins with its type; providers put a line or two of their own before the first. */
export const beginsRis = (head: string): boolean => /^TY {2}- ?[A-Z]{3,10}\s{0,9}$/m.test(head.slice(0, 2000));

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["TI", "title"],
  ["T1", "title"],
  ["TT", "title"],
  ["AB", "abstract"],
  ["N2", "abstract"],
  ["AU", "author"],
  ["A1", "author"],
  ["KW", "keyword"],
  ["N1", "note"],
  ["UR", "url"],
  ["PY", "date:print"],
  ["Y1", "date:print"],
  ["DO", "identifier:doi"],
]);

function roleOf(tag: string, value: string): Role {
  if (tag === "SN") return /^\d{4}-?\d{3}[\dX]\b/i.test(value) ? "identifier:issn" : "identifier:isbn";
  return roles.get(tag) ?? "other";
}

const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S{1,300})$/i;

export const ris: Layout = {
  format: "ris",
  // `2021///`: a year without month and day.
  roleOf: (tag, value) => ({ role: roleOf(tag, value), end: /^\d{4}\/{1,3}$/.test(value) ? 4 : value.length }),
  documentId(tag, value) {
    const match = tag === "DO" ? doi.exec(value) : null;
    return match && `doi:${match[1]!.toLowerCase()}`;
  },
};
