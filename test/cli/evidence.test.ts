/** `--evidence`: how the numbers of a finding were bound. */
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const page =
  "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). Fever was seen in 18 of 41 patients (54%) with daunol.\n";
const sum = "Forty patients were randomised (22 to metformin, 19 to placebo).\n";

const findingsOf = (stdout: string) => JSON.parse(stdout).findings;

describe("--evidence", () => {
  test("says in words what each claim was bound to, and why", async () => {
    const { stdout } = await run(folderWith({ "a.md": page }), ["a.md", "--evidence"]);
    expect(stdout).toMatch(/= evidence: of \d+ real statements like this one \(form fraction-of\), \d\d\.\d%\s+hold\n/);
    expect(stdout).toContain('percentage "18 of 41 patients (54%"\n       denominator: 41, printed with it\n');
    expect(stdout).toMatch(/cohort: daunol, by the weight of evidence\n(?: {9}[+-]\d\.\d\d \S.*\n){3}/);
  });

  test("gives a division its reliability, in JSON too", async () => {
    const { stdout } = await run(folderWith({ "a.md": sum }), ["a.md", "--evidence", "--format", "json"]);
    const [{ confidence, bindings }] = findingsOf(stdout);
    expect(bindings[0]).toMatchObject({ of: "division", to: "40 = 22 + 19", reliability: confidence });
  });

  test("is told anew where a cache has no evidence, and leaves the cache as it is", async () => {
    const folder = folderWith({ "a.md": page });
    const args = ["a.md", "--cache-folder", "kept", "--format", "json"];
    const plain = (await run(folder, args)).stdout;
    const asked = findingsOf((await run(folder, [...args, "--evidence"])).stdout);
    expect(asked[0].bindings.map(({ of }: { of: string }) => of)).toEqual(["denominator", "cohort"]);
    expect((await run(folder, args)).stdout).toBe(plain);
    expect(findingsOf(plain)[0]).not.toHaveProperty("bindings");
  });
});

describe("audit explain", () => {
  test("says how often statements hold that the rule compares", async () => {
    const { stdout } = await run(folderWith({}), ["explain", "count-percentage-mismatch"]);
    expect(stdout).toMatch(
      /Measured\n\n {2}Compared in [\d,]+ statements of [\d,]+ real documents: held\s+\d\d\.\d%, off\s+by/,
    );
    expect(stdout).toMatch(/\n {2}read or bound by +compared +held +rounding +failed +unsettled\n/);
  });

  test("and, for a form, in which rules", async () => {
    const { stdout } = await run(folderWith({}), ["explain", "fraction-of"]);
    expect(stdout).toMatch(/\n {2}rule +compared .*\n(?: {2}.*\n)* {2}count-percentage-mismatch +\d+ +\d\d\.\d%/);
  });

  test("and the list for programs gives the counts", async () => {
    const { stdout } = await run(folderWith({}), ["rules", "--format", "json"]);
    const { measured } = JSON.parse(stdout).rules.find(({ id }: { id: string }) => id === "count-percentage-mismatch");
    expect(Object.keys(measured)).toEqual(["documents", "held", "rounding", "failed", "unsettled", "kinds"]);
    expect(measured.kinds["form fraction-of"].held).toBeGreaterThan(100);
  });
});
