/** A design or date that is not the one in the registry. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  firstDay,
  groupBy,
  lastDay,
  linkNames,
  mayLink,
  pass,
  readResting,
  showDate,
  unsure,
} from "../src/rule/index.ts";

type Design = ClaimOf<"design">;
type StudyDate = ClaimOf<"date">;

export default defineRule({
  id: "registry-design-mismatch",
  title: "Design contradicts the registry",
  why: `A page that calls an open-label study double-blind, or a phase 2 study phase 3, promises more than there is. Phase, allocation, masking, model, condition, intervention, start and completion that a page tells of its study are held against the registry's record.
A phase that is one of two registered (1/2) passes. Assessors may be blinded in a study that is open to all others: single-blind stays unsettled beside other masking. Arms that follow each other may be called single-arm or parallel: that stays unsettled. A condition or intervention that a page names by a label passes where it shares a word with one that is registered, under any of its registered names; a code of the same letters with other digits (\`ASTX660\`, \`ASTX727\`) is another drug, and what shares nothing may be a synonym and is unsettled. Dates are compared where both were reached; three months are let pass.`,
  references: ["https://clinicaltrials.gov/policy/protocol-definitions"],
  severity: "warning",
  scope: "corpus",
  reads: ["design", "date", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
  keeps: (claim) => (claim.kind === "date" ? compared.has(claim.value.event) : mayLink(claim)),
  joins: (claims) => claims.once(linkNames),
  *check(claims) {
    const resting = claims.once(readResting);
    const told = groupBy(claims.of("design", "date"), ({ document }) => document);
    for (const [document, own] of told)
      for (const { work, link } of resting.sourcesOf(document)) {
        if (work.value.form !== "registry") continue;
        const registered = (told.get(work.document) ?? []).filter(({ place }) => /^(?:fact|date):/.test(place.role));
        const [designs, dates] = [registered.filter(isDesign), registered.filter(isDate)];
        const seen = new Set<string>();
        for (const claim of own) {
          if (claim.subject.study !== null && claim.subject.study !== link.from.subject.study) continue;
          const key = claim.kind === "design" ? `${claim.value.aspect} ${claim.value.value}` : keyOf(claim);
          if (seen.has(key)) continue;
          seen.add(key);
          if (claim.kind === "design") yield* judgeDesign(claim, designs);
          else yield* judgeDate(claim, dates);
        }
      }
  },
  explain: ({ what, here, there }) => ({
    message: `${what} is ${here} here, but ${there} in the registry.`,
    explanation: [`"${here}" and "${there}" exclude each other.`],
    advice: "Look up the study in the registry and correct the page, or say which part of the study it describes.",
  }),
  examples: {
    valid: [
      {
        title: "as registered",
        files: files(
          "This randomised, double-blind phase 3 study began.",
          design(["PHASE3"], "RANDOMIZED", "PARALLEL", "QUADRUPLE"),
        ),
      },
      {
        title: "one of two phases",
        files: files("This phase 2 study began.", design(["PHASE1", "PHASE2"], "NA", "SINGLE_GROUP", "NONE")),
      },
      {
        title: "assessors blinded",
        files: files("This assessor-blinded study began.", design(["PHASE2"], "RANDOMIZED", "PARALLEL", "NONE")),
        unsure: 1,
      },
      {
        title: "a drug by another of its registered names, and as a salt",
        files: files(
          "**Drug:** ZNC-660\n\n**Intervention:** Zincatinib mesylate",
          {},
          {},
          {
            interventions: [{ name: "Zincatinib", otherNames: ["ZNC660"] }],
          },
        ),
      },
      {
        title: "a name that may be a synonym",
        files: files("**Drug:** Galvanol", {}, {}, { interventions: [{ name: "Zincatinib" }] }),
        unsure: 1,
      },
      {
        title: "an estimated completion beside a later one that was reached",
        files: files(
          "Estimated study completion: May 2020.",
          {},
          {
            completionDateStruct: { date: "2021-05-02", type: "ACTUAL" },
          },
        ),
        unsure: 1,
      },
      {
        title: "another study on the page",
        files: files(
          "A previous double-blind phase 3 study failed. This phase 2 study began.",
          design(["PHASE2"], "NA", "SINGLE_GROUP", "NONE"),
        ),
      },
    ],
    invalid: [
      {
        title: "a drug whose code has other digits",
        files: files("**Drug:** ZNC-727", {}, {}, { interventions: [{ name: "ZNC660" }] }),
        findings: [
          { at: "a.md:3:11 ZNC-727", message: "The intervention is ZNC-727 here, but ZNC660 in the registry." },
        ],
      },
      {
        title: "a phase too high",
        files: files("This phase III study began.", design(["PHASE2"], "NA", "SINGLE_GROUP", "NONE")),
        findings: [{ at: "a.md:3:6 phase III", message: "The phase is 3 here, but 2 in the registry." }],
      },
      {
        title: "masking and allocation that did not take place",
        files: files(
          "This randomised, double-blind study began.",
          design(["PHASE2"], "NON_RANDOMIZED", "PARALLEL", "NONE"),
        ),
        findings: [
          {
            at: "a.md:3:6 randomised",
            message: "The allocation is randomised here, but non-randomised in the registry.",
          },
          {
            at: "a.md:3:18 double-blind",
            message: "The masking is double-blind here, but open-label in the registry.",
          },
        ],
      },
      {
        title: "a different year",
        files: files("Study start date: 2017-05-02.", {}, { startDateStruct: { date: "2019-05-02", type: "ACTUAL" } }),
        findings: [
          { at: "a.md:3:19 2017-05-02", message: "The start is 2017-05-02 here, but 2019-05-02 in the registry." },
        ],
      },
    ],
  },
});

function design(phases: string[], allocation: string, interventionModel: string, masking: string) {
  return { phases, designInfo: { allocation, interventionModel, maskingInfo: { masking } } };
}

function files(text: string, designModule: object, statusModule: object = {}, armsInterventionsModule: object = {}) {
  const identificationModule = { nctId: "NCT04000022", briefTitle: "Zinc in slow wounds" };
  return [
    { name: "a.md", text: `# Zinc in slow wounds (NCT04000022)\n\n${text}\n` },
    {
      name: "b.json",
      text: JSON.stringify({
        protocolSection: { identificationModule, statusModule, designModule, armsInterventionsModule },
      }),
    },
  ];
}

const isDesign = (claim: Design | StudyDate): claim is Design => claim.kind === "design";
const isDate = (claim: Design | StudyDate): claim is StudyDate => claim.kind === "date";
const compared: ReadonlySet<StudyDate["value"]["event"]> = new Set(["start", "primary-completion", "completion"]);

const keyOf = ({ value }: StudyDate): string => `${value.event} ${showDate(value.date)}`;

function* judgeDesign(claim: Design, registered: readonly Design[]) {
  const { aspect, value } = claim.value;
  if (aspect === "condition" || aspect === "intervention") {
    yield* judgeSubject(claim, registered);
    return;
  }
  const record = registered.find((other) => other.value.aspect === aspect) ?? implied(aspect, registered);
  if (!record) return;
  const operands = [
    [claim, "page"],
    [record, "registry"],
  ] as const;
  const answer = record.value.aspect === aspect ? fits(aspect, value, record.value.value) : value !== "randomised";
  if (answer === null) yield unsure("both may be said of one study", ...operands);
  else if (answer) yield pass(...operands);
  else yield fail({ what: `The ${aspect}`, here: value, there: record.value.value }, ...operands);
}

/** A condition or intervention by name: one of those registered, or a code of the same make with other digits. Names that share no word may be synonyms. */
function* judgeSubject(claim: Design, registered: readonly Design[]) {
  const { aspect, value } = claim.value;
  const names = registered.filter((other) => other.value.aspect === aspect);
  const [first] = names;
  if (!first) return;
  const own = wordsOf(value);
  const same = names.find((name) => [...wordsOf(name.value.value)].some((word) => own.has(word)));
  if (same) {
    yield pass([claim, "page"], [same, "registry"]);
    return;
  }
  const makes = new Set([...own].flatMap(lettersOf));
  const twin = names.find((name) => [...wordsOf(name.value.value)].flatMap(lettersOf).some((make) => makes.has(make)));
  if (twin)
    yield fail({ what: `The ${aspect}`, here: value, there: twin.value.value }, [claim, "page"], [twin, "registry"]);
  else
    yield unsure(
      "they have no word in common; one may be another name of the other",
      [claim, "page"],
      [first, "registry"],
    );
}

