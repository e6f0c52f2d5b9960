/** Shapes of text whose cost must grow with their length and no faster: what real pages repeat, and what hostile ones may. */
import type { TextFile } from "../../src/index.ts";

export interface Shape {
  readonly id: string;
  /** Input of about this many characters. */
  readonly files: (size: number) => readonly TextFile[];
}

/** `abc`, `abd`, ...: a name for each number, without digits. */
const name = (i: number): string => {
  const letters = "abcdefghiklmnoprstuv";
  const at = (power: number) => letters[Math.floor(i / letters.length ** power) % letters.length]!;
  return `${at(3)}o${at(2)}i${at(1)}a${at(0)}ol`;
};
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const nct = (i: number): string => `NCT0${1_000_000 + i}`;

/** Text of a unit written over and over, numbered. */
const repeat = (unit: (i: number) => string, size: number): string => {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    parts.push(unit(i));
    length += parts[i]!.length;
  }
  return parts.join("");
};

const page = (text: string): readonly TextFile[] => [{ path: "page.md", text }];

/** One page: a unit over and over, with what stands before. */
const pageOf = (id: string, unit: (i: number) => string, head = ""): Shape => ({
  id,
  files: (size) => page(head + repeat(unit, size)),
});

const record = (i: number): string =>
  [
    `PMID- ${10_000_000 + i}`,
    `TI  - ${capital(name(i))} for marrow disease: a trial.`,
    `AB  - RESULTS: Of ${40 + (i % 60)} patients, 12 (${Math.round(1200 / (40 + (i % 60)))}%) had a response (${nct(7)}).`,
    `SI  - ClinicalTrials.gov/${nct(i % 9)}`,
    "DP  - 2019 May",
    "",
    "",
  ].join("\n");

const twoArms = "Patients were assigned to zorafin (n = 60) or placebo (n = 58). ";

