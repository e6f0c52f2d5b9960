/** Reads mutated fixtures, records and examples, and tells which of them made something throw. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractors } from "../../src/extractors/index.ts";
import { levelsOf } from "../../src/forms/index.ts";
import { auditTexts, rules, type TextFile } from "../../src/index.ts";
import { reporters } from "../../src/reporters/index.ts";
import type { Reporter } from "../../src/reporters/reporter.ts";
import { processorTime } from "../processor-time.ts";

export interface Defect {
  readonly number: number;
  readonly what: string;
  readonly files: readonly TextFile[];
}

/** In milliseconds of the processor; a short text that takes longer is a defect, too. */
const longest = 5000;
const longestText = 1500;
/** Reports are written of every n-th run. */
const everyReport = 25;

/** What readers have stumbled over, or may: names of built-in properties, cut lists, endless numbers, marks. */
const pieces = [
  ..."constructor __proto__ toString hasOwnProperty valueOf NaN Infinity null undefined".split(" "),
  ...[
    "one of the",
    "(6,1,",
    "0/4",
    "1/0",
    "0.0",
    "-",
    "−",
    "–",
    "%",
    "≥",
    "±",
    "95% CI",
    "(n = 12)",
    "N=0",
    "p<0.001",
    "HR",
  ],
  ...[
    `0.${"2".repeat(120)}`,
    "9".repeat(400),
    "1e999",
    "1,000,000",
    "1 000",
    "½",
    "٣",
    "²",
    "\u00a0",
    "\u200b",
    "\ufeff",
  ],
  ...[
    "|",
    "\n|---|---|\n",
    "\n\n",
    "\n# ",
    "<!-- ",
    " -->",
    "<td>",
    "</table>",
    "`",
    "[1]",
    "(",
    ")",
    "[",
    "]",
    "\r\n",
    "\0",
  ],
  ...[
    "\nAU  - ",
    "\nPMID- 1\n",
    "\nTI  - ",
    "\nAB  - ",
    "&amp;",
    "&#x0;",
    "---\na: &a [*a]\n---\n",
    "<sec><p>",
    "NCT01234567",
  ],
];

export class Fuzz {
  readonly #random: () => number;
  readonly #seeds: readonly TextFile[];
  readonly #reporters: readonly Reporter[];

  constructor(seed: number, loaded: readonly Reporter[]) {
    this.#random = randomFrom(seed);
    this.#seeds = seedTexts();
    this.#reporters = loaded;
  }

  /** Tries so many inputs, one after another. */
  *run(count: number): Generator<Defect | null> {
    for (let number = 0; number < count; number++) {
      const files = this.#input();
      const what = this.#wrongWith(files, number % everyReport === 0);
      yield what === null ? null : { number, what, files };
    }
  }

  /** One text, or two that are compared with each other. */
  #input(): TextFile[] {
    const first = this.#mutated();
    return this.#random() < 0.8
      ? [first]
      : [first, this.#mutated()].map((file, i) => ({ ...file, path: `${i}-${file.path}` }));
  }

  #mutated(): TextFile {
    const { path, text } = this.#pick(this.#seeds);
    const start = text.length <= longestText || this.#random() < 0.3 ? 0 : this.#below(text.length);
    let own = text.slice(start, start + this.#below(longestText) + 20);
    for (let times = 1 + this.#below(6); times > 0; times--) own = this.#changed(own);
    return { path, text: own };
  }

  #changed(text: string): string {
    const at = this.#below(text.length + 1);
    const end = Math.min(text.length, at + this.#below(40));
    const [before, middle, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    switch (this.#below(8)) {
      case 0:
        return before + after;
      case 1:
        return before + middle + middle + after;
      case 2:
        return before + this.#pick(pieces) + middle + after;
      case 3:
        return `${before} ${this.#pick(pieces)} ${after}`;
      case 4:
        return text.replace(/\d/g, (digit) => (this.#random() < 0.15 ? String(this.#below(10)) : digit));
      case 5: {
        const other = this.#pick(this.#seeds).text;
        const from = this.#below(other.length);
        return before + other.slice(from, from + this.#below(200)) + after;
      }
      case 6:
        return before;
      default: {
        const lines = text.split("\n");
        lines.splice(this.#below(lines.length), 0, this.#pick(lines));
        return lines.join("\n");
      }
    }
  }

  #wrongWith(files: readonly TextFile[], withReports: boolean): string | null {
    const begun = processorTime();
    try {
      const run = auditTexts(files, { keepClaims: true, keepText: true, keepEvidence: withReports });
      const failed = run.problems.find(({ message }) => /\bfailed(?: here)?: /.test(message));
      if (failed) return failed.message;
      if (withReports)
        for (const reporter of this.#reporters) {
          const text = reporter.report(run, { tool, color: false, width: 80, quiet: false, verbose: true, rules });
          if (reporter.id === "json" || reporter.id === "sarif" || reporter.id === "gitlab") JSON.parse(text);
        }
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join("\n") : String(error);
    }
    const took = processorTime() - begun;
    return took > longest ? `took ${Math.round(took)} ms` : null;
  }

  #below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#below(items.length)]!;
  }
}

const tool = { name: "source-audit", version: "0.0.0" };

export const loadedReporters = (): Promise<Reporter[]> => Promise.all(Object.values(reporters).map((load) => load()));

/** Fixtures, the examples of rules, extractors and forms. */
function seedTexts(): TextFile[] {
  const fixtures = join(import.meta.dirname, "../../fixtures");
  const names = readdirSync(fixtures, { recursive: true, encoding: "utf8" });
  const pages = names.filter((name) => /\.(?:md|txt|nbib|nxml)$/.test(name));
  const inRules = rules.flatMap(({ examples }) =>
    [...examples.valid, ...examples.invalid].flatMap(({ files }) =>
      typeof files === "string" ? [files] : files.map(({ text }) => text),
    ),
  );
  const inForms = Object.values(levelsOf).flatMap((levels) =>
    levels.flatMap(({ forms }) => forms.map(({ examples }) => examples.replace(/ -> .*$/gm, ""))),
  );
  const others = [...inRules, ...inForms, ...extractors.map(({ examples }) => JSON.stringify(examples))];
  return [
    ...pages.map((name) => ({
      path: name.replaceAll(/[\\/]/g, "-"),
      text: readFileSync(join(fixtures, name), "utf8"),
    })),
    ...others.map((text) => ({ path: text.startsWith("PMID") ? "example.nbib" : "example.md", text })),
  ];
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
