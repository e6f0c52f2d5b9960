/** A run whose findings are settled: which of them are reported, and which are left out. */
import type { Finding, LongRun } from "../rule/index.ts";

/** A run whose findings are in memory. */
export type Settling = Omit<LongRun, "findings"> & { readonly findings: readonly Finding[] };
