/** What a trial registry's identifiers look like: the shape every registry of this folder fills in with data. */

/** An id as found in a text: where it ends, how its registry writes it, and what is wrong with it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** In the registry's own notation; for a malformed id, as printed, without separators. */
  readonly id: string;
  readonly form: "valid" | "damaged" | "malformed";
  readonly flaw: string | null;
}

export interface Registry {
  /** Scheme of normalised study names: `nct:NCT02503423`. */
  readonly key: string;
  readonly name: string;
  /** Folded names (letters and digits only) of the databanks that hold its ids. */
  readonly databanks: readonly string[];
  /** Source of a pattern for the letters or digits with which a written id begins. */
  readonly lead: string;
  /** Reads an id at a place where `lead` matches; `null` when none was meant. */
  read(text: string, at: number): Candidate | null;
  /** What two spellings of one trial have in common; by default the id itself. */
  readonly study?: (id: string) => string;
}

/** A folded databank or label: `UMIN-CTR` gives `uminctr`. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

export const dashes = "\\u2010-\\u2015\\u2212-";
export const blanks = " \\t\\r\\n\\u00a0\\u2007\\u2009\\u202f";

/** All dashes as hyphens. */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** How separators inside an id read to a curator. */
export function breakOf(separators: string): string {
  if (/[\r\n]/.test(separators)) return "broken by a line end";
  return /\s/.test(separators) ? "broken by a space" : "broken by a hyphen or another sign";
}
