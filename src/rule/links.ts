/** Which documents speak of one work or study: by PMID, DOI, trial id, or the title of a reference. Derived once for a run. */
import type { AnyClaim, ClaimOf } from "../claims/index.ts";
import type { Claims } from "./rule.ts";
import { TitleIndex } from "./title-index.ts";

export type Work = ClaimOf<"work">;
type Reference = ClaimOf<"reference">;

/** What a document says that leads to a work, and how. */
export interface Link {
  readonly from: AnyClaim;
  readonly work: Work;
  readonly by: "pmid" | "doi" | "trial-id" | "title";
  /** 1, but for titles that agree in part. */
  readonly score: number;
}

export interface Links {
  /** The works of the run, each from one document. */
  readonly works: ReadonlyMap<string, Work>;
  /** What the entries of lists of references lead to, by the id of the claim. */
  readonly ofReferences: ReadonlyMap<string, readonly Link[]>;
  /** Records and articles of the very work that a document is, by the document. */
  readonly sameWork: ReadonlyMap<string, readonly Link[]>;
  /** Works of the study that a document presents as its own, by the document. */
  readonly sameStudy: ReadonlyMap<string, readonly Link[]>;
  /** Works by `pmid:1`, `doi:10.1/x`. */
  readonly byId: ReadonlyMap<string, readonly Work[]>;
  /** The PMID and DOI of a work, by its document. */
  readonly idsOf: ReadonlyMap<string, WorkIds>;
}

export interface WorkIds {
  readonly pmid: string | null;
  readonly doi: string | null;
}

/** More works of one id than these are not linked with each other: a number in a template, not a study. */
const mostLinked = 40;

/** Asked for with `claims.once`. */
export function readLinks(claims: Claims<"work" | "reference" | "identifier" | "trial-id">): Links {
  const titled = claims.of("work");
  const works = new Map(titled.filter(({ value }) => value.form !== "page").map((work) => [work.document, work]));
  const ids = ownIds(claims.of("identifier"), works);
  return {
    works,
    byId: ids.works,
    idsOf: idsByDocument(ids.claims),
    ofReferences: referenceLinks(claims.of("reference"), ids.works, works),
    sameWork: sameWorks(ids.claims, ids.works),
    sameStudy: sameStudies(claims.of("trial-id"), works),
  };
}

const isPublished = ({ value: { form } }: Work): boolean => form === "record" || form === "article";

type Identifier = ClaimOf<"identifier">;

/** What rules that follow links keep: of identifiers, those of works and compounds; a journal's number links nothing. */
export const mayLink = (claim: AnyClaim): boolean =>
  claim.kind !== "identifier" ||
  claim.value.scheme === "pmid" ||
  claim.value.scheme === "doi" ||
  claim.value.identifies === "compound";

/** The names by which rules that follow links compare documents; the title of a reference may be that of any work. */
export function linkNames(claims: Claims<"work" | "reference" | "identifier" | "trial-id">): string[] | null {
  if (claims.of("reference").length > 0) return null;
  const studies = claims.of("trial-id").flatMap(({ subject }) => subject.study ?? []);
  return [...idNames(claims), ...studies.map((study) => `study ${study}`)];
}

/** The PMIDs and DOIs that a document gives of itself or of others. */
export function idNames(claims: Claims<"identifier">): string[] {
  return claims
    .of("identifier")
    .flatMap(({ value: { scheme, id } }) => (scheme === "pmid" || scheme === "doi" ? `${scheme} ${id}` : []));
}

/** The PMID and DOI by which works go, and the claims that say so. */
function ownIds(identifiers: readonly Identifier[], works: ReadonlyMap<string, Work>) {
  const found = new Map<string, Set<Work>>();
  const claims: Identifier[] = [];
  for (const claim of identifiers) {
    const { scheme, id, identifies } = claim.value;
    const work = works.get(claim.document);
    if (!work || identifies !== "document" || (scheme !== "pmid" && scheme !== "doi")) continue;
    claims.push(claim);
    addTo(found, `${scheme}:${id}`, work);
  }
  return { works: few(found), claims };
}

function addTo(groups: Map<string, Set<Work>>, key: string, work: Work): void {
  const group = groups.get(key);
  if (group) group.add(work);
  else groups.set(key, new Set([work]));
}

