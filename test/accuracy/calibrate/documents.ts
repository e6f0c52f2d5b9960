/** The documents of files of records, and of folders of articles. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Document } from "../../../src/document/index.ts";
import { setupOf } from "../../../src/index.ts";

export function* documentsIn(path: string): Iterable<Document> {
  const { parsers } = setupOf({});
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => `${path}/${name}`)
    : [path];
  for (const file of files) {
    const parser = parsers.find(({ id }) => id === (file.endsWith(".nbib") ? "medline" : "jats"))!;
    for (const parsed of parser.parse(file, [readFileSync(file, "utf8")]))
      if ("document" in parsed) yield parsed.document;
  }
}
