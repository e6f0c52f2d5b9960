/** A page, or pages on one compound, give one study two registry ids. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  type IdDifference,
  idDifference,
  pass,
  relatedDocuments,
  showIdDifference,
  slipPairs,
  unsure,
} from "../src/rule/index.ts";

type TrialId = ClaimOf<"trial-id">;
type Role = TrialId["value"]["role"];
type Labelled = readonly [TrialId, string];

/** Where ids stand, as a reader would name it; what shares a witness was copied from one place. */
const places: Readonly<Record<Role, { readonly name: string; readonly witness: string }>> = {
  title: { name: "the title", witness: "title" },
  citation: { name: "the citation block", witness: "title" },
  url: { name: "the address of the page", witness: "url" },
  heading: { name: "a heading", witness: "text" },
  body: { name: "the text", witness: "text" },
  databank: { name: "the databank field", witness: "databank" },
  reference: { name: "the references", witness: "reference" },
};

export default defineRule({
  id: "trial-id-conflict",
  title: "Trial id conflict",
  why: `A study has one id in a registry. When the title, the citation block, the address of a page and its text, or two pages on one compound, give ids one slip apart (a digit replaced, two transposed), one of them sends the reader to another trial. So do a title and an address that name two studies altogether.
Sponsors register trials one after the other, so ids one digit apart may both be right. The rule passes ids that are named side by side, and speaks only when one of them stands as the study of the page (title, citation block, address) and the other takes its place elsewhere, or when the slip is not in the last digits. Ids in lists of references take no part; pages are compared only when they share a compound by CAS or catalogue number.`,
  references: [
    "https://clinicaltrials.gov/",
    "https://www.icmje.org/recommendations/browse/publishing-and-editorial-issues/clinical-trial-registration.html",
  ],
  severity: "error",
  scope: "corpus",
  reads: ["trial-id", "identifier"],
  options: z.strictObject({}),
  *check(claims) {
    const ids = claims.of("trial-id").filter(takesPart);
    const keyOf = relatedDocuments(claims.of("identifier"));
    for (const related of groupBy(ids, ({ document }) => keyOf(document))) {
      yield* agreements(related);
      const byStudy = new Map(groupBy(related, studyOf).map((own) => [studyOf(own[0]!), own]));
      for (const pair of pairs(related)) yield judge(pair, byStudy);
    }
  },
  explain: ({ doubtful, likely, doubtfulPlaces, likelyPlaces, doubtfulWitnesses, likelyWitnesses, difference }) => ({
    message: `${doubtful} in ${doubtfulPlaces}, but ${likely} in ${likelyPlaces}.`,
    explanation: [
      difference === "" ? "Each is presented as the study of the page." : `${capital(difference)}.`,
      `Places independent of each other (a citation block repeats the title): ${doubtfulWitnesses} for ${doubtful}, ${likelyWitnesses} for ${likely}${likelyWitnesses > doubtfulWitnesses ? `; so ${likely} is likely right` : ""}.`,
    ],
    advice:
      "Look up both ids in the registry, keep the one whose drug and phase fit the page, and correct the other wherever it stands.",
  }),
  examples: {
    valid: [
      { title: "title, text and address agree", files: page("NCT04000012", "NCT04000012", "nct04000012") },
      {
        title: "two trials registered one after the other, named side by side",
        files:
          "# Pooled results\n\nData came from NCT00080301 and NCT00080302.\n\n## NCT00080301\n\nThe first study (NCT00080301) closed early.\n",
        trap: "T19",
      },
      {
        title: "a combination study of the same drug has another id",
        files: `${page("NCT04000012", "NCT04000012", "nct04000012")}\n\nThe ongoing ABC-03 (NCT05403450) study adds a second drug.\n`,
        trap: "T19",
      },
      {
        title: "neighbouring ids in the text of a page that is about neither",
        files:
          "# Overview\n\nA first study (NCT00080301) closed early.\n\nA second one (NCT00080302) is running; NCT00080302 adds a drug.\n",
        unsure: 1,
        trap: "T19",
      },
    ],
    invalid: [
      {
        title: "title and citation block against text and address",
        files: page("NCT04000012", "NCT04000017", "nct04000017"),
        findings: [
          {
            at: "example.md:1:9 NCT04000012",
            message:
              "NCT04000012 in the title and the citation block, but NCT04000017 in the text and the address of the page.",
          },
        ],
      },
      {
        title: "two pages on one compound",
        files: [
          {
            name: "a.md",
            text: "# Results of NCT04000021\n\nCAS No.: 1799328-86-1\n\nThe study (NCT04000021) is complete.\n",
          },
          {
            name: "b.md",
            text: "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the NCT04000012 trial were followed.\n",
          },
        ],
        findings: [
          { at: "b.md:5:17 NCT04000012", message: "NCT04000012 in the text, but NCT04000021 in 1 other page." },
        ],
      },
    ],
  },
});

