/** Writes rows as Parquet, a group of rows at a time. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { columns, type Row } from "./columns.ts";
import type { Emit, RowWriter } from "./row-writer.ts";

const groupLength = 20_000;

const types = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
} as const;

export function parquetWriter(emit: Emit): RowWriter {
  const bytes = new ByteWriter();
  const schema = columns.map(({ name, type, mayBeNull }) => ({
    name,
    ...types[type],
    repetition_type: mayBeNull ? ("OPTIONAL" as const) : ("REQUIRED" as const),
  }));
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "claims", num_children: schema.length }, ...schema],
    createdBy: "source-audit",
  });
  let rows: Row[] = [];
  const handOver = (): void => {
    emit(new Uint8Array(bytes.buffer.slice(0, bytes.index)));
    // The bytes begin anew; the place in the file goes on.
    bytes.index = 0;
  };
  const writeGroup = (): void => {
    if (rows.length === 0) return;
    const columnData = columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at] ?? null) }));
    void parquet.write({ columnData, rowGroupSize: groupLength });
    rows = [];
    handOver();
  };
  return {
    write(row) {
      rows.push(row);
      if (rows.length === groupLength) writeGroup();
    },
    end() {
      writeGroup();
      void parquet.finish();
      handOver();
    },
  };
}
