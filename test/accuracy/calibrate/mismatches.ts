/**
 * Fits the weights of the evidence for whether a mismatch is an error of the text. Errors are made by putting slips of the pen into shares of
 * real text that fit; what does not fit as printed was read, and told from errors, by people who did not write the rules (`read-mismatches.json`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnyClaim } from "../../../src/claims/index.ts";
import { printed, showPrinted } from "../../../src/document/index.ts";
import { logistic, scoreOf } from "../../../src/evidence/index.ts";
import { setupOf } from "../../../src/index.ts";
import { type ClaimOf, fits, mismatchesOf, pageOf, type Share } from "../../../src/rule/index.ts";
import { evidenceFor } from "../../../src/rule/mismatch/evidence/index.ts";
import type { Mismatch } from "../../../src/rule/mismatch/index.ts";
import { percentageOutcome } from "../../../src/statistics/index.ts";
import { hash, mutationsOf } from "../mutate.ts";
import { documentsIn } from "./documents.ts";
import { type Choice, fitWeights } from "./fit.ts";
import { readStrictly } from "./observed.ts";

const fitting = { steps: 300, rate: 0.3, shrinkage: 1.5, fewest: 6 };
const folds = 5;
/** The part of all errors that those read are: 0.2 told more than 0.5 and 1 on text left out. */
const ofRead = 0.2;
/** Shares of one document that slips are put into. */
const most = 12;

/** `error`: the text contradicts itself; `other`: another number is meant; `rounding`: roughly printed; `unclear`: the text does not tell. */
type Verdict = "error" | "other" | "rounding" | "unclear";

interface Case {
  readonly document: string;
  readonly key: string;
  readonly evidence: readonly string[];
  /** A slip put into a text that holds. */
  readonly isMade: boolean;
  readonly verdict: Verdict | null;
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Numbers = ClaimOf<"cohort-size"> | Share;
const isNumbers = (claim: AnyClaim): claim is Numbers =>
  claim.kind === "cohort-size" || claim.kind === "proportion" || claim.kind === "response";
const isShare = (claim: Numbers): claim is Share => claim.kind !== "cohort-size";

export function calibrateMismatches(paths: readonly string[], isWritten: boolean): void {
  const read = new Map(
    Object.entries(JSON.parse(readFileSync(file("read-mismatches.json"), "utf8")) as Record<string, Verdict>),
  );
  const cases = paths.flatMap((path) => [...casesIn(path, read)]);
  const unread = cases.filter(({ isMade, verdict }) => !isMade && verdict === null);
  if (unread.length > 0) console.log(`${unread.length} not read yet:\n${unread.map(({ key }) => key).join("\n")}`);
  measure(cases);
  const table = Object.fromEntries([...fitted(cases)].filter(([, weight]) => weight !== 0));
  if (isWritten) writeFileSync(file("../../../src/rule/mismatch/weights.json"), `${JSON.stringify(table, null, 2)}\n`);
}

function* casesIn(path: string, read: ReadonlyMap<string, Verdict>): Iterable<Case> {
  const setup = setupOf({});
  for (const document of documentsIn(path)) {
    const numbers = readStrictly(document, setup).filter(isNumbers);
    const shares = numbers.filter(isShare).filter(({ value }) => value.denominatorFrom?.how !== "printed");
    const page = pageOf(numbers);
    const name = basename(document.id);
    const seen = new Map<string, number>();
    for (const share of shares)
      for (const mismatch of mismatchesOf(share, page).filter(isFar)) {
        const { count, percent, denominator } = mismatch;
        const plain = `${name} ${count} ${showPrinted(percent)}% ${denominator}`;
        const nth = (seen.get(plain) ?? 0) + 1;
        seen.set(plain, nth);
        const key = nth === 1 ? plain : `${plain} (${nth})`;
        yield { document: name, key, evidence: evidenceFor(mismatch), isMade: false, verdict: read.get(key) ?? null };
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
  count !== null && percent !== null && denominator !== null && fits(count, denominator, percent);

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
  ];
  for (const value of values) {
    yield { ...share, value: { ...share.value, ...value } } as Share;
    yield { ...share, value: { ...share.value, ...value, denominator: null, denominatorFrom: null } } as Share;
  }
}

function fitted(cases: readonly Case[]): ReadonlyMap<string, number> {
  const errors = cases.filter(({ verdict }) => verdict === "error").length;
  const made = cases.filter(({ isMade }) => isMade).length;
  // Errors that were read and that were made count together as much as those that were read: so the odds are those of real text.
  const weightOf = ({ isMade, verdict }: Case) =>
    isMade ? ((1 - ofRead) * errors) / made : verdict === "error" ? ofRead : 1;
  const known = cases.filter(({ isMade, verdict }) => isMade || (verdict !== null && verdict !== "rounding"));
  const choices = known.map((one): Choice => {
    const isError = one.isMade || one.verdict === "error";
    return {
      group: one.document,
      weight: weightOf(one),
      candidates: [
        { evidence: ["all", ...one.evidence], isRight: isError },
        { evidence: [], isRight: !isError },
      ],
    };
  });
  return fitWeights(choices, fitting);
}

/** Prints, for text left out in turn, what is reported from each reliability on: of what does not fit as printed, and of the slips that were made. */
function measure(cases: readonly Case[]): void {
  const scored: { readonly one: Case; readonly reliability: number }[] = [];
  const foldOf = ({ document }: Case) => hash(document) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(cases.filter((one) => foldOf(one) !== fold));
    for (const one of cases.filter((other) => foldOf(other) === fold))
      scored.push({ one, reliability: logistic(scoreOf(["all", ...one.evidence], weights)) });
  }
  const made = scored.filter(({ one }) => one.isMade);
  const read = scored.filter(({ one }) => one.verdict !== null && one.verdict !== "rounding");
  const errors = read.filter(({ one }) => one.verdict === "error").length;
  console.log(`${read.length} mismatches read, ${errors} of them errors of the text; ${made.length} slips made`);
  for (const least of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]) {
    const reported = read.filter(({ reliability }) => reliability >= least);
    const right = reported.filter(({ one }) => one.verdict === "error").length;
    const noticed = made.filter(({ reliability }) => reliability >= least).length;
    console.log(
      `  reliability >= ${least}: ${reported.length} reported, ${right} right (${((100 * right) / reported.length).toFixed(1)}%); of slips ${((100 * noticed) / made.length).toFixed(1)}% noticed`,
    );
  }
}
