/** Opens reports in Chromium and writes down whatever a report must never do. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import html from "../../src/reporters/html.ts";
import type { Run } from "../../src/reporters/reporter.ts";

const flags = ["--no-sandbox", "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const quiet = ["--disable-component-update", "--disable-sync"];
const options = { tool: { name: "source-audit", version: "0" }, color: false, width: 80, quiet: false, verbose: false };

export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for besides the report itself. */
  readonly requests: string[];
  /** Errors and warnings of the console, uncaught errors, and dialogues. */
  readonly complaints: string[];
}

/** Starts one browser for the tests of a file; `CHROMIUM` names another than Debian's. */
export function reportsInBrowser(): (run: Run, context?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  let count = 0;
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: [...flags, ...quiet] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  return async (run, settings = {}) => {
    const file = join(folder, `${count++}.html`);
    writeFileSync(file, html.report(run, options));
    const address = pathToFileURL(file).href;
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url === address) return route.continue();
      requests.push(url);
      return route.abort();
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return { page, requests, complaints };
  };
}
