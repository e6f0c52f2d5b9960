/** Claims as rows of a table: the same columns whatever the kind, for databases. */
import type { Document, Position } from "../../../document/index.ts";
import { type AnyClaim, claimKinds } from "../../../rule/index.ts";

export type Cell = string | number | null;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
  readonly mayBeNull: boolean;
}

interface Source {
  readonly claim: AnyClaim;
  readonly document: Document;
  readonly at: Position;
}

const text = (name: string, of: (source: Source) => string) => ({ name, type: "text", mayBeNull: false, of }) as const;
const maybe = (name: string, of: (source: Source) => string | null) =>
  ({ name, type: "text", mayBeNull: true, of }) as const;
const count = (name: string, of: (source: Source) => number) =>
  ({ name, type: "integer", mayBeNull: false, of }) as const;
const maybeCount = (name: string, of: (source: Source) => number | null) =>
  ({ name, type: "integer", mayBeNull: true, of }) as const;
const maybeNumber = (name: string, of: (source: Source) => number | null) =>
  ({ name, type: "number", mayBeNull: true, of }) as const;

const shows = new Map<string, { show(value: never): string }>(claimKinds.map((kind) => [kind.kind, kind]));
const shown = ({ kind, value, quote }: AnyClaim): string => shows.get(kind)?.show(value as never) ?? quote;

/** How a share came by its denominator, and why by this one. */
const denominatorOf = ({ kind, value }: AnyClaim) =>
  kind === "proportion" || kind === "response" ? value.denominatorFrom : null;

/** How often words like those that it was bound by are right, where evidence was weighed. */
const reliabilityOf = (claim: AnyClaim): number | null =>
  claim.kind === "partition" ? claim.value.reliability : (denominatorOf(claim)?.reliability ?? null);

/** What each column holds is said in docs/scale.md. */
const all = [
  text("claim", ({ claim }) => claim.id),
  text("document", ({ claim }) => claim.document),
  text("path", ({ claim }) => claim.path),
  text("format", ({ document }) => document.format),
  text("ids", ({ document }) => document.ids.join(" ")),
  text("kind", ({ claim }) => claim.kind),
  text("form", ({ claim }) => claim.form),
  text("shown", ({ claim }) => shown(claim)),
  text("value", ({ claim }) => JSON.stringify(claim.value)),
  text("quote", ({ claim }) => claim.quote),
  count("line", ({ at }) => at.line),
  count("column", ({ at }) => at.column),
  count("end_line", ({ at }) => at.endLine),
  count("end_column", ({ at }) => at.endColumn),
  text("part", ({ claim }) => claim.place.part),
  text("role", ({ claim }) => claim.place.role),
  maybe("tag", ({ claim }) => claim.place.tag),
  count("part_index", ({ claim }) => claim.place.partIndex),
  count("sentence", ({ claim }) => claim.place.sentence),
  maybeCount("table_row", ({ claim }) => claim.place.row),
  maybeCount("table_column", ({ claim }) => claim.place.column),
  maybe("study", ({ claim }) => claim.subject.study),
  maybe("cohort", ({ claim }) => claim.subject.cohort?.key ?? null),
  maybe("population", ({ claim }) => claim.subject.population),
  maybe("endpoint", ({ claim }) => claim.subject.endpoint),
  maybe("assessor", ({ claim }) => claim.subject.assessor),
  maybe("criteria", ({ claim }) => claim.subject.criteria),
  maybe("timepoint", ({ claim }) => claim.subject.timepoint),
  maybe("study_part", ({ claim }) => claim.subject.part),
  maybe("denominator_from", ({ claim }) => denominatorOf(claim)?.how ?? null),
  maybe("denominator_why", ({ claim }) => denominatorOf(claim)?.why ?? null),
  maybeNumber("reliability", ({ claim }) => reliabilityOf(claim)),
  maybe("unclear", ({ claim: { subject } }) => (subject.unclear.length > 0 ? JSON.stringify(subject.unclear) : null)),
] as const;

export const columns: readonly Column[] = all;

export const rowOf = (claim: AnyClaim, document: Document, at: Position): Row =>
  all.map(({ of }) => of({ claim, document, at }));
