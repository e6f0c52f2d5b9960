/**
 * Makes a large file of records out of a smaller one. Each time round, records get other PMIDs, DOIs and trial ids, another title and other decimals,
 * so that no two are records of one work or copies of one text.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/** Numbers of trials that pass their check stay so. */
const divisor = 13;

/** A record as it is in a round; `number` counts all records. */
function renumbered(record: string, round: number, number: number): string {
  return record
    .replace(/^PMID- .*$/m, `PMID- ${number}`)
    .replace(/^TI {2}- /m, (tag) => `${tag}Part ${round}: `)
    .replace(/\b10\.\d{4,9}\/[^\s\]]*[^\s\].]/g, (doi) => `${doi}.${round}`)
    .replace(/\bPMC(\d{5,8})\b/g, (_, digits: string) => `PMC${Number(digits) + 10_000_000 * round}`)
    .replace(/\bNCT(\d{8})\b/g, (_, digits: string) => `NCT${trial(Number(digits), round)}`)
    .replace(/(?<=\d\.\d*?)\d{2}\b/g, (digits) => `${(Number(digits) + 7 * round) % 100}`.padStart(2, "0"));
}

const trial = (number: number, round: number): string =>
  `${(number + divisor * 1009 * round) % 100_000_000}`.padStart(8, "0");

export function makeLargeFile(from: string, megabytes: number, to: string): void {
  const records = readFileSync(from, "utf8")
    .split(/\n{2,}(?=PMID- )/)
    .map((record) => record.trim());
  const file = openSync(to, "w");
  let number = 1_000_000;
  let left = megabytes * 1_000_000;
  for (let round = 0; left > 0; round++)
    for (const record of records) {
      left -= writeSync(file, `${renumbered(record, round, number++)}\n\n`);
      if (left <= 0) break;
    }
  closeSync(file);
}
