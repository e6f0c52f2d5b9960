import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Meetings, shortened } from "../../src/engine/corpus/meetings.ts";
import { audit, auditInPieces, type Input, type Run, type Setup } from "../../src/engine/index.ts";
import { auditTexts, rules, setupOf } from "../../src/index.ts";
import type { LongRun } from "../../src/rule/index.ts";
import { records } from "../bench/made-input.ts";
import { fixtureTexts } from "./fixture-texts.ts";

/** The groups, worked out by comparing each document with all others. */
function comparedWithAll(documents: readonly (readonly number[])[]): number[][] {
  const group = documents.map((_, at) => at);
  for (let pass = 0; pass < documents.length; pass++)
    for (const [a, names] of documents.entries())
      for (const [b, others] of documents.entries())
        if (names.some((name) => others.includes(name))) group[a] = group[b] = Math.min(group[a]!, group[b]!);
  return [...new Set(group)].map((first) => group.flatMap((one, at) => (one === first ? at : [])));
}

describe("meetings", () => {
  test("bring together those that share a name, directly or through others", () => {
    const names = fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, (documents) => {
        const meetings = new Meetings();
        for (const own of documents) meetings.add(own);
        expect([...meetings.groups()]).toEqual(comparedWithAll(documents));
      }),
    );
  });

  test("hold thousands of names, and one that may meet any other joins all", () => {
    const meetings = new Meetings();
    for (let at = 0; at < 20_000; at++) meetings.add([shortened(`name ${at}`), shortened(`pair ${at >> 1}`)]);
    const groups = [...meetings.groups()];
    expect(groups.length).toBeGreaterThan(9_990);
    expect(groups[7]).toEqual([14, 15]);
    meetings.add(null);
    expect([...meetings.groups()].map(({ length }) => length)).toEqual([20_001]);
  });
});

const texts = fixtureTexts();
const findingsBefore = rules.map(({ joins: _, ...rule }) => rule);

test("documents judged in groups are judged as all of them together are", () => {
  const without = (rule: RegExp) => texts.filter(({ text }) => !rule.test(text));
  // A list of references may lead to any document: without such lists, there are many groups.
  for (const some of [texts, without(/references|<ref-list/i)]) {
    const run = auditTexts(some);
    expect(run).toEqual(auditTexts(some, { rules: findingsBefore }));
    expect(run.rules.filter(({ pass, fail }) => pass + fail > 0).length).toBeGreaterThan(10);
  }
});

const inputsOf = (files: typeof texts): Input[] => files.map(({ path, text }) => ({ path, chunks: () => [text] }));
const withoutLines = (run: Run) =>
  JSON.parse(JSON.stringify(run, (key, value) => (key === "excerpt" ? [] : key === "excerptColumn" ? 1 : value)));
const whole = (run: LongRun) => ({
  ...run,
  documents: [...run.documents],
  findings: [...run.findings],
  unsettled: [...run.unsettled],
});

test.each([
  ["in their order", texts],
  ["in another order", [...texts].reverse()],
])("a run in pieces says what any run says, of files %s", async (_, files) => {
  const setup: Setup = setupOf();
  const listed: string[] = [];
  const run = await auditInPieces(
    inputsOf(files),
    { ...setup, inPieces: true, onListed: ({ id }) => listed.push(id) },
    { pause: () => null, report: async (long) => JSON.parse(JSON.stringify(whole(long))) },
  );
  expect(run).toEqual(withoutLines(audit(inputsOf(files), setup)));
  expect(listed).toEqual(run.documents.map(({ id }: { id: string }) => id));
});

test("a run in pieces waits for who writes its reports", async () => {
  let listed = 0;
  let isOpen = true;
  await auditInPieces(
    inputsOf(texts.slice(0, 10)),
    {
      ...setupOf(),
      inPieces: true,
      onListed() {
        expect(isOpen).toBe(true);
        listed++;
      },
    },
    {
      pause() {
        isOpen = false;
        return new Promise((done) =>
          setTimeout(() => {
            isOpen = true;
            done();
          }),
        );
      },
      report: async () => undefined,
    },
  );
  expect(listed).toBeGreaterThan(9);
});

test("documents are let go once they are judged", async () => {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const read: WeakRef<object>[] = [];
  const input: Input = { path: "records.nbib", chunks: () => [records(300)] };
  let alive = 0;
  await auditInPieces(
    [input],
    {
      ...setupOf(),
      inPieces: true,
      onDocument(document, { claims }) {
        read.push(new WeakRef(document), ...claims.map((claim) => new WeakRef(claim)));
      },
    },
    {
      // A reference is held until the event loop has gone round.
      pause: () => (read.length % 5 === 0 ? new Promise((done) => setTimeout(done)) : null),
      async report() {
        await new Promise((done) => setTimeout(done));
        collect();
        alive = read.filter((one) => one.deref()).length;
      },
    },
  );
  expect(read.length).toBeGreaterThan(3000);
  expect(alive).toBeLessThan(read.length / 50);
}, 60_000);
