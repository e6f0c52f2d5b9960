/** `audit rules`: lists the rules. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";

export async function rulesCommand(flags: ConfigFlags & { format: string; color?: boolean }): Promise<number> {
  if (flags.format !== "pretty" && flags.format !== "json")
    throw unknownWord("format", flags.format, ["pretty", "json"]);
  const [{ rules }, { tool }, { rulesJson, rulesTable }, { themeOf }] = await Promise.all([
    configFrom(flags),
    import("../tool.ts"),
    import("../text/rules-table.ts"),
    import("../../reporters/text/theme.ts"),
  ]);
  const theme = themeOf(wantsColor(flags.color, process.env, process.stdout));
  const width = process.stdout.isTTY ? widthOf(process.stdout) : Number.POSITIVE_INFINITY;
  await print(flags.format === "json" ? rulesJson(rules, tool) : rulesTable(rules, theme, width));
  return exitCodes.clean;
}
