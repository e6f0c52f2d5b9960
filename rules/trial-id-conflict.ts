/** A page, or pages on one compound, give one study two registry ids. */
import { z } from "zod";
import {
  type ClaimOf,
  capital,
  checkRemainder,
  compoundNames,
  contextKey,
  defineRule,
  fail,
  groupBy,
  type IdDifference,
  idDifference,
  pass,
  relatedDocuments,
  showIdDifference,
  slipPairs,
  unsure,
} from "../src/rule/index.ts";
import { placeName, placesApart, repeatedIds, showPlaces } from "./trial-id-conflict/places.ts";

type TrialId = ClaimOf<"trial-id">;
type Labelled = readonly [TrialId, string];

export default defineRule({
  id: "trial-id-conflict",
  title: "Trial id conflict",
  why: `A study has one id in a registry. When the title, the citation block, the address of a page and its text, or two pages on one compound, give ids one slip apart (a digit replaced, two transposed), one of them sends the reader to another trial. The same holds for a title and an address that name two entirely different studies.
Sponsors register trials one after the other, so ids of most registries that are one digit apart may both be right. The rule passes ids that are named side by side, and speaks only when one of them stands as the study of the page (title, citation block, address) and the other takes its place elsewhere, or when the slip is not in the last digits. Of two such ids of ClinicalTrials.gov at most one passes the check of \`trial-id-check-failed\`; the one that fails is named as the wrong one. Ids in lists of references take no part; pages are compared only when they share a compound by CAS or catalogue number.`,
  references: [
    "https://clinicaltrials.gov/",
    "https://www.icmje.org/recommendations/browse/publishing-and-editorial-issues/clinical-trial-registration.html",
  ],
  severity: "error",
  scope: "corpus",
  reads: ["trial-id", "identifier"],
  options: z.strictObject({}),
  keeps: (claim) => claim.kind !== "identifier" || claim.value.identifies === "compound",
  joins: (claims) => compoundNames(claims.of("identifier")),
  *check(claims) {
    const ids = claims.of("trial-id").filter(takesPart);
    const keyOf = relatedDocuments(claims.of("identifier"));
    for (const related of groupBy(ids, ({ document }) => keyOf(document)).values()) {
      for (const [one, other] of repeatedIds(related)) yield pass([one, placeName(one)], [other, placeName(other)]);
      const byStudy = groupBy(related, studyOf);
      for (const pair of pairs(related)) yield judge(pair, byStudy);
    }
  },
  explain: ({
    wrong,
    doubtful,
    likely,
    doubtfulPlaces,
    likelyPlaces,
    doubtfulWitnesses,
    likelyWitnesses,
    difference,
  }) => ({
    message: `${doubtful} in ${doubtfulPlaces}, but ${likely} in ${likelyPlaces}.`,
    explanation: [
      difference === "" ? "Each is presented as the study of the page." : `${capital(difference)}.`,
      wrong
        ? `${doubtful} is not a multiple of 13, as every id of ClinicalTrials.gov from NCT00020000 on is, so it belongs to no trial; ${likely} is one.`
        : `Places independent of each other (a citation block repeats the title): ${doubtfulWitnesses} for ${doubtful}, ${likelyWitnesses} for ${likely}${likelyWitnesses > doubtfulWitnesses ? `; so ${likely} is probably right` : ""}.`,
    ],
    advice: wrong
      ? `Look up ${likely} in the registry; if its drug and phase fit the page, put it wherever ${doubtful} stands.`
      : "Look up both ids in the registry, keep the one whose drug and phase fit the page, and correct the other wherever it stands.",
  }),
  examples: {
    valid: [
      { title: "title, text and address agree", files: page("NCT04000022", "NCT04000022", "nct04000022") },
      {
        title: "two trials registered one after the other, named side by side",
        files:
          "# Pooled results\n\nData came from DRKS00010301 and DRKS00010302.\n\n## DRKS00010301\n\nThe first study (DRKS00010301) closed early.\n",
      },
      {
        title: "a combination study of the same drug has another id",
        files: `${page("NCT04000022", "NCT04000022", "nct04000022")}\n\nThe ongoing ABC-03 (NCT05403450) study adds a second drug.\n`,
      },
      {
        title: "neighbouring ids in the text of a page about neither trial",
        files:
          "# Overview\n\nA first study (DRKS00010301) closed early.\n\nA second one (DRKS00010302) is running; DRKS00010302 adds a drug.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "title and citation block differ from text and address",
        files: page("NCT04000027", "NCT04000022", "nct04000022"),
        findings: [
          {
            at: "example.md:1:9 NCT04000027",
            message:
              "NCT04000027 in the title and the citation block, but NCT04000022 in the text and the address of the page.",
          },
        ],
      },
      {
        title: "title and address in the front matter of a page",
        files: "---\ntitle: Zinc in slow wounds, NCT04000022\nslug: trials/nct05000021\n---\n\n# Zinc\n\nIt helps.\n",
        findings: [
          {
            at: "example.md:2:29 NCT04000022",
            message: "NCT04000022 in the title, but NCT05000021 in the address of the page.",
          },
        ],
      },
      {
        title: "the id that fails its check is the wrong one, though more places have it",
        files: page("NCT04000022", "NCT04000027", "nct04000027"),
        findings: [
          {
            at: "example.md:3:21 NCT04000027",
            message:
              "NCT04000027 in the text and the address of the page, but NCT04000022 in the title and the citation block.",
          },
        ],
      },
      {
        title: "two sections of a text",
        files:
          "# Overview\n\n## Efficacy\n\nThe study NCT04000022 closed early.\n\n## Safety\n\nIn NCT04000027, rashes were mild.\n",
        findings: [
          {
            at: "example.md:9:4 NCT04000027",
            message: 'NCT04000027 in the text under "Safety", but NCT04000022 in the text under "Efficacy".',
          },
        ],
      },
      {
        title: "two paragraphs of a text",
        files: "# Overview\n\nThe study NCT04000022 closed early.\n\nIn NCT04000027, rashes were mild.\n",
        findings: [
          {
            at: "example.md:5:4 NCT04000027",
            message: "NCT04000027 in the text further on, but NCT04000022 in the text.",
          },
        ],
      },
      {
        title: "two pages on one compound",
        files: [
          {
            name: "a.md",
            text: "# Results of NCT04000022\n\nCAS No.: 1799328-86-1\n\nThe study (NCT04000022) is complete.\n",
          },
          {
            name: "b.md",
            text: "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the NCT04000202 trial were followed.\n",
          },
        ],
        findings: [
          { at: "b.md:5:17 NCT04000202", message: "NCT04000202 in the text, but NCT04000022 in 1 other page." },
        ],
      },
    ],
  },
});

