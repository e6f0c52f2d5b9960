/** What a rule is: an opinion on claims, its verdicts, words and examples. */
import type { z } from "zod";
import type { AnyClaim, Claim, ClaimOf, ClaimRef, Kind } from "../claims/index.ts";

/** `error`: cannot be true as printed; `warning`: probably wrong; `info`: worth knowing. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** A claim that takes part in a comparison, and the part it plays, in a few words. */
export interface Operand {
  readonly claim: AnyClaim;
  readonly label: string;
}

/** Plain JSON: what a verdict rests on. */
export type Evidence = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The outcome of one comparison. The first operand is the one a finding points at. A `fail` may lower or raise the rule's
 * severity (`rounding` beside an error). `unsure` says why it could not be settled. `isRounding`: the numbers agree but for a habit of
 * rounding, whether the rule lets that pass or remarks on it.
 */
export type Verdict<E extends Evidence = Evidence> =
  | { readonly outcome: "pass"; readonly operands: readonly Operand[]; readonly isRounding?: true }
  | { readonly outcome: "unsure"; readonly operands: readonly Operand[]; readonly reason: string }
  | {
      readonly outcome: "fail";
      readonly operands: readonly Operand[];
      readonly evidence: E;
      readonly severity?: Severity;
      readonly isRounding?: true;
    };

/** What a finding says: one sentence with both values; the arithmetic and what would fit; what to do. */
export interface Explanation {
  readonly message: string;
  readonly explanation: readonly string[];
  readonly advice: string;
}

/** The claims of a document, or of the whole run, as a rule may ask for them; always in document order. */
export interface Claims<K extends Kind> {
  /** All claims of the given kinds that the rule reads. */
  of<L extends K>(...kinds: readonly L[]): readonly ClaimOf<L>[];
  /** The claim with this id, whatever its kind; `undefined` when it is not there. */
  get(ref: ClaimRef | null | undefined): AnyClaim | undefined;
  /** Claims of the given kinds that share a key, in order of first appearance; claims with key `null` take no part. */
  groups<L extends K>(
    kinds: readonly L[],
    key: (claim: ClaimOf<L>) => string | null,
  ): readonly (readonly ClaimOf<L>[])[];
  /** What a function works out from the claims: once, for all rules that ask for the same function. */
  once<T>(derive: (claims: Claims<K>) => T): T;
}

/** A file of an example: its name tells the format when the content does not. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** A whole input and what the rule must say of it. */
export interface ValidExample {
  readonly title: string;
  readonly files: string | readonly ExampleFile[];
  /** Of the rule's verdicts; by default at least one pass, and never a fail. */
  readonly unsure?: number;
}

export interface InvalidExample {
  readonly title: string;
  readonly files: string | readonly ExampleFile[];
  /** Exactly the rule's findings, in order: `path:line:column quote` of the primary operand and the message. */
  readonly findings: readonly { readonly at: string; readonly message: string; readonly severity?: Severity }[];
}

/** An opinion: what cannot be true together. */
export interface Rule<K extends Kind = Kind, O extends z.ZodType = z.ZodType, E extends Evidence = Evidence> {
  /** Equals the file name and names the defect. */
  readonly id: string;
  readonly title: string;
  /** The plugin that it came with. */
  readonly plugin?: string;
  /** Markdown: why it matters, what the rule needs before it can fire, what it lets pass. */
  readonly why: string;
  readonly references: readonly string[];
  readonly severity: Severity;
  /** `document`: sees one document at a time; `corpus`: sees the whole run. */
  readonly scope: "document" | "corpus";
  readonly reads: readonly K[];
  /** Strict; every option has a default. */
  readonly options: O;
  /** Pure. Yields a verdict for every comparison it makes or would have made. */
  check(claims: Claims<K>, options: z.infer<O>): Iterable<Verdict<E>>;
  /** Of a rule with the scope `corpus`: what it says of each document by itself, before the document is let go. */
  alone?(claims: Claims<K>, options: z.infer<O>): Iterable<Verdict<E>>;
  /** Of a rule with the scope `corpus`: whether `check` looks at a claim; one that no rule looks at is let go with its document. */
  keeps?(claim: AnyClaim): boolean;
  /**
   * Of a rule with the scope `corpus`: the names by which `check` compares a document with others, of the claims that are kept of it. A
   * document is judged together with those that share a name with it, directly or through others; `null` where it may be compared with any other. Without this,
   * all documents are judged together, and the claims of all of them are in memory at that time.
   */
  joins?(claims: Claims<K>): Iterable<string> | null;
  /** The only place with words. Quotes and values from the text may be used: reporters escape them. */
  explain(evidence: E): Explanation;
  readonly examples: { readonly valid: readonly ValidExample[]; readonly invalid: readonly InvalidExample[] };
}

/** Infers the types of a rule's kinds, options and evidence. */
export function defineRule<const K extends Kind, O extends z.ZodType, E extends Evidence>(
  rule: Rule<K, O, E>,
): Rule<K, O, E> {
  return rule;
}

/** Shorthands for the three outcomes. An operand is `[claim, label]`. */
type Labelled = readonly [claim: Claim, label: string];
const operands = (list: readonly Labelled[]): Operand[] =>
  list.map(([claim, label]) => ({ claim: claim as AnyClaim, label }));

export function pass(...list: readonly Labelled[]): Verdict<never> {
  return { outcome: "pass", operands: operands(list) };
}

export function unsure(reason: string, ...list: readonly Labelled[]): Verdict<never> {
  return { outcome: "unsure", operands: operands(list), reason };
}

export function fail<E extends Evidence>(evidence: E, ...list: readonly Labelled[]): Verdict<E> {
  return { outcome: "fail", operands: operands(list), evidence };
}

/** A verdict on numbers that agree but for a habit of rounding. */
export function byRounding<E extends Evidence>(verdict: Verdict<E>): Verdict<E> {
  return verdict.outcome === "unsure" ? verdict : { ...verdict, isRounding: true };
}
