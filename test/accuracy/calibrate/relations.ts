/**
 * Statements of real text label themselves: most of what is printed is true, so the share of comparisons that hold says how well statements of
 * a form, or bound in a manner, are read. Counts what every rule compared in records, articles and registry entries.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadConfig, prepareAudit, type Verdict } from "../../../src/index.ts";
import { type Counts, judgedOf, kindOf, type MeasuredTable, shareHeld } from "../../../src/rule/index.ts";

type Tally = { -readonly [K in keyof Counts]: number };
const nothing = (): Tally => ({ held: 0, rounding: 0, failed: 0, unsettled: 0 });

export interface RuleCounts {
  readonly all: Tally;
  readonly kinds: Map<string, Tally>;
}

/** Kinds of which fewer were compared or left unsettled are not told apart. */
const fewest = 20;

/** Prints what became of the comparisons of each rule, and with `isWritten` keeps the counts where the product reads them. */
export async function calibrateRelations(paths: readonly string[], isWritten: boolean): Promise<void> {
  const { documents, counts } = await countRelations(paths);
  for (const [rule, { all, kinds }] of sorted(counts)) {
    const judged = judgedOf(all);
    console.log(judged === 0 ? `${rule}: compared nothing in ${documents} documents` : `${rule}: ${shown(all)}`);
    for (const [kind, own] of told(kinds)) console.log(`  ${kind}: ${shown(own)}`);
  }
  if (!isWritten) return;
  const file = fileURLToPath(new URL("../../../src/rule/measured.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(tableOf(documents, counts), null, 2)}\n`);
}

/** Audits files and folders under no configuration, and counts what becomes of each comparison. */
export async function countRelations(paths: readonly string[]) {
  const config = await loadConfig({ config: false });
  const counts = new Map(
    config.rules.map(({ id }): [string, RuleCounts] => [id, { all: nothing(), kinds: new Map() }]),
  );
  const prepared = await prepareAudit(paths, config, {
    onVerdict(rule, verdict) {
      const { all, kinds } = counts.get(rule)!;
      const column = columnOf(verdict);
      const kind = kindOf(verdict.operands[0]!.claim);
      const own = kinds.get(kind) ?? nothing();
      kinds.set(kind, own);
      own[column]++;
      all[column]++;
    },
  });
  const run = prepared.run();
  return { documents: run.documents.length, counts, run };
}

/** What is kept of the counts. */
export function tableOf(documents: number, counts: ReadonlyMap<string, RuleCounts>): MeasuredTable {
  return { documents, rules: Object.fromEntries(sorted(counts).map(kept)) };
}

function columnOf({ outcome, ...verdict }: Verdict): keyof Counts {
  if (outcome === "unsure") return "unsettled";
  if ("isRounding" in verdict) return "rounding";
  return outcome === "pass" ? "held" : "failed";
}

/** The kinds of a rule, where there are several and enough of each was seen. */
function told(kinds: ReadonlyMap<string, Tally>): (readonly [string, Tally])[] {
  if (kinds.size < 2) return [];
  return sorted(kinds).filter(([, own]) => judgedOf(own) + own.unsettled >= fewest);
}

function kept([rule, { all, kinds }]: readonly [string, RuleCounts]) {
  const own = told(kinds).map(([kind, tally]) => [kind, withoutZeros(tally)] as const);
  return [rule, { ...withoutZeros(all), ...(own.length > 0 && { kinds: Object.fromEntries(own) }) }] as const;
}

const withoutZeros = (tally: Tally): Partial<Counts> =>
  Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0));

function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function shown(tally: Tally): string {
  const share = shareHeld(tally);
  const held = share === null ? "" : ` (${(100 * share).toFixed(1)}% hold)`;
  const { rounding, failed, unsettled } = tally;
  return `${judgedOf(tally)} compared${held}: ${tally.held} held, ${rounding} rounding, ${failed} failed; ${unsettled} unsettled`;
}
