import { describe, expect, it } from "vitest";
import { audit } from "../../src/engine/index.ts";
import { setupOf } from "../../src/index.ts";

const text = "# A title\n\nThe trial NCT01234558 enrolled 40 patients.\n";
const inputs = [{ path: "page.md", chunks: () => [text] }];
const setup = setupOf({ keepClaims: true });

describe("an extractor or binder that throws", () => {
  const broken = () => {
    throw new Error("no such luck");
  };

  it("is named with file and line, and the others still read the part", () => {
    const extractor = { id: "broken", kinds: [], reads: ["text" as const], extract: broken, examples: [] };
    const run = audit(inputs, { ...setup, extractors: [extractor, ...setup.extractors] });
    expect(run.problems).toMatchObject([{ path: "page.md", line: 3, severity: "error" }]);
    expect(run.problems[0]!.message).toContain("broken failed here: no such luck");
    expect(run.claims!.map(({ claim }) => claim.kind)).toContain("trial-id");
  });

  it("leaves the claims as they were before the binder", () => {
    const run = audit(inputs, { ...setup, binders: [{ id: "broken", order: 99, bind: broken }, ...setup.binders] });
    expect(run.problems).toHaveLength(1);
    expect(run.claims!.map(({ claim }) => claim.kind)).toContain("cohort-size");
  });
});
