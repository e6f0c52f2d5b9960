/** `audit lsp`: serves an editor over standard input and output, until it closes the connection. */
import type { ConfigFlags } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { tool } from "../tool.ts";

export async function lspCommand(flags: ConfigFlags): Promise<number> {
  const { serve } = await import("../lsp/server.ts");
  await serve(flags, tool.version);
  return exitCodes.clean;
}
