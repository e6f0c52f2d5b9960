/** `audit coverage [paths...]`: says where the numbers of a text are accounted for, and which were not read. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { coveragePassed } from "../limits.ts";
import { print } from "../output.ts";
import { progressOn } from "../progress.ts";
import { wantsColor } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";
import { complainOfProblems } from "./problems.ts";

export interface CoverageFlags extends ConfigFlags {
  readonly format: string;
  readonly unread?: boolean;
  readonly color?: boolean;
}

export async function coverageCommand(paths: readonly string[], flags: CoverageFlags): Promise<number> {
  if (flags.format !== "pretty" && flags.format !== "json")
    throw unknownWord("format", flags.format, ["pretty", "json"]);
  const config = await configFrom({ ...flags, baseline: false });
  const [{ prepareAudit }, { minCoverageOf }] = await Promise.all([
    import("../../index.ts"),
    import("../../config/index.ts"),
  ]);
  const progress = progressOn(process.stderr);
  const options = { keepUnread: flags.unread === true, onDocument: () => progress.step() };
  const prepared = await prepareAudit(paths, { ...config, rules: [] }, options);
  const run = prepared.run();
  progress.done();
  if (flags.format === "json") {
    const [{ coverageJson }, { tool }] = await Promise.all([
      import("../../reporters/coverage/json.ts"),
      import("../tool.ts"),
    ]);
    await print(coverageJson(run, tool));
  } else {
    const { listCoverage } = await import("../../reporters/coverage/pretty.ts");
    await print(listCoverage(run, { color: wantsColor(flags.color, process.env, process.stdout) }));
    complainOfProblems(run, flags.color);
  }
  if (run.problems.some(({ severity }) => severity === "error")) return exitCodes.notAudited;
  const passed = coveragePassed(run, minCoverageOf(config));
  for (const sentence of passed) process.stderr.write(`${sentence}\n`);
  return passed.length > 0 ? exitCodes.findings : exitCodes.clean;
}
