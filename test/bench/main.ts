/** The benchmark: `npm run bench` runs the built command beside other programs, `npm run bench -- memory [megabytes...]` measures peak memory,
 * `npm run bench -- growth [shapes...]` measures how cost grows, `npm run bench -- large-file FROM MEGABYTES TO` makes a large file of records. */
import { parseArgs } from "node:util";
import { type Growth, growthOf, usual } from "./growth.ts";
import { makeLargeFile } from "./large-file.ts";
import { memory } from "./memory.ts";
import { peers } from "./peers.ts";
import { growthHead, growthLine } from "./print.ts";
import { shapes } from "./shapes.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stages: { type: "boolean", default: false },
    "max-exponent": { type: "string" },
    size: { type: "string", default: `${usual.size}` },
    patience: { type: "string", default: `${usual.patience / 1000}` },
  },
});
/** Megabytes of records whose peak memory is measured. */
const usualSizes = [4, 16];

const [command, ...names] = positionals;

if (command === "growth") growth(names);
else if (command === "memory") memory(names.length > 0 ? names.map(Number) : usualSizes);
else if (command === undefined || command === "peers") {
  peers();
  if (command === undefined) memory(usualSizes);
} else if (command === "large-file" && names.length === 3) makeLargeFile(names[0]!, Number(names[1]), names[2]!);
else {
  console.error("npm run bench -- [peers | memory [megabytes...] | growth [shapes...] | large-file FROM MEGABYTES TO]");
  process.exitCode = 2;
}

function growth(names: readonly string[]): void {
  const chosen = shapes.filter(({ id }) => names.length === 0 || names.some((name) => id.includes(name)));
  const limit = Number(options["max-exponent"] ?? Number.POSITIVE_INFINITY);
  const measure = { ...usual, size: Number(options.size), patience: Number(options.patience) * 1000 };
  console.log(growthHead(options.stages));
  const beyond: Growth[] = [];
  for (const shape of chosen) {
    const measured = growthOf(shape, measure);
    console.log(growthLine(measured, options.stages));
    if (measured.exponent > limit) beyond.push(measured);
  }
  if (beyond.length === 0) return;
  console.log(`\nBeyond ${limit}: ${beyond.map(({ shape }) => shape).join("; ")}`);
  process.exitCode = 1;
}
