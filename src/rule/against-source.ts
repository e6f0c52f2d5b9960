/** What a source says of a number: the same, another, or nothing; or something that may be either. */
import { type AnyClaim, type ClaimOf, qualifiers } from "../claims/index.ts";
import { overlaps } from "../statistics/index.ts";
import { groupBy } from "./group-by.ts";
import { isOfOthers } from "./place.ts";
import { isPlainResponse, type Response } from "./response-group.ts";
import type { Tie } from "./rests-on.ts";
import { agrees, differentAnalysis } from "./same-analysis.ts";
import { rateOf } from "./share.ts";
import { isSlip } from "./slip.ts";
import { areAlike, numbersOf, sameCohort, type Triple, type TriplePart, Triples } from "./told-alike.ts";

type Size = ClaimOf<"cohort-size">;
export type Told = Response | Size | Triple;

/** What a document says, found by what it is about. */
export interface TellingDocument {
  readonly responses: ReadonlyMap<string, readonly Response[]>;
  readonly sizes: ReadonlyMap<string, readonly Size[]>;
  /** Every number of subjects or denominator in it. */
  readonly numbers: ReadonlySet<number>;
  readonly triples: Triples;
}

export type Answer =
  | { readonly answer: "alike" | "other"; readonly claim: AnyClaim }
  | { readonly answer: "open"; readonly claim: AnyClaim; readonly reason: string }
  | { readonly answer: "silent" };

const silent: Answer = { answer: "silent" };
const open = (claim: AnyClaim, reason: string): Answer => ({ answer: "open", claim, reason });

export function readTelling(claims: readonly Told[]): TellingDocument {
  const responses = claims.filter((claim): claim is Response => claim.kind === "response" && takesPart(claim));
  const sizes = claims.filter((claim): claim is Size => claim.kind === "cohort-size" && isNamedSize(claim));
  const numbers = claims.flatMap((claim) => {
    if (claim.kind === "cohort-size") return [claim.value.n];
    return claim.kind === "response" ? [claim.value.denominator ?? 0, claim.value.count ?? 0] : [];
  });
  return {
    responses: firstOfEach(groupBy(responses, categoryKey)),
    sizes: firstOfEach(groupBy(sizes, ({ subject }) => `${subject.population}`)),
    numbers: new Set(numbers),
    triples: new Triples(
      claims.filter((claim): claim is Triple => claim.kind === "interval" || claim.kind === "range"),
    ),
  };
}

/** If a document says something more often than this, the rest is not considered. */
const mostOfOneKind = 40;

function firstOfEach<T>(groups: ReadonlyMap<string, readonly T[]>): Map<string, readonly T[]> {
  return new Map([...groups].map(([key, group]) => [key, group.slice(0, mostOfOneKind)]));
}

/** What the source says to a claim of a document; `null` if the claim cannot be compared with another document. */
export function answerOf(claim: Told, own: TellingDocument, source: TellingDocument, tie: Tie): Answer | null {
  if (isOfOthers(claim)) return null;
  if (claim.kind === "response") return takesPart(claim) ? ofResponse(claim, own, source, tie) : null;
  if (claim.kind === "cohort-size") return isNamedSize(claim) ? ofSize(claim, own, source) : null;
  return ofTriple(claim, own, source);
}

/** A rate of a single category, stated exactly and for a whole cohort, as a percentage or as a count of so many. */
function takesPart(response: Response): boolean {
  const { approximate, isPart } = response.value;
  return isPlainResponse(response) && rateOf(response) !== null && !approximate && !isPart && !isOfOthers(response);
}

/** The percentages agree, or one is that of the count and denominator which the other text gives. */
function haveOneRate(a: Response, b: Response): boolean {
  const [x, y] = [a.value.percent, b.value.percent];
  return x && y ? areAlike(x, y) : overlaps(rateOf(a, 0.5)!, rateOf(b, 0.5)!);
}

const categoryKey = ({ value, subject }: Response): string => `${value.category} ${subject.cohort?.key ?? ""}`;

