import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";
import { parsers } from "../../src/parsers/index.ts";
import { root } from "./indexes.ts";

describe("formats", () => {
  it("have one fallback, which reads what no other parser knows", () => {
    expect(parsers.filter(({ isFallback }) => isFallback).map(({ id }) => id)).toEqual(["markdown"]);
  });

  it.each([
    ["page.md", '<?xml version="1.0"?>\n<note>12 of 40 patients (40%)</note>\n'],
    ["page.md", '{ "enrolment": 40, "text": "12 of 40 patients (40%)" }\n'],
    ["numbers", "[12, 40, 30]\n"],
    ["page.md", '[{ "n": 12 }]\n'],
  ])("%s that holds another format is said to be unread", (path, text) => {
    const run = auditTexts([{ path, text }]);
    expect(run.documents).toEqual([]);
    expect(run.problems).toMatchObject([
      { path, severity: "error", message: "The file is in a format that is not read." },
    ]);
  });

  it.each(["page.log", "data.csv", "script.py", "a.b/notes.rst"])(
    "%s is of a kind that is not read as a page",
    (path) => {
      const run = auditTexts([{ path, text: "Rash in 12 of 40 patients (32%).\n" }]);
      expect(run.documents).toEqual([]);
      const message = `A file of the kind ${path.slice(path.lastIndexOf("."))} is read only if its content is in a known format.`;
      expect(run.problems).toMatchObject([{ path, severity: "error", message }]);
      expect(auditTexts([{ path, text: "PMID- 1\nOWN - NLM\nTI  - A trial.\n" }]).documents).toHaveLength(1);
    },
  );

  it.each([
    "{ not json } but a page with 12 of 40 patients.\n",
    "<div>\n\n12 of 40 patients\n\n</div>\n",
    "[12] is cited first.\n",
    '{\n  "title": "A page"\n}\n\nA page with 12 of 40 patients.\n',
  ])("%j is a page", (text) => {
    expect(auditTexts([{ path: "page.md", text }]).documents).toHaveLength(1);
  });

  it("are known to their parsers alone: no tag of a record stands anywhere else", () => {
    const behind = ["src", "rules"].flatMap((top) =>
      readdirSync(`${root}${top}`, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.startsWith("parsers/"))
        .map((file) => `${top}/${file}`),
    );
    expect(behind.length).toBeGreaterThan(100);
    const tag = /"(?:TI|AB|OAB|FAU|COIS|PHST|EDAT|CRDT|DEP|BTI|AUID)"|\[doi\]|\[pii\]/;
    for (const file of behind)
      for (const line of readFileSync(`${root}${file}`, "utf8").split("\n"))
        if (tag.test(line) && !/"PMID- /.test(line)) throw new Error(`${file}: ${line.trim()}`);
  });
});
