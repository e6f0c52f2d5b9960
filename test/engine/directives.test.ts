import { describe, expect, test } from "vitest";
import { findDirectives } from "../../src/engine/suppression/directives.ts";
import { processorTime } from "../processor-time.ts";

const read = (text: string) => findDirectives({ text, offset: 0, line: 1 });
const covered = (text: string) =>
  read(text).map(({ covers }) =>
    covers === null || covers === "document" ? covers : text.slice(covers.start, covers.end),
  );

const next = "<!-- audit-ignore-next a: why -->";

describe("what a directive says", () => {
  test.each([
    ["<!-- audit-ignore-next a: why -->", "next", ["a"], "why"],
    ["<!--audit-ignore-file a:why-->", "file", ["a"], "why"],
    ["<!-- audit-ignore-next a, b/c: it is: so -->", "next", ["a", "b/c"], "it is: so"],
    ["<!-- audit-ignore-next\n  a:\n  why\n  so -->", "next", ["a"], "why so"],
    ["<!-- audit-ignore-next a because it is so -->", "next", ["a"], ""],
    ["<!-- audit-ignore-next a: -->", "next", ["a"], ""],
    ["<!-- audit-ignore-next a: \u200b\u3164 -->", "next", ["a"], ""],
    ["<!-- audit-ignore-next a: . -->", "next", ["a"], ""],
    ["<!-- audit-ignore-next a: why --!>", "next", ["a"], "why"],
    ["<!-- audit-ignore-next : why -->", "next", [], "why"],
    ["<!-- audit-ignore-nxt a: why -->", "nxt", ["a"], "why"],
    ["<!-- audit-ignore a: why -->", "", ["a"], "why"],
    ["<!-- audit-ignore-next a: why", "", ["a"], "why"],
  ])("%s", (text, word, rules, reason) => {
    expect(read(text)).toMatchObject([{ word, rules, reason, span: { start: 0, end: text.length } }]);
  });

  test.each([
    "audit-ignore-next a: why",
    "<!-- see audit-ignore-next a: why -->",
    "<!-- audit-ignored a: why -->",
    `Write \`${next}\` before it.`,
    `Write \`\`a \` ${next}\`\` before it.`,
    `\`\`\`html\n${next}\n\`\`\``,
    `~~~~\n~~~\n${next}\n~~~~`,
    `> \`\`\`\n> ${next}\n> \`\`\``,
    `- \`\`\`\n  ${next}\n  \`\`\``,
    `\`\`\`\n${next}`,
  ])("is none: %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    `A\n    ${next}`,
    `- A\n\n  ${next}`,
    `1. A\n   - B\n\n     ${next}`,
    `- A\n\n    ${next}`,
    `\\\\${next}`,
  ])("stands in the text of a paragraph or an item: %j", (text) => {
    expect(read(text)).toHaveLength(1);
  });

  test.each([`\`\`\`a\`\`\` ${next}`, `\`\`\`\nx\n\`\`\`\n${next}`, `\` ${next}`, `\`a\` ${next} \`b\``])(
    "stands outside code: %j",
    (text) => {
      expect(read(text)).toHaveLength(1);
    },
  );
});

describe("what a directive covers", () => {
  test.each([
    ["the next line", `${next}\nA\n\nB`, ["A"]],
    ["the paragraph behind blank lines", `${next}\n\n  \nA\nB\n\nC`, ["A\nB"]],
    ["a whole table", `${next}\n| a | b |\n|---|---|\n| 1 | 2 |\n\nC`, ["| a | b |\n|---|---|\n| 1 | 2 |"]],
    ["a heading alone", `${next}\n# A\nB`, ["# A"]],
    ["up to a heading", `${next}\nA\n## B\nC`, ["A"]],
    ["up to the next comment", `${next}\nA\n<!-- b -->\nC`, ["A"]],
    ["up to a fence", `${next}\nA\n\`\`\`\nC`, ["A"]],
    ["the rest of its own line", `X\n${next} A\nB\n\nC`, ["A\nB"]],
    ["behind other comments", `${next}\n${next}\n\n<!-- c\nd -->\nA\n\nB`, ["A", "A"]],
    ["with Windows line ends", `${next}\r\n\r\nA\r\nB\r\n\r\nC`, ["A\r\nB\r"]],
    ["nothing", `A\n${next}\n\n`, [null]],
    ["the document", "<!-- audit-ignore-file a: why -->\nA", ["document"]],
    ["nothing where the word is unknown", "<!-- audit-ignore-nxt a: why -->\nA", [null]],
  ])("%s", (_, text, expected) => {
    expect(covered(text)).toEqual(expected);
  });
});

test("spans count from the beginning of the file", () => {
  const [directive] = findDirectives({ text: `${next}\nA`, offset: 100, line: 7 });
  expect(directive).toMatchObject({ span: { start: 100 }, covers: { start: 134, end: 135 } });
});

test.each([
  ["comments in a row", `${next}\n`],
  ["comments in a line", `${next} `],
  ["comments in lines of a paragraph", `a ${next}\n`],
  ["comments that do not end", "<!-- audit-ignore-next a: why\n"],
  ["comments in the code of a line", `\`${next}\` `],
  ["backticks", `${next}\`\`\` \` `],
  ["fences", `\`\`\`\n${next}\n`],
  ["other comments", `<!-- a -->\n${next}\n`],
])("linear time: %s", (_, text) => {
  const timeOf = (times: number) => {
    const long = text.repeat(times);
    const begun = processorTime();
    read(long);
    return processorTime() - begun;
  };
  timeOf(2000);
  expect(timeOf(20_000)).toBeLessThan(1500);
});
