/** Every view, light and dark, passes the rules of axe-core (WCAG 2.1 A and AA, good practice). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { reportsInBrowser } from "./browser.ts";
import { sampleRun } from "./runs.ts";

const open = reportsInBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const violations = `axe.run().then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`;

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  it.each(["Summary", "Findings", "Not settled", "Documents", "Problems"])("%s", async (name) => {
    const { page } = await open(sampleRun(), { colorScheme });
    await page.getByRole("tab", { name }).click();
    await page.evaluate(axe);
    expect(await page.evaluate(violations)).toEqual([]);
  });

  it("the help", async () => {
    const { page } = await open(sampleRun(), { colorScheme });
    await page.keyboard.press("?");
    await page.evaluate(axe);
    expect(await page.evaluate(violations)).toEqual([]);
  });
});
