/** Claims as rows: what a database reads is what the listing says. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { columns } from "../../src/reporters/claims/data/columns.ts";
import { visible } from "../../src/reporters/text/visible.ts";
import { folderWith, run } from "./run.ts";

const text =
  'PMID- 7\nTI  - A "small" trial.\nAB  - Of 40 women, 12 (30%) had a rash,\n      and 3 (8%) of those in the NCT01234558 trial, too.\nSO  - J. 2020;1:1.\n';
const folder = () => folderWith({ "r.nbib": text, "a.md": "# Water\n\n12 of 40 women (30%)\nwaited.\n" });

async function listed(cwd: string) {
  const { claims } = JSON.parse((await run(cwd, ["claims", "--format", "json"])).stdout);
  return claims as { id: string; kind: string; quote: string; value: unknown; line: number; form: string }[];
}
const short = ({ id, kind, quote, value, line, form }: Awaited<ReturnType<typeof listed>>[number]) => ({
  ...{ claim: id, kind, quote, line, form },
  value: JSON.stringify(value),
});
const shortOf = ({ claim, kind, quote, value, line, form }: Record<string, unknown>) => ({
  ...{ claim, kind, quote, line: Number(line), form },
  value,
});

/** The records of a CSV text, as RFC 4180 has it. */
function records(csv: string): Record<string, string>[] {
  const rows = csv
    .split(/\r\n/)
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
      ),
    );
  const [names, ...others] = rows;
  return others.map((row) => Object.fromEntries(row.map((cell, at) => [names![at]!, cell])));
}

describe("claims as rows", () => {
  test("are the claims that the listing has, in NDJSON, CSV and Parquet", async () => {
    const cwd = folder();
    const wanted = (await listed(cwd)).map(short);
    expect(wanted.length).toBeGreaterThan(5);
    const { stdout, code } = await run(cwd, ["claims", "--format", "ndjson"]);
    const lines = stdout.trimEnd().split("\n");
    expect({ code, rows: lines.map((line) => shortOf(JSON.parse(line))) }).toEqual({ code: 0, rows: wanted });
    expect((await run(cwd, ["claims", "--format", "csv", "--output", "out/c.csv"])).stdout).toBe("");
    expect(records(readFileSync(join(cwd, "out/c.csv"), "utf8")).map(shortOf)).toEqual(
      wanted.map((row) => ({ ...row, quote: visible(row.quote) })),
    );
    await run(cwd, ["claims", "--format", "parquet", "--output", "out/c.parquet"]);
    const bytes = readFileSync(join(cwd, "out/c.parquet"));
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    });
    expect(rows.map(shortOf)).toEqual(wanted);
    expect(Object.keys(rows[0]!)).toEqual(columns.map(({ name }) => name));
  });

  test("say how surely a denominator told elsewhere was bound, as a number", async () => {
    const cwd = folderWith({ "d.md": "We enrolled 40 patients with asthma. Of these, 12 (30%) had a rash.\n" });
    await run(cwd, ["claims", "d.md", "--format", "parquet", "--output", "d.parquet"]);
    const bytes = readFileSync(join(cwd, "d.parquet"));
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    });
    expect(rows.map(({ kind, reliability }) => [kind, reliability])).toEqual([
      ["cohort-size", null],
      ["proportion", expect.closeTo(0.9, 0)],
    ]);
  });

  test("are only those that are asked for", async () => {
    const { stdout } = await run(folder(), ["claims", "r.nbib", "--format", "ndjson", "--kind", "trial-id"]);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).kind),
    ).toEqual(["trial-id"]);
  });

  test("go to a file whole, and over no page", async () => {
    const cwd = folder();
    const { code, stderr } = await run(cwd, ["claims", "--format", "csv", "--output", "a.md"]);
    expect({ code, isSaid: stderr.includes("a.md already exists") }).toEqual({ code: 2, isSaid: true });
    expect((await run(cwd, ["claims", "--output", "x.txt"])).code).toBe(2);
    expect(existsSync(join(cwd, "x.txt"))).toBe(false);
  });

  test("are described, each column, in docs/scale.md", () => {
    const page = readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8");
    expect(columns.filter(({ name }) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

test("rows hold no control that a terminal or a build server obeys; NDJSON keeps the text in escapes", async () => {
  const hostile = "# T\n\nIn the \x1b]0;x\x07 arm, 18 of 41\n::error::x ##vso[a] patients (54%)\u009b responded.\n";
  const cwd = folderWith({ "::error::p.md": hostile, "q.md": "A registry NCT01234558 \x1b[31m trial.\n" });
  for (const format of ["csv", "ndjson"]) {
    const { code, stdout } = await run(cwd, ["claims", "--format", format]);
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(2);
    expect(stdout).not.toMatch(/[^\P{C}\r\n]/u);
    expect(stdout).not.toMatch(/^\s*::|##vso\[/m);
  }
});
