/** `audit claims [paths...]`: lists what was read. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { progressOn } from "../progress.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";
import { complainOfProblems } from "./problems.ts";

export interface ClaimsFlags extends ConfigFlags {
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

  const config = await configFrom({ ...flags, baseline: false });
  const { prepareAudit } = await import("../../index.ts");
  const progress = progressOn(process.stderr);
  const onDocument = () => progress.step();
  const prepared = await prepareAudit(paths, { ...config, rules: [] }, { keepClaims: true, onDocument });
  const run = prepared.run();
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
    return complainOfProblems(run, flags.color);
  }
  return run.problems.some(({ severity }) => severity === "error") ? exitCodes.notAudited : exitCodes.clean;
}
