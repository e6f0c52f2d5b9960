/** A process that ends before its run has says so, and is no success. */
import { describe, expect, test } from "vitest";
import { folderWith, runBuilt } from "./run.ts";

const page = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";

describe("a module that keeps the run from its end is named, with 2", () => {
  const waits = "export default await new Promise(() => {});\n";
  test.each([
    ["a configuration that waits for ever", { "audit.config.mjs": waits }, "audit.config.mjs"],
    ["a configuration that ends the process", { "audit.config.mjs": "process.exit(0);\n" }, "audit.config.mjs"],
    [
      "a plugin that waits for ever",
      { "audit.config.yaml": "plugins: [./plugin.mjs]\n", "plugin.mjs": waits },
      "plugin.mjs",
    ],
  ])("%s", (_, files, name) => {
    const { code, stdout, stderr } = runBuilt(folderWith({ "page.md": page, ...files }), ["page.md"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      new RegExp(`^error: \\S*/${name} never finished loading: .*\\nNothing was audited\\. .*\\n$`),
    );
  });

  test("an error that nobody catches, too", () => {
    const throws = `setTimeout(() => { throw new Error("late"); }, 0);
      export default await new Promise((done) => setTimeout(done, 1000));\n`;
    const { code, stderr } = runBuilt(folderWith({ "page.md": page, "audit.config.mjs": throws }), ["page.md"]);
    expect(code).toBe(2);
    expect(stderr).toContain("audit.config.mjs never finished loading");
    expect(stderr).toContain("Error: late");
  });
});

test("a configuration that takes its time is waited for", () => {
  const slow = `export default await new Promise((done) => setTimeout(() => done({ failOn: "never" }), 100));\n`;
  const { code, stderr } = runBuilt(folderWith({ "page.md": page, "audit.config.mjs": slow }), ["page.md"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