export const shapes: readonly Shape[] = [
  pageOf("sentences", () => "Of 100 patients, 12 (12%) responded. "),
  pageOf(
    "sentences, each another",
    (i) => `Of ${40 + (i % 997)} patients, ${7 + (i % 31)} (${10 + (i % 80)}%) had fever. `,
  ),
  pageOf("paragraphs", (i) => `Of ${40 + (i % 997)} patients, ${7 + (i % 31)} (12%) responded.\n\n`),
  pageOf("sections", (i) => `## ${capital(name(i))}\n\nOf 100 patients, 12 (12%) had rash.\n\n`),
  pageOf("words", (i) => `The ${name(i)} of the ${name(i + 7)} was seen by the ${name(i + 11)}. `),
  pageOf("n of", () => "12 of "),
  pageOf("open brackets", () => "(12 of 40 ["),
  pageOf("N=1 (", () => "N=1 ("),
  pageOf(
    "abbreviations",
    (i) => `The ${name(i)} ${name(i + 1)} index (${name(i).slice(0, 4).toUpperCase()}) was kept. `,
  ),
  pageOf("arms with sizes", (i) => `${capital(name(i))} (n = ${20 + (i % 50)}) was given. `),
  pageOf("sizes in one sentence", (i) => `${name(i)} (n = ${20 + (i % 50)}), `, "Patients were assigned to "),
  pageOf("arm list", (i) => `${name(i)}, `, "Patients were randomised to "),
  pageOf("arm pairs", (i) => `Patients were randomised to ${name(i)} or ${name(i + 1)}. `),
  pageOf(
    "arms compared",
    (i) => `Fever was seen with ${name(i)} in 12% compared with 9% with ${name(i + 3)}. `,
    twoArms,
  ),
  pageOf("subgroups", (i) => `Of ${30 + (i % 40)} patients with ${name(i)} disease, 12 (30%) responded. `, twoArms),
  pageOf(
    "responses",
    (i) => `Complete response was seen in ${i % 7} patients, partial response in ${9 + (i % 5)} (22%). `,
  ),
  pageOf("responses, one sentence", () => "3 complete responses, 9 partial responses, "),
  pageOf(
    "response rates",
    (i) => `The objective response rate was ${20 + (i % 60)}%, with 2 complete and 8 partial responses. `,
  ),
  pageOf("respectively", (i) => `Fever was seen in ${10 + (i % 50)}% and 30%, respectively. `, twoArms),
  pageOf("respectively, one sentence", () => "24% and 30%, respectively, ", twoArms),
  pageOf("compared, one sentence", () => "24% versus 30%, ", twoArms),
  {
    id: "sizes, then percentages",
    files: (size) =>
      page(
        repeat((i) => `There were ${30 + (i % 400)} patients with ${name(i)}. `, size / 2) +
          repeat((i) => `Rash was seen in ${i % 29} (${10 + (i % 60)}%). `, size / 2),
      ),
  },
  pageOf("parts", (i) => `Of ${60 + (i % 30)} patients, 20 had fever, 30 had rash and ${10 + (i % 30)} had neither. `),
  pageOf("men and women", (i) => `There were ${20 + (i % 30)} men and 30 women among ${50 + (i % 30)} patients. `),
  pageOf(
    "cells",
    (i) => `| ${name(i)} | ${i % 40} (${i % 100}%) | 12/40 (30%) |\n`,
    "| event | zorafin (n = 40) | all |\n|-|-|-|\n",
  ),
  pageOf("tables", (i) => `| event | ${name(i)} (n = 40) |\n|-|-|\n| rash | ${i % 40} (12%) |\n\n`),
  { id: "wide table", files: (size) => page(wideTable(size)) },
  pageOf("intervals", () => "The hazard ratio was 0.61 (95% CI 0.41 to 0.92; P = 0.01). "),
  pageOf("ranges", (i) => `The median age was ${50 + (i % 20)} years (range, 20 to 81). `),
  pageOf("doses", () => "Zorafin was given at 10 mg twice daily on days 1 to 14 of a 21-day cycle. "),
  pageOf("dates", (i) => `It was received on ${1 + (i % 28)} May 2019 and accepted on 3 June 2019. `),
  pageOf("ids", (i) => `${nct(i)}, doi:10.1000/${name(i)}.${i}, CAS 50-00-0, PMID ${10_000_000 + i}. `),
  pageOf(
    "references",
    (i) => `${i + 1}. Doe J. ${capital(name(i))} in the marrow. J Test. 2019;${i}:1-${i}.\n`,
    "## References\n\n",
  ),
  pageOf(
    "comments",
    (i) =>
      `<!-- audit-ignore-next count-percentage-mismatch: rounded -->\n\nOf 40 patients, ${i % 40} (31%) had rash.\n\n`,
  ),
  pageOf("comments in one paragraph", () => "a <!-- audit-ignore count-percentage-mismatch: no --> "),
  pageOf("findings", (i) => `Of 40 patients, ${1 + (i % 9)} (${71 + (i % 20)}%) had rash. `),
  { id: "records", files: (size) => [{ path: "records.nbib", text: repeat(record, size) }] },
  {
    id: "pages",
    files: (size) =>
      Array.from({ length: Math.ceil(size / 200) }, (_, i) => ({
        path: `${name(i)}.md`,
        text: `# ${capital(name(i))}\n\nThe trial ${nct(i % 9)} took in ${40 + (i % 5)} patients; 12 (30%) responded, CAS 50-00-0.\n`,
      })),
  },
];

/** As many columns as rows. */
function wideTable(size: number): string {
  const width = Math.ceil(Math.sqrt(size / 10));
  const row = (cell: (i: number) => string) =>
    `|${Array.from({ length: width }, (_, i) => ` ${cell(i)} `).join("|")}|\n`;
  return row((i) => `arm ${i} (n = 40)`) + row(() => "-") + repeat((r) => row((c) => `${(r + c) % 40} (12%)`), size);
}
