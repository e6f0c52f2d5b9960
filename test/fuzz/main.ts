/** `npm run fuzz [-- COUNT [SEED]]`: tries mutated inputs and writes those that made something throw. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fuzz, loadedReporters } from "./fuzz.ts";

const [count = 100_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const found = new Map<string, number>();
const folder = mkdtempSync(join(tmpdir(), "audit-fuzz-"));
console.log(`${count} inputs from seed ${seed}`);
let tried = 0;
for (const defect of new Fuzz(seed, await loadedReporters()).run(count)) {
  if (++tried % 10_000 === 0) console.log(`${tried} tried, ${found.size} kinds of defects`);
  if (!defect) continue;
  const times = found.get(defect.what) ?? 0;
  found.set(defect.what, times + 1);
  if (times > 0) continue;
  console.log(`\n${defect.number}: ${defect.what}`);
  for (const { path, text } of defect.files) {
    const file = join(folder, `${defect.number}-${path}`);
    writeFileSync(file, text);
    console.log(`  ${file}`);
  }
}
for (const [what, times] of found) console.log(`${times} times: ${what.split("\n")[0]}`);
console.log(`${tried} inputs, ${found.size} kinds of defects`);
process.exitCode = found.size === 0 ? 0 : 1;
