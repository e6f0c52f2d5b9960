/** A plugin that answers wrongly is named, and loses no finding but the one that it got wrong. */
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const page = "# T\n\nThe trial enrolled 41 patients.\n\nIn the daunol arm, 18 of 41 patients (54%) responded.\n";
const words = `{ message: "m", explanation: ["e"], advice: "a" }`;

/** A plugin with two rules: one as given, and one that finds every response. */
function pluginWith(check: string, explain = `() => (${words})`): string {
  const rule = (id: string, check: string, explain: string) =>
    `{ id: "house/${id}", severity: "warning", scope: "document", reads: ["response", "proportion"], ${check}, explain: ${explain} }`;
  const every = `*check(claims) { for (const claim of claims.of("response", "proportion")) yield fail({}, claim); }`;
  return `const fail = (evidence, ...claims) => ({ outcome: "fail", evidence, operands: claims.map((claim) => ({ claim, label: "it" })) });
    export default { name: "house", rules: [${rule("faulty", check, explain)}, ${rule("sound", every, `() => (${words})`)}] };`;
}

const everyOne = `*check(claims) { for (const claim of claims.of("response", "proportion")) yield fail({}, claim); }`;

describe.each([
  ["explain gives no explanation", everyOne, `() => ({ message: "m", advice: "a" })`, /gave no explanation/],
  ["explain gives a text as explanation", everyOne, `() => ({ message: "m", explanation: "e", advice: "a" })`, /list/],
  ["explain gives no message", everyOne, `() => ({ explanation: [], advice: "a" })`, /gave no message/],
  ["explain gives nothing", everyOne, "() => undefined", /gave undefined/],
  ["explain is async", everyOne, `async () => (${words})`, /gave no message/],
  ["a number is yielded", "*check() { yield 5; }", undefined, /yielded 5/],
  ["nothing is yielded", "*check() { yield undefined; }", undefined, /yielded undefined/],
  ["a fail has no claims", "*check() { yield fail({}); }", undefined, /without a claim/],
  ["a fail has what is no claim", "*check() { yield fail({}, { kind: 1 }); }", undefined, /something that is no claim/],
  [
    "evidence is not plain data",
    `*check(claims) { for (const claim of claims.of("response", "proportion")) yield fail({ n: 1n }, claim); }`,
    undefined,
    /evidence is not plain data/,
  ],
  [
    "a severity is unknown",
    `*check(claims) { for (const claim of claims.of("response", "proportion")) yield { ...fail({}, claim), severity: "fatal" }; }`,
    undefined,
    /severity fatal/,
  ],
  ["check is an async generator", "async *check() {}", undefined, /not async/],
  ["check gives a promise", "async check() { return []; }", undefined, /not async/],
])("%s", (_, check, explain, message) => {
  test.each(["json", "pretty", "html"])("in %s", async (format) => {
    const folder = folderWith({
      "p.md": page,
      "audit.config.yaml": "plugins: [./house.mjs]\n",
      "house.mjs": pluginWith(check, explain),
    });
    const { code, stdout, stderr } = await run(folder, ["p.md", "--format", format]);
    expect(code).toBe(2);
    expect(stderr).not.toContain("defect of audit");
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("house/sound");
    expect(text).toContain("count-percentage-mismatch");
    if (format !== "json") return;
    const { problems, findings } = JSON.parse(stdout);
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toMatch(/^Rule house\/faulty failed: in the plugin house \(\.\/house\.mjs\), its /);
    expect(problems[0].message).toMatch(message);
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain("house/faulty");
  });
});

test("a verdict that is none loses no other of the same rule", async () => {
  const check = `*check(claims) { yield 5; ${everyOne.slice(everyOne.indexOf("{") + 1)}`;
  const folder = folderWith({
    "p.md": page,
    "audit.config.yaml": "plugins: [./house.mjs]\n",
    "house.mjs": pluginWith(check),
  });
  const { code, stdout } = await run(folder, ["p.md", "--format", "json"]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toContain("house/faulty");
});
