/** Completion for fish. */
import type { OptionWords, Words } from "./words.ts";

export function fishScript(words: readonly Words[]): string {
  const [own, ...commands] = words;
  const first = "__fish_use_subcommand";
  const lines = [
    ...own!.options.map((option) => optionLine(first, option)),
    ...commands.map(({ command, about }) => `complete -c audit -n ${first} -a ${command} -d ${quoted(about)}`),
    ...commands.flatMap(({ command, options, values }) => {
      const behind = `'__fish_seen_subcommand_from ${command}'`;
      const argument = values ? [`complete -c audit -n ${behind} -f -a ${quoted(values.join(" "))}`] : [];
      return [...argument, ...options.map((option) => optionLine(behind, option))];
    }),
  ];
  const head =
    "# Completion of audit for fish. To have it always: audit completion fish > ~/.config/fish/completions/audit.fish";
  return `${[head, ...lines].join("\n")}\n`;
}

function optionLine(condition: string, { short, long, about, values }: OptionWords): string {
  const names = `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const takes =
    values === "none"
      ? ""
      : values === "file"
        ? " -r"
        : values === "any"
          ? " -x"
          : ` -x -a ${quoted(values.join(" "))}`;
  return `complete -c audit -n ${condition} ${names}${takes} -d ${quoted(about)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
