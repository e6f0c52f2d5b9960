// Tells what one line of a tagged MEDLINE file is: a field, the continuation of one, nothing, or none of these.

/**
 * A line of the file by its offsets in the text held. `valueStart..valueEnd` is its content without tag, indentation and
 * trailing white space; `contentStart` is where its first printed character stands.
 */
export interface Line {
  readonly kind: "blank" | "field" | "continuation" | "loose";
  readonly tag: string;
  readonly contentStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Continuations are indented by six columns; tags may be indented by up to four where a file was pasted. */
const DEEPEST_TAG = 4;
const TAG_WIDTH = 4;
const SPACE = 32;
const TAB = 9;
const HYPHEN = 45;

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === 13;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads the line that stands at `start..end` of the text (without its line feed). */
export function readLine(text: string, start: number, end: number): Line {
  let valueEnd = end;
  while (valueEnd > start && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd--;
  let contentStart = start;
  while (contentStart < valueEnd && isBlank(text.charCodeAt(contentStart))) contentStart++;
  if (contentStart === valueEnd) return { kind: "blank", tag: "", contentStart, valueStart: valueEnd, valueEnd };
  if (contentStart - start > DEEPEST_TAG)
    return { kind: "continuation", tag: "", contentStart, valueStart: contentStart, valueEnd };
  const tagEnd = endOfTag(text, contentStart, valueEnd);
  const hyphen = tagEnd === -1 ? -1 : hyphenAfter(text, contentStart, tagEnd, valueEnd);
  if (hyphen === -1) return { kind: "loose", tag: "", contentStart, valueStart: contentStart, valueEnd };
  let valueStart = hyphen + 1;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueStart))) valueStart++;
  return { kind: "field", tag: text.slice(contentStart, tagEnd), contentStart, valueStart, valueEnd };
}

/** A tag is a capital letter and one to three more capitals or digits. */
function endOfTag(text: string, start: number, end: number): number {
  if (!isUpper(text.charCodeAt(start))) return -1;
  let at = start + 1;
  while (at < end && at - start <= TAG_WIDTH && (isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  return at - start >= 2 && at - start <= TAG_WIDTH ? at : -1;
}

/** The hyphen that closes the tag: a blank, or the end of the line, follows it, or padding stands before it (`AB  -text`). */
function hyphenAfter(text: string, start: number, tagEnd: number, end: number): number {
  let at = tagEnd;
  while (at < end && at - start <= TAG_WIDTH && text.charCodeAt(at) === SPACE) at++;
  if (at === end || text.charCodeAt(at) !== HYPHEN) return -1;
  const isPadded = at - start === TAG_WIDTH && at > tagEnd;
  return at + 1 === end || isBlank(text.charCodeAt(at + 1)) || isPadded ? at : -1;
}
