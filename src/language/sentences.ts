/** Finds where sentences begin and end, past abbreviations and words glued by conversion. */
import type { Token, TokenRange } from "./token.ts";

/** Words whose full stop does not end a sentence. */
const abbreviations = new Set([
  "vs",
  "v",
  "al",
  "no",
  "nos",
  "fig",
  "figs",
  "approx",
  "resp",
  "ca",
  "cf",
  "dr",
  "prof",
  "st",
  "incl",
  "excl",
  "eq",
  "ref",
  "e.g.",
  "i.e.",
  "et",
  "inc",
  "ltd",
  "co",
  "corp",
  "jr",
  "ph",
  "cat",
  "art",
  "vol",
  "pp",
  "ed",
  "eds",
  "spp",
  "sp",
  "viz",
]);
const opensSentence = /^[\p{Lu}\p{N}"“‘'([<≥≤~]/u;

/** Sentence bounds as ranges of tokens; every token belongs to exactly one sentence. A line end in the text ends one: parsers leave it between items only. */
export function sentences(tokens: readonly Token[], text: string): TokenRange[] {
  const ranges: TokenRange[] = [];
  const hasLines = text.includes("\n");
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i) && !(hasLines && endsLine(tokens, i, text))) continue;
    let to = i + 1;
    while (tokens[to]?.kind === "punct" && !tokens[to]!.spaced && /^["”’')\]]$/.test(tokens[to]!.text)) to++;
    ranges.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length });
  return ranges;
}

function endsLine(tokens: readonly Token[], index: number, text: string): boolean {
  const next = tokens[index + 1];
  return next?.spaced === true && text.slice(tokens[index]!.end, next.start).includes("\n");
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (token.kind === "number") return false;
  if (token.kind === "word")
    return (
      token.text.endsWith(".") &&
      !abbreviations.has(token.folded) &&
      next?.spaced === true &&
      /^\p{Lu}\p{Ll}/u.test(next.text)
    );
  if (token.text === "。" || token.text === "！" || token.text === "？") return true;
  if (token.text !== "." && token.text !== "?" && token.text !== "!") return false;
  const previous = tokens[index - 1];
  if (!next) return true;
  const closes = !next?.spaced === true && /^["”’')\]]$/.test(next.text);
  if (closes)
    return (
      tokens[index + 2] === undefined ||
      (tokens[index + 2]!.spaced &&
        opensSentence.test(tokens[index + 2]!.text) &&
        next.text !== ")" &&
        next.text !== "]")
    );
  if (token.text !== ".") return next.spaced;
  // Glued by conversion: `...tumours.The drug` ends one, `ClinicalTrials.gov` was one word already.
  if (!next.spaced)
    return (
      next.kind === "word" &&
      /^\p{Lu}\p{Ll}/u.test(next.text) &&
      previous?.kind === "word" &&
      /\p{Ll}{3}$/u.test(previous.text)
    );
  if (!opensSentence.test(next.text)) return false;
  if (previous?.kind !== "word" || token.spaced) return true;
  // `14 mos. (range 2-60 mos.)`
  if (next.text === "(" && previous.lexeme.classes.has("timeUnit") && tokens[index - 2]?.kind === "number")
    return false;
  // `Sept. 2021`
  if (next.kind === "number" && previous.folded.length <= 4 && previous.lexeme.classes.has("monthName")) return false;
  if (abbreviations.has(previous.folded))
    return /^(?:co|inc|ltd|corp|al)$/.test(previous.folded) ? /^\p{Lu}\p{Ll}/u.test(next.text) : false;
  return !/^\p{Lu}$/u.test(previous.text) || next.kind !== "word" || !/^\p{Lu}\.?$/u.test(next.text);
}
