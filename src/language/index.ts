export * from "./numerals.ts";
export * from "./reading.ts";
export * from "./token.ts";
export { tokenize } from "./tokenize.ts";
