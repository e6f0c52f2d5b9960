/** Records in RIS: roles, folded values, boundaries, and content that only looks like it. */
import { describe, expect, it } from "vitest";
import { type Document, type Problem, quoteAt, sourceSpan, type TextPart } from "../../src/document/index.ts";
import { auditTexts } from "../../src/index.ts";
import ris from "../../src/parsers/ris.ts";
import { expectLinear, processorTime } from "../processor-time.ts";

const read = (text: string): { readonly documents: readonly Document[]; readonly problems: readonly Problem[] } => {
  const parsed = [...ris.parse("a.ris", [text])];
  return {
    documents: parsed.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
};
const shown = ({ parts }: Document): string[] =>
  (parts as TextPart[]).map(
    ({ role, tag, prose, headings }) => `${[role, ...headings].join("/")} ${tag}: ${prose.text}`,
  );

const record = `TY  - JOUR
TI  - Copper dressings &amp; slow wounds
AU  - Roe, Ann B.
PY  - 2021///
Y1  - 2021/03/15/
DO  - https://doi.org/10.5555/JFH.2021.0201
SN  - 2913-0476
IS  - 3
AB  - METHODS: We asked 40 adults. RESULTS: Wounds closed in 12 of 40 patients
 (32%) with copper.

CT  - scans were normal in NCT04111107.
UR  - https://example.org/NCT04111107
ER  - 
`;

describe("records in RIS", () => {
  it("give their fields as roles", () => {
    const { documents, problems } = read(record);
    expect(problems).toEqual([]);
    expect(documents[0]!.ids).toEqual(["doi:10.5555/jfh.2021.0201"]);
    expect(shown(documents[0]!)).toEqual([
      "other TY: JOUR",
      "title TI: Copper dressings & slow wounds",
      "author AU: Roe, Ann B.",
      "date:print PY: 2021",
      "date:print Y1: 2021/03/15/",
      "identifier:doi DO: https://doi.org/10.5555/JFH.2021.0201",
      "identifier:issn SN: 2913-0476",
      "other IS: 3",
      "abstract/METHODS AB: We asked 40 adults.",
      "abstract/RESULTS AB: Wounds closed in 12 of 40 patients (32%) with copper.",
      "other CT: scans were normal in NCT04111107.",
      "url UR: https://example.org/NCT04111107",
    ]);
    const [abstract] = (documents[0]!.parts as TextPart[]).filter(({ headings }) => headings[0] === "RESULTS");
    const span = sourceSpan(abstract!.prose, 17, 40);
    expect(quoteAt(documents[0]!, span)).toBe("12 of 40 patients\n (32%)");
  });

  it("are parted by their type and end, and what stands around them is told", () => {
    const { documents, problems } = read(
      `Provider: X\n\n${record}\r\nTY  - BOOK\r\nT1  - Wounds\r\nSN  - 978-3-16-148410-0\r\nTY  - JOUR\nTI  - Cut`,
    );
    expect(documents.map(({ id, source, parts }) => [id, source.line, parts.length])).toEqual([
      ["a.ris#record-1", 3, 12],
      ["a.ris#record-2", 18, 3],
      ["a.ris#record-3", 21, 2],
    ]);
    expect(problems).toMatchObject([
      { line: 21, severity: "notice" },
      { line: 1, severity: "notice", message: 'Skipped 1 line outside any record, beginning "Provider: X".' },
    ]);
    const { problems: behind } = read("TY  - JOUR\nTI  - Zinc\nER  - \n\n# T\n\nRash in 12 of 40.\n");
    expect(behind).toMatchObject([{ line: 5, message: 'Skipped 2 lines outside any record, beginning "# T".' }]);
  });

  it("are told by their content, and so is MEDLINE in a file of that name", () => {
    const run = auditTexts([{ path: "export.txt", text: record }]);
    expect(run.documents).toMatchObject([{ format: "ris" }]);
    expect(run.findings).toMatchObject([{ rule: "count-percentage-mismatch", at: { line: 9 } }]);
    const medline = "PMID- 1\nOWN - NLM\nTI  - A trial.\nSO  - J. 2020.\n";
    expect(auditTexts([{ path: "a.ris", text: medline }]).documents).toMatchObject([{ format: "medline" }]);
    expect(read("Rash in 12 of 40.\n").problems).toMatchObject([{ severity: "error" }]);
    expect(read(" \n").problems).toMatchObject([{ severity: "notice" }]);
  });

  it.each(["TY  - JOUR\n", "TY  - JOUR\nAB  - a\nER  - \n", "x\n", "AB  - METHODS: ", " "])(
    "are read in linear time: %j over and over",
    (piece) => {
      const time = (count: number): number => {
        const text = `TY  - JOUR\n${piece.repeat(count)}`;
        const start = processorTime();
        read(text);
        return processorTime() - start;
      };
      expectLinear(time, 2_000);
    },
  );
});
