/**
 * Fits the weights of the evidence for whether a mismatch is an error of the text. Errors are made by putting slips of the pen into shares of
 * real text that fit; what does not fit as printed was read, and told from errors, by people who did not write the rules (`read-mismatches.json`).
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { printed, showPrinted } from "../../../src/document/index.ts";
import { setupOf } from "../../../src/index.ts";
import { isShare, mismatchesOf, pageOf, type Share } from "../../../src/rule/index.ts";
import { evidenceFor } from "../../../src/rule/mismatch/evidence/index.ts";
import type { Mismatch } from "../../../src/rule/mismatch/index.ts";
import { givesPercentage, percentageOutcome } from "../../../src/statistics/index.ts";
import { hash, mutationsOf } from "../mutate.ts";
import { type Case, fitCases, numbered, readVerdicts, type Verdict } from "./cases.ts";
import { documentsIn } from "./documents.ts";
import { isCounted, readStrictly } from "./observed.ts";

/** Numbers found like this are taken for those of others until somebody has read what does not fit them. */
const unread: ReadonlySet<Mismatch["how"]> = new Set(["page", "cohort"]);
/** Shares of one document that slips are put into. */
const most = 12;

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export function calibrateMismatches(paths: readonly string[], isWritten: boolean): void {
  const read = readVerdicts("read-mismatches.json");
  const table = fitCases(
    paths.flatMap((path) => [...casesIn(path, read)]),
    1.5,
  );
  if (isWritten) writeFileSync(file("../../../src/rule/mismatch/weights.json"), `${JSON.stringify(table, null, 2)}\n`);
}

function* casesIn(path: string, read: ReadonlyMap<string, Verdict>): Iterable<Case> {
  const setup = setupOf({});
  for (const document of documentsIn(path)) {
    const numbers = readStrictly(document, setup).filter(isCounted);
    const shares = numbers.filter(isShare).filter(({ value }) => value.denominatorFrom?.how !== "printed");
    const page = pageOf(numbers);
    const name = basename(document.id);
    const keyOf = numbered();
    for (const share of shares)
      for (const mismatch of mismatchesOf(share, page).filter(isFar)) {
        const { count, percent, denominator } = mismatch;
        const key = keyOf(`${name} ${count} ${showPrinted(percent)}% ${denominator}`);
        const verdict = read.get(key) ?? (unread.has(mismatch.how) ? "other" : null);
        yield { document: name, key, evidence: evidenceFor(mismatch), isMade: false, verdict };
      }
    const fitting = shares.filter(isFitting);
    const every = Math.ceil(fitting.length / most);
    for (const share of fitting.filter((one) => hash(one.id + one.quote) % every === 0))
      for (const made of withSlips(share)) {
        const [mismatch] = mismatchesOf(made, pageOf(numbers.map((one) => (one === share ? made : one))));
        if (mismatch && isFar(mismatch) && mismatch.denominator === share.value.denominator)
          yield { document: name, key: "", evidence: evidenceFor(mismatch), isMade: true, verdict: null };
      }
  }
}

const isFar = ({ count, percent, denominator }: Mismatch): boolean =>
  percentageOutcome(count, denominator, percent) === "wrong";

const isFitting = ({ value: { count, percent, denominator } }: Share): boolean =>
  count !== null && percent !== null && denominator !== null && givesPercentage(count, denominator, percent);

/** `44.7` for `47.4`: the digits on both sides of the point are exchanged. */
function acrossPoint(shown: string): readonly { readonly percent: Share["value"]["percent"] }[] {
  const exchanged = shown.replace(/(\d)\.(\d)/, "$2.$1");
  return exchanged === shown ? [] : [{ percent: printed(exchanged) }];
}

/** The share with a slip in its count or its percentage; with its denominator told, and as one of which it is not known. */
function* withSlips(share: Share): Iterable<Share> {
  const { count, percent } = share.value;
  const shown = showPrinted(percent!);
  const token = { start: 0, end: 0, inWords: false };
  const seed = share.id + share.quote;
  const counts = mutationsOf({ ...token, text: `${count}`, value: count!, decimals: 0, isPercent: false }, seed);
  const percents = mutationsOf(
    { ...token, text: shown, value: Number(shown), decimals: percent!.scale, isPercent: true },
    seed,
  );
  const values = [
    ...counts.map(({ text }) => ({ count: Number(text) })),
    ...percents.map(({ text }) => ({ percent: printed(text) })),
    ...acrossPoint(shown),
  ];
  for (const value of values) {
    yield { ...share, value: { ...share.value, ...value } } as Share;
    yield { ...share, value: { ...share.value, ...value, denominator: null, denominatorFrom: null } } as Share;
  }
}
