/** Reads a pattern as it is written in a form into a tree. */

/** A test of one token: a class of the lexicon, a word as it stands, or a mention of an earlier level; `!` before it for its opposite. */
export interface Test {
  readonly kind: "class" | "word" | "mention";
  readonly name: string;
  readonly isNegated: boolean;
}

/** A pattern. The tests of one token hold all together. `glued`: no white space before the token. */
export type Pattern =
  | { readonly kind: "token"; readonly tests: readonly Test[]; readonly glued: boolean }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "choice"; readonly items: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly item: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: "capture"; readonly name: string; readonly item: Pattern }
  | { readonly kind: "ahead"; readonly item: Pattern; readonly isNegated: boolean }
  | { readonly kind: "begin" }
  | { readonly kind: "end" };

/** Patterns by what they are made of: equal patterns are one object, so that what is worked out for one holds for all. */
const patterns = new Map<string, Pattern>();
const numbers = new Map<Pattern, number>();

function unique(pattern: Pattern): Pattern {
  const key = keyOf(pattern);
  const known = patterns.get(key);
  if (known) return known;
  patterns.set(key, pattern);
  numbers.set(pattern, numbers.size);
  return pattern;
}

function keyOf(pattern: Pattern): string {
  if (pattern.kind === "token")
    return `token ${pattern.glued} ${pattern.tests.map(({ kind, name, isNegated }) => `${isNegated} ${kind} ${name}`).join("&")}`;
  const { kind, ...rest } = pattern;
  const parts = Object.entries(rest).map(([key, value]: readonly [string, unknown]) =>
    key === "item" || key === "items" ? [value].flat().map((item) => numbers.get(item as Pattern)) : value,
  );
  return `${kind} ${parts.join(" ")}`;
}

/** A longer repeat would not stay linear with a small factor. */
const longestRepeat = 16;
const lexer = /\s*(?:"([^"]+)"|(\(\?[=!])|([a-z@][\w@-]*)|\{([a-z][\w]*):|\{(\d+)(?:,(\d+))?\}|([()}|?&!~^$]))/iy;

interface Lexed {
  readonly kind: "words" | "ahead" | "name" | "open-capture" | "count" | "sign";
  readonly text: string;
  readonly min?: number;
  readonly max?: number;
}

/**
 * Reads a pattern. `people` is a class, `"out of"` are words as they stand (folded), `@percent` a mention of an earlier level,
 * `(a | b)` a choice, `{name: a}` a capture, `a?` and `a{0,3}` repeats (the longest first), `~a` a token glued to the one before, `a&!b`
 * a token that is a and not b, `(?= a)` and `(?! a)` a look ahead, `^` and `$` the ends of the sentence. A bare name that `named` holds
 * stands for the pattern of that name. Throws an `Error` that shows the place of what cannot be read.
 */
