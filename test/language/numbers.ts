/** What tokens print, for tests. */
import { showPrinted } from "../../src/document/index.ts";
import { tokenize } from "../../src/language/index.ts";

export const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

export const numbers = (text: string): string[] =>
  tokenize(text).flatMap((token) => (token.value ? [showPrinted(token.value)] : []));
