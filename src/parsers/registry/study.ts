/** Makes a document of a study record: what its sponsor declared as fields, its descriptions as text, its results as tables. */
import type { Document, Role } from "../../document/index.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../json/tree.ts";
import { writeResults } from "./results.ts";
import { itemsAt, objectsAt, scalarAt, textAt, valueAt } from "./values.ts";
import { StudyWriter } from "./writer.ts";

interface Place {
  readonly path: string;
  readonly line: number;
  /** The number of the study in its file, from 1. */
  readonly count: number;
}

export function studyDocument(study: JsonObject, text: string, { path, line, count }: Place): Document {
  const protocol = valueAt(study, "protocolSection");
  const writer = new StudyWriter(text);
  writeIds(protocol, writer);
  writeStatus(protocol, writer);
  writeDesign(protocol, writer);
  writeTexts(protocol, writer);
  writeResults(valueAt(study, "resultsSection"), writer);
  writeReferences(protocol, writer);
  const nct = textAt(protocol, "identificationModule", "nctId");
  const name = nct ?? String(count);
  const source = { text: text.slice(study.from, study.to), offset: study.from, line };
  return {
    id: count === 1 ? path : `${path}#${name}`,
    path,
    format: "registry",
    ids: nct === undefined ? [] : [`nct:${nct.toUpperCase()}`],
    parts: writer.parts,
    source,
  };
}

function writeIds(protocol: JsonValue | undefined, writer: StudyWriter): void {
  const own = valueAt(protocol, "identificationModule");
  writer.field("registration", "nctId", scalarAt(own, "nctId"));
  writer.field("other", "orgStudyIdInfo", scalarAt(own, "orgStudyIdInfo", "id"));
  for (const secondary of objectsAt(own, "secondaryIdInfos")) {
    const isRegistered = /REGISTRY|EUDRACT|CTIS/.test(textAt(secondary, "type") ?? "");
    writer.field(isRegistered ? "registration" : "other", "secondaryIdInfos", scalarAt(secondary, "id"));
  }
  const [official, brief] = [scalarAt(own, "officialTitle"), scalarAt(own, "briefTitle")];
  writer.title(brief ?? official);
  if (brief) writer.field("title", "officialTitle", official);
  writer.field("other", "acronym", scalarAt(own, "acronym"));
}

const dates: readonly (readonly [name: string, role: Role])[] = [
  ["startDateStruct", "date:start"],
  ["primaryCompletionDateStruct", "date:primary-completion"],
  ["completionDateStruct", "date:completion"],
];
const over: ReadonlySet<string> = new Set(["COMPLETED", "TERMINATED", "WITHDRAWN"]);

function writeStatus(protocol: JsonValue | undefined, writer: StudyWriter): void {
  const status = valueAt(protocol, "statusModule");
  writer.field("fact:status", "overallStatus", scalarAt(status, "overallStatus"));
  writer.field("other", "whyStopped", scalarAt(status, "whyStopped"));
  const isOver = over.has(textAt(status, "overallStatus") ?? "");
  const hasBegun = textAt(status, "overallStatus") !== "NOT_YET_RECRUITING";
  for (const [name, role] of dates) {
    const date = scalarAt(status, name, "date");
    const type = textAt(status, name, "type");
    // Old and shortened records do not say whether a date was reached; before a study began or was over, its later ones were not.
    const isReached = type === undefined ? isOver || (name === "startDateStruct" && hasBegun) : type === "ACTUAL";
    writer.field(isReached ? role : (`${role}-planned` as Role), name, date);
  }
}

function writeDesign(protocol: JsonValue | undefined, writer: StudyWriter): void {
  const design = valueAt(protocol, "designModule");
  writer.field("fact:study-type", "studyType", scalarAt(design, "studyType"));
  writer.joined("fact:phase", "phases", scalarsAt(design, "phases"), ", ");
  writer.field("fact:allocation", "allocation", scalarAt(design, "designInfo", "allocation"));
  writer.field("fact:model", "interventionModel", scalarAt(design, "designInfo", "interventionModel"));
  writer.field("fact:masking", "masking", scalarAt(design, "designInfo", "maskingInfo", "masking"));
  const isPlanned = textAt(design, "enrollmentInfo", "type") !== "ACTUAL";
  const role = isPlanned ? "fact:enrolment-planned" : "fact:enrolment";
  writer.field(role, "enrollmentInfo", scalarAt(design, "enrollmentInfo", "count"));
  const conditions = valueAt(protocol, "conditionsModule");
  for (const condition of scalarsAt(conditions, "conditions")) writer.field("fact:condition", "conditions", condition);
  for (const keyword of scalarsAt(conditions, "keywords")) writer.field("keyword", "keywords", keyword);
  const arms = valueAt(protocol, "armsInterventionsModule");
  for (const intervention of objectsAt(arms, "interventions")) {
    writer.field("fact:intervention", "interventions", scalarAt(intervention, "name"));
    for (const name of scalarsAt(intervention, "otherNames")) writer.field("fact:intervention", "otherNames", name);
  }
}

function writeTexts(protocol: JsonValue | undefined, writer: StudyWriter): void {
  const description = valueAt(protocol, "descriptionModule");
  writer.under("Brief summary", () => writer.text(scalarAt(description, "briefSummary")));
  writer.under("Detailed description", () => writer.text(scalarAt(description, "detailedDescription")));
  const arms = valueAt(protocol, "armsInterventionsModule");
  writer.under("Arms", () => {
    for (const arm of objectsAt(arms, "armGroups"))
      writer.item([scalarAt(arm, "label"), scalarAt(arm, "description")], ": ", arm);
  });
  writer.under("Interventions", () => {
    for (const one of objectsAt(arms, "interventions"))
      writer.item([scalarAt(one, "name"), scalarAt(one, "description")], ": ", one);
  });
  writer.field("other", "eligibilityCriteria", scalarAt(protocol, "eligibilityModule", "eligibilityCriteria"));
}

/** The publications that the record lists, as a list of references. */
function writeReferences(protocol: JsonValue | undefined, writer: StudyWriter): void {
  const references = objectsAt(protocol, "referencesModule", "references");
  if (references.length > 0) writer.references(references);
}

function scalarsAt(value: JsonValue | undefined, name: string): JsonScalar[] {
  return itemsAt(value, name).filter(
    (item): item is JsonScalar => (item.kind === "string" || item.kind === "other") && item.text.trim() !== "",
  );
}
