/** How two identifiers of one scheme differ, if they differ by a typical slip. */
import { type Slip, slipBetween } from "./slip.ts";

/** One digit replaced, or two neighbouring digits transposed; `place` counts characters from 1. */
export interface IdDifference {
  readonly kind: Slip["kind"];
  readonly place: number;
  /** The characters that differ, as they stand in the first and in the second id. */
  readonly first: string;
  readonly second: string;
  /** How many digits follow the difference: ids registered one after the other differ in the last ones only. */
  readonly behind: number;
}

/** The single slip that turns one id into the other; `null` when they are equal or differ by more. */
export function idDifference(a: string, b: string): IdDifference | null {
  if (a.length !== b.length) return null;
  const slip = slipBetween(a, b);
  if (!slip) return null;
  const { kind, at } = slip;
  const end = at + (kind === "exchanged" ? 2 : 1);
  const [first, second] = [a.slice(at, end), b.slice(at, end)];
  if (!/^\d+$/.test(first + second)) return null;
  return { kind, place: at + 1, first, second, behind: a.slice(end).replace(/\D/g, "").length };
}

/** The difference in words. */
export function showIdDifference({ kind, first, second, behind }: IdDifference): string {
  if (kind === "exchanged") return `two neighbouring digits are transposed: ${first} and ${second}`;
  const where = behind === 0 ? "the last digit" : behind === 1 ? "the last digit but one" : "one digit";
  return `${where} differs: ${first} and ${second}`;
}

/** All pairs of ids that are one slip apart, each once. Linear in the number of ids: they meet under keys. */
export function slipPairs(ids: readonly string[]): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  const met = new Map<string, string[]>();
  for (const id of new Set(ids))
    for (const key of slipKeys(id)) {
      const others = met.get(key) ?? [];
      for (const other of others) if (idDifference(other, id)) pairs.set(`${other} ${id}`, [other, id]);
      met.set(key, [...others, id]);
    }
  return [...pairs.values()];
}

/** Two ids are one slip apart only if they share one of these keys; at most ten ids of a scheme share one. */
function slipKeys(id: string): string[] {
  const keys: string[] = [];
  for (let i = 0; i < id.length; i++) {
    if (!/\d/.test(id[i]!)) continue;
    keys.push(`${id.slice(0, i)}?${id.slice(i + 1)}`);
    if (!/\d/.test(id[i + 1] ?? "")) continue;
    const pair = [id[i], id[i + 1]].sort().join("");
    keys.push(`${id.slice(0, i)}{${pair}}${id.slice(i + 2)}`);
  }
  return keys;
}
