/** A page contradicts the record or article that it is based on. */
import { z } from "zod";
import {
  type AnyClaim,
  answerOf,
  defineRule,
  fail,
  groupBy,
  linkNames,
  mayLink,
  numbersOf,
  pass,
  readResting,
  readTelling,
  type Source,
  showPrinted,
  showShare,
  type TellingDocument,
  type Told,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

export default defineRule({
  id: "claim-contradicted-by-source",
  title: "Page contradicts its source",
  why: `A page is right when it says what its source says. Its numbers are compared with the record of the study or work that it names by trial id, PMID or DOI, and with the reference that is the only one a sentence cites.
Response rates are compared within one category, cohort, population, reader, time and part of the study; sizes within one named population; intervals and ranges where two of the three numbers agree, so that the third must be the mistake. Each comparison has one of three outcomes: the source says the same, it says something else, or it does not say (unsettled). What the source leaves out is not a contradiction; nor are different denominators (evaluable and enrolled), analyses (interim and final) or readers, or planned numbers. A study may have several reports: two of them are compared only where the denominators agree.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "error",
  scope: "corpus",
  reads: ["response", "cohort-size", "interval", "range", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.once(linkNames),
  *check(claims): Iterable<Verdict<Found>> {
    const resting = claims.once(readResting);
    const documents = groupBy(claims.of("response", "cohort-size", "interval", "range"), ({ document }) => document);
    const known = new Map<string, TellingDocument>();
    const telling = (document: string): TellingDocument => {
      const read = known.get(document) ?? readTelling(documents.get(document) ?? []);
      known.set(document, read);
      return read;
    };
    for (const [document, own] of documents) {
      const whole = resting.sourcesOf(document);
      const isPage = !resting.links.works.has(document);
      for (const claim of own) {
        const sources = (whole.length > 0 ? whole : resting.citedFor(claim)).filter((one) => isOfStudy(claim, one));
        if (sources.length > 0) yield* judge(claim, sources, telling, isPage);
      }
    }
  },
  explain: ({ what, here, there, source, title, tie }) => ({
    message: `${what} is ${here} here, but ${there} in ${source}.`,
    explanation: [
      `${source} is ${tie === "work" ? "of the same work" : tie === "cited" ? "what the sentence cites" : "of the same study"}: "${title}".`,
    ],
    advice: "Take the number from the source, or say which patients, reader or time it refers to.",
  }),
  examples: {
    valid: [
      { title: "rounded", files: pages("The ORR was 27%.", "The objective response rate was 27.1%.") },
      {
        title: "not stated in the source",
        files: pages("The CR rate was 9%. The ORR was 27%.", "The objective response rate was 27%."),
        unsure: 1,
      },
      {
        title: "evaluable and enrolled patients",
        files: pages(
          "The ORR was 32% (13 of 41 evaluable patients).",
          "The objective response rate was 27% (13 of 48 patients).",
        ),
        unsure: 1,
      },
      {
        title: "two readers",
        files: pages("The investigator-assessed ORR was 54%.", "The ORR by independent review was 45%."),
        unsure: 1,
      },
      {
        title: "interim and final",
        files: pages("At the interim analysis, the ORR was 71%.", "At the final analysis, the ORR was 69%."),
        unsure: 1,
      },
      {
        title: "planned and actual numbers",
        files: pages(
          "A total of 100 patients will be enrolled. The ORR was 27%.",
          "We enrolled 117 patients. The ORR was 27%.",
        ),
      },
      {
        title: "another report of the study",
        files: [
          { name: "a.md", text: "# Lymphoma in NCT04000022\n\nThe ORR was 54%.\n" },
          {
            name: "b.nbib",
            text: "PMID- 31234567\nTI  - Zinc in lymphoma.\nAB  - RESULTS: The ORR was 45%.\nSI  - ClinicalTrials.gov/NCT04000022\n",
          },
        ],
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "exchanged digits in a sentence that cites its source",
        files: [
          {
            name: "a.md",
            text: "# Zinc\n\nIn lymphoma, the ORR was 54% in all [1].\n\n## References\n\n1. Zinc sulphate in slow lymphomas of adults ... [pubmed.example]\n",
          },
          {
            name: "b.nbib",
            text: "PMID- 31234567\nTI  - Zinc sulphate in slow lymphomas of adults: a trial.\nAB  - RESULTS: The ORR was 45%.\n",
          },
        ],
        findings: [{ at: "a.md:3:26 54%", message: "ORR is 54% here, but 45% in b.nbib#31234567." }],
      },
      {
        title: "a different rate with the same denominator, in a report of the same study",
        files: pages(
          "The ORR was 39% (16 of 41 patients).",
          "The objective response rate was 32% (13 of 41 patients).",
        ),
        findings: [
          {
            at: "a.md:3:13 39% (16 of 41 patients",
            message: "ORR is 16/41 (39%) here, but 13/41 (32%) in b.nbib#31234567.",
          },
        ],
      },
      {
        title: "a count that differs from the results posted in the registry",
        files: [
          { name: "a.md", text: "# Zinc in lymphoma (NCT04000022)\n\nThe ORR was 39% (16 of 41 patients).\n" },
          { name: "b.json", text: posted("13", "41") },
        ],
        findings: [
          { at: "a.md:3:13 39% (16 of 41 patients", message: "ORR is 16/41 (39%) here, but 13/41 in b.json." },
        ],
      },
      {
        title: "a mistyped bound",
        files: pages(
          "The hazard ratio was 0.64 (95% CI 0.47-0.94).",
          "The hazard ratio was 0.64 (95% CI, 0.47 to 0.87).",
        ),
        findings: [
          {
            at: "a.md:3:22 0.64 (95% CI 0.47-0.94",
            message: "HR is 0.64 (0.47 to 0.94) here, but 0.64 (0.47 to 0.87) in b.nbib#31234567.",
          },
        ],
      },
      {
        title: "a wrong number of enrolled patients",
        files: [
          {
            name: "a.md",
            text: "# Zinc\n\nThe study enrolled 65 patients in Spain [1].\n\n## References\n\n1. Zinc sulphate in slow lymphomas of adults ... [pubmed.example]\n",
          },
          {
            name: "b.nbib",
            text: "PMID- 31234567\nTI  - Zinc sulphate in slow lymphomas of adults: a trial.\nAB  - RESULTS: We enrolled 56 patients.\n",
          },
        ],
        findings: [
          { at: "a.md:3:20 65 patients", message: "The number enrolled is 65 here, but 56 in b.nbib#31234567." },
        ],
      },
    ],
  },
});

/** A study of one group with its objective responses. */
function posted(value: string, size: string): string {
  const groups = [{ id: "G0", title: "Zinc" }];
  const outcome = {
    title: "Objective response",
    paramType: "COUNT_OF_PARTICIPANTS",
    unitOfMeasure: "Participants",
    groups,
    denoms: [{ units: "Participants", counts: [{ groupId: "G0", value: size }] }],
    classes: [{ categories: [{ measurements: [{ groupId: "G0", value }] }] }],
  };
  return JSON.stringify({
    protocolSection: { identificationModule: { nctId: "NCT04000022", briefTitle: "Zinc in lymphoma" } },
    resultsSection: { participantFlowModule: { groups }, outcomeMeasuresModule: { outcomeMeasures: [outcome] } },
  });
}

function pages(page: string, abstract: string) {
  return [
    { name: "a.md", text: `# Zinc in lymphoma (NCT04000022)\n\n${page}\n` },
    {
      name: "b.nbib",
      text: `PMID- 31234567\nTI  - Zinc in lymphoma.\nAB  - RESULTS: ${abstract}\nSI  - ClinicalTrials.gov/NCT04000022\n`,
    },
  ];
}

interface Found {
  readonly [key: string]: string;
  readonly what: string;
  readonly here: string;
  readonly there: string;
  readonly source: string;
  readonly title: string;
  readonly tie: string;
}

/** The claim is not about a study other than the one that links the two documents. */
function isOfStudy({ subject }: AnyClaim, { tie, link }: Source): boolean {
  return tie !== "study" || subject.study === null || subject.study === link.from.subject.study;
}

/** It is right if one source says the same, and wrong if one says something else and none says the same. */
function* judge(
  claim: Told,
  sources: readonly Source[],
  telling: (document: string) => TellingDocument,
  isPage: boolean,
): Generator<Verdict<Found>> {
  const own = telling(claim.document);
  const answers = sources.flatMap((source) => {
    const answer = answerOf(claim, own, telling(source.work.document), source.tie);
    return answer ? [{ source, answer }] : [];
  });
  const find = (wanted: string) => answers.find(({ answer }) => answer.answer === wanted);
  const [alike, open, other] = [find("alike"), find("open"), find("other")];
  if (alike?.answer.answer === "alike") yield pass([claim, "page"], [alike.answer.claim, "source"]);
  else if (other?.answer.answer === "other")
    yield fail(
      evidenceOf(claim, other.answer.claim as Told, other.source),
      [claim, "page"],
      [other.answer.claim, "source"],
    );
  else if (open?.answer.answer === "open")
    yield unsure(open.answer.reason, [claim, "page"], [open.answer.claim, "source"]);
  else if (isPage && answers.length > 0)
    yield unsure("not stated in the source", [claim, "page"], [answers[0]!.source.work, "source"]);
}

function evidenceOf(claim: Told, other: Told, { work, tie }: Source): Found {
  return {
    what: nameOf(claim),
    here: shown(claim),
    there: shown(other),
    source: work.document,
    title: work.value.title,
    tie,
  };
}

function nameOf(claim: Told): string {
  if (claim.kind === "response") return claim.value.category;
  if (claim.kind === "cohort-size") return `The number ${claim.subject.population}`;
  const name = claim.kind === "interval" ? claim.value.measure : claim.value.statistic;
  return /^[A-Z]/.test(name) ? name : `The ${name}`;
}

function shown(claim: Told): string {
  if (claim.kind === "response") return showShare(claim);
  if (claim.kind === "cohort-size") return `${claim.value.n}`;
  const { middle, lower, upper } = numbersOf(claim)!;
  return `${showPrinted(middle)} (${showPrinted(lower)} to ${showPrinted(upper)})`;
}
