/** Formats as the command meets them: by name, in folders, compressed, and of kinds that are not read. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const wrong = "Rash was seen in 12 of 40 patients (32%).";
const html = `<!DOCTYPE html><title>Zinc</title><p>${wrong}</p><p hidden>9 of 40 patients (50%)</p>`;
const xml = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>${wrong}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
const ris = `TY  - JOUR\nTI  - ${wrong}\nER  - \n`;
const nbib = `PMID- 7\nOWN - NLM\nTI  - ${wrong}\n`;
const message = "12/40 is 30%, not 32%.";

describe("files of every format", () => {
  test.each([
    ["page.html", html],
    ["set.xml", xml],
    ["list.ris", ris],
    ["page.mdx", `export const a = 1\n\n${wrong}\n`],
    ["toml.md", `+++\ntitle = "${wrong}"\n+++\n\n# Zinc\n`],
    ["json.md", `{\n  "title": "${wrong}"\n}\n\n# Zinc\n`],
    ["named.txt", html],
    ["named.html", xml],
    ["any.thing", nbib],
  ])("%s is read when it is named, and when it is compressed", async (name, text) => {
    const folder = folderWith({ [name]: text });
    expect(await run(folder, ["--format", "compact", name])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(message),
    });
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    rmSync(join(folder, name));
    const { code, stdout } = await run(folder, ["--format", "compact", `${name}.gz`]);
    expect({ code, first: stdout.split(":")[0] }).toEqual({ code: 1, first: `${name}.gz` });
  });

  test("are met in folders, and what else has their extensions is counted", async () => {
    const folder = folderWith({
      "a.html": html,
      "b.xml": xml,
      "c.ris": ris,
      "sitemap.xml": "<?xml version='1.0'?><urlset/>",
    });
    writeFileSync(join(folder, "d.nbib.gz"), gzipSync(nbib));
    writeFileSync(join(folder, "backup.gz"), gzipSync("x"));
    const { code, stdout } = await run(folder, ["--verbose"]);
    expect(code).toBe(1);
    const places = (await run(folder, ["--format", "compact"])).stdout
      .split("\n")
      .filter((line) => line.includes(message));
    expect(places.map((line) => line.split(":")[0])).toEqual(["a.html", "b.xml", "c.ris", "d.nbib.gz"]);
    expect(stdout).toContain("sitemap.xml: of another kind");
    expect(stdout.replace(/\s+/g, " ")).toContain("2 files of other kinds not read (1 .gz, 1 .xml)");
    expect(stdout).toContain("1 part that a page does not show (1 hidden)");
  });
});

describe("named files that cannot be read", () => {
  test.each([
    ["notes.rst", wrong, "A file of the kind .rst is read only if"],
    ["sitemap.xml", "<?xml version='1.0'?><urlset/>", "The file is in a format that is not read."],
    ["page.docx", Buffer.from("PK\u0003\u0004\0\0\0\0\0"), "Is not a text file."],
    ["cut.md.gz", gzipSync(wrong.repeat(50)).subarray(0, 30), "Is compressed with gzip, and damaged."],
    ["bomb.md.gz", gzipSync(Buffer.alloc(300_000_000, 97)), "Unpacks to more than 256 MB"],
  ])("%s ends with code 2", async (name, content, said) => {
    const folder = folderWith({});
    writeFileSync(join(folder, name), content);
    const { code, stdout, stderr } = await run(folder, ["--format", "compact", name]);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain(said);
  });
});
