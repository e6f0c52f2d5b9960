/** A design or date that is not the one in the registry. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  firstDay,
  groupBy,
  lastDay,
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
  why: `A page that calls an open-label study double-blind, or a phase 2 study phase 3, promises too much. What a page says about phase, allocation, masking, model, start and completion of its study is compared with the registry's record.
A phase that is one of two registered (1/2) passes. Assessors may be blinded in a study that is open to everyone else: single-blind stays unsettled beside other masking. Consecutive arms may be called single-arm or parallel: that stays unsettled too. Dates are compared where both are actual dates; a difference of three months passes.`,
  references: ["https://clinicaltrials.gov/policy/protocol-definitions"],
  severity: "warning",
  scope: "corpus",
  reads: ["design", "date", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
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
        trap: "T18",
      },
      {
        title: "assessors blinded",
        files: files("This assessor-blinded study began.", design(["PHASE2"], "RANDOMIZED", "PARALLEL", "NONE")),
        unsure: 1,
      },
      {
        title: "another study on the page",
        files: files(
          "A previous double-blind phase 3 study failed. This phase 2 study began.",
          design(["PHASE2"], "NA", "SINGLE_GROUP", "NONE"),
        ),
        trap: "T19",
      },
    ],
    invalid: [
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

function files(text: string, designModule: object, statusModule: object = {}) {
  const identificationModule = { nctId: "NCT04000022", briefTitle: "Zinc in slow wounds" };
  return [
    { name: "a.md", text: `# Zinc in slow wounds (NCT04000022)\n\n${text}\n` },
    { name: "b.json", text: JSON.stringify({ protocolSection: { identificationModule, statusModule, designModule } }) },
  ];
}

const isDesign = (claim: Design | StudyDate): claim is Design => claim.kind === "design";
const isDate = (claim: Design | StudyDate): claim is StudyDate => claim.kind === "date";
const compared: ReadonlySet<StudyDate["value"]["event"]> = new Set(["start", "primary-completion", "completion"]);

const keyOf = ({ value }: StudyDate): string => `${value.event} ${showDate(value.date)}`;

function* judgeDesign(claim: Design, registered: readonly Design[]) {
  const { aspect, value } = claim.value;
  const record = registered.find((other) => other.value.aspect === aspect) ?? implied(aspect, registered);
  if (!record || aspect === "condition" || aspect === "intervention") return;
  const operands = [
    [claim, "page"],
    [record, "registry"],
  ] as const;
  const answer = record.value.aspect === aspect ? fits(aspect, value, record.value.value) : value !== "randomised";
  if (answer === null) yield unsure("both may be said of one study", ...operands);
  else if (answer) yield pass(...operands);
  else yield fail({ what: `The ${aspect}`, here: value, there: record.value.value }, ...operands);
}

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
