/** How near to each other two claims stand, as far as a rule may know. */
import type { AnyClaim } from "../claims/index.ts";

/** Key of the sentence, or of the table, that a claim stands in. */
export function contextKey({ document, place }: AnyClaim): string {
  return `${document} ${place.partIndex} ${place.part === "table" ? "table" : place.sentence}`;
}

/** Both stand in one sentence, or in one table. */
export function sameContext(a: AnyClaim, b: AnyClaim): boolean {
  return contextKey(a) === contextKey(b);
}

/** How many sentences apart two claims of one part stand; infinite across parts, 0 within a table. */
export function sentencesApart(a: AnyClaim, b: AnyClaim): number {
  if (a.document !== b.document || a.place.partIndex !== b.place.partIndex) return Number.POSITIVE_INFINITY;
  return a.place.part === "table" ? 0 : Math.abs(a.place.sentence - b.place.sentence);
}

/** Stands where a page says what something is called: a heading, a title or the header of a table. */
export function isHead({ place }: AnyClaim): boolean {
  return place.role === "title" || place.role === "heading" || (place.part === "table" && place.row === -1);
}

/** In a part that reports what others found or what was expected: background, introduction, methods, aims, discussion. */
export function isBackground({ place }: AnyClaim): boolean {
  return place.headings.some((label) =>
    /\b(?:background|introduction|methods?|aims?|objectives?|purpose|design|rationale|discussion)\b/i.test(label),
  );
}

/** Under a heading that opens with what others found: background, discussion. What was planned and done stands under others. */
export function isOfOthers({ place }: AnyClaim): boolean {
  return place.headings.some((label) => ofOthers.test(label));
}

/** `Objective response` heads results. */
const ofOthers = /^\W{0,3}(?:(?:background|introduction|rationale|discussion|purpose)\b|objectives?\W{0,3}$)/i;

/** In the conclusion, a summary or a list of what is important: there a text tells again what it tells elsewhere. */
export function isSummary({ place }: AnyClaim): boolean {
  return summary.test(place.headings.at(-1) ?? "");
}

const summary =
  /^\W{0,3}(?:(?:authors'? )?conclusions?|interpretation|summary|in (?:brief|short|one sentence|summary)|the bottom line|bottom line|highlights|key (?:points|findings|messages)|take-?home)\b/i;
