/** Reads LaTeX as plain text: `\geq 3` is `≥ 3`, `\frac{9 + 12}{98} = 21.4\%` is `(9 + 12)/98 = 21.4%`. */
import { dressing, fractions, symbols } from "./symbols.ts";

const deepest = 20;

/** Plain text of a formula; one with other commands stays as printed. */
export function latexToText(latex: string): string {
  const reader = new Reader(latex);
  const text = reader.sequence(0);
  return text === null || !reader.isAtEnd ? latex.trim() : text.replace(/\s+/g, " ").trim();
}

const longestCommand = 200;

/** The command that stands at an offset outside any formula, with its groups; `null` where it is not known. */
export function commandAt(text: string, at: number): { readonly text: string; readonly end: number } | null {
  const reader = new Reader(text.slice(at, at + longestCommand));
  const read = reader.command(0);
  return read === null ? null : { text: read, end: at + reader.at };
}

const raised: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "0": "⁰",
    "1": "¹",
    "2": "²",
    "3": "³",
    "4": "⁴",
    "5": "⁵",
    "6": "⁶",
    "7": "⁷",
    "8": "⁸",
    "9": "⁹",
    "+": "⁺",
    "-": "⁻",
    "−": "⁻",
  }),
);

/** Digits and signs as superscript characters, so that an exponent never runs into the number before it. */
export function superscript(text: string): string {
  return text.replace(/[-+−\d]/g, (char) => raised.get(char) ?? char);
}

const command = /\\([A-Za-z]+)\*?(\s*)|\\([\s\S])/y;
const environment = /\{[A-Za-z*]{1,20}\}(?:\{[lcr|@{}. ]{0,40}\})?/y;

class Reader {
  readonly #latex: string;
  #at = 0;

  constructor(latex: string) {
    this.#latex = latex;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#latex.length;
  }

  /** What stands up to the end of the group; `null` where it holds a command that is not known. */
  sequence(depth: number): string | null {
    let out = "";
    while (!this.isAtEnd) {
      const char = this.#latex.charAt(this.#at);
      if (char === "}") return out;
      const read = char === "^" || char === "_" ? this.#script(char, out, depth) : this.#item(depth);
      if (read === null) return null;
      out += read;
    }
    return out;
  }

  /** One character, command or group. */
  #item(depth: number): string | null {
    const char = this.#latex.charAt(this.#at);
    if (char === "\\") return this.command(depth);
    if (char === "{") return this.#group(depth);
    this.#at++;
    return char === "~" ? " " : char === "&" ? "" : char;
  }

  #group(depth: number): string | null {
    if (depth >= deepest) return null;
    this.#at++;
    const inner = this.sequence(depth + 1);
    if (this.isAtEnd) return null;
    this.#at++;
    return inner;
  }

  /** The command that stands here, with its groups. */
  command(depth: number): string | null {
    command.lastIndex = this.#at;
    const [whole = "", name, gap = "", escaped] = command.exec(this.#latex) ?? [];
    if (whole === "") return null;
    this.#at += whole.length;
    if (escaped !== undefined) return /[\s,;:!\\]/.test(escaped) ? " " : /[()[\]]/.test(escaped) ? null : escaped;
    if (fractions.has(name!)) return this.#fraction(depth);
    if (dressing.has(name!)) return this.#item(depth);
    if (name === "sqrt") return around("√(", this.#item(depth), ")");
    if (name === "begin" || name === "end") return this.#environment();
    const symbol = symbols.get(name!);
    if (symbol === undefined) return null;
    // A word of commands (`\mu g`) is one word, a relation stands apart as it was set.
    const isApart = gap !== "" && /[≥≤<>=≠≈~×±→⇒]/.test(symbol) && !this.isAtEnd;
    return isApart ? `${symbol} ` : symbol;
  }

  #fraction(depth: number): string | null {
    const above = this.#argument(depth);
    const below = above === null ? null : this.#argument(depth);
    return below === null ? null : `${bracketed(above!)}/${bracketed(below)}`;
  }

  #argument(depth: number): string | null {
    while (/\s/.test(this.#latex.charAt(this.#at))) this.#at++;
    return this.isAtEnd ? null : this.#item(depth);
  }

  #environment(): string | null {
    environment.lastIndex = this.#at;
    if (!environment.test(this.#latex)) return null;
    this.#at = environment.lastIndex;
    return " ";
  }

  #script(sign: "^" | "_", before: string, depth: number): string | null {
    this.#at++;
    const inner = this.#argument(depth)?.trim() ?? null;
    if (inner === null) return null;
    if (sign === "^") return inner === "°" ? inner : superscript(inner);
    // `ORR_{CTCL}` keeps the words apart, `H_2` joins them.
    return /\p{L}$/u.test(before) && /^\p{L}/u.test(inner) ? `_${inner}` : inner;
  }
}

const around = (open: string, inner: string | null, close: string): string | null =>
  inner === null ? null : `${open}${inner}${close}`;

/** A sum above or below a stroke is read as one. */
function bracketed(text: string): string {
  const inner = text.trim();
  return /[\s+×·±/−-]/.test(inner) && !/^\([^()]*\)$/.test(inner) ? `(${inner})` : inner;
}