function ofResponse(claim: Response, own: TellingDocument, source: TellingDocument, tie: Tie): Answer {
  const others = source.responses.get(categoryKey(claim)) ?? [];
  if (others.length === 0) return silent;
  const alike = others.find((other) => haveOneRate(other, claim));
  if (alike) return { answer: "alike", claim: alike };
  const ofOneAnalysis = (responses: readonly Response[]) =>
    responses.filter((other) => differentAnalysis(claim, other) === null);
  const [first, ...more] = ofOneAnalysis(others);
  if (!first) return open(others[0]!, differentAnalysis(claim, others[0]!)!);
  if (more.some((other) => !haveOneRate(other, first))) return open(first, "the source gives several rates");
  const repeated = ofOneAnalysis(own.responses.get(categoryKey(claim)) ?? []);
  if (repeated.some((other) => !haveOneRate(other, claim)))
    return open(first, "the page gives several rates; they may be of different patients");
  const [N, otherN] = [claim.value.denominator, first.value.denominator];
  if (N !== null && otherN !== null)
    return N === otherN ? { answer: "other", claim: first } : open(first, "the two have different denominators");
  if (tie === "study") return open(first, "another report of the study, perhaps on other patients");
  const [here, there] = [claim.value.percent, first.value.percent];
  const isMisprint = here !== null && there !== null && isSlip(here.digits, there.digits);
  return isMisprint ? { answer: "other", claim: first } : open(first, "the denominators are not stated");
}

/** For the whole study and a population that its text names; the actual number, not the planned one. */
function isNamedSize(size: Size): boolean {
  const { planned, approximate, each, of } = size.value;
  const { population, cohort } = size.subject;
  const isWhole = cohort === null && (population === "enrolled" || population === "randomised");
  return isWhole && !planned && !approximate && !each && of === "patients" && !isOfOthers(size);
}

function ofSize(claim: Size, own: TellingDocument, source: TellingDocument): Answer {
  const key = `${claim.subject.population}`;
  const others = source.sizes.get(key) ?? [];
  const first = others[0];
  if (!first) return silent;
  const alike = others.find(({ value }) => value.n === claim.value.n);
  if (alike) return { answer: "alike", claim: alike };
  const reason = differentAnalysis(claim, first);
  if (reason) return open(first, reason);
  const isOne = [others, own.sizes.get(key) ?? []].every(
    (sizes) => new Set(sizes.map(({ value }) => value.n)).size === 1,
  );
  if (!isOne) return open(first, "one of the two gives several numbers");
  if (source.numbers.has(claim.value.n) || own.numbers.has(first.value.n))
    return open(first, "the source gives each number for some of the patients");
  const isMisprint = isSlip(`${claim.value.n}`, `${first.value.n}`) && claim.value.n >= 10;
  return isMisprint ? { answer: "other", claim: first } : open(first, "one may refer to another time");
}

/** Two of three numbers agree, and neither document gives the other's third number with the same two. */
function ofTriple(claim: Triple, own: TellingDocument, source: TellingDocument): Answer {
  const near = source.triples.near(claim);
  const numbers = numbersOf(claim);
  if (!numbers || near.length === 0) return silent;
  const differs = ({ claim: other, third }: { claim: Triple; third: TriplePart }) =>
    !areAlike(numbersOf(other)![third], numbers[third]);
  const alike = near.find((other) => !differs(other));
  if (alike) return { answer: "alike", claim: alike.claim };
  const first = near[0]!.claim;
  const isTold = own.triples
    .near(first)
    .some(({ claim: other, third }) => areAlike(numbersOf(other)![third], numbersOf(first)![third]));
  if (isTold) return silent;
  if (near.length > 1) return open(first, "several statements of the source agree with two of the three numbers");
  if (isSurelyOther(claim, first)) return open(first, "the two differ in reader, criteria, time or part of the study");
  return sameCohort(claim, first)
    ? { answer: "other", claim: first }
    : open(first, "the two may refer to different cohorts");
}

/** Both texts say with certainty what the number is about, and differ. Two numbers in common outweigh what may be meant. */
function isSurelyOther(a: AnyClaim, b: AnyClaim): boolean {
  return qualifiers.some((qualifier) => !agrees(a.subject[qualifier], b.subject[qualifier]));
}
