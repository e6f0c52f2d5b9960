/** Responses that can be set against each other: one cohort, in one sentence, one table, one list, or neighbouring sentences. */
import type { ClaimOf, ResponseCategory } from "../claims/index.ts";
import { groupBy } from "./group-by.ts";
import { contextKey, sentencesApart } from "./place.ts";
import type { Claims } from "./rule.ts";
import { cohortKey } from "./share.ts";

export type Response = ClaimOf<"response">;

export interface ResponseGroup {
  readonly where: "table" | "sentence" | "list" | "paragraph";
  /** In document order. */
  readonly responses: readonly Response[];
}

/** Categories that count as responses in some vocabularies beside CR and PR. */
export const furtherCategories: ReadonlySet<ResponseCategory> = new Set([
  "sCR",
  "VGPR",
  "MR",
  "CRi",
  "CRh",
  "CRu",
  "MLFS",
]);

const furtherComposite = /sCR|VGPR|\bMR|CR[ihup]|[un]PR|MLFS/;

/** `objective response (CR + PR)`. */
const both: ReadonlySet<string> = new Set(["CR/PR", "PR/CR"]);

/** A tumour response of a single category. */
export function isPlainResponse({ value }: Response): boolean {
  return value.tumour && value.composite === null && value.of === "patients";
}

/**
 * Groups the plain responses of a document by cohort and by where they stand; a group of two neighbouring sentences, or of the items of a list, holds
 * each category once. Asked for with `claims.once`.
 */
export function responseGroups(claims: Claims<"response">): readonly ResponseGroup[] {
  const all = claims.of("response");
  const named = new Set(all.filter((one) => isPlainResponse(one) && one.value.category === "ORR").map(contextKey));
  // Of a sentence that tells the responders twice, as a rate and as a sum, the rate is taken.
  const plain = all.filter((one) => isPlainResponse(one) || (isOfBoth(one) && !named.has(contextKey(one))));
  const groups: ResponseGroup[] = [...groupBy(plain, contextKey).values()].flatMap((members) => {
    const where = members[0]!.place.part === "table" ? "table" : "sentence";
    const runs = (where === "sentence" && runsOf(members)) || [...groupBy(members, cohortKey).values()];
    return runs.map((responses): ResponseGroup => ({ where, responses }));
  });
  const texts = plain.filter(({ place }) => place.part !== "table");
  const parts = groupBy(texts, (response) => `${response.document} ${response.place.partIndex} ${cohortKey(response)}`);
  for (const members of parts.values()) {
    const sentences = [...groupBy(members, contextKey).values()];
    for (const [index, next] of sentences.slice(1).entries()) {
      const responses = [...sentences[index]!, ...next];
      if (isEachOnce(responses) && sentencesApart(responses[0]!, next[0]!) === 1)
        groups.push({ where: "paragraph", responses });
    }
  }
  return [...groups, ...listed(texts)];
}

const isEachOnce = (responses: readonly Response[]): boolean =>
  new Set(responses.map(({ value }) => value.category)).size === responses.length;

/** `- Complete responses: 9`, `- Partial responses: 12`: items of one list that tell of one cohort. */
function listed(responses: readonly Response[]): readonly ResponseGroup[] {
  const runs: Response[][] = [];
  for (const response of responses) {
    if (response.place.part !== "list-item") continue;
    const last = runs.at(-1)?.at(-1);
    if (last && areOfOneList(last, response)) runs.at(-1)!.push(response);
    else runs.push([response]);
  }
  return runs
    .filter((run) => contextKey(run[0]!) !== contextKey(run.at(-1)!))
    .flatMap((run) => [...groupBy(run, cohortKey).values()])
    .filter(isEachOnce)
    .map((members): ResponseGroup => ({ where: "list", responses: members }));
}

/** So many items of other things may stand between two responses of a list. */
const mostBetween = 3;

/** Under the same headings, lead-in and items, and not far from each other. */
function areOfOneList({ document, place: a }: Response, { document: other, place: b }: Response): boolean {
  return (
    document === other &&
    b.partIndex - a.partIndex <= mostBetween + 1 &&
    a.headings.join("\n") === b.headings.join("\n")
  );
}

/** `46% (3 CR, 58 PR) with A and 22% (1 CR, 32 PR) with B`: categories that recur in one order are of one cohort each. */
function runsOf(members: readonly Response[]): readonly (readonly Response[])[] | null {
  const categories = members.map(({ value }) => value.category);
  const period = categories.indexOf(categories[0]!, 1);
  if (period < 2 || members.length % period > 0) return null;
  if (new Set(categories.slice(0, period)).size < period) return null;
  if (categories.some((category, index) => category !== categories[index % period])) return null;
  const runs = members.flatMap((_, index) => (index % period === 0 ? [members.slice(index, index + period)] : []));
  const isOfOne = (run: readonly Response[]) =>
    new Set(run.flatMap(({ subject }) => subject.cohort?.key ?? [])).size <= 1;
  return runs.every(isOfOne) ? runs : null;
}

const isOfBoth = ({ value }: Response): boolean =>
  value.tumour && value.of === "patients" && value.category === "ORR" && both.has(value.composite ?? "");

/** The group's only claim of a category; `null` when there is none or more than one. */
export function onlyOf(group: ResponseGroup, category: ResponseCategory): Response | null {
  const found = group.responses.filter(({ value }) => value.category === category);
  return found.length === 1 ? found[0]! : null;
}

/** Of a group of two sentences or of a list, they stand in one sentence, and so in the group of that sentence too. */
export function areOfOtherGroup({ where }: ResponseGroup, [first, ...others]: readonly Response[]): boolean {
  return (where === "paragraph" || where === "list") && others.every((other) => sentencesApart(other, first!) === 0);
}

/** The numbers of patients that some responses are told to be of. */
export const denominatorsOf = (responses: readonly Response[]): ReadonlySet<number> =>
  new Set(responses.flatMap(({ value }) => value.denominator ?? []));

/** Why other responses than CR and PR may count as responses on this page (CRi, VGPR, unconfirmed), or `null`; asked for with `claims.once`. */
export function furtherResponses(claims: Claims<"response">): string | null {
  const found = claims
    .of("response")
    .find(
      ({ value }) =>
        value.tumour &&
        (furtherCategories.has(value.category) ||
          furtherComposite.test(value.composite ?? "") ||
          value.confirmed === false),
    );
  if (!found) return null;
  const { composite, category, confirmed } = found.value;
  return confirmed === false ? "unconfirmed responses" : (composite ?? category);
}

/** The categories are listed as the parts of this objective response; only the first may be marked so. */
export function areItsParts(whole: Response, parts: readonly Response[]): boolean {
  return (
    parts.some((part) => part.value.partOf === whole.id) && parts.every((part) => sentencesApart(part, whole) === 0)
  );
}
