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

/** What to account for: `textOnly` leaves tables out, `files` takes so many files, drawn by seed. */
export interface Scope {
  readonly textOnly?: boolean;
  readonly files?: number;
  readonly seed?: number;
}

export function accountsOf(paths: readonly string[], { textOnly, files, seed = 1 }: Scope = {}): Accounts {
  let claimed = 0;
  const others: OtherNumber[] = [];
  const all = paths.flatMap(filesIn);
  const chosen = files === undefined ? all : drawn(all, files, seed);
  const inputs = chosen.map((path) => ({ path, chunks: () => [readFileSync(path, "utf8")] }));
  audit(inputs, {
    ...setupOf({ rules: [] }),
    onDocument: (_, { ledger }) => {
      if (!ledger) return;
      claimed += ledger.claimed - (textOnly ? ledger.claimedInCells : 0);
      others.push(...ledger.others.filter(({ isCell }) => !(textOnly && isCell)));
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
  return drawn(named, size, seed)
    .map((number) => `${number.kind!.padEnd(16)}  ${shown(number, 160)}`)
    .join("\n");
}

/** So many items, none twice, in an order that the seed tells. */
function drawn<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = seeded(seed);
  const left = [...all];
  return Array.from({ length: Math.min(size, all.length) }, () => {
    const at = Math.floor(random() * left.length);
    const [item] = left.splice(at, 1, left.at(-1)!);
    left.pop();
    return item!;
  });
}

const folded = (text: string): string[] => tokenize(text).map(({ kind, folded }) => (kind === "number" ? "#" : folded));

function shown(number: OtherNumber, reach?: number): string {
  const { before, after } = contextOf(number, reach);
  return `${before}<${number.prose.text.slice(number.start, number.end)}>${after}`;
}
