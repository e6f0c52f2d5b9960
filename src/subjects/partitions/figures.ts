/** Finds the numbers of a sentence that count something: what wholes and parts are made of. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Token } from "../../language/index.ts";
import { asShare, asSize } from "../text/drafts.ts";
import { depthAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";

export interface Figure {
  readonly n: number;
  /** Token range: of the claim, or of the number alone. */
  readonly from: number;
  readonly to: number;
  /** Where the number itself stands. */
  readonly at: number;
  readonly depth: number;
  /** Where the bracket opens that it stands in, or -1. */
  readonly opened: number;
  /** What was read there; `null` for a number of which no claim is made. */
  readonly draft: Draft | null;
}

/** No text counts more subjects. */
const most = 5_000_000;

/**
 * Left to right. What a claim of another kind was read from (a dose, a range, a date) counts nothing, but for a size within it:
 * `(10 or 20 mg; n = 16) daily`. `countOf` tells how many a draft counts.
 */
export function figuresOf(view: SentenceView, drafts: readonly Draft[], countOf = countIn): Figure[] {
  const found: Figure[] = [];
  const { tokens, from, to } = view;
  const sizes = new Reader(drafts.filter((draft) => asSize(draft)));
  const all = new Reader(drafts);
  for (let at = from; at < to; at++) {
    const n = wholeNumber(tokens[at]!);
    if (n === null || tokens[at + 1]?.text === "%") continue;
    const draft = sizes.at(tokens[at]!) ?? all.at(tokens[at]!);
    if (draft) {
      if (countOf(draft) !== n || found.at(-1)?.draft === draft) continue;
      found.push({ ...bareFigure(view, at, n), ...rangeOf(tokens, at, draft), draft });
    } else if (!isOther(tokens, at)) found.push(bareFigure(view, at, n));
  }
  return found;
}

/** Every number that may count something, also in a share or a size of which no whole is made: denominators, what is planned, each group. */
export function countingIn(view: SentenceView, drafts: readonly Draft[]): Figure[] {
  const found: Figure[] = [];
  const all = new Reader(drafts);
  for (let at = view.from; at < view.to; at++) {
    const n = wholeNumber(view.tokens[at]!);
    if (n === null || view.tokens[at + 1]?.text === "%") continue;
    const draft = all.at(view.tokens[at]!);
    if (draft ? asSize(draft) || asShare(draft) : !isOther(view.tokens, at)) found.push(bareFigure(view, at, n));
  }
  return found;
}

/** Finds the draft that a token stands in, of tokens from left to right. */
class Reader {
  readonly #drafts: readonly Draft[];
  #next = 0;

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
  }

  at({ start, end }: Token): Draft | null {
    while (this.#next < this.#drafts.length && this.#drafts[this.#next]!.end <= start) this.#next++;
    const draft = this.#drafts[this.#next];
    return draft && draft.start < end ? draft : null;
  }
}

/** A number of which no claim is made. */
export const bareFigure = (view: SentenceView, at: number, n: number): Figure => ({
  n,
  at,
  from: at,
  to: at + 1,
  depth: depthAt(view, at),
  opened: openedAt(view, at),
  draft: null,
});

/** The printed denominators of the shares among figures, in their places. */
export function denominatorsOf(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure) => {
    const share = figure.draft && asShare(figure.draft)?.value;
    const { denominator = null, denominatorFrom = null } = share ?? {};
    return denominator !== null && denominatorFrom?.how === "printed" ? [{ ...figure, n: denominator }] : [];
  });
}

/** How many subjects a size or share counts; `null` where that is approximate, planned, or of each group. */
function countIn(draft: Draft): number | null {
  const size = asSize(draft)?.value;
  if (size) return size.planned || size.approximate || size.each ? null : size.n;
  const share = asShare(draft)?.value;
  return share && !share.approximate ? share.count : null;
}

/** The size of each group, which `2 groups of 30` and `(28 each group)` state. */
export const sizeIn = (draft: Draft): number | null => asSize(draft)?.value.n ?? null;

/** The whole number printed at a token, or `null`. */
export function wholeNumber({ kind, value }: Token): number | null {
  if (kind !== "number" || !value || value.scale > 0 || value.negative) return null;
  const n = Number(value.digits);
  return n <= most ? n : null;
}

function rangeOf(tokens: readonly Token[], at: number, { start, end }: Draft): { from: number; to: number } {
  let from = at;
  while (from > 0 && tokens[from - 1]!.start >= start) from--;
  let to = at + 1;
  while (to < tokens.length && tokens[to]!.end <= end) to++;
  return { from, to };
}

const unitClasses = [
  "plus-minus",
  "timeUnit",
  "timeLabel",
  "doseUnit",
  "unit",
  "surface",
  "currency",
  "cellUnit",
  "dash",
  "slash",
];
const labelClasses = [
  "grade",
  "stageWord",
  "timeLabel",
  "scoreWord",
  "numberedWord",
  "label",
  "compare",
  "dash",
  "slash",
  "strength",
  "times",
];
/** Words between two numbers of one unit. */
const between = ["to", "or", "and"];

/** `12 weeks`, `5 to 8 years`, `6 to 11%`, `grade 3`, `1998`: a number that counts no subjects. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const { value, inWords } = tokens[at]!;
  const isYear = !inWords && value!.digits.length === 4 && /^(?:19|20)/.test(value!.digits);
  const is = (token: Token | undefined, classes: readonly string[]) => classes.some((name) => has(token, name));
  const isOfUnit =
    between.includes(tokens[at + 1]?.folded ?? "") &&
    tokens[at + 2]?.kind === "number" &&
    (is(tokens[at + 3], unitClasses) || tokens[at + 3]?.text === "%");
  const isRatio = (step: 1 | -1) => has(tokens[at + step], "colon") && tokens[at + 2 * step]?.kind === "number";
  return (
    isYear ||
    isOfUnit ||
    isRatio(1) ||
    isRatio(-1) ||
    is(tokens[at + 1], unitClasses) ||
    (is(tokens[at - 1], labelClasses) && tokens[at - 1]!.text !== "=")
  );
}
