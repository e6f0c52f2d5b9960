/** Tells lines that are items of a list (`CR: 9<br>PR: 12`) from lines that a sentence, a header or an estimate with its interval was broken over. */

/** Set between lines while text is read; a blank stands there in the end where the lines are no items. */
export const lineEnd = "\n";

/** `Cycle length: 21 days`, `• Rash: 12%` */
const labelled = /^[^\p{L}\d(]{0,4}\p{L}[^:\n]{0,80}:(?!\/\/)/u;
/** `CR 9 (9.2%)`, `Stable disease = 30`: a name of few words, a number right behind it; no sentence (`The rate was 9`). */
const counted =
  /^[^\p{L}\d(]{0,4}(?!(?:In|Of|The|At|It|A|An|For|With|By|On|From)\s)\p{Lu}[\p{L}\p{M}/+-]{0,30}(?: (?!(?:in|of|the|at|was|were|is|are|had|has|for|with|by|on|from|to|and|or)\s)[\p{L}\p{M}/+-]{1,30}){0,3} ?(?:= ?)?[<>≥≤~]?\d/u;
/** `Odds ratio 2.98 (1.71–5.22) 2.47 (0.44–13.99)`: a row of a table that lost its columns; text has words between its numbers. */
const valued =
  /^[^\p{L}]{0,6}\p{L}.{2,200}?\s[<>≥≤−-]?\d[\d.·]{0,12}\s?\([^()]{1,40}\)\s+[<>≥≤−-]?\d[\d.·]{0,12}\s?\(/u;
/** What says more of the line before it. */
const belongsAbove = /^[^\p{L}\d]{0,4}(?:\d{2}\s?% |CI\b|CrI\b|IQR\b|range\b|[nNpP]\s?[=<:])/u;

/**
 * Whether each of several lines stands for itself. `isHard`: the author ended each of them; a line end of the source alone says less, and
 * every line must then have its label. The first may announce the others: `Responses:`.
 */
export function areItems(text: string, isHard: boolean): boolean {
  const lines = text.split(lineEnd).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const items = announces(lines[0] ?? "") ? lines.slice(1) : lines;
  return items.length > 1 && items.every((line) => isItem(line, isHard));
}

function isItem(line: string, isHard: boolean): boolean {
  return !belongsAbove.test(line) && (labelled.test(line) || valued.test(line) || (isHard && counted.test(line)));
}

/** A line that leads to those below it. */
export function announces(line: string): boolean {
  return line.trimEnd().endsWith(":");
}
