/** The cohorts that a document names, under all the names it gives them. */
import type { Cohort } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { has, heads, isOutcome, setOf } from "../text/words.ts";
import { labelKey } from "./label.ts";
import { letteredAt } from "./lettered.ts";
import { Names } from "./names.ts";
import { suspendedAt } from "./suspended.ts";

export interface Mention {
  readonly cohort: Cohort;
  readonly from: number;
  readonly to: number;
}

interface Name {
  /** The first word as printed, where a name is too short to be told by folded letters: `D`, `LV`. */
  readonly exact: string | null;
  /** Of common words alone: a name only in front of `group` or `arm`. */
  readonly needsHead: boolean;
  readonly cohort: Cohort;
}

export class CohortRegistry {
  readonly #cohorts = new Map<string, Cohort>();
  /** What became another name of a cohort, by its former key. */
  readonly #merged = new Map<string, Cohort>();
  readonly #names = new Names<Name>(({ folded }) => bare(folded));
  /** Abbreviations and what they stand for, both ways. */
  readonly #synonyms = new Map<string, { readonly words: readonly string[]; readonly label: string }>();

  get cohorts(): readonly Cohort[] {
    return [...this.#cohorts.values()];
  }

  has({ key }: Cohort): boolean {
    return this.#cohorts.has(key);
  }

  /** Registers a name, or gives the cohort that has it already. */
  add(words: readonly string[], label: string): Cohort {
    const key = labelKey(words);
    const known = this.get(words) ?? this.#byName(key.split(" "));
    if (known) {
      this.#name(words.filter(isName), known, label);
      return known;
    }
    const cohort = { key, label };
    this.#cohorts.set(key, cohort);
    this.#name(words.filter(isName), cohort, label);
    this.#name(key.split(" "), cohort, label);
    const synonym = this.#synonyms.get(key);
    if (synonym) this.#name(synonym.words.filter(isName), cohort, synonym.label);
    return cohort;
  }

  /** Makes an abbreviation and its long form one name, whichever is registered. */
  define(short: string, long: readonly string[]): void {
    this.#synonyms.set(labelKey(long), { words: [short.toLowerCase()], label: short });
    this.#synonyms.set(short.toLowerCase(), { words: long, label: long.join(" ") });
  }

  /** Gives a cohort another name, such as its abbreviation; where the text uses it, the cohort is called so. */
  alias(words: readonly string[], { key }: Cohort, label: string): void {
    const called = { key, label };
    this.#name(words.filter(isName), called, label);
    this.#name(labelKey(words).split(" "), called, label);
  }

  /** Makes one cohort another name of a second: the same key, called as the text calls it. */
  merge({ key, label }: Cohort, into: Cohort): void {
    this.#cohorts.delete(key);
    this.#merged.set(key, { key: into.key, label });
  }

  get(words: readonly string[]): Cohort | undefined {
    return this.#cohorts.get(labelKey(words)) ?? this.#byName(words);
  }

  #byName(words: readonly string[]): Cohort | undefined {
    return this.#names.get(words.filter(isName).map(bare))?.cohort;
  }

