/** Reads how a text says that the study it reports was designed: phase, allocation, masking and model. */
import type { ProseReading, Reading } from "../language/index.ts";
import { isOfReporters, tellsOfOthers } from "./design/others.ts";
import { designsIn, type FoundDesign } from "./design/words.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { studyNamedIn } from "./trial/study-named.ts";

export default defineExtractor({
  id: "designs",
  kinds: ["design"],
  reads: ["title", "abstract", "text", "table"],
  *extract(reading) {
    if (reading.part.kind === "table") yield* fromTable(reading);
    else if (reading.part.role === "title") yield* fromTitle(reading);
    else yield* fromProse(reading);
  },
  examples: [
    {
      text: "# Zinc in slow wounds: a randomised, double-blind phase IIb trial",
      claims: ["allocation: randomised", "masking: double-blind", "phase: 2"],
    },
    {
      text: "The phase I/II, single-arm, open-label study (NCT04000022) tested zinc.",
      claims: ["phase: 1/2", "model: single-arm", "masking: open-label"],
    },
    {
      text: "In this nonrandomized crossover trial, 20 women took zinc. We conducted a parallel-group, assessor-blinded study.",
      claims: ["allocation: non-randomised", "model: crossover", "model: parallel", "masking: single-blind"],
    },
    {
      text: "| Aspect | Details |\n| --- | --- |\n| Phase | I/II |\n| Masking | None (open-label) |\n",
      claims: ["phase: 1/2", "masking: open-label"],
    },
    { text: "**Phase:** 3", claims: ["phase: 3"] },
    { text: "**Condition:** Mycosis fungoides", claims: ["condition: Mycosis fungoides"] },
    { text: "# Zinc: a double-blind trial with an open-label treatment phase", claims: ["masking: double-blind"] },
    { text: "# Open-label extension of a double-blind phase 3 trial", claims: [] },
    {
      text: "A previous phase 2 study failed; a randomised phase 3 trial is needed. The recommended phase 2 dose of this study was 5 mg.",
      claims: [],
    },
    {
      text: "The same authors showed a benefit in a 12-week study of zinc. Of the 10 women in this open-label study, 4 improved.",
      claims: [],
    },
    {
      text: "The same authors showed a benefit in a 12-week study of zinc. In this open-label study, we gave zinc.",
      claims: ["masking: open-label"],
    },
    {
      text: "This study follows a double-blind trial. In the open-label phase of this study, no drug was given.",
      claims: [],
    },
  ],
});

type Place = Draft["place"];

/** A title speaks of the study that is reported, unless it names another kind of work. */
function* fromTitle({ prose }: Reading): Generator<Draft<"design">> {
  if (!prose || prose.tokens.some(({ lexeme }) => lexeme.classes.has("otherWork"))) return;
  for (const found of designsIn(prose.text)) yield draft(found, 0, prose.prose);
}

function* fromProse({ part, prose }: Reading): Generator<Draft<"design">> {
  if (!prose || part.kind === "table") return;
  const label = part.label;
  if (label && isLabel(label.text)) {
    yield* labelled(label.text, prose.text.slice(label.valueAt), label.valueAt, prose.prose);
    return;
  }
  for (const { mention, sentence } of prose.overlays) {
    if (mention.kind !== "design" || isOfOthers(prose, sentence)) continue;
    const { start, end } = mention;
    const described = prose.text.slice(start, end);
    const study = studyNamedIn(described);
    for (const found of designsIn(described))
      yield draft(found, start, prose.prose, { sentence }, study ? { study } : undefined);
  }
}

/** Whether the sentence before has told of others, and this one does not come back to the reporters. */
function isOfOthers({ scenes, text }: ProseReading, index: number): boolean {
  const sentenceAt = (at: number): string => {
    const { tokens } = scenes[at]!;
    return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  };
  return index > 0 && tellsOfOthers(sentenceAt(index - 1)) && !isOfReporters(sentenceAt(index));
}

/** What a page calls such facts. */
const labels: readonly RegExp[] = [
  /^(?:(?:study|trial|clinical)\s)?(?:phase|design|type)s?\s?:?$/i,
  /^(?:allocation|masking|blinding|intervention model)\s?:?$/i,
];
/** What it calls the subject of a study. */
const subjects: readonly (readonly ["condition" | "intervention", RegExp])[] = [
  ["condition", /^(?:conditions?|indications?|diseases?|studied disease)\s?:?$/i],
  ["intervention", /^(?:interventions?|(?:study )?drugs?|study treatments?)\s?:?$/i],
];
const isLabel = (text: string): boolean =>
  labels.some((label) => label.test(text.trim())) || subjects.some(([, label]) => label.test(text.trim()));

/** A row of two cells, the first of which names the fact. */
function* fromTable({ rows }: Reading): Generator<Draft<"design">> {
  for (const [row, cells] of rows.entries()) {
    const [label, value] = cells;
    if (cells.length === 2 && label && value && isLabel(label.text))
      yield* labelled(label.text, value.text, 0, value.prose, { row, column: 1 });
  }
}

function* labelled(
  label: string,
  value: string,
  offset: number,
  prose: Draft["prose"],
  place?: Place,
): Generator<Draft<"design">> {
  const named = subjects.find(([, pattern]) => pattern.test(label.trim()));
  if (named) {
    const start = value.length - value.trimStart().length;
    const found = { aspect: named[0], value: value.trim(), start, end: value.trimEnd().length };
    if (found.value !== "" && found.value.length <= 200) yield draft(found, offset, prose, place);
    return;
  }
  const lead = /phase/i.test(label) && /^\s{0,3}(?:\d|I)/.test(value) ? "phase " : "";
  for (const { start, end, ...found } of designsIn(lead + value.trimEnd()))
    yield draft({ ...found, start: Math.max(0, start - lead.length), end: end - lead.length }, offset, prose, place);
}

function draft(
  { aspect, value, start, end }: FoundDesign,
  offset: number,
  prose: Draft["prose"],
  place?: Place,
  subject?: Draft["subject"],
): Draft<"design"> {
  return {
    kind: "design",
    value: { aspect, value },
    prose,
    start: offset + start,
    end: offset + end,
    ...(place && { place }),
    ...(subject && { subject }),
  };
}
