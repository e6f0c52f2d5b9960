import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rules } from "../../rules/index.ts";
import { claimKinds } from "../../src/claims/index.ts";
import { extractors } from "../../src/extractors/index.ts";
import { severities } from "../../src/rule/index.ts";
import { binders } from "../../src/subjects/index.ts";
import { members, rooms, root } from "./indexes.ts";

const room = (list: string) => rooms.find((candidate) => candidate.list === list)!;
const kinds: readonly string[] = claimKinds.map((kind) => kind.kind);
const nameless = { valid: [], invalid: [] };

describe("rules", () => {
  it("are named as their files", () => {
    expect(rules.map((rule) => rule.id)).toEqual(members(room("rules")));
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  it("is documented: a title, why it matters, and the address of each reference", () => {
    expect(rule.title).toMatch(/^\p{Lu}.{5,}[^.]$/u);
    expect(rule.why.trim().length).toBeGreaterThan(100);
    for (const reference of rule.references) expect(() => new URL(reference)).not.toThrow();
    expect(severities).toContain(rule.severity);
    expect(["document", "corpus"]).toContain(rule.scope);
  });

  it("reads kinds of claims that exist, each once", () => {
    expect(rule.reads.length).toBeGreaterThan(0);
    expect(new Set(rule.reads).size).toBe(rule.reads.length);
    for (const kind of rule.reads) expect(kinds).toContain(kind);
  });

  it("has options with defaults, and refuses those it does not know", () => {
    const options: z.ZodType = rule.options;
    expect(options).toBeInstanceOf(z.ZodObject);
    expect(options.safeParse({}).success).toBe(true);
    expect(options.safeParse({ [`${id}-unknown`]: 1 }).success).toBe(false);
  });

  it("has examples that are titled, each with a title of its own", () => {
    const { valid, invalid } = rule.examples ?? nameless;
    const titles = [...valid, ...invalid].map((example) => example.title);
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.trim()).not.toBe("");
    for (const example of invalid) expect(example.findings.length).toBeGreaterThan(0);
  });
});

describe("extractors", () => {
  it("are named as their files, and yield every kind with the binders", () => {
    expect(extractors.map((extractor) => extractor.id)).toEqual(members(room("extractors")));
    const bound = members(room("binders"))
      .map((id) => readFileSync(`${root}src/subjects/${id}.ts`, "utf8"))
      .join("\n");
    const unread = kinds.filter(
      (kind) =>
        !extractors.some((extractor) => extractor.kinds.some((own) => own === kind)) && !bound.includes(`"${kind}"`),
    );
    expect(unread).toEqual([]);
  });

  it("read roles, never the tags of a format", () => {
    for (const { reads } of extractors) {
      expect(reads.length).toBeGreaterThan(0);
      for (const role of reads) expect(role).toMatch(/^[a-z]+(?:-[a-z]+)?$/);
    }
  });
});

describe("binders", () => {
  it("are named as their files, and run in an order that is theirs alone", () => {
    expect(binders.map((binder) => binder.id)).toEqual(members(room("binders")));
    expect(new Set(binders.map((binder) => binder.order)).size).toBe(binders.length);
  });
});
