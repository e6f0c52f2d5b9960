/** Completion for bash. */
import type { OptionWords, Words } from "./words.ts";

export function bashScript(words: readonly Words[]): string {
  const commands = words.map(({ command }) => command).filter((command) => command !== "");
  const valueCases = words.flatMap(({ command, options }) =>
    options.filter(({ values }) => values !== "none").map((option) => valueCase(command, option)),
  );
  const optionCases = words.map(({ command, options }) => {
    return `        ${command || "''"}) offered='${options.flatMap(spellings).join(" ")}' ;;`;
  });
  const argumentCases = words.flatMap(({ command, values }) =>
    values ? [`      ${command}) COMPREPLY=($(compgen -W '${values.join(" ")}' -- "$current")) ;;`] : [],
  );
  return `# Completion of audit for bash. To have it always: audit completion bash >> ~/.bashrc
_audit() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command='' offered='' word
  [ "$current" = '=' ] && current=''
  [ "$before" = '=' ] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.join("|")}) command=$word; break ;;
    esac
  done
  case $command:$before in
${valueCases.join("\n")}
  esac
  case $current in
    -*)
      case $command in
${optionCases.join("\n")}
      esac
      COMPREPLY=($(compgen -W "$offered" -- "$current")) ;;
    *)
      case $command in
      '') [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W '${commands.join(" ")}' -- "$current") $(compgen -f -- "$current")) ;;
${argumentCases.join("\n")}
      esac ;;
  esac
}
complete -o default -F _audit audit
`;
}

function valueCase(command: string, option: OptionWords): string {
  const patterns = spellings(option).map((spelling) => `${command}:${spelling}`);
  const { values } = option;
  const reply = typeof values === "string" ? "" : `COMPREPLY=($(compgen -W '${values.join(" ")}' -- "$current")); `;
  return `    ${patterns.join("|")}) ${reply}return ;;`;
}

function spellings({ short, long }: OptionWords): string[] {
  return short === null ? [long] : [short, long];
}
