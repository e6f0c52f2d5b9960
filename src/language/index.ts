export * from "./brackets.ts";
export { findLexeme, type Lexeme, lexemesAsData } from "./lexicon/index.ts";
export * from "./match/index.ts";
export * from "./numerals.ts";
export { type Prepared, prepared } from "./prepared.ts";
export * from "./reading.ts";
export * from "./token.ts";
export { tokenize } from "./tokenize.ts";
export { wordFact } from "./word-fact.ts";
