/** Completion for zsh. */
import type { OptionWords, Words } from "./words.ts";

export function zshScript(words: readonly Words[]): string {
  const [own, ...commands] = words;
  const list = commands.map(({ command, about }) => `    ${quoted(`${command}:${about}`)}`);
  const cases = commands.map(({ command, options, values }) => {
    return `        ${command}) _arguments ${[...options.map(specOf), argumentOf(values)].join(" ")} ;;`;
  });
  return `#compdef audit
# Completion of audit for zsh. To have it always: audit completion zsh > a file named _audit in a folder of $fpath
_audit() {
  local state line
  local -a commands
  commands=(
${list.join("\n")}
  )
  _arguments -C ${own!.options.map(specOf).join(" ")} '1: :->first' '*:: :->rest'
  case $state in
    first) _describe command commands; _files ;;
    rest)
      case $line[1] in
${cases.join("\n")}
        *) _files ;;
      esac ;;
  esac
}
if [ "$funcstack[1]" = _audit ]; then _audit "$@"; else compdef _audit audit; fi
`;
}

/** `--name[about]:value:(one two)`, as `_arguments` reads it. */
function specOf({ short, long, about, values }: OptionWords): string {
  const text = about.replace(/[[\]\\:]/g, "\\$&");
  const value =
    values === "none" ? "" : `:value:${values === "file" ? "_files" : values === "any" ? "" : `(${values.join(" ")})`}`;
  return [short, long].flatMap((name) => (name === null ? [] : [quoted(`*${name}[${text}]${value}`)])).join(" ");
}

function argumentOf(values: readonly string[] | null): string {
  return values ? quoted(`1:value:(${values.join(" ")})`) : quoted("*:file:_files");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
