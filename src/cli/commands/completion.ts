/** `audit completion <shell>`: prints what a shell needs to complete the command line. */
import type { Command } from "commander";
import { reporters } from "../../reporters/index.ts";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { wordsOf } from "../completion/words.ts";
import { zshScript } from "../completion/zsh.ts";
import { exitCodes } from "../exit-codes.ts";
import { failOnWords } from "../options.ts";
import { print } from "../output.ts";
import { unknownWord } from "../usage-error.ts";

const scripts = { bash: bashScript, fish: fishScript, zsh: zshScript };
const shells = Object.keys(scripts);

export async function completionCommand(shell: string, program: Command): Promise<number> {
  if (!Object.hasOwn(scripts, shell)) throw unknownWord("shell", shell, shells);
  const [{ rules }, { claimKinds }] = await Promise.all([import("../../index.ts"), import("../../rule/index.ts")]);
  const ids = rules.map(({ id }) => id);
  const words = wordsOf(program, {
    completion: shells,
    explain: ids,
    "audit --format": Object.keys(reporters),
    "--format": ["pretty", "json"],
    "--kind": claimKinds.map(({ kind }) => kind),
    "--fail-on": failOnWords,
    "--rule": ids.map((id) => `${id}=off`),
  });
  await print(scripts[shell as keyof typeof scripts](words));
  return exitCodes.clean;
}
