/** Runs the command in a folder of its own: in this process, or as a process where what is tested is one. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import { command } from "./command.ts";

export { command };

/** A folder with the given files, removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** The built command, in a process of its own. */
export function runBuilt(
  cwd: string,
  args: readonly string[],
  environment: Environment = {},
  input: string | Buffer = "",
): Outcome {
  const env = { PATH: process.env.PATH ?? "", ...environment };
  const options = { cwd, env, input, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options);
  return { code: status, stdout, stderr };
}

/**
 * All that the command does but start: it sees the folder, the environment and the input that a process would see. Under
 * AUDIT_TEST_BUILT it is the built command all the same.
 */
export async function run(
  cwd: string,
  args: readonly string[],
  environment: Environment = {},
  input: string | Buffer = "",
): Promise<Outcome> {
  if (process.env.AUDIT_TEST_BUILT) return runBuilt(cwd, args, environment, input);
  const written = { stdout: "", stderr: "" };
  const streams = ["stdout", "stderr"] as const;
  const before = { cwd: process.cwd(), env: process.env, writes: streams.map((name) => process[name].write) };
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin")!;
  try {
    process.chdir(cwd);
    process.env = { PATH: process.env.PATH ?? "", ...environment };
    Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
    for (const name of streams)
      process[name].write = ((text: string, done?: () => void) => {
        written[name] += text;
        done?.();
        return true;
      }) as typeof process.stdout.write;
    const { code } = await main(args);
    return { code, ...written };
  } finally {
    for (const [index, name] of streams.entries()) process[name].write = before.writes[index]!;
    Object.defineProperty(process, "stdin", stdin);
    process.env = before.env;
    process.chdir(before.cwd);
  }
}
