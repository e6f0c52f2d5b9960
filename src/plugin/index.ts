/** Entry point for plugin authors: everything that a parser, a kind of claim, an extractor, a rule or a reporter may import. */
export { defineClaim } from "../claims/index.ts";
export type { Plugin } from "../config/index.ts";
export {
  type Document,
  LineIndex,
  type Part,
  type Problem,
  type Prose,
  ProseBuilder,
  type Role,
  type Source,
  type Span,
  verbatim,
} from "../document/index.ts";
export { defineExtractor, type Extractor } from "../extractors/extractor.ts";
export type { Form, ProseReading, Reading, Token } from "../language/index.ts";
export type { Parsed, Parser } from "../parsers/parser.ts";
export type { Reporter, ReportOptions, Run } from "../reporters/reporter.ts";
export * from "../rule/index.ts";
export * from "./own-kinds.ts";
