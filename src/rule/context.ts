/** The numbers of one sentence or table, as far as shares are judged by them. */
import type { ClaimOf, ResponseCategory } from "../claims/index.ts";
import { partitionPoint } from "../document/index.ts";
import { ByNumber } from "./by-number.ts";
import { Held } from "./held.ts";
import type { Share } from "./share.ts";
import { Siblings } from "./siblings.ts";
import { Unplaced } from "./unplaced.ts";

type Size = ClaimOf<"cohort-size">;
type Response = ClaimOf<"response">;

/** Filled in document order, then only asked. */
export class Context {
  readonly #sizes: Size[] = [];
  readonly #counts: Share[] = [];
  /** Responses by category, `null` where there are several of one. */
  readonly #responses = new Map<ResponseCategory, Response | null>();
  #byNumber: ByNumber<Size> | null = null;
  #byCount: ByNumber<Share> | null = null;
  /** Shares by denominator. */
  readonly siblings = new Map<number, Siblings>();
  /** Shares whose denominator is not known, or not theirs. */
  readonly unplaced = new Unplaced();
  /** The shares of its own denominators, whether they fit them. */
  readonly held = new Held();
  /** Where the first share stands that is introduced as a part. */
  firstPart = Number.POSITIVE_INFINITY;

  /** The sizes by their number. */
  get sizes(): ByNumber<Size> {
    this.#byNumber ??= new ByNumber(this.#sizes, ({ value }) => value.n);
    return this.#byNumber;
  }

  /** The shares with a count, by it. */
  get counts(): ByNumber<Share> {
    this.#byCount ??= new ByNumber(this.#counts, ({ value }) => value.count!);
    return this.#byCount;
  }

  add(claim: Size | Share): void {
    if (claim.kind === "cohort-size") {
      this.#sizes.push(claim);
      return;
    }
    if (claim.kind === "response") {
      const { category } = claim.value;
      this.#responses.set(category, this.#responses.has(category) ? null : claim);
    }
    const { count, denominator, isPart } = claim.value;
    if (count !== null) this.#counts.push(claim);
    this.unplaced.add(claim);
    if (isPart) this.firstPart = Math.min(this.firstPart, claim.span.start);
    if (denominator !== null) siblingsIn(this.siblings, denominator).add(claim);
    this.held.add(claim);
  }

  /** The response of a category, if there is no other of it. */
  onlyOf(category: ResponseCategory): Response | null {
    return this.#responses.get(category) ?? null;
  }

  /** The last size that begins before an offset, or else the first. */
  sizeBeside(offset: number): Size | undefined {
    const before = partitionPoint(this.#sizes, ({ span }) => span.start < offset);
    return this.#sizes[Math.max(0, before - 1)];
  }
}

/** The siblings of a denominator, none yet where it is new. */
export function siblingsIn(groups: Map<number, Siblings>, denominator: number): Siblings {
  const known = groups.get(denominator);
  if (known) return known;
  const siblings = new Siblings(denominator);
  groups.set(denominator, siblings);
  return siblings;
}
