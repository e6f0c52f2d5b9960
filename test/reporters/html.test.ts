import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";
import type { DocumentText, Payload } from "../../src/reporters/html/payload.ts";
import html from "../../src/reporters/html.ts";
import { assets, assetsPath } from "../contract/html-assets.ts";
import { bindings, findingOf, locationOf } from "./sample-run.ts";

const text = '# A page\r\n\r\nOf 51 patients, 22% responded. </script><!-- "x"\r\n';
const options = { tool: { name: "source-audit", version: "0" }, color: false, width: 80, quiet: false, verbose: false };
const run = {
  ...auditTexts([{ path: "page.md", text }], { rules: [], keepClaims: true, keepText: true }),
  findings: [findingOf(locationOf("page.md", text, "22%"), [locationOf("page.md", text, "51 patients")])],
};
const report = html.report(run, options);
const data = [...report.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)].map(([, json]) =>
  JSON.parse(json!),
);
const payload: Payload = data[0];
const document: DocumentText = data[1];

describe("html", () => {
  it("is made afresh from its script and styles (npm run generate)", async () => {
    expect(readFileSync(assetsPath, "utf8")).toBe(await assets());
  });

  it("lets only its own script and style run", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(report)![1]!;
    const hash = (tag: string) => {
      const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(report)![1]!;
      return `'sha256-${createHash("sha256").update(inner).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash("script")}; style-src ${hash("style")}; base-uri 'none'; form-action 'none'`,
    );
  });

  it("names no address, so that nothing can be fetched", () => {
    const without = report.replace(/<script type="application\/json"[^>]*>.*?<\/script>/gs, "");
    expect(without.match(/\b(?:https?:)?\/\/[a-z][^\s"']*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    expect(without).not.toMatch(/\bsrc=|\bhref=|@import|url\(/);
  });

  it("holds the texts and the places of operands and claims in them", () => {
    expect(document.text).toBe(text);
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(payload.items[0]!.operands.map(slice)).toEqual(["22%", "51 patients"]);
    expect(document.claims.map(slice)).toEqual(run.claims!.map(({ claim }) => claim.quote));
  });

  it("says how claims were bound where the run was asked for it", () => {
    expect(payload.items[0]!.bound).toEqual([]);
    const [asked] = run.findings;
    const written = html.report({ ...run, findings: [{ ...asked!, bindings }] }, options);
    expect(written).toContain('"text":"cohort: whole study, by the weight of evidence"');
  });

  it("cannot be closed by what it quotes", () => {
    expect(report.match(/<\/script>/g)).toHaveLength(3);
    expect(report).not.toContain("<!--");
  });

  it("is written for runs that kept neither texts nor claims", () => {
    const bare = html.report({ ...run, texts: [], claims: [] }, options);
    expect(bare).toContain("<!doctype html>");
  });
});
