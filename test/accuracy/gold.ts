/** The annotated abstracts: their shapes as stored, and as records. */
import type { Span } from "../../src/document/index.ts";

export const itemTypes = ["prop", "N", "ci", "range", "dose", "trial", "p"] as const;
export type ItemType = (typeof itemTypes)[number];

interface ItemBase {
  readonly q: string;
  readonly note?: string;
}
export interface PropItem extends ItemBase {
  readonly t: "prop";
  readonly n: number | null;
  readonly N: number | null;
  readonly p: string | null;
  readonly cat: string;
  readonly cohort: string;
  readonly pop: string;
  readonly of?: string;
}
export interface SizeItem extends ItemBase {
  readonly t: "N";
  readonly n: number;
  readonly pop: string;
  readonly cohort: string;
  readonly of?: string;
}
export interface IntervalItem extends ItemBase {
  readonly t: "ci";
  readonly est: string | null;
  readonly lo: string;
  readonly hi: string;
  readonly level: string | null;
  readonly of: string;
}
export interface RangeItem extends ItemBase {
  readonly t: "range";
  readonly mid: string | null;
  readonly lo: string;
  readonly hi: string;
  readonly kind: string;
}
export interface DoseItem extends ItemBase {
  readonly t: "dose";
  readonly drug: string | null;
  readonly amount: string;
  readonly unit: string;
  readonly days: readonly number[] | null;
  readonly cycle: number | null;
  readonly freq: string | null;
}
export interface TrialItem extends ItemBase {
  readonly t: "trial";
  readonly id: string;
  readonly kind?: string;
}
export interface PItem extends ItemBase {
  readonly t: "p";
  readonly value: string;
}
export type Item = PropItem | SizeItem | IntervalItem | RangeItem | DoseItem | TrialItem | PItem;

export const checkTypes = ["n/N=p", "CR+PR=ORR", "sum=N", "order", "ci", "p-ci", "range", "dose", "same"] as const;
export type CheckType = (typeof checkTypes)[number];
export type GoldVerdict = "ok" | "rounding" | "wrong" | "doubtful";

export interface Check {
  readonly c: CheckType;
  readonly verdict: GoldVerdict;
  readonly calc: string;
  readonly q: string;
  readonly Nfrom?: string;
  readonly implied?: boolean;
  readonly why?: string;
}

export interface GoldAbstract {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly items: readonly Item[];
  readonly checks: readonly Check[];
}

/** An item or check with every place of its quote in the record text. */
export type Placed<T> = T & { readonly places: readonly Span[] };

/** An annotated abstract written as a one-line-per-field MEDLINE record. */
export interface GoldRecord {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly items: readonly Placed<Item>[];
  readonly checks: readonly Placed<Check>[];
}
