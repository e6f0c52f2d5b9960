/**
 * Fits the weights of the evidence for whether a division that does not add up is an error of the text. Errors are made by putting slips of the
 * pen into divisions of real text that add up; those that do not were read by people who did not write the rules (`read-divisions.json`). What
 * the text explains is left out, as it is never told.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Division, divisionOf, type Partition, subjectNumbers } from "../../../src/rule/division/division.ts";
import { evidenceFor } from "../../../src/rule/division/evidence.ts";
import { explanationOf } from "../../../src/rule/division/explanation.ts";
import { mutationsOf } from "../mutate.ts";
import { type Case, fitCases, numbered, readVerdicts, type Verdict } from "./cases.ts";
import { documentsIn } from "./documents.ts";
import { isCounted, readStrictly } from "./observed.ts";

export function calibrateDivisions(paths: readonly string[], isWritten: boolean): void {
  const read = readVerdicts("read-divisions.json");
  const table = fitCases(
    paths.flatMap((path) => [...casesIn(path, read)]),
    0.2,
  );
  const file = fileURLToPath(new URL("../../../src/rule/division/weights.json", import.meta.url));
  if (isWritten) writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}

function* casesIn(path: string, read: ReadonlyMap<string, Verdict>): Iterable<Case> {
  for (const document of documentsIn(path)) {
    const claims = readStrictly(document);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const numbers = subjectNumbers(claims.filter(isCounted));
    const name = basename(document.id).replace(/^.*#/, "");
    const keyOf = numbered();
    for (const partition of claims) {
      if (partition.kind !== "partition") continue;
      const division = divisionOf(partition, (id) => byId.get(id), numbers);
      const { whole, parts, sum } = division;
      if (sum === whole) {
        for (const made of withSlips(division))
          if (!explanationOf(made))
            yield { document: name, key: "", evidence: evidenceFor(made), isMade: true, verdict: null };
        continue;
      }
      if (explanationOf(division)) continue;
      const key = keyOf(`${name} ${parts.join("+")} ${whole}`);
      yield { document: name, key, evidence: evidenceFor(division), isMade: false, verdict: read.get(key) ?? null };
    }
  }
}

/** The division with a slip in its total, and with one in each of its groups. */
function* withSlips(division: Division): Iterable<Division> {
  const { partition, whole, parts } = division;
  for (const n of slipsOf(whole, partition.id))
    yield { ...division, whole: n, partition: withNumbers(partition, n, parts) };
  for (const [at, part] of parts.entries())
    for (const n of slipsOf(part, `${partition.id}${at}`)) {
      const others = parts.map((other, i) => (i === at ? n : other));
      const sum = others.reduce((all, other) => all + other, 0);
      yield { ...division, parts: others, sum, partition: withNumbers(partition, whole, others) };
    }
}

const slipsOf = (n: number, seed: string): number[] =>
  mutationsOf({ start: 0, end: 0, inWords: false, text: `${n}`, value: n, decimals: 0, isPercent: false }, seed).map(
    ({ text }) => Number(text),
  );

function withNumbers(partition: Partition, whole: number, parts: readonly number[]): Partition {
  const { value } = partition;
  return {
    ...partition,
    value: {
      ...value,
      whole: { ...value.whole, n: whole },
      parts: value.parts.map((part, i) => ({ ...part, n: parts[i]! })),
    },
  };
}
