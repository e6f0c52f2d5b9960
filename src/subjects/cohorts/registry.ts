/** The cohorts that a document names, under all the names it gives them. */
import type { Cohort } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { labelKey } from "./label.ts";

export interface Mention {
  readonly cohort: Cohort;
  readonly from: number;
  readonly to: number;
}

export class CohortRegistry {
  readonly #cohorts = new Map<string, Cohort>();
  /** First folded word of every name to the names that begin with it, longest first. */
  readonly #names = new Map<string, { words: readonly string[]; cohort: Cohort }[]>();

  get size(): number {
    return this.#cohorts.size;
  }

  get cohorts(): readonly Cohort[] {
    return [...this.#cohorts.values()];
  }

  /** Registers a name, or gives the cohort that has it already. */
  add(words: readonly string[], label: string): Cohort {
    const key = labelKey(words);
    const known = this.#cohorts.get(key);
    if (known) return known;
    const cohort = { key, label };
    this.#cohorts.set(key, cohort);
    this.#name(words.filter(isName), cohort);
    this.#name(key.split(" "), cohort);
    return cohort;
  }

  /** Gives a cohort another name, such as its abbreviation. */
  alias(words: readonly string[], cohort: Cohort): void {
    this.#name(words.filter(isName), cohort);
  }

  get(words: readonly string[]): Cohort | undefined {
    return this.#cohorts.get(labelKey(words));
  }

  #name(words: readonly string[], cohort: Cohort): void {
    const first = words[0];
    if (!first || (words.length === 1 && (first.length < 2 || common.has(first)))) return;
    const list = this.#names.get(first) ?? [];
    if (list.some((entry) => entry.words.join(" ") === words.join(" "))) return;
    list.push({ words, cohort });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#names.set(first, list);
  }

  /** Every mention of a cohort between two tokens, longest name first, left to right. */
  mentions(tokens: readonly Token[], from: number, to: number): Mention[] {
    const found: Mention[] = [];
    for (let i = from; i < to; i++) {
      const entry = this.#names
        .get(tokens[i]!.folded.replace(/-treated$/, ""))
        ?.find(({ words }) => endOf(tokens, i, to, words) !== null);
      if (!entry) continue;
      const end = endOf(tokens, i, to, entry.words)!;
      found.push({ cohort: entry.cohort, from: i, to: end });
      i = end - 1;
    }
    return found;
  }
}

const common = new Set(
  "patients group arm treatment control-arm study disease response all other others both high low male female single median".split(
    " ",
  ),
);
const isName = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** Where a name that begins at a token ends; marks between its words do not matter. */
function endOf(tokens: readonly Token[], at: number, to: number, words: readonly string[]): number | null {
  let i = at;
  for (const [index, word] of words.entries()) {
    if (index > 0) while (i < to && tokens[i]!.kind === "punct" && /^[-/+–&]$/.test(tokens[i]!.text)) i++;
    if (i >= to || (tokens[i]!.folded !== word && tokens[i]!.folded !== `${word}-treated`)) return null;
    i++;
  }
  return i;
}
