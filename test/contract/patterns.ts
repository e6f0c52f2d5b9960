/** Every regular expression of the program: the literals of its sources, and those it builds while it loads and reads examples. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import { root } from "./indexes.ts";
import { regexLiterals } from "./regex-literals.ts";

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands, for the message of a failure. */
  readonly where: string;
}

export const safeFile = `${root}test/contract/safe-patterns.json`;
const places = ["src", "rules", "bin"];

/** The name of a pattern in the file of those known to be safe. */
export function hashOf({ source, flags }: Pattern): string {
  return createHash("sha256").update(`/${source}/${flags}`).digest("hex").slice(0, 16);
}

export function knownSafe(): Set<string> {
  return new Set(JSON.parse(readFileSync(safeFile, "utf8")) as string[]);
}

/** Each pattern once. */
export async function collectPatterns(): Promise<Pattern[]> {
  const all = [...writtenPatterns(), ...(await builtPatterns())];
  return [...new Map(all.map((pattern) => [hashOf(pattern), pattern])).values()];
}

function writtenPatterns(): Pattern[] {
  return sourceFiles().flatMap((file) =>
    regexLiterals(readFileSync(`${root}${file}`, "utf8")).map(({ source, flags, line }) => ({
      source,
      flags,
      where: `${file}:${line}`,
    })),
  );
}

/** The TypeScript files of the program, by path from the root. */
export function sourceFiles(): string[] {
  return places
    .flatMap((place) =>
      readdirSync(`${root}${place}`, { recursive: true, encoding: "utf8" }).map((file) => `${place}/${file}`),
    )
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** Watches the RegExp constructor while the program loads and reads its extractors' examples. */
async function builtPatterns(): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const where = /[\\/]((?:src|rules)[\\/][\w\\/.-]{1,200}?\.ts)/.exec(caller)?.[1];
      if (where) built.push({ source: pattern.source, flags: pattern.flags, where });
      return pattern;
    },
  });
  try {
    const { auditTexts, extractors } = await import("../../src/index.ts");
    for (const { examples } of extractors)
      auditTexts(
        examples.map(({ text, format }, i) => ({ path: `${i}.${format === "medline" ? "nbib" : "md"}`, text })),
      );
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

/** What recheck says of a pattern, within a time it may not settle all of them in. */
export async function verdictOn({ source, flags }: Pattern): Promise<"safe" | "vulnerable" | "unknown"> {
  return (await check(source, flags, { timeout: 20_000 })).status;
}
