/** The accuracy harness: `npm run accuracy -- DIR [--misses TYPE] [--spurious TYPE] ...`; see README.md beside it. */
import { parseArgs } from "node:util";
import { align } from "./align.ts";
import { loadCorrections } from "./corrections.ts";
import { loadGold } from "./gold.ts";
import { listMisses, listSpurious } from "./list.ts";
import { percent, table } from "./print.ts";
import { measureRecognition } from "./recognition.ts";
import { auditAll } from "./tool.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: "string" }, spurious: { type: "string" } },
});
const directory = positionals[0] ?? new URL("../../../shared/corpus", import.meta.url).pathname;
const corrections = loadCorrections(new URL("corrections.json", import.meta.url));
const records = loadGold(`${directory}/gold.jsonl`, corrections);
const audited = auditAll(records);
const alignments = records.map((record) =>
  align(
    record,
    audited.claims.filter((claim) => claim.path === record.path),
  ),
);
const recognition = measureRecognition(alignments);
for (const entry of recognition) {
  if (entry.type === values.misses) console.log(listMisses(entry));
  if (entry.type === values.spurious) console.log(listSpurious(entry));
}
console.log(
  table(
    ["type", "annotated", "right", "%", "strict", "partial", "claims", "spurious", "strict"],
    recognition.map((r) => [
      r.type,
      r.annotated,
      r.right,
      percent(r.right, r.annotated),
      r.strict,
      r.partial,
      r.claims,
      r.spurious.length,
      r.spuriousStrict,
    ]),
  ),
);
