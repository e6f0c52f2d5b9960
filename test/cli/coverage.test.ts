import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const pages = {
  "a.md": "Rash was seen in 12 of 40 patients (30%).\n",
  "b.md": "Visits went on for 14 months; the fox ran 17 .\n",
};

describe("audit coverage", () => {
  test("says for each document where its numbers are accounted for", async () => {
    const { code, stdout } = await run(folderWith(pages), ["coverage", "--unread"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.md +3 +0 +0 +100%$/m);
    expect(stdout).toMatch(/^b\.md +0 +1 +1 +50%$/m);
    expect(stdout).toContain("Not read\nb.md:1:43  sits went on for 14 months; the fox ran 17 .\n");
    expect(stdout).toContain("5 numbers: 3 in claims, 1 of other kinds, 1 not read (80% read)");
  });

  test("as JSON, and as a gate", async () => {
    const args = ["coverage", "--format", "json", "--min-coverage", "80.5"];
    const { code, stdout, stderr } = await run(folderWith(pages), args);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "80% of the numbers were read; at least 80.5% are required.\n",
    });
    expect(JSON.parse(stdout)).toMatchObject({ coverage: 80, numbers: { claimed: 3, unread: 1 } });
  });
});

describe("--min-coverage", () => {
  test("fails when fewer numbers were read, and says how many were", async () => {
    const folder = folderWith({ ...pages, "audit.config.yaml": "minCoverage: 90\n" });
    expect(await run(folder, [])).toMatchObject({
      code: 1,
      stderr: "80% of the numbers were read; at least 90% are required.\n",
    });
    expect(await run(folder, ["--min-coverage", "80"])).toMatchObject({ code: 0, stderr: "" });
    expect((await run(folder, ["--min-coverage", "a lot"])).code).toBe(2);
  });
});
