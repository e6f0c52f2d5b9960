/** Every folder of fixtures through the whole pipeline, against the findings and counts written beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { auditTexts, rules } from "../src/index.ts";

/** `expected.json` of a folder, written by hand: every finding, and how many comparisons must come out at the least. */
const expectedSchema = z.strictObject({
  about: z.string(),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      file: z.string(),
      line: z.int().positive(),
      /** Left out, with the message, only where no rule finds the defect yet; then it is listed as still to do. */
      column: z.int().positive().optional(),
      message: z.string().optional(),
    }),
  ),
  /** By rule: the fewest comparisons that must have passed. */
  passes: z.record(z.string(), z.int().positive()),
  /** Comparisons that must be seen and left open. */
  unsettled: z.array(z.strictObject({ rule: z.string(), file: z.string(), line: z.int().positive() })).default([]),
});
type Wanted = z.infer<typeof expectedSchema>["findings"][number];

const root = join(import.meta.dirname, "../fixtures");
const folders = ["tolinapant", "one-study", ...readdirSync(join(root, "pages")).map((name) => `pages/${name}`)];
const known = new Set(rules.map(({ id }) => id));

const show = ({ file, line, column, severity, rule, message }: Wanted) =>
  `${file}:${line}${column ? `:${column}` : ""} ${severity} ${rule}${message ? `: ${message}` : ""}`;

describe.each(folders)("fixture %s", (folder) => {
  const path = join(root, folder);
  const names = readdirSync(path).filter((name) => name !== "expected.json");
  const files = names.map((name) => ({ path: name, text: readFileSync(join(path, name), "utf8") }));
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(path, "expected.json"), "utf8")));
  const run = auditTexts(files);
  const isFindable = ({ rule, message }: Wanted) => known.has(rule) && message !== undefined;
  const wanted = expected.findings.filter(isFindable);

  it("has exactly the findings expected", () => {
    const found = run.findings.map(
      ({ rule, severity, at, message }): Wanted => ({
        rule,
        severity,
        file: at.path,
        line: at.line,
        column: at.column,
        message,
      }),
    );
    // Sorted alike on both sides, so that a difference shows what is missing and what is there besides.
    expect(found.map(show).sort()).toEqual(wanted.map(show).sort());
    expect(run.problems).toEqual([]);
  });

  it("makes the comparisons expected", () => {
    const tally = new Map(run.rules.map(({ id, pass }) => [id, pass]));
    const passes = Object.entries(expected.passes).filter(([rule]) => known.has(rule));
    const tooFew = passes.filter(([rule, fewest]) => tally.get(rule)! < fewest);
    expect(tooFew.map(([rule, fewest]) => `${rule}: ${tally.get(rule)} of ${fewest}`)).toEqual([]);
    const left = new Set(run.unsettled.map(({ rule, at }) => `${at.path}:${at.line} ${rule}`));
    const open = expected.unsettled.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
    expect(open.filter((place) => !left.has(place))).toEqual([]);
  });

  // Said, not skipped: what no rule finds yet.
  for (const finding of expected.findings.filter((one) => !isFindable(one))) it.todo(show(finding));
  for (const rule of Object.keys(expected.passes).filter((id) => !known.has(id))) it.todo(`passes of ${rule}`);
});
