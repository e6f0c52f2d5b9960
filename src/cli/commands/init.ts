/** `audit init`: writes a first configuration. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { configNames, findConfig, start, startName } from "../../config/index.ts";
import { exitCodes } from "../exit-codes.ts";
import { notWritten, print } from "../output.ts";
import { UsageError } from "../usage-error.ts";

export async function initCommand(): Promise<number> {
  const cwd = process.cwd();
  const there = configNames.find((name) => name !== "package.json" && exists(resolve(cwd, name)));
  if (there) throw new UsageError(`${there} already exists; it was not touched.`);
  const found = await findConfig(cwd);
  if (found && dirname(found.absolute) === cwd) throw new UsageError(`${found.path} already contains a configuration.`);
  // The file is never overwritten, even when it appears meanwhile.
  try {
    writeFileSync(startName, start, { flag: "wx" });
  } catch (error) {
    throw notWritten(startName, error);
  }
  await print(`Wrote ${startName}. "audit config" shows the settings in force.\n`);
  return exitCodes.clean;
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
