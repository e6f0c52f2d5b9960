/** Tells `12 345 patients` from `arm 1 200 patients`. */
import { isDigitAt, isSpaceAt, spaceEnd } from "./characters.ts";
import { isUnit, lexemeAt } from "./next-word.ts";
import { digitsEnd, type Mended } from "./printed-number.ts";
import type { Token } from "./token.ts";

/** Spaces that are set inside numbers only: nothing else is printed with them between digits. */
const narrow = /[\u2006-\u200a\u202f]/;
/** More groups than any number has are a row of figures. */
const mostGroups = 4;

/** The number whose first group of thousands is `start..end`; `last` is the token before it, `first` the one before that. */
export function spacedThousands(text: string, start: number, end: number, last?: Token, first?: Token): Mended | null {
  if (text.charCodeAt(start) === 0x30) return null;
  const space = text.charAt(end);
  let to = end;
  // A group of `0` and two more digits is no number of its own.
  let isCertain = narrow.test(space) || /[$€£¥]/.test(last?.text ?? "");
  while (text.charAt(to) === space && digitsEnd(text, to + 1) === to + 4) {
    if (text.charCodeAt(to + 1) === 0x30) isCertain = true;
    to += 4;
    if (to > end + 4 * mostGroups) return null;
  }
  if (to === end || (isSpaceAt(text, to) && isDigitAt(text, to + 1))) return null;
  const isDecimal = ".·•∙".includes(text.charAt(to) || " ") && isDigitAt(text, to + 1);
  const decimal = isDecimal ? digitsEnd(text, to + 1) : to;
  if (!isCertain && (isDecimal || goesOn(text, to) || namesANumber(last, first))) return null;
  const digits = text.slice(start, to).replace(/\s/g, "");
  return { end: decimal, digits: isDecimal ? `${digits}.${text.slice(to + 1, decimal)}` : digits };
}

/** Behind the last group stands what belongs to it alone: `1 200 mg`, `10 105%`, `67 800-4`, `1 200/kg`, `16 897th`. */
function goesOn(text: string, at: number): boolean {
  const next = spaceEnd(text, at);
  if (next === at && /[\p{L}\p{N}]/u.test(text.charAt(at))) return true;
  const sign = text.charAt(next);
  if (sign === "%" || sign === "±" || (next === at && /[-–/:]/.test(sign) && !isSpaceAt(text, at + 1))) return true;
  return isUnit(lexemeAt(text, next));
}

/** The first group may be the number of a name: `grade 3 100 patients`, `GROUP-2 10 100 patients`, `May 12 345 patients`. */
function namesANumber(last?: Token, first?: Token): boolean {
  if (!last) return false;
  if (last.kind === "number") return true;
  const { classes } = last.lexeme;
  if (last.kind === "punct")
    return classes.has("dash") || classes.has("slash") || (classes.has("stop") && isLabel(first));
  return isLabel(last) || (classes.has("unknown") && !classes.has("lower") && !classes.has("adverb"));
}

function isLabel(token?: Token): boolean {
  if (token?.kind === "number") return true;
  return token?.lexeme.classes.has("label") === true || token?.lexeme.classes.has("monthName") === true;
}
