export { findLexeme, type Lexeme } from "./lexicon/index.ts";
export * from "./match/index.ts";
export * from "./numerals.ts";
export * from "./reading.ts";
export * from "./token.ts";
export { tokenize } from "./tokenize.ts";
