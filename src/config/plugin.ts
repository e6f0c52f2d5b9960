/** What a plugin is: a plain object whose parts are made like the built-in ones. */
import type { OwnKind } from "../engine/index.ts";
import type { Extractor } from "../extractors/extractor.ts";
import type { Parser } from "../parsers/parser.ts";
import type { Reporter } from "../reporters/reporter.ts";
import type { Rule } from "../rule/index.ts";

/** What a plugin may bring; its parts are made like the built-in ones. */
export interface Plugin {
  readonly name?: string;
  readonly parsers?: readonly Parser[];
  readonly claims?: readonly OwnKind[];
  readonly extractors?: readonly Extractor[];
  readonly rules?: readonly Rule[];
  readonly reporters?: readonly Reporter[];
}

/** A plugin and the name it was given in the configuration. */
export interface LoadedPlugin extends Plugin {
  readonly name: string;
}
