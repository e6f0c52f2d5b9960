/** Knows of each file whether anything stood in it, and whether anything was learned from it. */
import type { Problem } from "../document/index.ts";
import type { UnreadFiles } from "../rule/index.ts";
import { PassedOver } from "./reading/passed-over.ts";

export class FruitlessFiles {
  readonly #files = new Map<string, { hasText: boolean; claims: number }>();

  readonly #kinds = new Map<string, string>();

  /** A file in none of the formats that its extension may stand for. */
  passOver(path: string, extension: string): void {
    this.#kinds.set(path, extension);
  }

  /** One document of a file. */
  add(path: string, hasText: boolean, claims: number): void {
    const file = this.#files.get(path) ?? { hasText: false, claims: 0 };
    this.#files.set(path, { hasText: file.hasText || hasText, claims: file.claims + claims });
  }

  /** The files that gave nothing; one that could not be read is a problem instead. */
  among(paths: readonly string[], problems: readonly Problem[]): UnreadFiles[] {
    const failed = new Set(problems.flatMap(({ path, severity }) => (severity === "error" ? [path] : [])));
    const found = new PassedOver();
    for (const path of paths) {
      const kind = this.#kinds.get(path);
      if (kind !== undefined) {
        found.add("kind", path, kind);
        continue;
      }
      const { hasText, claims } = this.#files.get(path) ?? { hasText: false, claims: 0 };
      if (claims === 0 && !failed.has(path)) found.add(hasText ? "no-claims" : "empty", path);
    }
    return found.list();
  }
}
