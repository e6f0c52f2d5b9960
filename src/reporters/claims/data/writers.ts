/** Writers of rows as they come: NDJSON, CSV and Parquet. None holds more than a group of rows. */
import { harmless, visible, visibleJson } from "../../text/visible.ts";
import { columns, type Row } from "./columns.ts";
import type { Emit, RowWriter } from "./row-writer.ts";

export const dataFormats = ["ndjson", "csv", "parquet"] as const;
export type DataFormat = (typeof dataFormats)[number];

export async function writerOf(format: DataFormat, emit: Emit): Promise<RowWriter> {
  if (format === "parquet") return (await import("./parquet.ts")).parquetWriter(emit);
  return format === "csv" ? csvWriter(emit) : ndjsonWriter(emit);
}

/** An object a line; what is `null` is left out. */
function ndjsonWriter(emit: Emit): RowWriter {
  return {
    write(row) {
      const present = columns.flatMap(({ name }, at) => (row[at] === null ? [] : [[name, row[at]] as const]));
      emit(`${visibleJson(JSON.stringify(Object.fromEntries(present)))}\n`);
    },
    end: () => undefined,
  };
}

/**
 * As RFC 4180 has it, with the names of the columns first; `null` is empty. What a terminal or a build server would obey is made visible, as in
 * every report that may be shown: the other formats have escapes for it, and keep the text.
 */
function csvWriter(emit: Emit): RowWriter {
  emit(`${columns.map(({ name }) => name).join(",")}\r\n`);
  return {
    write: (row) => emit(`${harmless(row.map((cell, at) => quoted(shown(cell, at))).join(","))}\r\n`),
    end: () => undefined,
  };
}

function shown(cell: Row[number], at: number): Row[number] {
  if (typeof cell !== "string") return cell;
  // JSON has escapes of its own.
  return columns[at]!.name === "value" ? visibleJson(cell) : visible(cell);
}

function quoted(cell: Row[number]): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  // Empty text is told from `null` by its quotes.
  return cell === "" || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