  #name(printed: readonly string[], cohort: Cohort, label: string): void {
    const words = printed.map(bare);
    const first = words[0];
    if (!first || (words.length === 1 && /^\d/.test(first))) return;
    const needsHead = words.every((word) => common.has(word) || isOutcome(word));
    const isShort = words.length === 1 && first.length <= 2;
    const exact = isShort ? (label.match(/\p{Lu}[\p{Lu}\p{N}]?/u)?.[0] ?? null) : null;
    if (isShort && exact?.toLowerCase() !== first) return;
    this.#names.add(words, { exact, needsHead, cohort });
  }

  /** Every mention of a cohort between two tokens, longest name first, left to right. */
  mentions(tokens: readonly Token[], from: number, to: number): Mention[] {
    const found: Mention[] = [];
    for (let i = from; i < to; i++) {
      const lettered = letteredAt(tokens, i, to);
      if (lettered) {
        for (const { words, label, at, end } of lettered.items)
          found.push({ cohort: this.add(words, label), from: at, to: end });
        i = lettered.to - 1;
        continue;
      }
      const suspended = suspendedAt(tokens, i, to);
      const shared = suspended && this.get(suspended.words);
      if (shared) {
        found.push({ cohort: shared, from: i, to: suspended.end });
        i = suspended.end - 1;
        continue;
      }
      const name = this.#names.longest(tokens, i, to, (value, end) => isMeant(value, tokens, i, end, to));
      if (!name || isComponent(tokens, i, name.end) || isPhrase(tokens, i, name.end) || isDenied(tokens, i, from))
        continue;
      const { cohort } = name.value;
      found.push({ cohort: this.#merged.get(cohort.key) ?? cohort, from: i, to: name.end });
      i = name.end - 1;
    }
    return found;
  }
}

const common = setOf(
  "patients group arm treatment control-arm study disease response all other others both high low male female single median complete therapy chemotherapy standard dose daily years old new first second two residual pathologic total",
);
const isName = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
const bare = (word: string): string => word.replace(/-(?:treated|based|alone)$/, "");
const joints = setOf("plus + / - – &");

/** A drug named as one of several: `docetaxel plus cisplatin` is not the arm that had docetaxel alone. */
function isComponent(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const behind = tokens[to];
  const isJoint = (token: Token | undefined, other: Token | undefined) =>
    token !== undefined &&
    joints.has(token.folded) &&
    other !== undefined &&
    other.kind !== "punct" &&
    other.text !== "%";
  return isJoint(before, tokens[from - 2]) || isJoint(behind, tokens[to + 1]);
}

/** `those treated without a stent`: they are not the group that got one. */
function isDenied(tokens: readonly Token[], at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && has(tokens[i], "determiner") && tokens[i]!.folded !== "no") i--;
  return i >= from && tokens[i]!.folded === "without";
}

/** `in combination with`, `a combination of`. */
function isPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[to - 1]!.folded === "combination" && to - from === 1 && /^(?:with|of)$/.test(tokens[to]?.folded ?? "");
}

/** A name that is short is told by its letters as printed; one of common words stands in front of `group` or `arm`. */
function isMeant({ exact, needsHead }: Name, tokens: readonly Token[], at: number, end: number, to: number): boolean {
  if (exact !== null && (tokens[at]!.text !== exact || isSymbol(tokens, at, to))) return false;
  return !needsHead || isBeforeHead(tokens, end, to);
}

/** `D = 3`, `D. pteronyssinus`: no name; at the end of a sentence a stop is no part of it. */
function isSymbol(tokens: readonly Token[], at: number, to: number): boolean {
  const behind = tokens[at + 1]?.text ?? "";
  return /^[=<>≤≥]$/.test(behind) || (behind === "." && at + 2 < to);
}

/** `chemotherapy group`, also with its result in brackets between. */
function isBeforeHead(tokens: readonly Token[], at: number, to: number): boolean {
  let i = at;
  if (/^[([]$/.test(tokens[i]?.text ?? "")) while (i < to && i - at < 25 && !/^[)\]]$/.test(tokens[i++]!.text));
  return i < to && (heads.has(tokens[i]!.folded) || sharesHead(tokens, i, to));
}

/** `the study and the control group`: the head stands behind the second name alone. */
function sharesHead(tokens: readonly Token[], at: number, to: number): boolean {
  if (!/^(?:and|or|vs|versus)$/.test(tokens[at]!.folded)) return false;
  let i = at + 1;
  while (i < to && i - at < 5 && tokens[i]!.kind === "word" && !heads.has(tokens[i]!.folded)) i++;
  return i < to && i > at + 1 && heads.has(tokens[i]!.folded);
}
