/** Operands of interval and p-value checks: estimate, bounds and p of the annotated interval in the check's quote. */

import type { CheckOperand } from "./check-operand.ts";
import type { Check, GoldRecord, IntervalItem, Item, PItem, Placed } from "./gold.ts";
import { decimals, numberOf, plain } from "./numbers.ts";
import type { NumberToken } from "./tokens.ts";
import { overlaps } from "./tool.ts";

type Role = "est" | "lo" | "hi" | "p";
interface Value {
  readonly value: number;
  readonly decimals: number;
}
type Values = Readonly<Partial<Record<Role, Value>>>;

export function intervalOperands(
  record: GoldRecord,
  check: Placed<Check>,
  tokens: readonly NumberToken[],
): CheckOperand[] {
  const within = (item: Placed<Item>) => item.places.some((a) => check.places.some((b) => overlaps(a, b)));
  const interval = record.items.find((item): item is Placed<IntervalItem> => item.t === "ci" && within(item));
  const pValue = record.items.find((item): item is Placed<PItem> => item.t === "p" && within(item));
  if (!interval || (check.c === "p-ci" && !pValue)) return [];
  const values = valuesOf(interval, check.c === "p-ci" ? pValue : undefined);
  const relation = pValue ? (/^[<>≤≥]/.exec(pValue.value)?.[0] ?? "=") : "=";
  const consistent = (changed: Values) =>
    boundsHold(interval, changed, check.calc, check.q) && (check.c === "ci" || pHolds(changed, relation));
  if (!consistent(values)) return [];
  const used = new Set<Role>();
  return tokens.flatMap((token) => {
    const role = (Object.keys(values) as Role[]).find(
      (name) => !used.has(name) && values[name]?.value === token.value && values[name]?.decimals === token.decimals,
    );
    if (!role) return [];
    used.add(role);
    return [
      {
        token,
        holdsWith: (value: number, scale: number) => consistent({ ...values, [role]: { value, decimals: scale } }),
      },
    ];
  });
}

function valuesOf(interval: IntervalItem, pValue: PItem | undefined): Values {
  const read = (text: string | null): Value | undefined => {
    const value = numberOf(text);
    return value === null || text === null ? undefined : { value: Math.abs(value), decimals: decimals(plain(text)) };
  };
  const entries = Object.entries({
    est: read(interval.est),
    lo: interval.lo.startsWith("-") ? undefined : read(interval.lo),
    hi: read(interval.hi),
    p: pValue ? read(pValue.value.replace(/^[^\d.·]*/, "")) : undefined,
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function boundsHold(interval: IntervalItem, { est, lo, hi }: Values, calc: string, quote: string): boolean {
  if (lo && hi && lo.value > hi.value) return false;
  if (est && ((lo && est.value < lo.value) || (hi && est.value > hi.value))) return false;
  if (!est || !lo || !hi) return true;
  if (/^(HR|OR|RR)$/.test(interval.of)) return geometric(est, lo, hi);
  const fraction = /(\d+)\/(\d+)/.exec(calc);
  if (interval.of !== "proportion" || !fraction) return true;
  return proportionHolds([Number(fraction[1]), Number(fraction[2])], { est, lo, hi }, calc, quote);
}

const half = ({ decimals: scale }: Value) => 0.5 * 10 ** -scale;

function geometric(est: Value, lo: Value, hi: Value): boolean {
  const low = Math.sqrt(Math.max(0, lo.value - half(lo)) * (hi.value - half(hi)));
  const high = Math.sqrt((lo.value + half(lo)) * (hi.value + half(hi)));
  return low <= est.value + half(est) + 1e-9 && high >= est.value - half(est) - 1e-9;
}

/** Within a point of what some method gives; a count that is not printed may be another. */
function proportionHolds(
  [n, N]: readonly [number, number],
  { est, lo, hi }: { readonly est: Value; readonly lo: Value; readonly hi: Value },
  calc: string,
  quote: string,
): boolean {
  const isPrinted = new RegExp(`\\b${n}\\b`).test(quote);
  const near = [-2, -1, 0, 1, 2].map((step) => n + step).filter((k) => k === n || !isPrinted);
  const methods = [...plain(calc).matchAll(/(?:exact|Wilson|Wald|log-log)\D{0,3}(\d[\d.]*)\s?-\s?(\d[\d.]*)/g)];
  return near.some((k) => {
    if (Math.abs((100 * k) / N - est.value) > half(est) + 1e-9) return false;
    const shift = (100 * (k - n)) / N;
    return (
      methods.length === 0 ||
      methods.some(
        ([, low, high]) =>
          Math.abs(Number(low) + shift - lo.value) <= 1 && Math.abs(Number(high) + shift - hi.value) <= 1,
      )
    );
  });
}

/** Whether p can belong to the ratio and its interval, with what rounding of all of them allows and a quarter more. */
function pHolds({ est, lo, hi, p }: Values, relation: string): boolean {
  if (!est || !lo || !hi || !p || est.value <= 0 || lo.value <= 0) return false;
  const zOf = (e: number, l: number, h: number) => (Math.abs(Math.log(e)) * 2 * 1.96) / (Math.log(h) - Math.log(l));
  const ends = [-1, 0, 1].flatMap((a) =>
    [-1, 1].map((b) => {
      const e = est.value + a * half(est);
      return twoSided(zOf(e, Math.max(1e-6, lo.value + b * half(lo)), hi.value - b * half(hi)));
    }),
  );
  const low = Math.min(...ends) / 1.25 - 0.005;
  const high = Math.max(...ends) * 1.25 + 0.005;
  if (relation === "<" || relation === "≤") return low <= p.value;
  if (relation === ">" || relation === "≥") return high >= p.value;
  return low <= p.value + half(p) && high >= p.value - half(p);
}

/** Two-sided p of z (Abramowitz and Stegun 26.2.17, absolute error below 1e-7). */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
