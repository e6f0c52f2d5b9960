import { describe, expect, it } from "vitest";
import { collectPatterns, hashOf, knownSafe, verdictOn } from "./patterns.ts";
import { regexLiterals } from "./regex-literals.ts";

// `$HOLE{` stands for the hole of a template.
describe("literals are found", () => {
  it.each([
    ["const a = /x[/]y/giu;", ["/x[/]y/giu"]],
    ["const a = b / c / d; // not /this/", []],
    ["return /a\\/b/.test(x) ? `$HOLE{y.replace(/q/, '/n/')} /z/` : 4 / 2;", ["/a\\/b/", "/q/"]],
    ["f(a) / 2; [1] / 3; /* /no/ */ if (!/yes/.test(b)) g({ h: /k/ });", ["/yes/", "/k/"]],
    ["`$HOLE{`$HOLE{1 / 2}`} /no/`; case /c/.test(d): '\\'/no/'", ["/c/"]],
    ["#!/usr/bin/env node\nx = y && /z/;", ["/z/"]],
  ])("%s", (text, expected) => {
    const written = text.replaceAll("HOLE", "");
    expect(regexLiterals(written).map(({ source, flags }) => `/${source}/${flags}`)).toEqual(expected);
  });
});

describe("patterns", () => {
  it("are judged: one that grows faster than its text is told from one that does not", async () => {
    expect(await verdictOn({ source: "^(?:a|a)*$", flags: "", where: "" })).toBe("vulnerable");
    expect(await verdictOn({ source: "\\s+$", flags: "", where: "" })).toBe("vulnerable");
    expect(await verdictOn({ source: "^\\d{1,3}%$", flags: "", where: "" })).toBe("safe");
  });

  it("are linear, every one; those known to be so are listed in safe-patterns.json by `npm run generate`", async () => {
    const patterns = await collectPatterns();
    expect(patterns.length).toBeGreaterThan(300);
    const safe = knownSafe();
    const breaches: string[] = [];
    for (const pattern of patterns) {
      if (safe.has(hashOf(pattern))) continue;
      const verdict = await verdictOn(pattern);
      if (verdict !== "safe") breaches.push(`${pattern.where}: /${pattern.source}/${pattern.flags} is ${verdict}`);
    }
    expect(breaches).toEqual([]);
  }, 300_000);
});
