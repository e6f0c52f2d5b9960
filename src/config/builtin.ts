/** What the program brings with it and hands to the configuration, which knows no rule, parser or extractor itself. */
import type { Extractor } from "../extractors/extractor.ts";
import type { Cascades } from "../language/index.ts";
import type { Parser } from "../parsers/parser.ts";
import type { Rule } from "../rule/index.ts";
import type { Binder } from "../subjects/binder.ts";

export interface BuiltIn {
  readonly parsers: readonly Parser[];
  readonly forms: Cascades;
  readonly extractors: readonly Extractor[];
  readonly binders: readonly Binder[];
  readonly rules: readonly Rule[];
}
