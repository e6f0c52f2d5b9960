/** A number enrolled that is not the one in the registry. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  groupBy,
  isOfOthers,
  isSlip,
  linkNames,
  mayLink,
  pass,
  readResting,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

type Size = ClaimOf<"cohort-size">;

/** The part of the registered number by which another one is off without being worth a warning. */
const slight = 0.15;

export default defineRule({
  id: "registry-enrolment-mismatch",
  title: "Enrolment contradicts the registry",
  why: `The registry says how many patients a study enrolled, or is to enrol. A page on the study that gives another number is mistaken, or one of the two was not updated.
Actual numbers are compared with actual numbers, planned with planned; a number that is planned in one place and actual in the other stays unsettled, as does a page that gives several numbers. A difference of more than 15% is a warning, a smaller one information; so is a number well below the registered one, since an early report has the number of its time.`,
  references: ["https://clinicaltrials.gov/policy/results-definitions"],
  severity: "warning",
  scope: "corpus",
  reads: ["cohort-size", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.once(linkNames),
  *check(claims) {
    const resting = claims.once(readResting);
    const registered = new Map(
      claims
        .of("cohort-size")
        .filter(isRegistered)
        .map((size) => [size.document, size]),
    );
    if (registered.size === 0) return;
    const enrolled = groupBy(claims.of("cohort-size").filter(isEnrolment), ({ document }) => document);
    for (const [document, sizes] of enrolled)
      for (const { work, link } of resting.sourcesOf(document)) {
        const record = registered.get(work.document);
        const own = sizes.filter(({ subject }) => subject.study === null || subject.study === link.from.subject.study);
        if (record && own.length > 0) yield judge(own, record);
      }
  },
  explain: ({ here, there, planned, off }) => ({
    message: `${here} enrolled ${planned ? "as planned " : ""}here, but ${there} in the registry.`,
    explanation: [`The two are ${off}% apart.`],
    advice: "Take the number from the registry, or say which time or part of the study it refers to.",
  }),
  examples: {
    valid: [
      { title: "as registered", files: files("The study enrolled 60 patients.", 60, "ACTUAL") },
      {
        title: "planned there, actual here",
        files: files("The study enrolled 64 patients.", 60, "ESTIMATED"),
        unsure: 1,
      },
      {
        title: "two numbers, of which one is registered",
        files: files("In all, 55 patients were enrolled by May. The study enrolled 60 patients.", 60, "ACTUAL"),
      },
    ],
    invalid: [
      {
        title: "exchanged digits",
        files: files("The study enrolled 96 patients.", 69, "ACTUAL"),
        findings: [{ at: "a.md:3:20 96 patients", message: "96 enrolled here, but 69 in the registry." }],
      },
      {
        title: "far more than were enrolled",
        files: files("The study enrolled 120 patients.", 60, "ACTUAL"),
        findings: [{ at: "a.md:3:20 120 patients", message: "120 enrolled here, but 60 in the registry." }],
      },
      {
        title: "fewer, perhaps from an early report",
        files: files("The study enrolled 23 patients.", 60, "ACTUAL"),
        findings: [
          { at: "a.md:3:20 23 patients", message: "23 enrolled here, but 60 in the registry.", severity: "info" },
        ],
      },
      {
        title: "two patients off",
        files: files("The study enrolled 58 patients.", 60, "ACTUAL"),
        findings: [
          { at: "a.md:3:20 58 patients", message: "58 enrolled here, but 60 in the registry.", severity: "info" },
        ],
      },
    ],
  },
});

function files(text: string, count: number, type: string) {
  const protocolSection = {
    identificationModule: { nctId: "NCT04000022", briefTitle: "Zinc in slow wounds" },
    designModule: { enrollmentInfo: { count, type } },
  };
  return [
    { name: "a.md", text: `# Zinc in slow wounds (NCT04000022)\n\n${text}\n` },
    { name: "b.json", text: JSON.stringify({ protocolSection }) },
  ];
}

const isRegistered = ({ place }: Size): boolean => place.role.startsWith("fact:enrolment");

/** Said of the whole study, by a page, a record or an article. */
function isEnrolment(size: Size): boolean {
  const { of, approximate, each } = size.value;
  const { cohort, population, part, timepoint } = size.subject;
  const isWhole = cohort === null && population === "enrolled" && part === null && timepoint === null;
  return isWhole && of === "patients" && !approximate && !each && !isRegistered(size) && !isOfOthers(size);
}

function judge(own: readonly Size[], record: Size) {
  const same = own.find(({ value }) => value.n === record.value.n);
  const first = same ?? own.find(({ value }) => value.planned === record.value.planned) ?? own[0]!;
  const operands = [
    [first, "page"],
    [record, "registry"],
  ] as const;
  if (same) return pass(...operands);
  if (new Set(own.map(({ value }) => value.n)).size > 1) return unsure("the page gives several numbers", ...operands);
  const [here, there] = [first.value, record.value];
  if (here.planned !== there.planned) return unsure("one number is planned and the other actual", ...operands);
  const off = Math.abs(here.n - there.n) / Math.max(there.n, 1);
  const evidence = { here: here.n, there: there.n, planned: there.planned, off: Math.round(100 * off) };
  // Fewer may have been enrolled when a report was written; more than there ever were cannot have been.
  const isEarly = here.n < there.n && !isSlip(`${here.n}`, `${there.n}`);
  return withSeverity(off > slight && !isEarly ? "warning" : "info", fail(evidence, ...operands));
}
