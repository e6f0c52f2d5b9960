/** Reads what is said of a trial: that it is planned, recruiting, ongoing, completed or terminated; and of a drug, that it is approved or investigational. */
import { ofKind, type StatusName } from "../forms/index.ts";
import type { Mention, ProseReading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { studyNamedIn } from "./trial/study-named.ts";

export default defineExtractor({
  id: "statuses",
  kinds: ["status"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract({ prose, header, rows }) {
    if (prose) yield* said(prose);
    for (const [row, cells] of rows.entries()) {
      const isLabelled = cells[0] !== undefined && has(cells[0], "status-header");
      for (const [column, cell] of cells.entries()) {
        const [found] = overlaysOf(cell, "cell-status");
        const isNamed = (column > 0 && isLabelled) || (header[column] && has(header[column], "status-header"));
        if (found && isNamed) yield { ...draft(found, cell), end: cell.text.length, place: { row, column } };
      }
    }
  },
  examples: [
    { text: "The ongoing HALO-2 (NCT01234558) phase 2 trial adds the drug to radiotherapy.", claims: ["ongoing"] },
    { text: "This study is currently recruiting in Spain.", claims: ["recruiting"] },
    { text: "**Status:** Active, not recruiting", claims: ["ongoing"] },
    { text: "The trial was prematurely terminated for slow accrual.", claims: ["terminated"] },
    { text: "Ongoing pain was common, and 12 patients completed the study.", claims: [] },
    {
      text: "The ongoing debate about the trial; treatment in the trial was terminated for five patients.",
      claims: [],
    },
    { text: "The trial is no longer recruiting.", claims: [] },
  ],
});

function* said(reading: ProseReading): Generator<Draft<"status">> {
  for (const { overlays, tokens, index } of reading.scenes) {
    const found = ofKind(overlays, "status");
    if (found.length === 0) continue;
    const study = studyNamedIn(reading.text.slice(tokens[0]!.start, tokens.at(-1)!.end));
    const labels = found.filter(({ form }) => form === "status-label");
    for (const mention of labels.length > 0 ? labels : found) {
      const isOfDrug = mention.form === "status-of-drug";
      yield {
        ...draft(mention, reading),
        place: { sentence: index },
        ...(study && !isOfDrug ? { subject: { study } } : {}),
      };
    }
  }
}

const draft = ({ form, value, start, end }: Mention<StatusName>, { prose }: ProseReading): Draft<"status"> => ({
  kind: "status",
  form,
  value: { status: value },
  prose,
  start,
  end,
});

const overlaysOf = ({ scenes }: ProseReading, wanted: string): Mention<StatusName>[] =>
  scenes.flatMap(({ overlays }) => overlays.filter(({ kind }) => kind === wanted) as Mention<StatusName>[]);

const has = (cell: ProseReading, wanted: string): boolean => overlaysOf(cell, wanted).length > 0;
