import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verbatim } from "../../src/document/index.ts";
import { forms } from "../../src/forms/index.ts";
import { readProse as readWith, sentenceAt } from "../../src/language/index.ts";

const readProse = (prose: Parameters<typeof readWith>[0]) => readWith(prose, forms.prose);

const sentencesOf = (text: string): string[] => {
  const { tokens, sentences } = readProse(verbatim(text, 0));
  return sentences.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
};

describe("sentences", () => {
  it.each([
    [["Nine mice died.", "Three lived."]],
    [["The dose was given i.v. on day 1.", "It was tolerated."]],
    [["Roe et al. reported it.", "No. 5 was left out vs. No. 6."]],
    [["It was kept (e.g. by Poe).", "Then it ended."]],
    [["Was it?", "It was!", "Good."]],
    [['He said "stop."', "They did."]],
    [["The rate was 3.5 per year.", "12 had none."]],
    [["See example.gov for more."]],
    [["no capital follows. so it goes on"]],
  ])("%j", (expected) => {
    expect(sentencesOf(expected.join(" "))).toEqual(expected);
  });

  it("ends where conversion glued two of them", () => {
    expect(sentencesOf("We saw tumours.The mice lived.")).toEqual(["We saw tumours.", "The mice lived."]);
  });

  it("ends at the full stop of a script without spaces", () => {
    expect(sentencesOf("共有60名受试者。其中12名退出（20%）。")).toEqual(["共有60名受试者。", "其中12名退出（20%）。"]);
  });

  it("does not end inside a number that layout has cut", () => {
    expect(sentencesOf("Risk fell (HR 0. 81). It held.")).toEqual(["Risk fell (HR 0. 81).", "It held."]);
  });

  it("hold every token once, and are found again by offset", () => {
    const piece = fc.constantFrom("Ab", "cd", "12", ".", "?", " ", "et al.", ")", '"', "i.v.", "no.");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const reading = readProse(verbatim(pieces.join(""), 0));
        const { tokens, sentences } = reading;
        expect(sentences.flatMap(({ from, to }) => tokens.slice(from, to))).toEqual(tokens);
        for (const [index, { from, to }] of sentences.entries())
          for (const token of tokens.slice(from, to)) expect(sentenceAt(reading, token.start)).toBe(index);
      }),
    );
  });

  it("has sentence 0 where there is nothing to find", () => {
    expect(sentenceAt(readProse(verbatim("", 0)), 3)).toBe(0);
    expect(sentenceAt(readProse(verbatim("One. Two.", 0)), 99)).toBe(0);
  });
});
