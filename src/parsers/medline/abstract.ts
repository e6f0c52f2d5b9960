// Finds the sections of a structured abstract (`METHODS: ... RESULTS: ...`).
import { type Prose, type Span, sliceProse, sourceSpan, trimProse } from "../../document/index.ts";

/** One section: its label as printed (`null` before the first label), its prose without the label, and where both stand. */
export interface Section {
  readonly label: string | null;
  readonly prose: Prose;
  readonly span: Span;
}

/** More sections than any abstract has; what follows stays in the last one. */
const MOST_SECTIONS = 60;
const LONGEST_LABEL = 90;

/**
 * What section labels are made of. A label must hold one of these, so that a statement such as `ORR: 45%` keeps its words.
 * Labels run together by conversion (`MATERIAL ANDMETHODS`) count, so long words match anywhere.
 */
const sectionWord =
  /BACKGROUND|INTRODUCTION|OBJECTIVE|PURPOSE|RATIONALE|CONTEXT|IMPORTANCE|HYPOTHES[IE]S|PREMISE|MOTIVATION|METHOD|DESIGN|SETTING|PATIENTS|PARTICIPANTS|SUBJECTS|ANIMALS|POPULATION|MATERIAL|PROCEDURE|INTERVENTION|MEASURE|OUTCOME|ANALYS[IE]S|STATISTIC|RESULT|FINDINGS|OBSERVATIONS|CONCLUSION|INTERPRETATION|DISCUSSION|LIMITATION|IMPLICATION|SIGNIFICANCE|RELEVANCE|REGISTRATION|FUNDING|SUMMARY|UNLABELLED|HIGHLIGHTS|SELECTION CRITERIA|ELIGIBILITY CRITERIA|DATA (?:SOURCE|SYNTHESIS|COLLECTION|EXTRACTION|CONCLUSION)|EVIDENCE (?:ACQUISITION|SYNTHESIS)|CASE (?:REPORT|PRESENTATION|SUMMARY|DESCRIPTION|SERIES)|KEY (?:POINT|MESSAGE)|EXPERT OPINION|AREAS COVERED|ETHICS AND|STUDY TYPE|LEVEL OF EVIDENCE|(?:^|[^A-Z])(?:AIMS?|GOALS?|ABSTRACT)(?![A-Z])/;
const notInLabel = /[^A-Z /&,'’()-]/;
const sentenceEnd = /[.!?](?:["”’')\]]{0,2})$/;

/** The sections of an abstract, in order; one section without a label when it has none. */
export function abstractSections(prose: Prose): readonly Section[] {
  const { text } = prose;
  const sections: Section[] = [];
  let open: { label: string | null; start: number; from: number } = { label: null, start: 0, from: 0 };
  for (let colon = text.indexOf(":"); colon !== -1; colon = text.indexOf(":", colon + 1)) {
    const start = labelStart(text, colon, open.from);
    if (start === -1) continue;
    if (start > 0) sections.push(section(prose, open, start));
    open = { label: text.slice(start, colon).trimEnd(), start, from: colon + 1 };
    if (sections.length >= MOST_SECTIONS) break;
  }
  return [...sections, section(prose, open, text.length)];
}

function section(prose: Prose, open: { label: string | null; start: number; from: number }, to: number): Section {
  const end = open.start + prose.text.slice(open.start, to).trimEnd().length;
  const own = open.label === null && to === prose.text.length ? prose : trimProse(sliceProse(prose, open.from, to));
  return { label: open.label, prose: own, span: sourceSpan(prose, open.start, end) };
}

/** Where the label before a colon begins; -1 when what stands there is no label. */
function labelStart(text: string, colon: number, floor: number): number {
  const earliest = Math.max(floor, colon - LONGEST_LABEL);
  let start = colon;
  while (start > earliest && !notInLabel.test(text[start - 1]!)) start--;
  while (start < colon && !/[A-Z]/.test(text[start]!)) start++;
  if (colon - start < 3 || !sectionWord.test(text.slice(start, colon))) return -1;
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  const isFirst = start <= 8 && before === "";
  const followsLabel = floor > 0 && start - floor <= 8 && text.slice(floor, start).trim() === "";
  return isFirst || followsLabel || sentenceEnd.test(before) ? start : -1;
}
