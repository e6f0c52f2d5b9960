/** Tells by its looks what a cell or a row is. */

/** Column names are short, name something, and do not begin with a number; the first may be left out. */
export function looksLikeHeader(texts: readonly string[]): boolean {
  return texts.every((text, column) => {
    if (text === "") return column === 0;
    return text.length <= 80 && /\p{L}/u.test(text) && !/^[*_\s]{0,4}[<>≥≤~±+−-]?\s?\d|[.;]$/u.test(text);
  });
}

const longestNumber = 80;
/** Words that stand among the numbers of a cell. */
const amongNumbers = /\b(?:to|of|out|CI|SD|IQR|NE|NR|NA|mo|months?|weeks?|days?|years?|y|mg|n|N|p|P)\b/g;

/** Numbers and what belongs to them, and no word: `21 (21.4%)`, `0.62 (0.41 to 0.94)`, `12.4 months`. */
export function looksLikeNumber(text: string): boolean {
  const bare = text.replace(/<br\s{0,9}\/?>/gi, " ");
  return bare.length <= longestNumber && /\d/.test(bare) && !/\p{L}/u.test(bare.replace(amongNumbers, ""));
}

/** What stands where a number could: nothing, a dash, `NR`. */
export function looksLikeBlank(text: string): boolean {
  return /^(?:[-–—.…]{0,3}|N\/?[AERS]|n\/?[aers]|ND|nd)$/.test(text.trim());
}

/** A row of data: a name or nothing, and behind it numbers or what stands for them, one at the least. */
export function looksLikeData(texts: readonly string[]): boolean {
  const values = texts.slice(1);
  const isOfNumbers = values.some(looksLikeNumber);
  return (
    isOfNumbers && values.every((text) => looksLikeNumber(text) || looksLikeBlank(text)) && !looksLikeHeader(texts)
  );
}
