/** Reads the design that the publication types of a record name: `Clinical Trial, Phase II`. */
import { type Draft, defineExtractor } from "./extractor.ts";

const phases: ReadonlyMap<string, string> = new Map([
  ["I", "1"],
  ["II", "2"],
  ["III", "3"],
  ["IV", "4"],
]);

export default defineExtractor({
  id: "publication-types",
  kinds: ["design"],
  reads: ["publication-type"],
  *extract({ prose }): Iterable<Draft<"design">> {
    if (!prose) return;
    const { text } = prose;
    const phase = phases.get(/^Clinical Trial, Phase (I{1,3}|IV)$/.exec(text.trim())?.[1] ?? "");
    const value = phase
      ? ({ aspect: "phase", value: phase } as const)
      : text.trim() === "Randomized Controlled Trial"
        ? ({ aspect: "allocation", value: "randomised" } as const)
        : null;
    if (value) yield { kind: "design", value, prose: prose.prose, start: 0, end: text.length };
  },
  examples: [
    {
      format: "medline",
      text: "PMID- 1\nTI  - Zinc.\nPT  - Clinical Trial, Phase II\nPT  - Randomized Controlled Trial\n",
      claims: ["phase: 2", "allocation: randomised"],
    },
    { format: "medline", text: "PMID- 1\nTI  - Zinc.\nPT  - Journal Article\n", claims: [] },
  ],
});
