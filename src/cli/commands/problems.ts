/** Says on standard error what could not be read, for commands whose output is no report. */
import type { Run } from "../../index.ts";
import { exitCodes } from "../exit-codes.ts";
import { wantsColor, widthOf } from "../terminal.ts";

/** The exit code of a command that found nothing else wrong. */
export async function complainOfProblems(run: Run, color: boolean | undefined): Promise<number> {
  const [{ default: pretty }, { tool }] = await Promise.all([
    import("../../reporters/pretty.ts"),
    import("../tool.ts"),
  ]);
  const problems = { ...run, findings: [], suppressed: [], rules: [], unsettled: [] };
  process.stderr.write(
    pretty.report(problems, {
      tool,
      color: wantsColor(color, process.env, process.stderr),
      width: widthOf(process.stderr),
      quiet: true,
      verbose: false,
    }),
  );
  return run.problems.some(({ severity }) => severity === "error") ? exitCodes.notAudited : exitCodes.clean;
}
