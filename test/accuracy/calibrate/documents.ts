/** The documents of files of records, and of folders of articles. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Document } from "../../../src/document/index.ts";
import { setupOf } from "../../../src/index.ts";

export function* documentsIn(path: string): Iterable<Document> {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => `${path}/${name}`)
    : [path];
  for (const file of files)
    yield* parsedAs(file.endsWith(".nbib") ? "medline" : "jats", file, readFileSync(file, "utf8"));
}

/** The documents of a text of records. */
export const recordsIn = (path: string, text: string): Iterable<Document> => parsedAs("medline", path, text);

function* parsedAs(format: string, path: string, text: string): Iterable<Document> {
  const parser = setupOf({}).parsers.find(({ id }) => id === format)!;
  for (const parsed of parser.parse(path, [text])) if ("document" in parsed) yield parsed.document;
}
