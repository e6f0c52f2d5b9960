/** `audit baseline [paths...]`: writes the findings of today to a file, so that later audits report new ones only. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { BaselineEntry } from "../../engine/index.ts";
import { type ConfigFlags, configFrom, today } from "../config-flags.ts";
import { print, writeWhole } from "../output.ts";
import { progressOn } from "../progress.ts";
import { refuseLinksWithin } from "../targets-allowed.ts";
import { UsageError } from "../usage-error.ts";
import { complainOfProblems } from "./problems.ts";

export interface BaselineFlags extends ConfigFlags {
  readonly output?: string;
  readonly prune?: boolean;
  readonly color?: boolean;
}

const usualName = "audit-baseline.json";

export async function baselineCommand(paths: readonly string[], flags: BaselineFlags): Promise<number> {
  if (flags.output === "-" || flags.output === "") throw new UsageError("audit baseline needs a file to write.");
  const loaded = await configFrom(flags);
  const named = flags.output ?? (loaded.values.baseline === undefined ? usualName : undefined);
  const config = named === undefined ? loaded : { ...loaded, options: { ...loaded.options, baseline: named } };
  const [{ prepareAudit }, { baselineFile, readBaseline }, { entriesOf, mergeEntries, showBaseline, staleEntries }] =
    await Promise.all([import("../../index.ts"), import("../../config/index.ts"), import("../../engine/index.ts")]);
  const file = baselineFile(config)!;
  const name = relative(process.cwd(), file);
  if (flags.prune && !existsSync(file)) throw new UsageError(`There is no baseline ${name} to prune.`);
  refuseLinksWithin([name], paths);
  const earlier = existsSync(file) ? readBaseline(file, process.cwd()).entries : [];

  const progress = progressOn(process.stderr);
  const onDocument = () => progress.step();
  const { run: audit, scope } = await prepareAudit(paths, config, { withKnown: true, today: today(), onDocument });
  const run = audit();
  progress.done();
  const gone = new Set(staleEntries(earlier, run, scope));
  const kept = earlier.filter((entry) => !gone.has(entry));
  const present: BaselineEntry[] = flags.prune ? [] : entriesOf(run, scope);
  const merged = mergeEntries(kept, present);
  writeWhole(file, showBaseline(merged));
  const total = merged.length;
  await print(
    `${name}: ${total} known ${total === 1 ? "finding" : "findings"}; ${total - kept.length} new, ${gone.size} gone.\n`,
  );
  const isInForce = config.values.baseline !== undefined && baselineFile({ ...loaded, options: {} }) === file;
  if (!isInForce)
    process.stderr.write(
      `To report new findings only: "audit --baseline ${name}", or "baseline: ${name}" in the configuration.\n`,
    );
  return complainOfProblems(run, flags.color);
}