/** Groups of so many works that each of them can be linked with the others. */
function few(groups: ReadonlyMap<string, ReadonlySet<Work>>): ReadonlyMap<string, readonly Work[]> {
  return new Map([...groups].flatMap(([key, works]) => (works.size > mostLinked ? [] : [[key, [...works]] as const])));
}

function idsByDocument(claims: readonly Identifier[]): Map<string, WorkIds> {
  const found = new Map<string, WorkIds>();
  for (const { document, value } of claims) {
    const own = found.get(document) ?? { pmid: null, doi: null };
    const scheme = value.scheme === "pmid" ? "pmid" : "doi";
    if (own[scheme] === null) found.set(document, { ...own, [scheme]: value.id });
  }
  return found;
}

function referenceLinks(
  references: readonly Reference[],
  byId: ReadonlyMap<string, readonly Work[]>,
  works: ReadonlyMap<string, Work>,
): Map<string, readonly Link[]> {
  const links = new Map<string, readonly Link[]>();
  const titles = new TitleIndex<Work>();
  if (references.length > 0)
    for (const work of works.values()) if (isPublished(work)) titles.add(work.value.title, work);
  for (const reference of references) {
    const found = referenceLink(reference, byId, titles).filter(({ work }) => work.document !== reference.document);
    if (found.length > 0) links.set(reference.id, found);
  }
  return links;
}

function referenceLink(from: Reference, byId: ReadonlyMap<string, readonly Work[]>, titles: TitleIndex<Work>): Link[] {
  const { pmid, doi, title, truncated } = from.value;
  for (const [by, id] of [
    ["pmid", pmid],
    ["doi", doi],
  ] as const) {
    const works = id === null ? undefined : byId.get(`${by}:${id}`);
    if (works) return works.map((work) => ({ from, work, by, score: 1 }));
  }
  return titles.find(title, truncated).map(({ item: work, score }) => ({ from, work, by: "title", score }));
}

function sameWorks(claims: readonly Identifier[], byId: ReadonlyMap<string, readonly Work[]>): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const from of claims) {
    const { scheme, id } = from.value;
    for (const work of byId.get(`${scheme}:${id}`) ?? []) {
      const own = links.get(from.document) ?? [];
      if (work.document === from.document || own.some((link) => link.work === work)) continue;
      links.set(from.document, [...own, { from, work, by: scheme === "pmid" ? "pmid" : "doi", score: 1 }]);
    }
  }
  return links;
}

function sameStudies(ids: readonly ClaimOf<"trial-id">[], works: ReadonlyMap<string, Work>): Map<string, Link[]> {
  const studies = principalStudies(ids);
  const byStudy = new Map<string, Set<Work>>();
  for (const id of ids) {
    const work = works.get(id.document);
    const isOwn = id.value.role === "registration" || studies.get(id.document)?.subject.study === id.subject.study;
    if (work && isOwn && id.subject.study !== null) addTo(byStudy, id.subject.study, work);
  }
  const groups = few(byStudy);
  const links = new Map<string, Link[]>();
  for (const [document, from] of studies) {
    const found = (groups.get(from.subject.study!) ?? []).filter((work) => work.document !== document);
    if (found.length > 0)
      links.set(
        document,
        found.map((work) => ({ from, work, by: "trial-id" as const, score: 1 })),
      );
  }
  return links;
}

/** The one id that a document presents as its study, the number of ClinicalTrials.gov where it has several. */
export function principalStudies(ids: readonly ClaimOf<"trial-id">[]): Map<string, ClaimOf<"trial-id">> {
  const found = new Map<string, Map<string, ClaimOf<"trial-id"> | null>>();
  for (const id of ids) {
    const { principal, registry } = id.value;
    if (!principal || id.subject.study === null) continue;
    const own = found.get(id.document) ?? new Map<string, ClaimOf<"trial-id"> | null>();
    const earlier = own.get(registry);
    const isOther = earlier !== undefined && earlier?.subject.study !== id.subject.study;
    own.set(registry, isOther ? null : (earlier ?? id));
    found.set(id.document, own);
  }
  return new Map(
    [...found].flatMap(([document, own]) => {
      const id = own.get("nct") ?? (own.size === 1 ? [...own.values()][0] : null);
      return id ? [[document, id] as const] : [];
    }),
  );
}
