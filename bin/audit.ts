/** The command `audit`: hands over to the program and sets the exit code; in a thread that reads for a run, it reads. */
import { allowEnd, guardAgainstEarlyEnd } from "../src/cli/early-end.ts";
import { serveAsJob } from "../src/cli/jobs.ts";
import { type Ended, main } from "../src/cli/main.ts";
import { bearClosedPipes } from "../src/cli/output.ts";

/** The end of the run, for `start.ts`. */
export const end: Promise<Ended> = run();

async function run(): Promise<Ended> {
  if (await serveAsJob()) return { code: 0, hasAudited: false };
  bearClosedPipes();
  guardAgainstEarlyEnd();
  const ended = await main(process.argv.slice(2));
  allowEnd();
  process.exitCode = ended.code;
  return ended;
}
