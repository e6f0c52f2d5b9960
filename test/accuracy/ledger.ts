/** The ledger over real texts: which contexts of unread numbers are commonest, and a sample of those named as another kind. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/engine/index.ts";
import { contextOf, type OtherNumber } from "../../src/engine/ledger.ts";
import { setupOf } from "../../src/index.ts";
import { tokenize } from "../../src/language/index.ts";
import { seeded } from "./random.ts";

/** What the text files of a folder hold: numbers in claims, and all others. */
interface Accounts {
  readonly claimed: number;
  readonly others: readonly OtherNumber[];
}

export function accountsOf(paths: readonly string[]): Accounts {
  let claimed = 0;
  const others: OtherNumber[] = [];
  const inputs = paths.flatMap(filesIn).map((path) => ({ path, chunks: () => [readFileSync(path, "utf8")] }));
  audit(inputs, {
    ...setupOf({ rules: [] }),
    onDocument: (_, { ledger }) => {
      claimed += ledger.claimed;
      others.push(...ledger.others);
    },
  });
  return { claimed, others };
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

/** The share unread, and the commonest contexts of numbers not read: the nearest two words or signs on either side. */
export function unreadReport({ claimed, others }: Accounts, most = 60): string {
  const unread = others.filter(({ kind }) => kind === null);
  const clusters = new Map<string, { count: number; example: string }>();
  for (const number of unread) {
    const { before, after } = contextOf(number);
    const key = `${folded(before).slice(-2).join(" ")} # ${folded(after).slice(0, 2).join(" ")}`;
    const cluster = clusters.get(key) ?? { count: 0, example: shown(number) };
    cluster.count++;
    clusters.set(key, cluster);
  }
  const rows = [...clusters].sort(([, a], [, b]) => b.count - a.count).slice(0, most);
  const all = claimed + others.length;
  const head = `${all} numbers: ${claimed} in claims, ${others.length - unread.length} of other kinds, ${unread.length} not read (${((100 * unread.length) / all).toFixed(2)}%)`;
  return [
    head,
    ...rows.map(([key, { count, example }]) => `${String(count).padStart(6)}  ${key.padEnd(34)}  ${example}`),
  ].join("\n");
}

/** A sample of the numbers named as another kind, drawn by seed, for judging by eye. */
export function othersSample({ others }: Accounts, size: number, seed: number): string {
  const named = others.filter(({ kind }) => kind !== null);
  const random = seeded(seed);
  const drawn = Array.from({ length: Math.min(size, named.length) }, () => named[Math.floor(random() * named.length)]!);
  return drawn.map((number) => `${number.kind!.padEnd(16)}  ${shown(number)}`).join("\n");
}

const folded = (text: string): string[] => tokenize(text).map(({ kind, folded }) => (kind === "number" ? "#" : folded));

function shown(number: OtherNumber): string {
  const { before, after } = contextOf(number);
  return `${before}<${number.prose.text.slice(number.start, number.end)}>${after}`;
}
