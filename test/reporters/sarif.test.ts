import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportOptions, Run } from "../../src/reporters/reporter.ts";
import sarif from "../../src/reporters/sarif.ts";
import { anyRun, everywhere, hostile, options, ordinary, withSuppressed } from "./hostile.ts";
import { bindings, findingOf, locationOf, runOf } from "./sample-run.ts";

/** The schema of OASIS, where a copy stands beside the project; its tests are shown as skipped where none does. */
const schemaFile = fileURLToPath(new URL("../../../shared/schemas/sarif-2.1.0.json", import.meta.url));
const hasSchema = existsSync(schemaFile);

function schemaErrors() {
  // It is of draft 4, but of what changed after that it uses `id` alone.
  const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (log: unknown) => (validate(log) ? [] : validate.errors);
}

const rules: NonNullable<ReportOptions["rules"]> = [
  {
    id: "response-rate-mismatch",
    title: "Response rate mismatch",
    why: "A rate is *the* share of `responders`.\n\nIt lets rounding pass.",
    references: ["https://doi.org/10.1000/example"],
    severity: "error",
  },
  { id: "check-digit-wrong", title: "Wrong check digit", why: "Digits.", references: [], severity: "warning" },
];

const logOf = (run: Run, more: Partial<ReportOptions> = {}) =>
  JSON.parse(sarif.report(run, { ...options, rules, ...more })).runs[0];

test.skipIf(!hasSchema)("reports are valid under the schema of OASIS", () => {
  const errors = schemaErrors();
  for (const run of [ordinary, hostile, runOf([], { rules: [] }), withSuppressed(runOf([]), [])])
    for (const more of [{ rules, exitCode: 1 }, {}])
      expect(errors(JSON.parse(sarif.report(run, { ...options, ...more })))).toEqual([]);
});

test.skipIf(!hasSchema)("whatever the text, reports are valid", () => {
  const errors = schemaErrors();
  fc.assert(
    fc.property(anyRun, (run) => {
      const written = sarif.report(run, { ...options, rules });
      expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|##\[/u);
      const log = JSON.parse(written);
      expect(errors(log)).toEqual([]);
      // Strict readers refuse the escapes of lone surrogates, and no others are written here.
      expect(JSON.stringify(log)).not.toMatch(/\\ud[89a-f]/i);
    }),
    { numRuns: 200 },
  );
});

test.skipIf(!hasSchema)("the schema refuses what is no report", () => {
  const errors = schemaErrors();
  const log = JSON.parse(sarif.report(ordinary, options));
  expect(errors({ ...log, version: "2.2.0" })).not.toEqual([]);
  log.runs[0].results[0].level = "fatal";
  expect(errors(log)).not.toEqual([]);
});

test("a result is ranked by its confidence, and says how its claims were bound where that is known", () => {
  const at = locationOf("page.md", "22% of 51", "22%");
  const asked = findingOf(at, [], { bindings });
  const { results } = logOf(runOf([asked, findingOf(at, [], { confidence: null })]));
  expect(results[0]).toMatchObject({ rank: 97.1, properties: { bindings } });
  expect(results[1]).not.toHaveProperty("rank");
  expect(results[1].properties).not.toHaveProperty("bindings");
});

test("rules carry their words, levels and counts", () => {
  const { tool, invocations } = logOf(ordinary);
  expect(tool.driver).toMatchObject({ name: "source-audit", version: "0.1.0" });
  expect(tool.driver.rules).toMatchObject([
    {
      id: "response-rate-mismatch",
      shortDescription: { text: "Response rate mismatch" },
      fullDescription: { text: "A rate is *the* share of responders." },
      help: { markdown: expect.stringContaining("- https://doi.org/10.1000/example") },
      defaultConfiguration: { level: "error" },
      properties: { ran: true, comparisons: { pass: 3, fail: 2, unsure: 1 } },
    },
    { id: "check-digit-wrong", defaultConfiguration: { level: "warning" }, properties: { ran: false } },
  ]);
  expect(invocations[0].ruleConfigurationOverrides).toEqual([
    { descriptor: { id: "check-digit-wrong", index: 1 }, configuration: { level: "error" } },
  ]);
});

test("a rule that was off says so", () => {
  const off = { id: "check-digit-wrong", severity: "off", pass: 0, fail: 0, unsure: 0, ran: false } as const;
  expect(logOf(runOf([], { rules: [off] })).invocations[0].ruleConfigurationOverrides).toEqual([
    { descriptor: { id: "check-digit-wrong", index: 0 }, configuration: { enabled: false } },
  ]);
});

