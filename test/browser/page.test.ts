/** What the page must always be: closed to the outside, deaf to hostile content, readable everywhere, fast. */
import { describe, expect, it } from "vitest";
import { findingOf, locationOf } from "../reporters/sample-run.ts";
import { reportsInBrowser } from "./browser.ts";
import { hugeRun, pageText, runOn, sampleRun } from "./runs.ts";

const open = reportsInBrowser();
const views = ["Summary", "Findings", "Not settled", "Documents", "Problems"];
const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe("closed", () => {
  it("asks for nothing beyond itself and complains of nothing", async () => {
    const { page, requests, complaints } = await open(sampleRun());
    for (const name of views) await page.getByRole("tab", { name }).click();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("would not be let load or run anything", async () => {
    const { page, requests, complaints } = await open(sampleRun());
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend", '<img src="https://example.org/x.png" onerror="alert(1)">')`,
    );
    await page.evaluate(`fetch("https://example.org/").catch(() => 0)`);
    expect(requests).toEqual([]);
    expect(complaints.join()).toContain("Content Security Policy");
    expect(complaints.join()).not.toContain("dialogue");
  });
});

describe("hostile content", () => {
  const text = [
    "# <script>alert('title')</script> \"quoted\" & 'single'",
    "",
    "A rate of 22% </script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> was seen.",
    "",
  ].join("\n");
  const path = `<img src=x onerror="alert(3)">.md`;

  it("stays text, in findings, documents and names", async () => {
    const at = locationOf(path, text, "22% </script><script>alert(1)</script>", `"><script>alert(4)</script>`);
    const message = `</script><script>alert(5)</script> and \u202e reversed`;
    const { page, requests, complaints } = await open(
      runOn([[path, text]], { findings: [findingOf(at, [], { message })] }),
    );
    for (const name of views) await page.getByRole("tab", { name }).click();
    await page.getByRole("tab", { name: "Findings" }).click();
    expect(await page.locator("#findings .message").textContent()).toBe(
      "</script><script>alert(5)</script> and \\u{202e} reversed",
    );
    expect(await page.locator("#findings .quote q").textContent()).toBe(at.quote);
    expect((await page.locator("#findings [data-mark]").allTextContents()).join("")).toBe(at.quote);
    await page.getByRole("tab", { name: "Documents" }).click();
    expect((await page.locator("#documents .code").allTextContents()).join("\n")).toBe(text.trimEnd());
    expect(await page.locator("#documents .document-head h2").textContent()).toBe(path);
    expect(await page.locator("img").count()).toBe(0);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("light and dark", () => {
  const ground = "getComputedStyle(document.body).backgroundColor";

  it("follows the system and the button", async () => {
    const { page: dark } = await open(sampleRun(), { colorScheme: "dark" });
    const { page: light } = await open(sampleRun(), { colorScheme: "light" });
    const [night, day] = [await dark.evaluate(ground), await light.evaluate(ground)];
    expect(night).not.toBe(day);
    await light.getByRole("button", { name: "Theme: auto" }).click();
    await light.getByRole("button", { name: "Theme: light" }).click();
    expect(await light.evaluate(ground)).toBe(night);
  });
});

describe("small windows", () => {
  it("needs no scrolling sideways at 360 pixels, and goes to the source and back", async () => {
    const { page } = await open(sampleRun(), { viewport: { width: 360, height: 740 } });
    for (const name of views) {
      await page.getByRole("tab", { name }).click();
      expect(await page.evaluate(overflow), name).toBe(0);
    }
    await page.getByRole("tab", { name: "Findings" }).click();
    expect(await page.locator("#findings .source").isVisible()).toBe(false);
    await page.locator("#findings .quote").first().click();
    expect(await page.locator("#findings .source").isVisible()).toBe(true);
    expect(await page.locator("#findings .list").isVisible()).toBe(false);
    await page.locator("#findings .back").click();
    expect(await page.locator("#findings .list").isVisible()).toBe(true);
  });
});

describe("paper", () => {
  it("prints every finding, whatever view is open", async () => {
    const { page } = await open(hugeRun(200));
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#findings .card").count()).toBe(200);
    expect(await page.locator("#findings .card").last().isVisible()).toBe(true);
    expect(await page.locator("header.top").isVisible()).toBe(false);
  });
});

describe("10,000 findings", () => {
  it("are there within three seconds, and are filtered and stepped through at once", async () => {
    const run = hugeRun(10_000);
    const { page, complaints } = await open(run);
    const started = Date.now();
    await page.reload();
    await page.getByRole("tab", { name: "Findings" }).click();
    await page.locator("#findings .card").first().waitFor();
    expect(Date.now() - started).toBeLessThan(3000);
    expect(await page.locator("#findings .card").count()).toBeLessThan(200);
    const search = page.locator("#findings .search");
    const asked = Date.now();
    await search.fill("finding 9876 says");
    await expect.poll(() => page.locator("#findings .count").textContent()).toBe("1 of 10,000 entries");
    expect(Date.now() - asked).toBeLessThan(3000);
    await search.fill("");
    await search.blur();
    for (let step = 0; step < 60; step++) await page.keyboard.press("j");
    expect(await page.locator('#findings [aria-current="true"]').getAttribute("aria-posinset")).toBe("61");
    expect(complaints).toEqual([]);
  });
});

describe("address", () => {
  it("links to each finding, and Back leads back", async () => {
    const { page } = await open(sampleRun());
    await page.getByRole("tab", { name: "Findings" }).click();
    const second = page.locator("#findings .card").nth(1);
    await second.click();
    const link = await second.locator(".permalink").getAttribute("href");
    expect(new URL(page.url()).hash).toBe(link);
    await page.goBack();
    expect(new URL(page.url()).hash).toBe("#findings");
    await page.goBack();
    expect(await page.locator(".headline").isVisible()).toBe(true);
    const again = await page.context().newPage();
    await again.goto(page.url().replace(/#.*/, "") + link);
    expect(await again.locator("#findings .card[aria-current=true] .permalink").getAttribute("href")).toBe(link);
  });
});

describe("room", () => {
  const files = ["a", "b", "c"].map((name) => [`${name}-${"long-".repeat(20)}.md`, pageText] as const);
  const places = files.map(([path, text]) => locationOf(path, text, "22%", "response rate"));
  const three = () => runOn(files, { findings: [findingOf(places[0]!, places.slice(1))] });

  it.each([1280, 500])("is enough for three documents at %i pixels", async (width) => {
    const { page } = await open(three(), { viewport: { width, height: 800 } });
    await page.getByRole("tab", { name: "Findings" }).click();
    if (width < 1000) await page.locator("#findings .quote").first().click();
    expect(await page.locator("#findings .pane").count()).toBe(3);
    const wide =
      "(() => { const all = document.querySelector('#findings .panes'); return all.scrollWidth - all.clientWidth; })()";
    expect(await page.evaluate(wide)).toBe(0);
    expect(await page.evaluate(overflow)).toBe(0);
  });
});

it("sets apart the numbers that nothing has read, and says why a rule speaks", async () => {
  const text = "The fox ran 17 .\n\nRash in 12 of 40 patients (30%).\n";
  const at = locationOf("page.md", text, "30%", "rate");
  const unread = [
    {
      document: "page.md",
      path: "page.md",
      quote: "17",
      before: "",
      after: "",
      line: 1,
      column: 13,
      endLine: 1,
      endColumn: 15,
    },
  ];
  const { page } = await open(runOn([["page.md", text]], { findings: [findingOf(at, [])], unread }));
  await page.getByRole("tab", { name: "Findings" }).click();
  expect(await page.locator("#findings .unread").allTextContents()).toEqual(["17"]);
});

it("prints excerpts, in tens of pages", async () => {
  const { page } = await open(hugeRun(200));
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#findings .excerpts mark").first().isVisible()).toBe(true);
  const pdf = await page.pdf();
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeLessThan(100);
});
