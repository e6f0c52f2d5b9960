/** Divisions whose parts have names of their own, in lists that a colon opens. */
import { expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

const messagesOf = (text: string): readonly string[] =>
  auditTexts([{ path: "example.md", text }]).findings.map(({ message }) => message);

it("tells kinds of what the total counts that do not add up", () => {
  expect(messagesOf("There were 48 complications: 20 infections, 15 haematomas and 14 seromas.\n")).toEqual([
    "The groups 20 + 15 + 14 add up to 49, not 48.",
  ]);
});

it("leaves things that are counted otherwise", () => {
  expect(messagesOf("We saw 48 complications, 20 infections, 15 patients and 14 eyes.\n")).toEqual([]);
});
