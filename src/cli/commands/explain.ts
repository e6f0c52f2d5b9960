/** `audit explain <rule>`: says what a rule is for. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";

export async function explainCommand(id: string, flags: ConfigFlags & { color?: boolean }): Promise<number> {
  const { rules } = await configFrom(flags);
  const rule = rules.find((candidate) => candidate.id === id);
  const ids = rules.map((candidate) => candidate.id);
  if (!rule) throw unknownWord("rule", id, ids, '"audit rules" lists them.');
  const [{ explanationOf }, { themeOf }] = await Promise.all([
    import("../text/explanation.ts"),
    import("../../reporters/text/theme.ts"),
  ]);
  const theme = themeOf(wantsColor(flags.color, process.env, process.stdout));
  await print(explanationOf(rule, theme, widthOf(process.stdout)));
  return exitCodes.clean;
}