/** The letters of a code: `apg` of `apg1387`. */
const lettersOf = (word: string): string[] => /^([a-z]{2,6})\d{2,6}$/.exec(word)?.slice(1) ?? [];

/** Names folded: accents, case and what joins a code fall away; short words and numbers tell nothing. */
function wordsOf(name: string): Set<string> {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\p{L})[-\s](?=\d)/gu, "$1");
  return new Set(folded.match(/[\p{L}\d]{3,60}/gu)?.filter((word) => /\p{L}/u.test(word) && !common.test(word)));
}

const common = /^(?:the|and|with|for|disease|cancer)$/;

/** A study of one arm allocates nobody. */
function implied(aspect: string, registered: readonly Design[]): Design | undefined {
  return aspect === "allocation" ? registered.find(({ value }) => value.value === "single-arm") : undefined;
}

/** Whether the page says what the registry says; `null` if it may. */
function fits(aspect: Design["value"]["aspect"], here: string, there: string): boolean | null {
  if (here === there) return true;
  if (aspect === "phase") return here.split("/").some((phase) => there.split("/").includes(phase));
  if (aspect === "masking") return here === "single-blind" || there === "single-blind" ? null : false;
  if (aspect === "model") return isOpenModel(here, there) ? null : false;
  return false;
}

/** Cohorts that follow each other or stand side by side may each be called an arm, and a factorial study has parallel groups. */
function isOpenModel(here: string, there: string): boolean {
  const pair = new Set([here, there]);
  return pair.has("sequential") || pair.has("factorial") || (pair.has("parallel") && pair.has("single-arm"));
}

function* judgeDate(claim: StudyDate, registered: readonly StudyDate[]) {
  const { event, date, estimated } = claim.value;
  if (!compared.has(event) || !claim.subject.study) return;
  const record = registered.find((other) => other.value.event === event);
  if (!record) return;
  const operands = [
    [claim, "page"],
    [record, "registry"],
  ] as const;
  const there = record.value.date;
  const isApart =
    monthsOf(firstDay(date)) - monthsOf(lastDay(there)) > 3 || monthsOf(firstDay(there)) - monthsOf(lastDay(date)) > 3;
  if (!isApart) yield pass(...operands);
  else if (estimated || record.value.estimated)
    yield unsure("one is an estimate, which changes with time", ...operands);
  else yield fail({ what: `The ${event}`, here: showDate(date), there: showDate(there) }, ...operands);
}

/** A date in the form `20250901`, in months. */
const monthsOf = (day: number): number => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100);
