/** Where in a page trial ids stand, as a reader would name it. */
import type { ClaimOf } from "../../src/rule/index.ts";

type TrialId = ClaimOf<"trial-id">;
type Role = TrialId["value"]["role"];

/** What shares a witness was copied from one place. */
const places: Readonly<Record<Role, { readonly name: string; readonly witness: string }>> = {
  title: { name: "the title", witness: "title" },
  citation: { name: "the citation block", witness: "title" },
  url: { name: "the address of the page", witness: "url" },
  heading: { name: "a heading", witness: "text" },
  body: { name: "the text", witness: "text" },
  databank: { name: "the databank field", witness: "databank" },
  registration: { name: "the record of the registry", witness: "registration" },
  reference: { name: "the references", witness: "reference" },
};

/** `the title`, `the text`. */
export function placeName({ value }: TrialId): string {
  return places[value.role].name;
}

/** How many places there are of which none was copied from another: a citation block repeats the title. */
export function placesApart(ids: readonly TrialId[]): number {
  return new Set(ids.map(({ document, value }) => `${document} ${places[value.role].witness}`)).size;
}

/** For every study that a document names in two roles, its first id and the first in another role. */
export function* repeatedIds(ids: readonly TrialId[]): Iterable<readonly [TrialId, TrialId]> {
  const first = new Map<string, TrialId>();
  const counted = new Set<string>();
  for (const id of ids) {
    const key = `${id.document} ${id.subject.study}`;
    const other = first.get(key);
    if (!other) first.set(key, id);
    else if (other.value.role !== id.value.role && !counted.has(key)) {
      counted.add(key);
      yield [other, id];
    }
  }
}

/** Where each of two ids stands, seen from the page of the first; the text, where both are in it, by its headings or by who comes first. */
export function showPlaces(first: readonly TrialId[], second: readonly TrialId[]): [string, string] {
  const page = first[0]!.document;
  for (const nameOf of [placeName, headingName]) {
    const [a, b] = [listPlaces(first, page, nameOf), listPlaces(second, page, nameOf)];
    if (a !== b) return [a, b];
  }
  const shown = listPlaces(first, page, placeName);
  const isFirst = first[0]!.span.start < second[0]!.span.start;
  return isFirst ? [shown, `${shown} further on`] : [`${shown} further on`, shown];
}

/** `the text under "Safety"`. */
function headingName(id: TrialId): string {
  const heading = id.place.headings.length > 1 ? id.place.headings.at(-1) : undefined;
  return id.value.role === "body" && heading ? `the text under "${heading}"` : placeName(id);
}

/** `the title, the text and 2 other pages`. */
function listPlaces(ids: readonly TrialId[], page: string, nameOf: (id: TrialId) => string): string {
  const names = [...new Set(ids.filter(({ document }) => document === page).map(nameOf))];
  const others = new Set(ids.map(({ document }) => document).filter((document) => document !== page)).size;
  if (others > 0) names.push(others === 1 ? "1 other page" : `${others} other pages`);
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
