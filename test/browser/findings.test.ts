/** Finding one's way through the findings: filters, keys, and from a finding to its quotes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";
import { reportsInBrowser } from "./browser.ts";
import { sampleRun } from "./runs.ts";

const open = reportsInBrowser();

async function findings(settings = {}): Promise<Page> {
  const { page } = await open(sampleRun(), settings);
  await page.getByRole("tab", { name: "Findings" }).click();
  return page;
}

const messages = (page: Page) => page.locator("#findings .message").allTextContents();
const focused = (page: Page) => page.evaluate("document.activeElement.textContent");
const current = (page: Page) => page.locator('#findings [aria-current="true"] .message').textContent();

describe("the summary", () => {
  it("counts what was compared, settled and not, and leads to the findings of a rule", async () => {
    const { page } = await open(sampleRun());
    expect(await page.locator(".headline").textContent()).toBe(
      "2 findings in 7 comparisons across 2 documents; 1 could not be settled.",
    );
    expect(await page.locator(".overall .legend").textContent()).toBe("5 agree2 contradict1 not settled1 suppressed");
    expect(await page.locator(".idle").textContent()).toContain("check-digit-wrong");
    await page.getByRole("button", { name: "1 of restatement-conflict, show them" }).click();
    expect(await messages(page)).toEqual(["22% here, 23.5% there."]);
  });
});

describe("filters", () => {
  it("by severity, rule, document and words", async () => {
    const page = await findings();
    expect(await messages(page)).toHaveLength(3);
    await page.locator("#findings .chip.suppressed").click();
    expect(await messages(page)).toHaveLength(2);
    await page.locator("#findings").getByLabel("Document").selectOption("record.md");
    expect(await messages(page)).toEqual(["22% here, 23.5% there."]);
    await page.locator("#findings").getByLabel("Document").selectOption("");
    await page.locator("#findings").getByLabel("Rule").selectOption("response-rate-mismatch");
    expect(await messages(page)).toHaveLength(1);
    await page.locator("#findings").getByLabel("Rule").selectOption("");
    await page.keyboard.press("/");
    await page.keyboard.type("23.5% THERE");
    expect(await messages(page)).toEqual(["22% here, 23.5% there."]);
    expect(await page.locator("#findings .count").textContent()).toBe("1 of 3 entries");
    await page.keyboard.type(" nowhere");
    expect(await page.locator("#findings .empty").textContent()).toBe("Nothing matches these filters.");
  });

  it("shows what is suppressed as such, and why", async () => {
    const page = await findings();
    const card = page.locator("#findings .card.suppressed");
    expect(await card.locator(".badge").allTextContents()).toEqual(["Suppressed", "Error"]);
    expect(await card.locator(".note").textContent()).toBe("Suppressed by directive: checked with the author");
  });
});

describe("from a finding to its source", () => {
  it("marks both quotes, draws a curve between them and folds what is far from them", async () => {
    const page = await findings();
    expect(await page.locator("#findings [data-mark]").allTextContents()).toEqual(["51 evaluable patients", "22%"]);
    await expect.poll(() => page.locator("#findings path.curve").count()).toBe(1);
    expect(await page.locator("#findings .fold").textContent()).toBe("36 lines not shown");
    await page.locator("#findings .fold").click();
    expect(await page.locator("#findings .line").count()).toBe(44);
  });

  it("marks the denominator as it marks the counts", async () => {
    const text =
      "| Outcome | Zinc (N=40) |\n| --- | --- |\n| ORR | 33% |\n| Complete response (CR) | 4 |\n| Partial response (PR) | 8 |\n\nAll had lymphoma.\n";
    const { page } = await open(auditTexts([{ path: "page.md", text }], { keepClaims: true, keepText: true }));
    await page.getByRole("tab", { name: "Findings" }).click();
    expect(await page.locator("#findings .operand[data-mark]").allTextContents()).toEqual(["N=40", "33%", "4", "8"]);
    expect(await page.locator("#findings .quote").allTextContents()).toContainEqual(
      expect.stringMatching(/N=40.*denominator/),
    );
  });

  it("a click on a quote gives it the focus where it stands", async () => {
    const page = await findings();
    const quotes = page.locator("#findings .card").first().locator(".quote");
    await quotes.nth(0).click();
    expect(await focused(page)).toBe("22%");
    await quotes.nth(1).click();
    expect(await focused(page)).toBe("51 evaluable patients");
  });

  it("shows two documents side by side", async () => {
    const page = await findings();
    await page.locator("#findings .card").nth(1).click();
    expect(await page.locator("#findings .pane .path").allTextContents()).toEqual(["page.md", "record.md"]);
    const [left, right] = await Promise.all([0, 1].map((n) => page.locator("#findings .pane").nth(n).boundingBox()));
    expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);
    await expect.poll(() => page.locator("#findings path.curve").count()).toBe(1);
  });

  it("says how a claim was read, under the pointer and under the focus", async () => {
    const page = await findings();
    await page.locator("#findings [data-claims]", { hasText: "22%" }).first().hover();
    expect(await page.getByRole("tooltip").locator(".shown").first().textContent()).toContain("22%");
    await page.mouse.move(0, 0);
    expect(await page.getByRole("tooltip").isVisible()).toBe(false);
    await page.locator('#findings [data-claims][tabindex="0"]').first().focus();
    expect(await page.getByRole("tooltip").isVisible()).toBe(true);
  });
});

describe("keys", () => {
  it("j and k, arrows, Enter and Escape", async () => {
    const page = await findings();
    await page.keyboard.press("j");
    expect(await current(page)).toBe("22% here, 23.5% there.");
    await page.keyboard.press("ArrowDown");
    expect(await current(page)).toBe("51 or 50 patients?");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("22%");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("23.5%");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain("22% here, 23.5% there.");
    await page.keyboard.press("k");
    expect(await current(page)).toContain("The response rate is given as 22%");
  });

  it("? shows them, Escape hides them, numbers change the view", async () => {
    const page = await findings();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    await page.keyboard.press("3");
    expect(await page.locator("#unsettled .message").allTextContents()).toEqual(["the denominator is not stated"]);
    await page.keyboard.press("4");
    expect(await page.locator("#documents").isVisible()).toBe(true);
  });
});

describe("documents", () => {
  it("underlines every claim and draws every contradiction; a mark leads to its finding", async () => {
    const run = sampleRun();
    const { page } = await open(run);
    await page.getByRole("tab", { name: "Documents" }).click();
    const claims = run.claims!.filter(({ claim }) => claim.document === "page.md");
    const shown = await page.evaluate(
      `[...new Set([...document.querySelectorAll("#documents [data-claims]")].flatMap((e) => e.dataset.claims.split(" ")))].length`,
    );
    expect(claims.length).toBeGreaterThan(2);
    expect(shown).toBe(claims.length);
    await expect.poll(() => page.locator("#documents path.curve").count()).toBe(1);
    await page.locator("#documents [data-mark]", { hasText: "22%" }).click();
    expect(await page.locator("#findings").isVisible()).toBe(true);
  });
});
