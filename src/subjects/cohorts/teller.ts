/** Tells which cohorts the sentences before one name, and which of them they are about. */
import type { Cohort } from "../../claims/index.ts";
import type { Reading, Token } from "../../language/index.ts";
import { reach } from "./candidates.ts";
import type { Mention } from "./registry.ts";
import type { Known } from "./scene.ts";
import type { Told } from "./story.ts";

interface Named extends Readonly<Record<"arm" | "subgroup", readonly Cohort[]>> {
  readonly topics: ReadonlySet<string>;
}

/** The cohorts that sentences name, looked up once a sentence. */
export class Teller {
  readonly #named = new Map<string, Named>();
  readonly #readings: readonly Reading[];
  readonly #known: Known;

  constructor(readings: readonly Reading[], known: Known) {
    this.#readings = readings;
    this.#known = known;
  }

  /** What the sentences before one name, the nearest first. */
  before(part: number, index: number, dimension: "arm" | "subgroup"): readonly Told[] {
    const told: Told[] = [];
    for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
      const { [dimension]: cohorts, topics } = this.#namedIn(part, i);
      if (cohorts.length > 0) told.push({ cohorts, at: part * 10_000 + i, topics });
    }
    return told;
  }

  #namedIn(part: number, index: number): Named {
    const key = `${part}:${index}`;
    let found = this.#named.get(key);
    if (!found) {
      const { tokens, sentences } = this.#readings[part]!.prose!;
      const { from, to } = sentences[index]!;
      const seen = new Map<string, Cohort>();
      const topics = new Set<string>();
      for (const mention of this.#known.registry.mentions(tokens, from, to)) {
        seen.set(mention.cohort.key, mention.cohort);
        if (isTopic(tokens, mention, from)) topics.add(mention.cohort.key);
      }
      const cohorts = [...seen.values()];
      found = {
        arm: cohorts.filter((cohort) => !this.#known.isSubgroup(cohort)),
        subgroup: cohorts.filter((cohort) => this.#known.isSubgroup(cohort)),
        topics,
      };
      this.#named.set(key, found);
    }
    return found;
  }
}

/** `In the daunol group, ...`, and `... were given daunol (group B)`. */
function isTopic(tokens: readonly Token[], { from, to }: Mention, start: number): boolean {
  return from - start <= 6 || (tokens[from - 1]?.text === "(" && tokens[to]?.text === ")");
}
