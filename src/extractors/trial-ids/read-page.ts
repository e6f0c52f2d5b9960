/** Finds the trial ids of a whole document once, since what one id says depends on the others. */
import type { Document, Part, Prose, Role } from "../../document/index.ts";
import { type FoundId, findTrialIds, tokenBefore } from "../registries/index.ts";
import { type Zone, zonesOf } from "./page-zones.ts";

/** An id where it stands: the prose (a table cell has its row and column), its zone, and whether it is part of an address. */
export interface PlacedId {
  readonly found: FoundId;
  readonly prose: Prose;
  readonly zone: Zone;
  readonly inUrl: boolean;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

export interface Page {
  /** Ids by number of the part. */
  readonly parts: readonly (readonly PlacedId[])[];
  /** Studies by the company they are named in. */
  readonly studies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Record fields that speak of the work itself, not of other works. */
const ownRoles: ReadonlySet<Role> = new Set<Role>(["title", "abstract", "databank", "registration", "keyword", "note"]);

const pages = new WeakMap<Document, Page>();

export function readPage(document: Document): Page {
  const known = pages.get(document);
  if (known) return known;
  const zones = zonesOf(document);
  const parts = withoutGluedDigits(document.parts.map((part, index) => placedIds(part, zones[index]!)));
  const page = { parts, studies: studiesByCompany(parts.flat()) };
  pages.set(document, page);
  return page;
}

/** The most digits of the number of a citation. */
const longestCitation = 3;

/** `ISRCTN4010406921` where the page prints ISRCTN40104069, too: the number of a citation is glued to the id. */
function withoutGluedDigits(parts: readonly (readonly PlacedId[])[]): readonly (readonly PlacedId[])[] {
  const whole = new Set(parts.flatMap((ids) => ids.flatMap(({ found }) => (found.form === "valid" ? [found.id] : []))));
  const cut = (placed: PlacedId): PlacedId => {
    const { found } = placed;
    if (found.form !== "malformed") return placed;
    for (let glued = 1; glued <= longestCitation; glued++) {
      const id = found.id.slice(0, -glued);
      if (whole.has(id) && /^\d+$/.test(found.id.slice(-glued)))
        return { ...placed, found: { ...found, id, form: "valid", flaw: null, end: found.end - glued } };
    }
    return placed;
  };
  return parts.map((ids) => (ids.some(({ found }) => found.form === "malformed") ? ids.map(cut) : ids));
}

/** The normalised name of a study: `nct:NCT02503423`. */
export function studyOf({ registry, id }: FoundId): string {
  return `${registry.key}:${registry.study?.(id) ?? id}`;
}

/** Among which other ids an id has to be alone: those of the text, or of the page's own address. */
export function companyOf({ zone, inUrl, found }: PlacedId): string {
  const place = zone === "heading" ? "body" : zone === "citation" && inUrl ? "address" : zone;
  return `${place} ${found.registry.key}`;
}

function studiesByCompany(ids: readonly PlacedId[]): Map<string, Set<string>> {
  const studies = new Map<string, Set<string>>();
  for (const id of ids) {
    if (id.found.form === "malformed") continue;
    const company = companyOf(id);
    studies.set(company, (studies.get(company) ?? new Set()).add(studyOf(id.found)));
  }
  return studies;
}

function placedIds(part: Part, zone: Zone): PlacedId[] {
  // What a page says of itself (its front matter, its description) is text of its own.
  if (part.kind === "field" && part.role !== "text" && !ownRoles.has(part.role)) return [];
  if (part.kind !== "table") return idsOf(part.prose, zone, part.kind === "url", null);
  const { header, rows } = part.table;
  return [header, ...rows].flatMap((cells, index) =>
    cells.flatMap((prose, column) => idsOf(prose, zone, false, { row: index - 1, column })),
  );
}

function idsOf(prose: Prose, zone: Zone, isUrl: boolean, cell: PlacedId["cell"]): PlacedId[] {
  const text = zone === "databank" ? withoutDatabank(prose.text) : prose.text;
  return findTrialIds(text).map((found) => ({
    found,
    prose,
    zone,
    inUrl: isUrl || (zone !== "databank" && isInUrl(prose.text, found.start)),
    cell,
  }));
}

/** `UMIN-CTR/UMIN000012345` with the databank blanked out, offsets kept. */
function withoutDatabank(text: string): string {
  const slash = text.indexOf("/");
  return slash < 0 ? text : " ".repeat(slash + 1) + text.slice(slash + 1);
}

/** Longest address looked at. */
const longestUrl = 300;

function isInUrl(text: string, at: number): boolean {
  const word = tokenBefore(text, at, /[\s<>"([]/, longestUrl);
  return /:\/\/|^www\.|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}\//i.test(word);
}
