/** Reads numbered citation markers: `[1] [2]`, `[9, 10]`, `[3-5]`. */
import { ofKind } from "../forms/index.ts";
import { mentionsIn, type ProseReading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { referenceParts } from "./references/reference-section.ts";

export default defineExtractor({
  id: "citations",
  kinds: ["citation"],
  reads: ["text", "table"],
  *extract(reading, document) {
    if (referenceParts(document).has(reading.index)) return;
    if (reading.prose) yield* markers(reading.prose);
    for (const [row, cells] of [reading.header, ...reading.rows].entries()) {
      for (const [column, cell] of cells.entries()) {
        for (const draft of markers(cell)) yield { ...draft, place: { row: row - 1, column } };
      }
    }
  },
  examples: [
    { text: "The drug binds both targets [1] [2].", claims: ["[1]", "[2]"] },
    { text: "Reported before [9, 10] and since [3-5].", claims: ["[9]", "[10]", "[3]", "[4]", "[5]"] },
    { text: "HR 0.6 [95% CI 0.46-0.87], range [0.46, 0.87] in men.", claims: [] },
    { text: "It was 24 [6-8] months.", claims: ["[6]?", "[7]?", "[8]?"] },
    { text: "Bicyclo[2.2.1]heptane, the [1,4]-shift and a date of [2024].", claims: ["[1]?", "[4]?"] },
    { text: "Levels of cIAP1/2 [4] fell in mice.[6]", claims: ["[4]", "[6]"] },
  ],
});

function* markers({ scenes, prose }: ProseReading): Generator<Draft<"citation">> {
  for (const { units, overlays, index: sentence } of scenes) {
    const sure = ofKind(mentionsIn(units), "citation");
    const starts = new Set(sure.map(({ start }) => start));
    const unclear = ofKind(overlays, "perhaps-citation").filter(({ start }) => !starts.has(start));
    for (const { kind, form, value } of [...sure, ...unclear])
      for (const { number, start, end } of value)
        yield {
          kind: "citation",
          value: { number, unclear: kind !== "citation" },
          form,
          prose,
          start,
          end,
          place: { sentence },
        };
  }
}
