// What the MEDLINE parser says about text it could not place.
import type { Problem } from "../../document/index.ts";

type Said = Omit<Problem, "path">;

const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);

export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);

/** Text that stands outside every record. */
export function stray(line: number, first: string, count: number): Said {
  const message = `Skipped ${lines(count)} outside any record, beginning "${first}".`;
  const remedy = "Remove the text, or download the record again.";
  return { line, message, remedy, severity: "notice" };
}

/** Lines inside a record that have neither tag nor indentation. */
export function looseLines(line: number, first: string, count: number): Said {
  const message = `Read ${lines(count)} without a tag or indentation as part of the field above, beginning "${first}".`;
  const remedy = "Indent continued lines by six spaces, or begin them with a tag.";
  return { line, message, remedy, severity: "notice" };
}

/** A line inside a record that is the rest of a tag, or of a failed download. */
export function remnant(line: number, text: string): Said {
  const message = `Skipped a line that is not a field: "${text}".`;
  const remedy = "Download the record again, or remove the line.";
  return { line, message, remedy, severity: "notice" };
}

/** A file without a record. */
export function nothingFound(hasText: boolean): Said {
  if (!hasText)
    return { line: null, message: "The file is empty.", remedy: "Remove it, or export it again.", severity: "notice" };
  const message = "The file contains no MEDLINE record.";
  return { line: 1, message, remedy: "Export the records again in PubMed format.", severity: "error" };
}
