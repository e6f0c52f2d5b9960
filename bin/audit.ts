#!/usr/bin/env node
/** The command `audit`: hands over to the program and sets the exit code. */
import { main } from "../src/cli/main.ts";
import { bearClosedPipes } from "../src/cli/output.ts";

bearClosedPipes();
process.exitCode = await main(process.argv.slice(2));
