/** Sentences in cells that would be names of rows or columns: they are read as prose. */
import { expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

const told = "In the zinc arm, 18 of 41 patients (54%) healed.";
const findingsIn = (path: string, text: string): string[] =>
  auditTexts([{ path, text }]).findings.map(({ message }) => message);
const jats = (table: string) =>
  `<article><front/><body><table-wrap><caption><p>Rash</p></caption><table>${table}</table></table-wrap></body></article>`;
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

it.each([
  ["a table of one column", "a.md", `| Key results |\n| --- |\n| ${told} |\n| Of 40 women, 20 (50%) slept. |\n`],
  [
    "one without a full stop",
    "a.md",
    `| Key results |\n| --- |\n| In the zinc arm, 18 of 41 patients (54%) healed |\n`,
  ],
  ["a header", "a.md", `# T\n\n| Arm | ${told} |\n|---|---|\n| zinc | x |\n`],
  ["a label", "a.md", `# T\n\n| Arm | Age |\n|---|---|\n| ${told} | 40 |\n`],
  ["a table in HTML", "a.md", `# T\n\n<table>${row(told)}${row("In the iron arm, 4 of 40 (10%) healed.")}</table>\n`],
  ["a page of HTML", "a.html", `<!doctype html><table><tr><th>${told}</th></tr>${row("a")}</table>`],
  ["an article", "a.nxml", jats(row(told) + row("a"))],
  ["a label of an article", "a.nxml", jats(row(told, "a") + row("a", "b"))],
])("%s", (_, path, text) => {
  expect(findingsIn(path, text)).toEqual(["18/41 is 43.90%, not 54%."]);
});

it.each([
  ["a label with an abbreviation", "| Grade 3 or 4 events, no. | 4 (10%) |"],
  ["a response with its count", "| Complete response 4 of 40 (10%) | 4 (10%) |"],
  ["a sentence without numbers", "| Patients who were given zinc. | 4 (10%) |"],
])("not so %s", (_, line) => {
  const { documents } = auditTexts([{ path: "a.md", text: `# T\n\n| Event | Zinc (N = 40) |\n|---|---|\n${line}\n` }]);
  expect(documents[0]!.claims).toBeGreaterThan(1);
});
