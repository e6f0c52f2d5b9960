/** `audit explain <rule or form>`: says what a rule is for, or how a form reads. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { wantsColor, widthOf } from "../terminal.ts";
import { unknownWord } from "../usage-error.ts";

export async function explainCommand(id: string, flags: ConfigFlags & { color?: boolean }): Promise<number> {
  const { rules } = await configFrom(flags);
  const rule = rules.find((candidate) => candidate.id === id);
  const { themeOf } = await import("../../reporters/text/theme.ts");
  const theme = themeOf(wantsColor(flags.color, process.env, process.stdout));
  const width = widthOf(process.stdout);
  if (rule) {
    const { explanationOf } = await import("../text/explanation.ts");
    await print(explanationOf(rule, theme, width));
    return exitCodes.clean;
  }
  const { formById } = await import("../../index.ts");
  const form = formById.get(id);
  const ids = [...rules.map((candidate) => candidate.id), ...formById.keys()];
  if (!form) throw unknownWord("rule or form", id, ids, '"audit rules" lists the rules, "audit claims" names forms.');
  const { formExplanationOf } = await import("../text/form-explanation.ts");
  await print(formExplanationOf(form, theme, width));
  return exitCodes.clean;
}
