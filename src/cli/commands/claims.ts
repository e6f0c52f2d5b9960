/** `audit claims [paths...]`: lists what was read. */

import type { Run } from "../../index.ts";
import { dataFormats } from "../../reporters/claims/data/writers.ts";
import { sayProblems } from "../aside.ts";
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print, writeWhole } from "../output.ts";
import { progressOn } from "../progress.ts";
import { refuseToHarm } from "../targets-allowed.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { UsageError, unknownWord } from "../usage-error.ts";
import type { RowFlags } from "./claims-data.ts";
import { complainOfProblems } from "./problems.ts";

export interface ClaimsFlags extends ConfigFlags, RowFlags {
  readonly format: string;
  readonly trace?: boolean;
  readonly color?: boolean;
  readonly output?: string;
}

export async function claimsCommand(paths: readonly string[], flags: ClaimsFlags): Promise<number> {
  const data = dataFormats.find((format) => format === flags.format);
  if (!data && flags.format !== "pretty" && flags.format !== "json")
    throw unknownWord("format", flags.format, ["pretty", "json", ...dataFormats]);
  const { claimKinds } = await import("../../rule/index.ts");
  const kinds: readonly string[] = claimKinds.map(({ kind }) => kind);
  for (const kind of flags.kind) if (!kinds.includes(kind)) throw unknownWord("kind of claim", kind, kinds);

  if (flags.output !== undefined && flags.format === "pretty")
    throw new UsageError("--output is for data; name a --format.");
  const output = flags.output === "-" ? undefined : flags.output;
  const config = await configFrom({ ...flags, baseline: false });
  if (output !== undefined) await refuseToHarm([output], paths, config);
  const { prepareAudit } = await import("../../index.ts");
  const keepTrace = flags.trace === true;
  const progress = progressOn(process.stderr);
  const onDocument = () => progress.step();
  if (data) {
    const { writeClaims } = await import("./claims-data.ts");
    const run = await writeClaims(paths, { ...config, rules: [] }, data, output, flags, onDocument);
    progress.done();
    sayProblems(run, []);
    return codeOf(run);
  }
  const prepared = await prepareAudit(
    paths,
    { ...config, rules: [] },
    { keepClaims: true, keepTrace, keepUnread: keepTrace, onDocument },
  );
  const run = prepared.run();
  progress.done();
  const isAsked = ({ line, endLine }: { line: number; endLine: number }): boolean =>
    flags.line === undefined || (line <= flags.line && flags.line <= endLine);
  const listed: Run = {
    ...run,
    claims: (run.claims ?? []).filter(
      ({ claim, at }) => (flags.kind.length === 0 || flags.kind.includes(claim.kind)) && isAsked(at),
    ),
    ...(run.trace && { trace: run.trace.filter(isAsked) }),
    ...(run.unread && { unread: run.unread.filter(isAsked) }),
  };
  const color = wantsColor(flags.color, process.env, process.stdout);
  if (flags.format === "json") {
    const [{ claimsJson }, { tool }] = await Promise.all([
      import("../../reporters/claims/json.ts"),
      import("../tool.ts"),
    ]);
    await write(output, claimsJson(listed, tool));
  } else if (keepTrace) {
    const { listTrace } = await import("../../reporters/claims/trace.ts");
    await print(listTrace(listed, { color }));
    return complainOfProblems(run, flags.color);
  } else {
    const { listClaims } = await import("../../reporters/claims/pretty.ts");
    // A listing that goes into a pipe is not cut.
    await print(listClaims(listed, { color, width: process.stdout.isTTY ? widthOf(process.stdout) : null }));
    return complainOfProblems(run, flags.color);
  }
  return codeOf(run);
}

async function write(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) await print(text);
  else writeWhole(file, text);
}

const codeOf = ({ problems }: Run): number =>
  problems.some(({ severity }) => severity === "error") ? exitCodes.notAudited : exitCodes.clean;
