/** Reads what the record of a registry declares in fields: design, enrolment, status, conditions, interventions. */
import type { ValueOf } from "../claims/index.ts";
import type { Prose } from "../document/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

const study = (design: string, enrolment = '{"count":60,"type":"ACTUAL"}', rest = "") =>
  `{"protocolSection":{"identificationModule":{"nctId":"NCT04000022"},"designModule":{${design}"enrollmentInfo":${enrolment}}${rest}}}`;

export default defineExtractor({
  id: "registry-facts",
  kinds: ["design", "cohort-size", "status"],
  reads: ["fact"],
  *extract({ part, prose }) {
    if (!prose) return;
    const draft = draftOf(part.role.slice("fact:".length), prose.text, prose.prose);
    if (draft) yield draft;
  },
  examples: [
    {
      format: "registry",
      text: study(
        '"phases":["PHASE1","PHASE2"],"designInfo":{"allocation":"NON_RANDOMIZED","interventionModel":"SEQUENTIAL","maskingInfo":{"masking":"NONE"}},',
      ),
      claims: ["phase: 1/2", "allocation: non-randomised", "model: sequential", "masking: open-label", "N=60"],
    },
    {
      format: "registry",
      text: study('"phases":["NA"],', '{"count":80,"type":"ESTIMATED"}'),
      claims: ["N=80 (planned)"],
    },
    {
      format: "registry",
      text: study(
        '"phases":["EARLY_PHASE1"],',
        '{"count":0}',
        ',"statusModule":{"overallStatus":"ACTIVE_NOT_RECRUITING"},"conditionsModule":{"conditions":["Mycosis Fungoides"]}',
      ),
      claims: ["phase: 1", "N=0 (planned)", "ongoing", "condition: Mycosis Fungoides"],
    },
    { format: "registry", text: study('"phases":["NA"],', '{"type":"ESTIMATED"}'), claims: [] },
  ],
});

type Design = ValueOf<"design">;

function draftOf(name: string, text: string, prose: Prose): Draft<"design" | "cohort-size" | "status"> | null {
  const at = { prose, start: 0, end: text.length };
  if (name.startsWith("enrolment")) {
    const planned = name !== "enrolment";
    if (!/^\d{1,7}$/.test(text)) return null;
    const value = { n: Number(text), of: "patients", planned, approximate: false, each: false, named: false };
    return { kind: "cohort-size", value, subject: { population: "enrolled" }, ...at };
  }
  const status = name === "status" ? statuses.get(text) : undefined;
  if (status) return { kind: "status", value: { status }, ...at };
  if (name === "condition" || name === "intervention")
    return { kind: "design", value: { aspect: name, value: text }, ...at };
  const value = name === "phase" ? phaseOf(text) : (terms.get(`${name} ${text}`) ?? null);
  const aspect = name as Design["aspect"];
  return value === null ? null : { kind: "design", value: { aspect, value }, ...at };
}

/** `PHASE1, PHASE2`; what is no phase says nothing. */
function phaseOf(text: string): string | null {
  const phases = [...text.matchAll(/PHASE(\d)/g)].map(({ 1: digit }) => digit!);
  return phases.length > 0 ? phases.join("/") : null;
}

const terms: ReadonlyMap<string, string> = new Map([
  ["allocation RANDOMIZED", "randomised"],
  ["allocation NON_RANDOMIZED", "non-randomised"],
  ["masking NONE", "open-label"],
  ["masking SINGLE", "single-blind"],
  ["masking DOUBLE", "double-blind"],
  ["masking TRIPLE", "double-blind"],
  ["masking QUADRUPLE", "double-blind"],
  ["model SINGLE_GROUP", "single-arm"],
  ["model PARALLEL", "parallel"],
  ["model CROSSOVER", "crossover"],
  ["model FACTORIAL", "factorial"],
  ["model SEQUENTIAL", "sequential"],
]);

const statuses: ReadonlyMap<string, ValueOf<"status">["status"]> = new Map([
  ["NOT_YET_RECRUITING", "planned"],
  ["RECRUITING", "recruiting"],
  ["ENROLLING_BY_INVITATION", "recruiting"],
  ["ACTIVE_NOT_RECRUITING", "ongoing"],
  ["COMPLETED", "completed"],
  ["TERMINATED", "terminated"],
  ["WITHDRAWN", "terminated"],
]);
