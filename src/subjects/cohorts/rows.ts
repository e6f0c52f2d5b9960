/** Finds the shares that a sentence sets against each other: `35 vs. 19%`, `44% (...) and 30% (...), respectively`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Token, TokenRange } from "../../language/index.ts";
import { asShare } from "../text/drafts.ts";
import { depthAt, type SentenceView, wordsBetween } from "../text/sentence-view.ts";
import type { PlacedShare } from "../text/shares.ts";
import { comparing, has, setOf } from "../text/words.ts";

export interface Row {
  readonly shares: readonly PlacedShare[];
  /** `versus`: told apart by a word of comparison; `list`: by `and` or commas; `slash`: by a slash; `one`: a share alone. */
  readonly form: "versus" | "list" | "slash" | "one";
  /** `respectively` stands behind. */
  readonly isRespective: boolean;
}

/** `asides` are intervals and p values, which stand between shares without parting them: `91%, 95% CI 87-95 vs 77%, 70-84`. */
export function rowsOf(shares: readonly PlacedShare[], view: SentenceView, asides: readonly TokenRange[]): Row[] {
  const rows: { shares: PlacedShare[]; form: Row["form"] }[] = [];
  for (const placed of shares) {
    const row = rows.at(-1);
    const last = row?.shares.at(-1);
    const form = last ? formOf(last, placed, view, asides, shares) : "one";
    if (row && form !== "one" && (row.form === "one" || row.form === form)) {
      row.shares.push(placed);
      row.form = form;
    } else rows.push({ shares: [placed], form: "one" });
  }
  return rows.map((row) => ({ ...row, isRespective: saysRespectively(row.shares, view) }));
}

const beside = setOf("with to of in for on and , patients p% percent those subjects a the");
const listing = setOf("and or , in of patients to for");

/** Brackets aside, only a word of comparison stands between; `and` lists shares of one thing. */
function formOf(
  first: PlacedShare,
  second: PlacedShare,
  view: SentenceView,
  asides: readonly TokenRange[],
  all: readonly PlacedShare[],
): Row["form"] {
  const from = asides.findLast((aside) => isOf(aside, first))?.to ?? first.place.to;
  const to = second.place.from;
  // `109 and 90 patients`: the first reaches to the noun that both are of.
  if (first.place.to >= second.place.to)
    return /^(?:and|or|,)$/.test(view.tokens[to - 1]?.folded ?? "") ? "list" : "one";
  if (to - from > 45 || depthAt(view, first.place.from) !== depthAt(view, second.place.from)) return "one";
  const words = wordsBetween(view, from, to);
  if (words.length > 4 || words.length === 0) return "one";
  if (words.length === 1 && words[0] === "/") return "slash";
  if (words.some((word) => comparing.has(word)))
    return words.every((word) => comparing.has(word) || beside.has(word)) ? "versus" : "one";
  if (
    !words.every((word) => listing.has(word)) ||
    !words.some((word) => word === "and" || word === "," || word === "or")
  )
    return "one";
  const [a, b] = [categoryOf(first.draft), categoryOf(second.draft)];
  if (a !== b && b !== null) return "one";
  const isBare = asShare(first.draft)?.value.count === null && asShare(second.draft)?.value.count === null;
  const isJoined = words.length === 1 && words[0] !== ",";
  return isBare || isJoined || saysRespectively([second], view, all) ? "list" : "one";
}

/** An interval or p value that begins within a share or a mark behind it. */
const isOf = ({ from, to }: TokenRange, { place }: PlacedShare): boolean =>
  to > place.to && from >= place.from && from <= place.to + 1;

function categoryOf(draft: Draft): string | null {
  const share = asShare(draft);
  return share?.kind === "response" ? share.value.category : null;
}

/** `respectively` behind the last share, before another number; those of `all` shares may stand between. */
function saysRespectively(
  shares: readonly PlacedShare[],
  { tokens, to }: SentenceView,
  all: readonly PlacedShare[] = [],
): boolean {
  const from = shares.at(-1)!.place.to;
  let depth = 0;
  for (let i = from; i < to && i < from + 40; i++) {
    const { text, folded, kind } = tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth--;
    else if (folded === "respectively") return true;
    else if (
      depth <= 0 &&
      (text === ";" || (kind === "number" && i > from + 1 && !isLabel(tokens, i) && !isIn(all, i)))
    )
      return false;
  }
  return false;
}

const isIn = (shares: readonly PlacedShare[], at: number): boolean =>
  shares.some(({ place }) => place.from <= at && at < place.to);

/** `arm 2`, `12-month`, `at weeks 12`, `parts 1, 2, and 3`: the number of a group or a time. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (behind?.text === "-" || ["numberedWord", "grade", "timeUnit"].some((name) => has(before, name))) return true;
  const isJoint = (token: Token | undefined) => /^(?:,|and|or)$/.test(token?.folded ?? "");
  let last = at - 1;
  while (at - last < 3 && isJoint(tokens[last])) last--;
  return last < at - 1 && tokens[last]?.kind === "number" && isLabel(tokens, last);
}
