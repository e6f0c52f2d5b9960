/** `audit claims --format ndjson|csv|parquet`: writes claims as rows while they are read, and keeps none. */
import type { LoadedConfig } from "../../config/index.ts";
import { LineIndex } from "../../document/index.ts";
import type { Run } from "../../index.ts";
import { rowOf } from "../../reporters/claims/data/columns.ts";
import { type DataFormat, writerOf } from "../../reporters/claims/data/writers.ts";
import { cacheOf } from "../cache.ts";
import { openWhole } from "../output.ts";

/** What of the command's flags says which rows are written, and what of earlier runs is used. */
export interface RowFlags {
  readonly kind: readonly string[];
  readonly line?: number;
  readonly cache?: boolean;
  readonly cacheFolder?: string;
}

export async function writeClaims(
  paths: readonly string[],
  config: LoadedConfig,
  format: DataFormat,
  output: string | undefined,
  { cache, cacheFolder, kind: kinds, line }: RowFlags,
  step: () => void,
): Promise<Run> {
  const { prepareAudit } = await import("../../index.ts");
  const target = openWhole(output ?? null);
  try {
    const writer = await writerOf(format, target.write);
    const prepared = await prepareAudit(paths, config, {
      ...(output !== undefined && { written: [output] }),
      ...((cache || cacheFolder !== undefined) && { cache: cacheOf(cacheFolder) }),
      onDocument(document, { claims }) {
        step();
        const lines = new LineIndex(document.source);
        for (const claim of claims) {
          if (kinds.length > 0 && !kinds.includes(claim.kind)) continue;
          const at = lines.position(claim.span);
          if (line === undefined || (at.line <= line && line <= at.endLine)) writer.write(rowOf(claim, document, at));
        }
      },
    });
    const run = prepared.run();
    writer.end();
    target.done();
    return run;
  } finally {
    target.giveUp();
  }
}
