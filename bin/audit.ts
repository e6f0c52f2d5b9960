/** The command `audit`: hands over to the program and sets the exit code. */
import { type Ended, main } from "../src/cli/main.ts";
import { bearClosedPipes } from "../src/cli/output.ts";

bearClosedPipes();

/** The end of the run, for `start.ts`. */
export const end: Promise<Ended> = main(process.argv.slice(2)).then((ended) => {
  process.exitCode = ended.code;
  return ended;
});
