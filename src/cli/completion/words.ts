/** What may be typed, command by command, as the shell scripts need it. */
import type { Command, Option } from "commander";

export interface Words {
  /** Empty for the program itself. */
  readonly command: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** What may stand as an argument; files where it is `null`. */
  readonly values: readonly string[] | null;
}

export interface OptionWords {
  readonly short: string | null;
  readonly long: string;
  readonly about: string;
  /** The values that it takes: `"none"`, a file, anything, or one of these. */
  readonly values: "none" | "file" | "any" | readonly string[];
}

/** Values by the name of a command or option; an option's may differ by command: `audit --format`. */
export type Values = Readonly<Record<string, readonly string[]>>;

export function wordsOf(program: Command, values: Values): Words[] {
  return [program, ...program.commands].map((command) => {
    const name = command === program ? "" : command.name();
    return {
      command: name,
      about: command.summary() || command.description(),
      options: [...command.options.map((option) => wordsOfOption(option, name, values)), help],
      values: values[name] ?? null,
    };
  });
}

const help: OptionWords = { short: "-h", long: "--help", about: "print this help", values: "none" };

function wordsOfOption(option: Option, command: string, values: Values): OptionWords {
  const long = option.long!;
  const known = values[`${command || "audit"} ${long}`] ?? values[long];
  const takes = !option.required ? "none" : (known ?? (/<file>/.test(option.flags) ? "file" : "any"));
  return { short: option.short ?? null, long, about: option.description, values: takes };
}
