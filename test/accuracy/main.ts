/** The accuracy harness: `npm run accuracy -- DIR [options]`; README.md beside it says what is measured and how. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCorrections } from "./corrections.ts";
import { goldFigures, precisionFigures } from "./figures.ts";
import { loadGold } from "./gold-records.ts";
import {
  listBinding,
  listFindings,
  listJudged,
  listMisses,
  listSpurious,
  listSurvivors,
  listUnexplained,
} from "./list.ts";
import { measureGold } from "./measure.ts";
import { auditRecords, loadReviews, measureGrowth, measurePrecision } from "./precision.ts";
import { goldReport, precisionReport, targetReport } from "./report.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "string" },
    spurious: { type: "string" },
    binding: { type: "boolean" },
    judged: { type: "string" },
    findings: { type: "boolean" },
    survivors: { type: "string" },
    "findings-of": { type: "string" },
    "no-records": { type: "boolean" },
    linear: { type: "boolean" },
    unread: { type: "boolean" },
    others: { type: "boolean" },
    sample: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    "text-only": { type: "boolean" },
    files: { type: "string" },
    json: { type: "string", default: ".accuracy/figures.json" },
    "write-baseline": { type: "boolean" },
  },
});
const directory = positionals[0] ?? here("../../../shared/corpus");
const print = (...blocks: readonly string[]) => console.log(`${blocks.join("\n\n")}\n`);

if (options.unread || options.others) {
  const { accountsOf, othersSample, unreadReport } = await import("./ledger.ts");
  const { files, seed } = options;
  const accounts = accountsOf(positionals, {
    textOnly: options["text-only"] === true,
    ...(files === undefined ? {} : { files: Number(files), seed: Number(seed) }),
  });
  if (options.unread) print(unreadReport(accounts));
  if (options.others) print(othersSample(accounts, Number(options.sample), Number(options.seed)));
  process.exit();
}

const corrections = loadCorrections(here("corrections.json"));
const measures = measureGold(loadGold(join(directory, "gold.jsonl"), corrections));
for (const recognition of measures.recognition) {
  if (recognition.type === options.misses) print(...listMisses(recognition));
  if (recognition.type === options.spurious) print(...listSpurious(recognition));
}
if (options.binding) print(...listBinding(measures.binding));
if (options.judged) print(...listJudged(measures.judged, options.judged));
if (options.findings) print(...listUnexplained(measures));
if (options.survivors) print(...listSurvivors(measures.sensitivity.mutants, options.survivors));

let figures = goldFigures(measures);
print(
  `${measures.records.length} annotated abstracts, ${corrections.length} corrections of annotations applied`,
  goldReport(measures, figures),
);

const recordsFile = join(directory, "records.nbib");
if (!options["no-records"] && existsSync(recordsFile)) {
  const text = readFileSync(recordsFile, "utf8");
  const { run, seconds, records, bytes } = auditRecords(text);
  const rows = measurePrecision(run.findings, loadReviews(here("reviewed.json")));
  figures = { ...figures, ...precisionFigures(rows) };
  if (options["findings-of"]) print(...listFindings(run.findings, options["findings-of"]));
  const speed = `${Math.round(records / seconds)} records/s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;
  print(`Precision on ${records} records (${seconds.toFixed(1)} s, ${speed})`, precisionReport(rows));
  if (options.linear)
    for (const growth of measureGrowth(text))
      console.log(`${growth.records} records, ${(growth.bytes / 1e6).toFixed(1)} MB: ${growth.seconds.toFixed(2)} s`);
}

print(targetReport(figures));
mkdirSync(dirname(options.json), { recursive: true });
writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
if (options["write-baseline"]) writeFileSync(here("baseline.json"), `${JSON.stringify(figures, null, 2)}\n`);
