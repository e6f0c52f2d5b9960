/** `audit config`: shows the configuration in force. */
import { type ConfigFlags, configFrom } from "../config-flags.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { unknownWord } from "../usage-error.ts";

export async function configCommand(flags: ConfigFlags & { readonly format: string }): Promise<number> {
  if (flags.format !== "pretty" && flags.format !== "json")
    throw unknownWord("format", flags.format, ["pretty", "json"]);
  const config = await configFrom(flags);
  const { showConfig } = await import("../../config/index.ts");
  const shown = showConfig(config);
  if (flags.format === "json") {
    const { visibleJson } = await import("../../reporters/text/visible.ts");
    await print(`${visibleJson(JSON.stringify(shown, null, 2))}\n`);
  } else {
    const [{ stringify }, { harmless, visible }] = await Promise.all([
      import("yaml"),
      import("../../reporters/text/visible.ts"),
    ]);
    // What is no setting is a comment, and what is not set is left out: the text is a configuration itself.
    const { file, root, ...rest } = shown;
    const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
    const head = `# ${file ?? "No configuration file was found."}\n# paths are seen from: ${root}\n`;
    const text = `${head}${stringify(set, { lineWidth: 0 })}`;
    await print(harmless(`${text.trimEnd().split("\n").map(visible).join("\n")}\n`));
  }
  return exitCodes.clean;
}
