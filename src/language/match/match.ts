/** What a form matched, as its value and its refusals see it. */
import type { Printed } from "../../document/index.ts";
import { toNumber } from "../../document/index.ts";
import type { Token } from "../token.ts";
import type { Captured } from "./compile.ts";

/** A match over the units of one sentence: the range matched, and what was captured by name. */
export class Match {
  readonly units: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly #captured: readonly Captured[];

  constructor(units: readonly Token[], from: number, to: number, captured: readonly Captured[]) {
    this.units = units;
    this.from = from;
    this.to = to;
    this.#captured = captured;
  }

  /** The units of the first capture of a name; none where it matched nothing. */
  all(name: string): readonly Token[] {
    const found = this.#captured.find((item) => item.name === name);
    return found ? this.units.slice(found.from, found.to) : [];
  }

  /** Every capture of a name, in order: the items of a list. */
  each(name: string): readonly (readonly Token[])[] {
    return this.#captured.filter((item) => item.name === name).map(({ from, to }) => this.units.slice(from, to));
  }

  /** The first unit of a capture. */
  one(name: string): Token | undefined {
    const found = this.#captured.find((item) => item.name === name);
    return found && found.to > found.from ? this.units[found.from] : undefined;
  }

  has(name: string): boolean {
    return this.one(name) !== undefined;
  }

  /** The whole number captured, or `null`. */
  integer(name: string): number | null {
    const value = this.one(name)?.value;
    return value && value.scale === 0 ? toNumber(value) : null;
  }

  /** The number captured, as printed, or `null`. */
  printed(name: string): Printed | null {
    return this.one(name)?.value ?? null;
  }

  /** The lemma of the first word captured, or `null`. */
  lemma(name: string): string | null {
    return this.one(name)?.lexeme.lemma ?? null;
  }

  /** What a mention of an earlier level says, where one was captured. The form that captures `@kind` knows the type of its value. */
  value<V>(name: string): V | null {
    return (this.one(name)?.mention?.value as V | undefined) ?? null;
  }

  /** The unit so many places before the match (1 is the one beside it) or behind it. */
  before(places = 1): Token | undefined {
    return this.units[this.from - places];
  }
  after(places = 1): Token | undefined {
    return this.units[this.to + places - 1];
  }
}
