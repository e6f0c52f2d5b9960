/** Reads the names of cohorts off the words beside a number. */
import { findLexeme, type Token } from "../../language/index.ts";
import { ofWord } from "../text/by-word.ts";
import { setOf } from "../text/words.ts";
import { isVerbOf } from "./cues.ts";
import { letteredAt } from "./lettered.ts";

const edge = setOf(
  "to receive received receiving in with of and or versus vs v the a an either were was for by than between among on from at into had have achieved treated given assigned randomized randomised allocated respectively while whereas compared both all each is are that which who patients women men subjects participants group arm cohort groups arms cohorts alone consisted comprised included including evaluable assessable when if as",
);
const head = setOf("group arm cohort groups arms cohorts regimen schedule subset subgroup");
const marks = /^[-/+–‐&']$/;

/** Words before a token, back to a preposition, verb or mark: `KPS 70-80 subset` in front of `(n = 606)`. Token range, or `null`. */
export function labelBefore(tokens: readonly Token[], at: number, stop: number): readonly [number, number] | null {
  let from = at;
  for (let i = at - 1; i >= stop && at - i <= 9; i--) {
    const token = tokens[i]!;
    const isHead = head.has(token.folded);
    const isLetter = token.text === "A" && i > stop;
    if (token.kind === "word" && edge.has(token.folded) && !isLetter && !(isHead && from >= at - 1)) break;
    if (token.kind === "punct" && !marks.test(token.text) && token.text !== "%") break;
    from = i;
  }
  return trimmed(tokens, from, at);
}

/** Words behind a token up to a mark or verb: `the EC-D arm`, `SB3`, `ixabepilone plus capecitabine`. */
export function labelAfter(tokens: readonly Token[], at: number, stop: number): readonly [number, number] | null {
  let from = at;
  while (
    from < stop &&
    /^(?:the|a|an|those|patients|subjects|women|men|receiving|treated|with|who|received|on|in)$/.test(
      tokens[from]!.folded,
    )
  )
    from++;
  if (letteredAt(tokens, from, stop)) return [from, from + 2];
  let to = from;
  for (; to < stop && to - from < 8; to++) {
    const token = tokens[to]!;
    if (token.kind === "word" && edge.has(token.folded)) {
      if (head.has(token.folded)) to++;
      else if (token.folded === "alone" && to > from) to++;
      break;
    }
    if (token.kind === "punct" && !marks.test(token.text)) break;
    if (to > from && isVerbOf(tokens, to)) break;
  }
  return trimmed(tokens, from, to);
}

function trimmed(tokens: readonly Token[], from: number, to: number): readonly [number, number] | null {
  let start = from;
  let end = to;
  while (start < end && tokens[start]!.kind === "punct") start++;
  while (end > start && tokens[end - 1]!.kind === "punct") end--;
  const words = tokens.slice(start, end).filter((token) => token.kind === "word");
  return words.length === 0 || words.every((token) => edge.has(token.folded)) ? null : [start, end];
}

const lettered = /^(?:[a-z]|i{1,3}[abc]?|iv[abc]?|[1-9])$/;
const filler = setOf(
  "the a an arm arms group groups cohort cohorts patient patients women subjects regimen schedule plus and of in with alone recipients subset subgroup therapy treatment oral intravenous only",
);

/** `6 months` and `6-month` are one. */
const singular = (word: string): string => (findLexeme(word)?.classes.has("timeUnit") ? word.replace(/s$/, "") : word);

/** What of a word tells a label from others. */
const tellingPartsOf = ofWord((word): readonly string[] =>
  word
    .split("-")
    .map(singular)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !filler.has(part)),
);

/** The folded words of a label that tell it from others; `the EC-D arm` and `EC-D` are one, `arm A` keeps its head. */
export function labelKey(words: readonly string[]): string {
  const [first, second] = words;
  if (words.length === 2 && (first === "stage" || first === "stratum" || head.has(first!)) && lettered.test(second!))
    return `${first!.replace(/s$/, "")} ${second}`;
  const plain = words.flatMap(tellingPartsOf);
  return (plain.length > 0 ? plain : words).join(" ");
}
