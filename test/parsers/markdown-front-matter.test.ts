import { describe, expect, it } from "vitest";
import { quoteOf, read, texts } from "./markdown-helper.ts";

const fields = (text: string): string[] =>
  read(text).document.parts.flatMap((part) => (part.kind === "field" ? [`${part.tag}: ${part.prose.text}`] : []));

describe("front matter", () => {
  it("is read in YAML: scalars, lists, maps, text over several lines", () => {
    const page = `---
title: "Zinc: a protocol (NCT01234560)" # working title
ids:
  - NCT01234562
  - 'NCT01234563'
tags: [zinc, "wound care"]
meta:
  n: 40
  arm: { name: A, n: 20 }
about: >
  Healing was seen in 9 of 40
  patients.
note: It runs on
  over two lines.
empty:
none: null
---

Text.`;
    expect(fields(page)).toEqual([
      "title: Zinc: a protocol (NCT01234560)",
      "ids: NCT01234562",
      "ids: NCT01234563",
      "tags: zinc",
      "tags: wound care",
      "n: 40",
      "name: A",
      "n: 20",
      "about: Healing was seen in 9 of 40 patients.",
      "note: It runs on over two lines.",
    ]);
    expect(quoteOf(read(page).document, "40 patients")).toBe("40\n  patients");
    expect(texts(page).at(-1)).toBe("prose: Text.");
  });

  it("is read in TOML", () => {
    const page = `+++
title = "Zinc protocol"
ids = ["NCT01234562", "NCT01234563"]
[study]
n = 40
+++

Text.`;
    expect(fields(page)).toEqual(["title: Zinc protocol", "ids: NCT01234562", "ids: NCT01234563", "n: 40"]);
  });

  it.each([
    '{ "title": "Zinc: protocol", "ids": ["NCT01234562", "NCT01234563"], "study": { "n": 40 } }',
    '{\n  "title": "Zinc: protocol",\n  "ids": ["NCT01234562",\n    "NCT01234563"],\n  "study": {\n    "n": 40\n  }\n}',
  ])("is read in JSON: %j", (block) => {
    expect(fields(`${block}\n\nText.`)).toEqual([
      "title: Zinc: protocol",
      "ids: NCT01234562",
      "ids: NCT01234563",
      "n: 40",
    ]);
  });

  it("has the title of the page", () => {
    const roles = read("---\ntitle: On zinc\ntrial: NCT01234560\n---\n\nText.").document.parts.map(({ role }) => role);
    expect(roles).toEqual(["title", "text", "text"]);
  });

  it.each(["---\n\nA rule.\n\n---\n\nText.", "{ in braces }\n\nText.", "+++\n\nText."])("is not made of %j", (page) =>
    expect(fields(page)).toEqual([]),
  );
});
