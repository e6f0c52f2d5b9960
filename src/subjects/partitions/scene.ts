/** What the finders of divisions look at: one sentence with its tokens, its drafts, and the totals that the document states. */
import type { Draft } from "../../extractors/extractor.ts";
import type { ProseReading, Reading, Token } from "../../language/index.ts";
import { asShare, asSize, type SizeDraft } from "../text/drafts.ts";
import { setOf } from "../text/words.ts";

export interface Scene {
  readonly reading: ProseReading;
  readonly tokens: readonly Token[];
  /** Tokens of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly place: Draft["place"];
  /** Sizes and shares of the sentence. */
  readonly drafts: readonly Draft[];
  /** Sizes of whole populations that earlier sentences state. */
  readonly totals: readonly SizeDraft[];
}

/** A number of a division; `at` is its token. `draft` is what was read there, if anything. */
export interface Figure {
  readonly n: number;
  readonly label: string;
  readonly at: number;
  readonly draft: Draft | null;
}

/** A whole and its parts as found; `isSure`: the text says that the parts are all there is. */
export interface Division {
  readonly whole: Figure | SizeDraft;
  readonly parts: readonly Figure[];
  readonly isSure: boolean;
}

/** How many totals are kept in mind. */
const kept = 24;

export const subjects = setOf(
  "patients patient women men subjects subject participants participant children cases case individuals persons adults people dogs cats volunteers females males",
);

/** The sentences of a document that hold at least two sizes or shares, or none read but two numbers. */
export function* scenes(drafts: readonly Draft[], readings: readonly Reading[]): Iterable<Scene> {
  const counted = drafts.filter((draft) => asSize(draft) !== null || asShare(draft) !== null);
  const byPart = new Map<number, Draft[]>();
  for (const draft of counted) {
    const part = draft.place?.partIndex ?? -1;
    const list = byPart.get(part);
    if (list) list.push(draft);
    else byPart.set(part, [draft]);
  }
  const totals: SizeDraft[] = [];
  for (const { index, prose } of readings) {
    const found = (byPart.get(index) ?? []).filter((draft) => draft.prose === prose?.prose);
    if (!prose || found.length === 0) continue;
    found.sort((a, b) => a.start - b.start);
    let next = 0;
    for (const { from, to } of prose.sentences) {
      const end = prose.tokens[to - 1]?.end ?? 0;
      const first = next;
      while (next < found.length && found[next]!.start < end) next++;
      const inside = found.slice(first, next);
      if (inside.length === 0) continue;
      const { place } = inside[0]!;
      yield { reading: prose, tokens: prose.tokens, from, to, place, drafts: inside, totals };
      totals.push(
        ...inside
          .map(asSize)
          .filter((size) => size !== null)
          .filter(isTotal),
      );
      totals.splice(0, Math.max(0, totals.length - kept));
    }
  }
}

function isTotal({ value, subject }: SizeDraft): boolean {
  return value.of === "patients" && !value.each && !value.planned && !value.approximate && !subject?.cohort;
}

/** The whole number printed at a token, unless it is a percentage, part of a range, a ratio or a decimal. */
export function countAt({ tokens }: Pick<Scene, "tokens">, at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !token.value || token.value.scale > 0 || token.value.negative) return null;
  const n = Number(token.value.digits);
  return tokens[at + 1]?.text === "%" || n > 100_000 ? null : n;
}

/** The number at a token as a figure of a division, with the draft that was read from it. */
export function figureAt(scene: Scene, at: number, n: number, label = ""): Figure {
  const token = scene.tokens[at]!;
  const draft = scene.drafts.find(
    (other) => other.start <= token.start && other.end >= token.end && countOf(other) === n,
  );
  return { n, label, at, draft: draft ?? null };
}

/** How many subjects a size or share counts. */
export function countOf(draft: Draft): number | null {
  return asSize(draft)?.value.n ?? asShare(draft)?.value.count ?? null;
}

/** The last number before a token that was read as a number of subjects; `orEach`: also one read as of each group. */
export function wholeBefore(scene: Scene, at: number, orEach = false): Figure | null {
  for (let i = at - 1; i >= scene.from; i--) {
    const n = countAt(scene, i);
    if (n === null) continue;
    const figure = figureAt(scene, i, n);
    const { draft } = figure;
    if (
      !draft &&
      scene.tokens[i + 1]?.folded === "of" &&
      /^(?:whom|which|them|these)$/.test(scene.tokens[i + 2]?.folded ?? "")
    )
      return figure;
    if (!draft || ("of" in draft.value && draft.value.of !== "patients")) return null;
    const size = asSize(draft)?.value;
    return size?.approximate || size?.planned || (size?.each && !orEach) ? null : figure;
  }
  return null;
}

/** The only total stated so far, of any of the populations named; `null` when there are several or none. */
export function onlyTotal(scene: Scene, populations?: readonly string[]): SizeDraft | null {
  const fitting = populations
    ? scene.totals.filter(({ subject }) => populations.includes(subject?.population ?? ""))
    : scene.totals;
  const first = fitting[0];
  return first && fitting.every(({ value }) => value.n === first.value.n) ? first : null;
}

/** The total nearest to a sum: one that it equals, or else the last one stated. */
export function fittingTotal({ totals }: Scene, sum: number): SizeDraft | null {
  const largest = Math.max(...totals.map(({ value }) => value.n));
  const wide = totals.filter(({ value }) => value.n >= 5 && value.n * 2 >= largest);
  const near = wide.filter(({ value }) => Math.abs(value.n - sum) <= value.n / 5);
  return wide.findLast(({ value }) => value.n === sum) ?? near.at(-1) ?? wide.at(-1) ?? null;
}
