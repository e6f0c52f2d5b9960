import { describe, expect, it } from "vitest";
import { claimKinds } from "../../src/claims/index.ts";
import { extractors } from "../../src/extractors/index.ts";
import { auditTexts } from "../../src/index.ts";

const extensions = { markdown: "md", medline: "nbib", registry: "json", jats: "nxml" } as const;
const kindOf = new Map<string, (typeof claimKinds)[number]>(claimKinds.map((kind) => [kind.kind, kind]));

describe.each(extractors.map((extractor) => [extractor.id, extractor] as const))("extractor %s", (_id, extractor) => {
  it("has examples, one of them of text that gives nothing", () => {
    expect(extractor.examples.length).toBeGreaterThan(1);
    expect(extractor.examples.some((example) => example.claims.length === 0)).toBe(true);
  });

  it.each(extractor.examples.map((example) => [example.text, example] as const))("%s", (_text, example) => {
    const run = auditTexts([{ path: `example.${extensions[example.format ?? "markdown"]}`, text: example.text }], {
      keepClaims: true,
    });
    expect(run.problems.filter(({ message }) => message.includes("failed here"))).toEqual([]);
    const claims = run
      .claims!.map(({ claim }) => claim)
      .filter((claim) => extractor.kinds.some((kind) => kind === claim.kind));
    const shown = claims.map((claim) => kindOf.get(claim.kind)!.show(claim.value as never));
    expect(shown).toEqual(example.claims);
    for (const claim of claims) expect(() => kindOf.get(claim.kind)!.schema.parse(claim.value)).not.toThrow();
  });
});