/** A page of a supplier's catalogue, for the examples. */
function page(title: string, text: string, slug: string): string {
  return `# Trial ${title}: results\n\nThe phase II study (${text}) enrolled 40 patients.\n\nTo cite this document: Maker. [Trial ${title}: results]. Available at: [<https://www.example.org/products/b100#trial-${slug}>]\n`;
}

const recorded: readonly TrialId["value"]["role"][] = ["reference", "databank", "registration"];
const takesPart = ({ value, subject }: TrialId): boolean =>
  /^(?:valid|damaged)$/.test(value.form) && subject.study !== null && !recorded.includes(value.role);

const studyOf = (claim: TrialId) => claim.subject.study!;
/** The page names the study as its own in its title, citation block or address. */
const isIdentity = ({ value }: TrialId) => value.principal && ["title", "citation", "url"].includes(value.role);
const isText = ({ value }: TrialId) =>
  value.role === "body" || value.role === "heading" || (value.role === "url" && !value.principal);
const isNotAddress = ({ value }: TrialId) => value.role !== "url";
/** Studies one slip apart, and studies that one document presents as its own. */
function pairs(ids: readonly TrialId[]): (readonly [string, string])[] {
  const found = [...slipPairs(ids.map(studyOf))];
  const known = new Set(found.map((pair) => pair.join(" ")));
  const principal = ids.filter(({ value }) => value.principal);
  for (const own of groupBy(principal, ({ document, value }) => `${document} ${value.registry}`).values()) {
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
  const first: Labelled = [ofA[0]!, placeName(ofA[0]!)];
  const second: Labelled = [ofB[0]!, placeName(ofB[0]!)];
  if (areNamedTogether(ofA, ofB)) return pass(first, second);
  const difference = idDifference(a, b);
  const documents = groupBy([...ofA, ...ofB], ({ document }) => document);
  const doubts = [...documents.values()].map((own) => doubtWithin(own, a, b, difference));
  if (doubts.includes("conflict")) return conflict(ofA, ofB, difference);
  const reason = doubts.find((doubt) => doubt !== null) ?? (difference && doubtAcross(ofA, ofB, difference));
  if (reason === "conflict") return conflict(ofA, ofB, difference);
  return reason === null ? pass(first, second) : unsure(reason, first, second);
}

/** A text that names both in one sentence or table knows two trials. */
function areNamedTogether(ofA: readonly TrialId[], ofB: readonly TrialId[]): boolean {
  const placesOfA = new Set(ofA.filter(isNotAddress).map(contextKey));
  return ofB.some((id) => isNotAddress(id) && placesOfA.has(contextKey(id)));
}

/** Within one document: `conflict`, the reason why it is uncertain, or `null` if only one of the two is named. */
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
  const isSlip =
    !areNeighbours(first.own, second.own, difference) ||
    (first.asOwn && second.asStudy) ||
    (second.asOwn && first.asStudy);
  return isSlip ? "conflict" : "neighbouring ids may belong to trials registered one after the other";
}

