/** Types for rules and extractors of a plugin's own kinds of claims: they are checked like the built-in kinds. */
import type { z } from "zod";
import type { AnyClaim, Claim, ClaimKind, ClaimRef, Kind, Place, Subject } from "../claims/index.ts";
import type { Document, Prose } from "../document/index.ts";
import type { Extractor, ExtractorExample, RoleRead } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import type { Evidence, Rule, Verdict } from "../rule/index.ts";

type AnyKind = ClaimKind<string, z.ZodType>;
/** A claim of a kind, as `defineClaim` made it. */
export type ClaimBy<C> = C extends ClaimKind<infer K, infer S> ? Claim<K, z.infer<S>> : never;

/** The claims that a rule may ask for: those of some built-in kinds, and those of its own. */
export interface OwnClaims<A extends Claim> {
  of<L extends A["kind"]>(...kinds: readonly L[]): readonly Extract<A, { kind: L }>[];
  get(ref: ClaimRef | null | undefined): A | undefined;
  groups<L extends A["kind"]>(
    kinds: readonly L[],
    key: (claim: Extract<A, { kind: L }>) => string | null,
  ): readonly (readonly Extract<A, { kind: L }>[])[];
}

/** A rule that reads them; what `defineRule` demands of a built-in one may be left out. */
export interface OwnRule<A extends Claim, O extends z.ZodType, E extends Evidence>
  extends Pick<Rule<Kind, O, E>, "id" | "severity" | "scope" | "explain">,
    Partial<Pick<Rule<Kind, O, E>, "title" | "why" | "references" | "options" | "examples">> {
  readonly reads: readonly A["kind"][];
  check(claims: OwnClaims<A>, options: z.infer<O>): Iterable<Verdict<E>>;
}

/** `ruleOn(price)({ reads: ["house/price"], ... })` */
export const ruleOn =
  <const C extends readonly AnyKind[]>(..._kinds: C) =>
  <O extends z.ZodType, E extends Evidence>(rule: OwnRule<AnyClaim | ClaimBy<C[number]>, O, E>): Rule =>
    rule as unknown as Rule;

/** What an extractor of an own kind yields: a value, and the range of the prose that it was read from. */
export interface OwnDraft<K extends string, V> {
  readonly kind: K;
  readonly value: V;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  readonly subject?: Partial<Subject>;
  readonly place?: Partial<Place>;
}

/** `extractorOf(price)({ reads: ["text"], *extract(reading) {...} })` */
export const extractorOf =
  <C extends AnyKind>(kind: C) =>
  (own: {
    readonly id: string;
    readonly reads: readonly RoleRead[];
    extract(reading: Reading, document: Document): Iterable<OwnDraft<C["kind"], z.infer<C["schema"]>>>;
    readonly examples?: readonly ExtractorExample[];
  }): Extractor =>
    ({ examples: [], ...own, kinds: [kind.kind] }) as unknown as Extractor;
