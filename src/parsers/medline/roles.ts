/** What each field of a MEDLINE record is: the only place that knows its tags and the notes that its values end in. */
import type { Role } from "../../document/index.ts";

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["TI", "title"],
  ["TT", "title"],
  ["BTI", "title"],
  ["AB", "abstract"],
  ["OAB", "abstract"],
  ["OT", "keyword"],
  ["GN", "note"],
  ["FAU", "author"],
  ["AU", "short-author"],
  ["CN", "group-author"],
  ["SI", "databank"],
  ["COIS", "declaration"],
  ["SO", "citation"],
  ["TA", "journal"],
  ["JT", "journal"],
  ["RIN", "notice:retraction"],
  ["RRI", "notice:retraction"],
  ["ROF", "notice:retraction-of"],
  ["ECI", "notice:concern"],
  ["ECF", "notice:concern-of"],
  ["EIN", "notice:correction"],
  ["CRI", "notice:correction"],
  ["EFR", "notice:correction-of"],
  ["CRF", "notice:correction-of"],
  ["DP", "date:print"],
  ["DEP", "date:epub"],
  ["EDAT", "date:entrez"],
  ["CRDT", "date:entrez"],
  ["PMID", "identifier:pmid"],
  ["PMC", "identifier:pmcid"],
  ["IS", "identifier:issn"],
  ["ISBN", "identifier:isbn"],
  ["AUID", "identifier:orcid"],
  ["RN", "identifier:cas"],
]);

/** Events of the history of a publication, as `PHST` names them (NLM, MEDLINE/PubMed data element descriptions). */
const history: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["received", "date:received"],
  ["revised", "date:revised"],
  ["accepted", "date:accepted"],
  ["entrez", "date:entrez"],
  ["epublish", "date:epub"],
  ["aheadofprint", "date:epub"],
]);

/** A role, and where the value ends when a note stands behind it. */
export interface FieldRole {
  readonly role: Role;
  readonly end: number;
}

/** The role of a field by its tag and, for ids and dates of several kinds, by the note behind its value: `10.1000/x [doi]`. */
export function roleOf(tag: string, value: string): FieldRole {
  const role = roles.get(tag);
  if (role) return { role, end: value.length };
  if (tag === "PT" && /^(?:Clinical Trial, Phase|Randomized Controlled Trial$)/.test(value.trim()))
    return { role: "publication-type", end: value.length };
  if (tag === "PT" && value.trim() === "Retracted Publication") return { role: "notice:retraction", end: value.length };
  const note = tag === "PHST" || tag === "LID" || tag === "AID" ? /\s\[(\w{1,20})\]\s*$/.exec(value) : null;
  if (!note) return { role: "other", end: value.length };
  const name = note[1]!.toLowerCase();
  const end = note.index;
  if (tag === "PHST") return { role: history.get(name) ?? "other", end };
  return name === "doi" || name === "pii" ? { role: `identifier:${name}`, end } : { role: "other", end: value.length };
}
