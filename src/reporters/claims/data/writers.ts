/** Writers of rows as they come: NDJSON, CSV and Parquet. None holds more than a group of rows. */
import { columns, type Row } from "./columns.ts";

export interface RowWriter {
  write(row: Row): void;
  end(): void;
}

/** Takes what is to be written next. */
export type Emit = (data: string | Uint8Array) => void;

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
      emit(`${JSON.stringify(Object.fromEntries(present))}\n`);
    },
    end: () => undefined,
  };
}

/** As RFC 4180 has it, with the names of the columns first; `null` is empty, and no text is changed. */
function csvWriter(emit: Emit): RowWriter {
  emit(`${columns.map(({ name }) => name).join(",")}\r\n`);
  return {
    write: (row) => emit(`${row.map(quoted).join(",")}\r\n`),
    end: () => undefined,
  };
}

function quoted(cell: Row[number]): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  // Empty text is told from `null` by its quotes.
  return cell === "" || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
