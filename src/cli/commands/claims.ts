/** `audit claims [paths...]`: lists what was read. */
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { progressOn } from "../progress.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";

export interface ClaimsFlags {
  readonly format: string;
  readonly kind: readonly string[];
  readonly color?: boolean;
}

export async function claimsCommand(paths: readonly string[], flags: ClaimsFlags): Promise<number> {
  if (flags.format !== "pretty" && flags.format !== "json")
    throw unknownWord("format", flags.format, ["pretty", "json"]);
  const { claimKinds } = await import("../../rule/index.ts");
  const kinds: readonly string[] = claimKinds.map(({ kind }) => kind);
  for (const kind of flags.kind) if (!kinds.includes(kind)) throw unknownWord("kind of claim", kind, kinds);

  const { auditPaths } = await import("../audit-paths.ts");
  const progress = progressOn(process.stderr);
  const run = auditPaths(paths, { rules: [], keepClaims: true, onDocument: () => progress.step() });
  progress.done();
  const claims = (run.claims ?? []).filter(({ claim }) => flags.kind.length === 0 || flags.kind.includes(claim.kind));
  const listed = { ...run, claims };
  const color = wantsColor(flags.color, process.env, process.stdout);
  if (flags.format === "json") {
    const [{ claimsJson }, { tool }] = await Promise.all([
      import("../../reporters/claims/json.ts"),
      import("../tool.ts"),
    ]);
    await print(claimsJson(listed, tool));
  } else {
    const { listClaims } = await import("../../reporters/claims/pretty.ts");
    // A listing that is piped on is not cut.
    await print(listClaims(listed, { color, width: process.stdout.isTTY ? widthOf(process.stdout) : null }));
    const { default: pretty } = await import("../../reporters/pretty.ts");
    const { tool } = await import("../tool.ts");
    const problems = { ...run, findings: [], rules: [], unsettled: [] };
    process.stderr.write(
      pretty.report(problems, {
        tool,
        color: wantsColor(flags.color, process.env, process.stderr),
        width: widthOf(process.stderr),
        quiet: true,
        verbose: false,
      }),
    );
  }
  return run.problems.some(({ severity }) => severity === "error") ? exitCodes.notAudited : exitCodes.clean;
}