/** Across documents about one compound, each of which presents another id as its study. */
function doubtAcross(ofA: readonly TrialId[], ofB: readonly TrialId[], difference: IdDifference): string | null {
  const isPrincipal = ({ value }: TrialId) => value.principal;
  if (!ofA.some(isPrincipal) || !ofB.some(isPrincipal)) return null;
  return areNeighbours(ofA, ofB, difference) && isSettled(ofA) && isSettled(ofB)
    ? "each page is consistent; the trials may have been registered one after the other"
    : "conflict";
}

/** Ids that differ in the last digits only, as those of trials registered one after the other do; neither fails a check. */
function areNeighbours(ofA: readonly TrialId[], ofB: readonly TrialId[], { kind, behind }: IdDifference): boolean {
  return kind === "replaced" && behind <= 1 && !fails(ofA) && !fails(ofB);
}

/** The id cannot be right in any case. */
function fails(ids: readonly TrialId[]): boolean {
  return (checkRemainder(ids[0]!) ?? 0) !== 0;
}

/** Some page names the study in its title, its text and its address alike. */
function isSettled(ids: readonly TrialId[]): boolean {
  return [...groupBy(ids, ({ document }) => document).values()].some((own) => placesApart(own) >= 3);
}

/** The finding points at the id that fails its check, else at the one with fewer witnesses; of two equal ones, at the first. */
function conflict(ofA: readonly TrialId[], ofB: readonly TrialId[], difference: IdDifference | null) {
  const wrong = fails(ofA) !== fails(ofB);
  const isBDoubtful = wrong ? fails(ofB) : placesApart(ofB) < placesApart(ofA);
  const [doubtful, likely] = isBDoubtful ? [ofB, ofA] : [ofA, ofB];
  const [doubtfulPlaces, likelyPlaces] = showPlaces(doubtful, likely);
  const evidence = {
    wrong,
    doubtful: doubtful[0]!.value.id,
    likely: likely[0]!.value.id,
    doubtfulPlaces,
    likelyPlaces,
    doubtfulWitnesses: placesApart(doubtful),
    likelyWitnesses: placesApart(likely),
    difference: difference ? showIdDifference(difference) : "",
  };
  return fail(evidence, ...[...doubtful, ...likely].map((id): Labelled => [id, placeName(id)]));
}