export function parsePattern(source: string, named: ReadonlyMap<string, string> = new Map()): Pattern {
  const lexed = lex(source);
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`Pattern ${JSON.stringify(source)}: ${what} at item ${at + 1}`);
  };
  const isSign = (text: string): boolean => lexed[at]?.kind === "sign" && lexed[at]?.text === text;
  const take = (text: string): void => {
    if (!isSign(text)) fail(`${text} is missing`);
    at++;
  };

  function choice(): Pattern {
    const items = [sequence()];
    while (isSign("|")) {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? items[0]! : unique({ kind: "choice", items });
  }

  function sequence(): Pattern {
    const items: Pattern[] = [];
    while (at < lexed.length && !isSign(")") && !isSign("}") && !isSign("|")) items.push(repeated());
    if (items.length === 0) fail("nothing stands");
    return items.length === 1 ? items[0]! : unique({ kind: "sequence", items });
  }

  function repeated(): Pattern {
    const item = single();
    if (isSign("?")) {
      at++;
      return unique({ kind: "repeat", item, min: 0, max: 1 });
    }
    const next = lexed[at];
    if (next?.kind !== "count") return item;
    at++;
    if (next.max! > longestRepeat || next.min! > next.max!) fail(`a repeat goes up to ${longestRepeat}`);
    return unique({ kind: "repeat", item, min: next.min!, max: next.max! });
  }

  function single(): Pattern {
    const next = lexed[at] ?? fail("an item is missing");
    if (next.kind === "ahead") return ahead(next.text === "(?!");
    if (next.kind === "open-capture") {
      at++;
      const item = choice();
      take("}");
      return unique({ kind: "capture", name: next.text, item });
    }
    if (isSign("(")) {
      at++;
      const item = choice();
      take(")");
      return item;
    }
    if (isSign("^") || isSign("$")) {
      at++;
      return unique({ kind: next.text === "^" ? "begin" : "end" });
    }
    if (next.kind === "name" && named.has(next.text)) {
      at++;
      return parseNamed(next.text, named);
    }
    return next.kind === "words" && next.text.includes(" ") ? phrase(next.text) : token();
  }

  function ahead(isNegated: boolean): Pattern {
    at++;
    const item = choice();
    take(")");
    return unique({ kind: "ahead", item, isNegated });
  }

  function phrase(text: string): Pattern {
    at++;
    const items = text.split(" ").map((name): Pattern => {
      return unique({ kind: "token", tests: [{ kind: "word", name, isNegated: false }], glued: false });
    });
    return unique({ kind: "sequence", items });
  }

  function token(): Pattern {
    const glued = isSign("~");
    if (glued) at++;
    const tests = [test()];
    while (isSign("&")) {
      at++;
      tests.push(test());
    }
    return unique({ kind: "token", tests, glued });
  }

  function test(): Test {
    const isNegated = isSign("!");
    if (isNegated) at++;
    const next = lexed[at] ?? fail("a class or a word is missing");
    if (next.kind !== "name" && next.kind !== "words") fail(`${next.text} is no class and no word`);
    at++;
    if (next.kind === "words") return { kind: "word", name: next.text, isNegated };
    return next.text.startsWith("@")
      ? { kind: "mention", name: next.text.slice(1), isNegated }
      : { kind: "class", name: next.text, isNegated };
  }

  const pattern = choice();
  if (at < lexed.length) fail(`${lexed[at]!.text} has no beginning`);
  return pattern;
}

const parsed = new WeakMap<ReadonlyMap<string, string>, Map<string, Pattern>>();

/** A named pattern, read once. */
function parseNamed(name: string, named: ReadonlyMap<string, string>): Pattern {
  const known = parsed.get(named) ?? new Map<string, Pattern>();
  parsed.set(named, known);
  const pattern = known.get(name) ?? parsePattern(named.get(name)!, named);
  known.set(name, pattern);
  return pattern;
}

function lex(source: string): Lexed[] {
  const lexed: Lexed[] = [];
  lexer.lastIndex = 0;
  while (lexer.lastIndex < source.trimEnd().length) {
    const from = lexer.lastIndex;
    const found = lexer.exec(source);
    if (!found)
      throw new Error(
        `Pattern ${JSON.stringify(source)}: cannot read ${JSON.stringify(source.slice(from, from + 20))}`,
      );
    const [, words, ahead, name, capture, min, max, sign] = found;
    if (words !== undefined) lexed.push({ kind: "words", text: words });
    else if (ahead !== undefined) lexed.push({ kind: "ahead", text: ahead });
    else if (name !== undefined) lexed.push({ kind: "name", text: name });
    else if (capture !== undefined) lexed.push({ kind: "open-capture", text: capture });
    else if (min !== undefined)
      lexed.push({ kind: "count", text: found[0].trim(), min: Number(min), max: Number(max ?? min) });
    else lexed.push({ kind: "sign", text: sign! });
  }
  return lexed;
}