/** A page of a supplier's catalogue, for the examples. */
function page(title: string, text: string, slug: string): string {
  return `# Trial ${title}: results\n\nThe phase II study (${text}) enrolled 40 patients.\n\nTo cite this document: Maker. [Trial ${title}: results]. Available at: [<https://www.example.org/products/b100#trial-${slug}>]\n`;
}

function takesPart({ value, subject }: TrialId): boolean {
  const isRead = value.form === "valid" || value.form === "damaged";
  return isRead && subject.study !== null && value.role !== "reference" && value.role !== "databank";
}

const studyOf = (claim: TrialId) => claim.subject.study!;
/** The page names the study as its own in its title, citation block or address. */
const isIdentity = ({ value }: TrialId) => value.principal && ["title", "citation", "url"].includes(value.role);
const isText = ({ value }: TrialId) =>
  value.role === "body" || value.role === "heading" || (value.role === "url" && !value.principal);
const isNotAddress = ({ value }: TrialId) => value.role !== "url";
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One pass for every study that a document names in two roles. */
function* agreements(ids: readonly TrialId[]) {
  const first = new Map<string, TrialId>();
  const counted = new Set<string>();
  for (const id of ids) {
    const key = `${id.document} ${studyOf(id)}`;
    const other = first.get(key);
    if (!other) first.set(key, id);
    else if (other.value.role !== id.value.role && !counted.has(key)) {
      counted.add(key);
      yield pass([other, places[other.value.role].name], [id, places[id.value.role].name]);
    }
  }
}

/** Studies one slip apart, and studies that one document presents as its own. */
function pairs(ids: readonly TrialId[]): (readonly [string, string])[] {
  const found = [...slipPairs(ids.map(studyOf))];
  const known = new Set(found.map((pair) => pair.join(" ")));
  const principal = ids.filter(({ value }) => value.principal);
  for (const own of groupBy(principal, ({ document, value }) => `${document} ${value.registry}`)) {
    const main = own.find(isIdentity);
    const other = main && own.find((id) => studyOf(id) !== studyOf(main));
    if (!main || !other) continue;
    const pair = [studyOf(main), studyOf(other)] as const;
    if (known.has(pair.join(" ")) || known.has([...pair].reverse().join(" "))) continue;
    known.add(pair.join(" "));
    found.push(pair);
  }
  return found;
}

function judge([a, b]: readonly [string, string], byStudy: ReadonlyMap<string, readonly TrialId[]>) {
  const ofA = byStudy.get(a)!;
  const ofB = byStudy.get(b)!;
  const first: Labelled = [ofA[0]!, places[ofA[0]!.value.role].name];
  const second: Labelled = [ofB[0]!, places[ofB[0]!.value.role].name];
  if (areNamedTogether(ofA, ofB)) return pass(first, second);
  const difference = idDifference(a, b);
  const documents = groupBy([...ofA, ...ofB], ({ document }) => document);
  const doubts = documents.map((own) => doubtWithin(own, a, b, difference));
  if (doubts.includes("conflict")) return conflict(ofA, ofB, difference);
  const reason = doubts.find((doubt) => doubt !== null) ?? (difference && doubtAcross(ofA, ofB, difference));
  if (reason === "conflict") return conflict(ofA, ofB, difference);
  return reason === null ? pass(first, second) : unsure(reason, first, second);
}

/** Whoever names both in one sentence or one table knows two trials. */
function areNamedTogether(ofA: readonly TrialId[], ofB: readonly TrialId[]): boolean {
  const placeOf = ({ document, place }: TrialId) =>
    `${document} ${place.partIndex} ${place.row === null ? place.sentence : "table"}`;
  const placesOfA = new Set(ofA.filter(isNotAddress).map(placeOf));
  return ofB.some((id) => isNotAddress(id) && placesOfA.has(placeOf(id)));
}

