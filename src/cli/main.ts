/** Runs the command line and gives its exit code; every error ends as one message on standard error. */
import { CommanderError } from "commander";
import { reporters } from "../reporters/index.ts";
import { exitCodes } from "./exit-codes.ts";
import { programOf, withPlainPaths } from "./program.ts";

export interface Ended {
  readonly code: number;
  /** Whether files were audited, so that most of the program has run. */
  readonly hasAudited: boolean;
}

/** Every path is seen from the working folder, which may have been removed meanwhile. */
function refuseWithoutFolder(): void {
  try {
    process.cwd();
  } catch {
    throw Object.assign(new Error("The working folder no longer exists."), { remedy: "Change to one that does." });
  }
}

export async function main(args: readonly string[]): Promise<Ended> {
  let ended: Ended = { code: exitCodes.clean, hasAudited: false };
  try {
    refuseWithoutFolder();
    const { tool } = await import("./tool.ts");
    const program = programOf(tool.version, Object.keys(reporters), (code, hasAudited = false) => {
      ended = { code, hasAudited };
    });
    for (const command of [program, ...program.commands])
      command.exitOverride().configureOutput({ outputError: () => undefined });
    await program.parseAsync(withPlainPaths(args, program), { from: "user" });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { code: exitCodes.clean, hasAudited: false };
    const { complain } = await import("./complain.ts");
    complain(error);
    return { code: exitCodes.notAudited, hasAudited: false };
  }
}
