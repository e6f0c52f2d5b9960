/** Runs the command line and gives its exit code; every error ends as one message on standard error. */
import { CommanderError } from "commander";
import { reporters } from "../reporters/index.ts";
import { exitCodes } from "./exit-codes.ts";
import { programOf, withPlainPaths } from "./program.ts";

export async function main(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.clean;
  try {
    const { tool } = await import("./tool.ts");
    const program = programOf(tool.version, Object.keys(reporters), (finished) => {
      code = finished;
    });
    for (const command of [program, ...program.commands])
      command.exitOverride().configureOutput({ outputError: () => undefined });
    await program.parseAsync(withPlainPaths(args, program), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    const { complain } = await import("./complain.ts");
    complain(error);
    return exitCodes.notAudited;
  }
}