/** Within one document: `conflict`, the reason why it cannot be told, or `null` where only one of the two is named. */
function doubtWithin(ids: readonly TrialId[], a: string, b: string, difference: IdDifference | null): string | null {
  const stands = (study: string) => {
    const own = ids.filter((id) => studyOf(id) === study);
    return {
      own,
      inText: own.some(isText),
      asOwn: own.some(isIdentity),
      asStudy: own.some((id) => isText(id) && id.value.principal),
    };
  };
  const [first, second] = [stands(a), stands(b)];
  if (first.own.length === 0 || second.own.length === 0) return null;
  const areBothInText = first.inText && second.inText;
  if (first.asOwn && second.asOwn) return areBothInText ? "the text speaks of both trials" : "conflict";
  if (!difference) {
    const isElsewhere = (own: typeof first, other: typeof first) => own.asOwn && !own.inText && other.asStudy;
    const isUnclear = isElsewhere(first, second) || isElsewhere(second, first);
    return isUnclear ? "the text speaks of another trial than the title" : null;
  }
  const takesThePlace = (own: typeof first, other: typeof first) => own.asOwn && !own.inText && other.inText;
  if (takesThePlace(first, second) || takesThePlace(second, first)) return "conflict";
  const isSequence = difference.slip === "digit" && difference.behind <= 1;
  const isSlip = !isSequence || (first.asOwn && second.asStudy) || (second.asOwn && first.asStudy);
  return isSlip ? "conflict" : "neighbouring ids may belong to trials registered one after the other";
}

/** Across documents about one compound, each of which presents another id as its study. */
function doubtAcross(ofA: readonly TrialId[], ofB: readonly TrialId[], difference: IdDifference): string | null {
  const isPrincipal = ({ value }: TrialId) => value.principal;
  if (!ofA.some(isPrincipal) || !ofB.some(isPrincipal)) return null;
  const isSequence = difference.slip === "digit" && difference.behind <= 1;
  return isSequence && isSettled(ofA) && isSettled(ofB)
    ? "each page is at one with itself; the trials may have been registered one after the other"
    : "conflict";
}

/** Some page names the study in its title, its text and its address alike. */
function isSettled(ids: readonly TrialId[]): boolean {
  return groupBy(ids, ({ document }) => document).some((own) => witnesses(own) >= 3);
}

/** Places that were not copied from each other. */
function witnesses(ids: readonly TrialId[]): number {
  return new Set(ids.map(({ document, value }) => `${document} ${places[value.role].witness}`)).size;
}

/** The finding points at the id with fewer witnesses; of two equal ones, at the one that stands first. */
function conflict(ofA: readonly TrialId[], ofB: readonly TrialId[], difference: IdDifference | null) {
  const isBDoubtful = witnesses(ofB) < witnesses(ofA);
  const [doubtful, likely] = isBDoubtful ? [ofB, ofA] : [ofA, ofB];
  const page = doubtful[0]!.document;
  const evidence = {
    doubtful: doubtful[0]!.value.id,
    likely: likely[0]!.value.id,
    doubtfulPlaces: showPlaces(doubtful, page),
    likelyPlaces: showPlaces(likely, page),
    doubtfulWitnesses: witnesses(doubtful),
    likelyWitnesses: witnesses(likely),
    difference: difference ? showIdDifference(difference) : "",
  };
  return fail(evidence, ...[...doubtful, ...likely].map((id): Labelled => [id, places[id.value.role].name]));
}

/** `the title, the text and 2 other pages`, seen from one page. */
function showPlaces(ids: readonly TrialId[], page: string): string {
  const names = [
    ...new Set(ids.filter(({ document }) => document === page).map(({ value }) => places[value.role].name)),
  ];
  const others = new Set(ids.map(({ document }) => document).filter((document) => document !== page)).size;
  const on = others === 1 ? "1 other page" : `${others} other pages`;
  if (others > 0) names.push(on);
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

function groupBy(ids: readonly TrialId[], keyOf: (id: TrialId) => string): TrialId[][] {
  const groups = new Map<string, TrialId[]>();
  for (const id of ids) {
    const key = keyOf(id);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()];
}
