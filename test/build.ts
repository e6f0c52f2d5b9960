/** Bundles what the tests of the command run, once before all of them. */
import { rmSync } from "node:fs";
import { bundle } from "../esbuild.config.ts";
import { command } from "./cli/command.ts";

/** A program that cannot be bundled fails the tests that run it, and lets the others be run. */
export default async function build(): Promise<void> {
  try {
    await bundle();
  } catch {
    rmSync(command, { force: true });
  }
}
