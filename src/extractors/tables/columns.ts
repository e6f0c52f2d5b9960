/** Reads the header of a table: which cohort each column is about, and its size. */
import type { Cohort } from "../../claims/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";

export interface Column {
  readonly cohort: Cohort | null;
  readonly n: number | null;
  /** Token range of the size as printed (`N=98`), in the header cell. */
  readonly from: number;
  readonly to: number;
}

/** `PTCL (N=98)`, `Placebo, n = 40`, `Arm A`; a header of units or statistics (`n (%)`, `Value`) names no cohort. */
export function readColumn({ tokens, text }: ProseReading): Column {
  const at = tokens.findIndex(
    (token, i) => /^n$/i.test(token.text) && tokens[i + 1]?.text === "=" && tokens[i + 2]?.kind === "number",
  );
  const size = at < 0 ? null : tokens[at + 2]!.value!;
  const n = size && size.scale === 0 ? Number(size.digits) : null;
  const end = at < 0 ? tokens.length : at;
  const words = tokens.slice(0, end).filter((token) => token.kind !== "punct" || /^[-/+]$/.test(token.text));
  while (words.length > 0 && words.at(-1)!.kind === "punct") words.pop();
  const isName =
    words.length > 0 && words.length <= 8 && (n !== null || !words.every((word) => plain.has(word.folded)));
  const cohort = isName ? cohortOf(words, text) : null;
  return { cohort, n, from: Math.max(at, 0), to: at < 0 ? 0 : at + 3 };
}

const plain = new Set(
  "value values result results detail details n no number count percent percentage total all overall p parameter description data outcome outcomes patients subjects incidence frequency rate range median mean sd se ci reference references source notes note comment comments unit units any grade grades event events".split(
    " ",
  ),
);

function cohortOf(words: readonly Token[], text: string): Cohort {
  const label = text.slice(words[0]!.start, words.at(-1)!.end);
  return {
    key: words
      .filter((word) => word.kind !== "punct")
      .map((word) => word.folded)
      .join(" "),
    label,
  };
}
