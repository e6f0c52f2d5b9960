/** What a writer of rows is. */
import type { Row } from "./columns.ts";

export interface RowWriter {
  write(row: Row): void;
  end(): void;
}

/** Takes what is to be written next. */
export type Emit = (data: string | Uint8Array) => void;
