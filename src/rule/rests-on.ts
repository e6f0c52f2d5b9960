/** What a document rests on: records and articles of the same work, of the same study, or cited by a sentence alone. */
import type { AnyClaim, ClaimOf } from "../claims/index.ts";
import { type Link, type Links, readLinks, type Work } from "./links.ts";
import { contextKey } from "./place.ts";
import type { Claims } from "./rule.ts";

/** How sure it is that two documents tell of one analysis: a study may be reported at several times. */
export type Tie = "work" | "study" | "cited";

export interface Source {
  readonly link: Link;
  readonly work: Work;
  readonly tie: Tie;
}

export interface Resting {
  readonly links: Links;
  /** Sources of a whole document; each stands nearer to the facts than the document does. */
  sourcesOf(document: string): readonly Source[];
  /** The sources that the sentence or table of a claim cites, where it cites one reference only. */
  citedFor(claim: AnyClaim): readonly Source[];
}

type Read = "work" | "reference" | "identifier" | "trial-id" | "citation";

/** Asked for with `claims.once`. */
export function readResting(claims: Claims<Read>): Resting {
  const links = claims.once(readLinks);
  const cited = citedOnce(claims.of("citation"));
  const references = numbered(claims.of("reference"));
  const isNearer = (work: Work, document: string) => rank(work) > rank(links.works.get(document));
  const sources = (found: readonly Link[] | undefined, document: string, tie: Tie): Source[] =>
    (found ?? []).flatMap((link) => (isNearer(link.work, document) ? [{ link, work: link.work, tie }] : []));
  return {
    links,
    sourcesOf(document) {
      const same = sources(links.sameWork.get(document), document, "work");
      const known = new Set(same.map(({ work }) => work));
      const others = sources(links.sameStudy.get(document), document, "study");
      return [...same, ...others.filter(({ work }) => !known.has(work))];
    },
    citedFor(claim) {
      const number = cited.get(contextKey(claim));
      const reference = number === undefined ? undefined : references.get(`${claim.document} ${number}`);
      return reference ? sources(links.ofReferences.get(reference.id), claim.document, "cited") : [];
    },
  };
}

/** Registry before record before article before page. */
function rank(work: Work | undefined): number {
  return work === undefined ? 0 : { page: 0, article: 1, record: 2, registry: 3 }[work.value.form];
}

/** The number that a sentence or table cites, where it cites no other. */
function citedOnce(citations: readonly ClaimOf<"citation">[]): Map<string, number> {
  const found = new Map<string, Set<number>>();
  for (const citation of citations) {
    const key = contextKey(citation);
    found.set(key, (found.get(key) ?? new Set()).add(citation.value.number));
  }
  return new Map(
    [...found].flatMap(([key, numbers]) => (numbers.size === 1 ? [[key, [...numbers][0]!] as const] : [])),
  );
}

function numbered(references: readonly ClaimOf<"reference">[]): Map<string, ClaimOf<"reference">> {
  const found = new Map<string, ClaimOf<"reference">>();
  for (const reference of references) {
    const key = `${reference.document} ${reference.value.number}`;
    if (reference.value.number !== null && !found.has(key)) found.set(key, reference);
  }
  return found;
}