test("a result stands at its place, links to the others and keeps its name", () => {
  const { results, columnKind, originalUriBaseIds, artifacts } = logOf(ordinary);
  expect(columnKind).toBe("utf16CodeUnits");
  expect(Object.keys(originalUriBaseIds)).toEqual(["%SRCROOT%"]);
  expect(artifacts[0].location).toEqual({ uri: "pages/a%20page.md", uriBaseId: "%SRCROOT%" });
  const [first, , last] = results;
  expect(first).toMatchObject({
    ...{ ruleId: "response-rate-mismatch", ruleIndex: 0, kind: "fail", level: "error" },
    locations: [
      {
        message: { text: "stated rate" },
        physicalLocation: {
          artifactLocation: { uri: "pages/a%20page.md", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1, startColumn: 15, endLine: 1, endColumn: 18, snippet: { text: "22%" } },
          contextRegion: { startLine: 1, snippet: { text: expect.stringMatching(/^Response rate 22%: .* of 51\.$/) } },
        },
      },
    ],
    relatedLocations: [{ id: 0, message: { text: "evaluable" } }],
    partialFingerprints: { "sourceAudit/v1": "0123456789abcdef" },
  });
  expect(first.message.text).toContain("printed 22%\n22% fits N = 54 to 55\nCompared with [evaluable](0).\n\nCheck");
  expect(last.locations[0].physicalLocation.region).toMatchObject({ startLine: 2, endLine: 3 });
});

test("what was suppressed is marked, not dropped", () => {
  const { results, properties } = logOf(ordinary);
  expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions)).toEqual([
    [],
    [
      {
        ...{ kind: "inSource", status: "accepted", justification: "checked against the paper" },
        properties: { by: "directive" },
      },
    ],
    [],
  ]);
  expect(properties).toMatchObject({ suppressed: 1, findings: { error: 1, warning: 1 }, comparisons: { unsure: 1 } });
  expect(logOf(withSuppressed(ordinary, [])).results[0]).not.toHaveProperty("suppressions");
});

test("what could not be read is notified, and tells in how the run went", () => {
  const [invocation] = logOf(ordinary, { exitCode: 2 }).invocations;
  expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
  expect(invocation.toolExecutionNotifications).toMatchObject([
    { level: "error", message: { text: "Does not exist. Check the name." } },
    { level: "note", locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
  ]);
  expect(logOf(runOf([])).invocations[0]).toMatchObject({ executionSuccessful: true });
});

test.each([
  ["a b/ü%#?.md", "a%20b/%C3%BC%25%23%3F.md", true],
  ["./a:b.md", "a%3Ab.md", true],
  ["../up.md", "../up.md", true],
  ["/x/y z.md", "file:///x/y%20z.md", false],
  ["C:/x y.md", "file:///C:/x%20y.md", false],
  ["a\ud800.md", "a%EF%BF%BD.md", true],
])("the path %j is the URI %s", (path, uri, isRelative) => {
  const at = locationOf(path, "22%", "22%");
  const [result] = logOf(runOf([findingOf(at)])).results;
  const wanted = isRelative ? { uri, uriBaseId: "%SRCROOT%" } : { uri };
  expect(result.locations[0].physicalLocation.artifactLocation).toEqual(wanted);
});

test("text makes neither placeholders nor links", () => {
  const { message } = logOf(everywhere("{0} [a](https://x.example)")).results[0];
  expect(message.text.split("\n")[0]).toBe("{{0}} [a] (https://x.example)");
  const links = message.text.match(/(?<!\\)\]\([^)]*\)/g);
  expect(links).toEqual(["](0)"]);
});

test("a record of a file of many is named", () => {
  const at = { ...locationOf("r.nbib", "22%", "22%"), document: "r.nbib#123" };
  const [result] = logOf(runOf([findingOf(at)])).results;
  expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: "r.nbib#123" }]);
});

test("the order of suppressed findings in a run makes no difference", () => {
  const silenced = ["b", "a"].map((fingerprint) => ({
    finding: findingOf(locationOf("z.md", "22%", "22%"), [], { fingerprint }),
    by: "baseline" as const,
    reason: "",
  }));
  const one = sarif.report(withSuppressed(ordinary, silenced), options);
  expect(sarif.report(withSuppressed(ordinary, [...silenced].reverse()), options)).toBe(one);
});
